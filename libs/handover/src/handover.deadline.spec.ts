import { describe, expect, it } from '@jest/globals';
import { isWorkingDay } from '@navaz/kernel';
import { deadlineOf, lateSince, type DeadlineFacts } from './handover.deadline.js';
import { states } from './handover.state.js';

const facts = (given: Partial<DeadlineFacts>): DeadlineFacts => ({
  state: 'sent',
  since: '2026-11-23',
  pausedUntil: null,
  release: null,
  confirmedAgainOn: null,
  ...given,
});

/** state · since · paused until · release · → kind day. 23 November 2026 is a Monday. */
const cases: readonly (readonly [string, Partial<DeadlineFacts>, string | null])[] = [
  ['two working days to acknowledge', { state: 'sent' }, 'acknowledge 2026-11-25'],
  ['five to decide', { state: 'acknowledged' }, 'decide 2026-11-30'],
  ['five to decide after meeting', { state: 'assessing' }, 'decide 2026-11-30'],
  ['two to confirm an offer', { state: 'offered' }, 'confirm 2026-11-25'],
  ['over a weekend', { state: 'sent', since: '2026-11-27' }, 'acknowledge 2026-12-01'],
  ['from a Saturday', { state: 'sent', since: '2026-11-28' }, 'acknowledge 2026-12-01'],
  ['over Christmas', { state: 'sent', since: '2026-12-23' }, 'acknowledge 2026-12-29'],
  ['over 17 November', { state: 'offered', since: '2026-11-16' }, 'confirm 2026-11-19'],
  ['over Easter (Good Friday and Monday)', { state: 'sent', since: '2026-04-01' }, 'acknowledge 2026-04-07'],
  ['over 29 February', { state: 'sent', since: '2028-02-28' }, 'acknowledge 2028-03-01'],
  ['from 29 February', { state: 'acknowledged', since: '2028-02-29' }, 'decide 2028-03-07'],
  ['over the change to summer time', { state: 'sent', since: '2026-03-27' }, 'acknowledge 2026-03-31'],
  ['over the change to winter time', { state: 'sent', since: '2026-10-23' }, 'acknowledge 2026-10-27'],
  [
    'at latest the last working day before release',
    { state: 'acknowledged', release: { earliest: '2026-11-26', latest: '2026-11-30' } },
    'decide 2026-11-25',
  ],
  [
    'which is a Friday before a release on Monday',
    { state: 'acknowledged', since: '2026-11-25', release: { earliest: '2026-11-30', latest: '2026-11-30' } },
    'decide 2026-11-27',
  ],
  [
    'but never before the day it began',
    { state: 'acknowledged', since: '2026-11-25', release: { earliest: '2026-11-20', latest: '2026-11-20' } },
    'decide 2026-11-25',
  ],
  [
    'nor on a day off',
    { state: 'sent', since: '2026-11-28', release: { earliest: '2026-11-29', latest: '2026-11-29' } },
    'acknowledge 2026-11-30',
  ],
  ['a pause moves the beginning', { state: 'acknowledged', pausedUntil: '2026-12-02' }, 'decide 2026-12-09'],
  ['a pause of the past does not', { state: 'acknowledged', pausedUntil: '2026-11-02' }, 'decide 2026-11-30'],
  [
    'a confirmed place is confirmed again a week before',
    { state: 'confirmed', release: { earliest: '2026-12-15', latest: '2026-12-18' } },
    'confirm_again 2026-12-08',
  ],
  [
    'on a working day at latest then',
    { state: 'confirmed', release: { earliest: '2026-12-13', latest: '2026-12-13' } },
    'confirm_again 2026-12-04',
  ],
  [
    'and after it was: within three days of the latest release',
    { state: 'confirmed', confirmedAgainOn: '2026-12-01', release: { earliest: '2026-12-15', latest: '2026-12-18' } },
    'say_arrival 2026-12-21',
  ],
  [
    'not where that was said weeks before',
    { state: 'confirmed', confirmedAgainOn: '2026-11-30', release: { earliest: '2026-12-15', latest: '2026-12-18' } },
    'confirm_again 2026-12-08',
  ],
  [
    'the same where the week has begun already',
    { state: 'confirmed', since: '2026-12-11', release: { earliest: '2026-12-15', latest: '2026-12-15' } },
    'say_arrival 2026-12-18',
  ],
  [
    'a pause stops decisions only',
    { state: 'confirmed', pausedUntil: '2026-12-10', release: { earliest: '2026-12-15', latest: '2026-12-15' } },
    'confirm_again 2026-12-08',
  ],
  ['a confirmed place without a day of release has none', { state: 'confirmed' }, null],
];

describe('deadlines in Czech working days', () => {
  it.each(cases)('%s', (_name, given, expected) => {
    const found = deadlineOf(facts(given));
    expect(found && `${found.kind} ${found.day}`).toBe(expected);
  });

  it.each(states)('of %s fall on working days whatever day it began', (state) => {
    for (let day = 1; day <= 28; day += 1)
      for (const release of [null, { earliest: '2026-12-15', latest: '2026-12-26' }]) {
        const found = deadlineOf(facts({ state, since: `2026-12-${String(day).padStart(2, '0')}`, release }));
        if (found) expect([found.day, isWorkingDay(found.day)]).toEqual([found.day, true]);
      }
  });

  it.each([
    ['2026-11-26', 0, '2026-11-26'],
    ['2026-11-26', 2, '2026-11-24'],
    ['2026-11-30', 2, '2026-11-26'],
    ['2026-11-29', 1, '2026-11-27'],
    ['2026-12-28', 1, '2026-12-23'],
  ])('on %s late by %i whole working days is what was due before %s', (today, count, day) => {
    expect(lateSince(today, count)).toBe(day);
  });
});
