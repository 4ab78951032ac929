import { describe, expect, it } from '@jest/globals';
import { hasNoPlace } from './no-place';

describe('a request that ended', () => {
  it.each(['declined', 'expired', 'withdrawn_by_provider', 'not_arrived'])(
    'as %s leaves the person without a place',
    (state) => expect(hasNoPlace(state)).toBe(true),
  );

  it.each(['sent', 'offered', 'confirmed', 'arrived', 'closed', 'superseded', 'withdrawn_by_subject'])(
    'or stands as %s does not',
    (state) => expect(hasNoPlace(state)).toBe(false),
  );
});
