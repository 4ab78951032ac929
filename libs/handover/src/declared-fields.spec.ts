import { describe, expect, it } from '@jest/globals';
import { declarableFields, stageFields } from '@navaz/directory';
import { declaredMinimumOf } from '@navaz/disclosure';

describe('what a service may declare that it needs', () => {
  const bare = declaredMinimumOf({}, 'in_service').size;
  const adds = stageFields.filter(
    ({ code, stage }) => declaredMinimumOf({ [stage]: [code] }, 'in_service').size > bare,
  );

  it('is what the gate knows, and nothing a declaration would promise in vain', () => {
    expect(new Set(adds.map(({ code }) => code))).toEqual(declarableFields);
  });
});
