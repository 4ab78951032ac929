import { describe, expect, it } from '@jest/globals';
import { statementFaults } from './check-statement.js';

describe('a statement over more places than are numbered', () => {
  const now = new Date('2026-03-02T08:00:00Z');

  it.each([
    [1, 'Kapacita má vypsané jen 1 místo.', 'The unit has only 1 numbered place.'],
    [3, 'Kapacita má vypsaná jen 3 místa.', 'The unit has only 3 numbered places.'],
    [12, 'Kapacita má vypsaných jen 12 míst.', 'The unit has only 12 numbered places.'],
  ])('of %d reads: %s', (slots, cs, en) => {
    const draft = {
      free: 0,
      total: slots + 1,
      waiting: null,
      asOf: now,
      validUntil: new Date('2026-03-09'),
      note: null,
    };
    const [fault] = statementFaults(draft, slots, now);
    expect(fault).toMatchObject({ path: 'total', code: 'MORE_THAN_SLOTS' });
    expect(fault?.text.cs).toContain(cs);
    expect(fault?.text.en).toContain(en);
  });
});
