import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { decodeCursor, encodeCursor } from './connection.js';

const id = '01890000-0000-7000-8000-000000000000';

describe('a cursor', () => {
  it('comes back as it was made', () => {
    const values = ['2026-11-23', new Date('2026-11-23T08:15:30.123Z').toISOString(), id];
    expect(decodeCursor(encodeCursor(values), ['date', 'instant', 'uuid'])).toEqual(values);
  });

  it.each([
    ['1'],
    ['2026'],
    ['2026-11-23'],
    ['2026-02-31T00:00:00.000Z'],
    ['2026-11-23T24:00:00.000Z'],
    ['0000-01-01T00:00:00.000Z'],
    ['+275760-09-13T00:00:00.000Z'],
    ['-271821-04-20T00:00:00.000Z'],
    ['Mon, 23 Nov 2026 08:15:30 GMT'],
    [7],
    [null],
  ])('with %j for an instant is a foreign one', (instant) => {
    const answer = decodeCursor(encodeCursor([instant, id]), ['instant', 'uuid']);
    expect(isRefusal(answer) && answer.fields[0]?.code).toBe('CURSOR_UNKNOWN');
  });
});
