import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { HeldPlace } from '../places.js';
import { computeUnitPlaces } from './compute-unit-places.js';
import { countPlaces, leastFree } from './count-places.js';

/** The statement of the table is of Friday, 10 October 2025, 10:00; it is noon now. */
const asOf = new Date('2025-10-10T08:00:00Z');
const now = new Date('2025-10-10T10:00:00Z');
const hour = 3_600_000;
const [before, longBefore, after] = [asOf.getTime() - hour, asOf.getTime() - 2 * hour, asOf.getTime() + hour];
const day = (number: string): string => `2025-10-${number}`;

/** A hold in the words of the table: when it was taken, how it stands, its days; without days from the 10th on. */
const heldOf = (words: string): HeldPlace => {
  const has = (word: string): boolean => words.includes(word);
  const [, from = '10', until] = /(\d\d)-(\d\d)?/.exec(words) ?? [];
  const ended = / (propadlo|uvolněno|odešel) před/.test(words) ? before : after;
  const tentative = now.getTime() + 24 * hour;
  return {
    from: day(from),
    until: until ? day(String(Number(until) + 1)) : null,
    takenAt: words.startsWith('před') ? longBefore : after,
    expiresAt: has('pevně')
      ? null
      : has('propadlo')
        ? ended
        : has('propadá teď')
          ? now.getTime()
          : has('propadá za minutu')
            ? now.getTime() + 60_000
            : tentative,
    releasedAt: has('uvolněno') ? ended : has('započten') ? before : null,
    counted: has('započten'),
    leftAt: has('odešel') ? ended : null,
  };
};

describe('what a statement leaves, by the table', () => {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'held-places.cases.csv'), 'utf8')
    .trim()
    .split('\n');
  it.each(lines.map((line) => line.split(';')))('%s', (_case, on, total, free, held, left, overcommitted) => {
    const holds = held ? held.split('|').map(heldOf) : [];
    const said = { total: Number(total), free: Number(free), asOf };
    expect(countPlaces(said, holds, day(on), now)).toEqual({
      free: Number(left),
      overcommitted: overcommitted === 'ano',
    });
  });
});

describe('the least that is free during a stay', () => {
  const said = { total: 3, free: 3, asOf };
  const held = [heldOf('po 15-16'), heldOf('po 16-17'), heldOf('po 20-'), heldOf('po 21-'), heldOf('po 22-')];

  it.each<[string, string | null, number]>([
    ['10', '14', 3],
    ['10', '15', 3],
    ['10', '16', 2],
    ['10', '17', 1],
    ['17', '18', 2],
    ['18', '20', 3],
    ['18', '22', 1],
    ['10', null, 0],
    ['22', '23', 0],
  ])('from the %s up to the %s (not included) is as expected', (from, until, least) => {
    expect(leastFree(said, held, { from: day(from), until: until && day(until) }, now)).toBe(least);
  });

  it('sees that a place that came back is gone after its last day', () => {
    const full = { total: 3, free: 0, asOf };
    const back = [heldOf('před uvolněno 10-12')];
    expect(leastFree(full, back, { from: day('10'), until: day('13') }, now)).toBe(1);
    expect(leastFree(full, back, { from: day('10'), until: day('14') }, now)).toBe(0);
  });
});

describe('a unit with holds and people waiting', () => {
  const timetable = {
    bookingHorizonDays: 0,
    pausedUntil: null,
    validFrom: null,
    validTo: null,
    fundingEndsOn: null,
    endedOn: null,
    seasonFrom: null,
    seasonTo: null,
    runs: [],
  };
  const stateOf = (admission: 'direct' | 'waiting_list', waiting: number | null, held: string[], queued: number) => {
    const validUntil = new Date('2025-10-17T21:59:59Z');
    const facts = { admission, statement: { free: 1, total: 5, waiting, asOf, validUntil }, closures: [], queued };
    const answer = computeUnitPlaces({ ...facts, held: held.map(heldOf) }, timetable, day('10'), now);
    return [answer.state, answer.free, answer.waiting];
  };

  it.each([
    ['direct', null, [], 0, ['has_room', 1, null]],
    ['direct', null, ['po'], 0, ['no_room', 0, null]],
    ['direct', null, ['po'], 2, ['waiting_list', 0, 2]],
    ['direct', 5, ['po'], 2, ['waiting_list', 0, 5]],
    ['direct', null, [], 2, ['has_room', 1, 2]],
    ['waiting_list', null, [], 0, ['has_room', 1, null]],
    ['waiting_list', 0, [], 1, ['waiting_list', 1, 1]],
    ['waiting_list', null, ['po'], 0, ['waiting_list', 0, null]],
  ] as const)('%s, %s waiting by its owner, held %j, %i on the list', (admission, waiting, held, queued, answer) => {
    expect(stateOf(admission, waiting, [...held], queued)).toEqual(answer);
  });
});
