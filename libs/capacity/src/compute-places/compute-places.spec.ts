import { startOfPragueDay } from '@navaz/kernel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { computeServicePlaces, publicWord } from './compute-service-places.js';
import { computeUnitPlaces } from './compute-unit-places.js';
import type { Admission, Confidence, PlacesReason, PlacesState, Run, UnitAnswer } from '../places.js';
import { defaultValidUntil } from '../validity.js';

const admissions: Record<string, Admission> = {
  přímo: 'direct',
  pořadník: 'waiting_list',
  'po posouzení': 'after_assessment',
};
const states: Record<string, PlacesState> = {
  volno: 'has_room',
  plno: 'no_room',
  pořadník: 'waiting_list',
  'po posouzení': 'must_be_assessed',
  neznámo: 'unknown',
};
const confidences: Record<string, Confidence> = { čerstvé: 'fresh', stárne: 'ageing', neznámo: 'unknown' };
const reasons: Record<string, PlacesReason> = {
  řečeno: 'stated',
  'slíbeno dopředu': 'promised_ahead',
  'nikdy neřečeno': 'never_stated',
  'údaj propadl': 'statement_ended',
  'za horizontem': 'beyond_horizon',
  'minulý den': 'past_day',
  zavřeno: 'closed',
  pauza: 'paused',
  'mimo sezónu': 'out_of_season',
  'ještě neotevřeno': 'not_yet_open',
  skončilo: 'ended',
  'po zápisu': 'enrolment_closed',
  'běh neohlášen': 'no_run_announced',
  'konec peněz': 'funding_ends',
};

/** The instant of a wall clock in Prague, `2026-11-20 08:00`. */
const prague = (wall: string): Date => {
  const candidates = ['+02:00', '+01:00'].map((offset) => new Date(`${wall.replace(' ', 'T')}:00${offset}`));
  const shown = (date: Date): string =>
    date.toLocaleString('sv-SE', { timeZone: 'Europe/Prague', dateStyle: 'short', timeStyle: 'short' });
  const found = candidates.find((candidate) => shown(candidate) === wall);
  if (!found) throw new Error(`${wall} was on no clock in Prague`);
  return found;
};

type Row = Record<string, string>;

const table = (): Row[] => {
  const file = join(import.meta.dirname, 'unit-places.cases.csv');
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const columns = head.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, at) => [columns[at] ?? '', cell])));
};

const list = (cell = '', separator = '|'): string[] => (cell === '' ? [] : cell.split(separator));
const orNull = (cell = ''): string | null => (cell === '' ? null : cell);
const asRun = (cell: string): Run => {
  const [startsOn = '', enrolmentUntil, endsOn] = cell.split('/');
  return { startsOn, enrolmentUntil: orNull(enrolmentUntil), endsOn: orNull(endsOn) };
};

const answerTo = (row: Row): UnitAnswer => {
  const [seasonFrom, seasonTo] = list(row['sezóna'], '..');
  const admission = admissions[row['přijímání'] ?? ''];
  if (!admission) throw new Error(`unknown way of admission: ${row['přijímání']}`);
  return computeUnitPlaces(
    {
      admission,
      statement: row['údaj z']
        ? {
            free: Number(row['volno']),
            total: Number(row['celkem']),
            waiting: row['čeká'] ? Number(row['čeká']) : null,
            asOf: prague(row['údaj z']),
            validUntil: prague(row['platí do'] ?? ''),
          }
        : null,
      closures: list(row['zavřeno']).map((cell) => {
        const [from = '', until] = cell.split('..');
        return { from, until: orNull(until) };
      }),
      held: [],
      queued: 0,
    },
    {
      bookingHorizonDays: Number(row['dopředu dní']),
      pausedUntil: orNull(row['pauza do']),
      validFrom: orNull(row['platí od']),
      validTo: orNull(row['platí do dne']),
      fundingEndsOn: orNull(row['peníze do']),
      endedOn: orNull(row['končí']),
      seasonFrom: orNull(seasonFrom),
      seasonTo: orNull(seasonTo),
      runs: list(row['běhy']).map(asRun),
    },
    row['den'] ?? '',
    prague(row['teď'] ?? ''),
  );
};

describe('places of a unit, by the table', () => {
  const rows = table();

  it('has every state, confidence and reason in it', () => {
    const found = (column: string): string[] => [...new Set(rows.map((row) => row[column] ?? ''))].sort();
    expect(rows.length).toBeGreaterThanOrEqual(60);
    expect(found('stav')).toEqual(Object.keys(states).sort());
    expect(found('jistota')).toEqual(Object.keys(confidences).sort());
    expect(found('protože')).toEqual(Object.keys(reasons).sort());
  });

  it.each(rows.map((row) => [row['případ'] ?? '', row] as const))('%s', (_title, row) => {
    const answer = answerTo(row);
    expect([answer.state, answer.confidence, answer.because]).toEqual([
      states[row['stav'] ?? ''],
      confidences[row['jistota'] ?? ''],
      reasons[row['protože'] ?? ''],
    ]);
    // An unknown never carries a number, and a shut day has nothing free.
    if (answer.state === 'unknown') expect(answer.free).toBeNull();
    else if (answer.because === 'stated' || answer.because === 'promised_ahead') {
      expect(answer.free).toBe(Number(row['volno']));
    } else expect(answer.free).toBe(0);
  });
});

const unit = (state: PlacesState, more: Partial<UnitAnswer> = {}): UnitAnswer => ({
  state,
  confidence: state === 'unknown' ? 'unknown' : 'fresh',
  because: 'stated',
  free: state === 'unknown' ? null : 0,
  stillFree: null,
  total: state === 'unknown' ? null : 10,
  waiting: null,
  asOf: new Date('2026-11-20T07:00:00Z'),
  validUntil: new Date('2026-11-27T22:59:59Z'),
  ...more,
});

describe('places of a service', () => {
  it.each<[PlacesState[], PlacesState]>([
    [[], 'unknown'],
    [['no_room', 'has_room'], 'has_room'],
    [['must_be_assessed', 'has_room'], 'has_room'],
    [['waiting_list', 'must_be_assessed'], 'must_be_assessed'],
    [['no_room', 'waiting_list', 'unknown'], 'waiting_list'],
    [['no_room', 'unknown'], 'unknown'],
    [['no_room', 'no_room'], 'no_room'],
  ])('of units %j is %s', (units, state) => {
    expect(computeServicePlaces(units.map((one) => unit(one))).state).toBe(state);
  });

  it('adds numbers up and is as old and as sure as the weakest unit that has its state', () => {
    const older = new Date('2026-11-18T07:00:00Z');
    const sooner = new Date('2026-11-25T22:59:59Z');
    const answer = computeServicePlaces([
      unit('has_room', { free: 2, waiting: 1 }),
      unit('has_room', { free: 1, asOf: older, validUntil: sooner, confidence: 'ageing' }),
      unit('no_room', { asOf: new Date('2026-11-01T07:00:00Z') }),
      unit('unknown'),
    ]);
    expect(answer).toEqual({
      state: 'has_room',
      confidence: 'ageing',
      because: 'stated',
      publicFree: '3+',
      free: 3,
      total: 30,
      waiting: 1,
      asOf: older,
      validUntil: sooner,
    });
  });

  it('does not offer the public a place that the next on the list will get', () => {
    expect(computeServicePlaces([unit('waiting_list', { free: 4, waiting: 6 })])).toMatchObject({
      state: 'waiting_list',
      publicFree: '0',
      free: 4,
    });
  });

  it('keeps when it was last told, though the number no longer counts', () => {
    expect(computeServicePlaces([unit('unknown', { because: 'statement_ended' })])).toMatchObject({
      publicFree: null,
      free: null,
      total: null,
      because: 'statement_ended',
      asOf: new Date('2026-11-20T07:00:00Z'),
    });
  });

  it.each([
    [0, '0'],
    [1, '1-2'],
    [2, '1-2'],
    [3, '3+'],
    [400, '3+'],
  ])('says %i as %s in public', (free, word) => {
    expect(publicWord(free)).toBe(word);
  });
});

describe('the default validity', () => {
  it.each([
    ['beds', '2026-11-20 08:00', '2026-11-27'],
    ['beds', '2025-10-20 00:30', '2025-10-27'],
    ['beds', '2026-03-25 23:30', '2026-04-01'],
    ['beds', '2028-02-22 12:00', '2028-02-29'],
    ['group_places', '2028-01-30 12:00', '2028-02-29'],
    ['clients', '2027-01-30 12:00', '2027-03-01'],
    ['sessions_a_week', '2026-12-15 12:00', '2027-01-14'],
  ] as const)('of %s stated at %s runs to the last minute of %s', (measure, asOf, lastDay) => {
    expect(defaultValidUntil(measure, prague(asOf))).toEqual(new Date(prague(`${lastDay} 23:59`).getTime() + 59_999));
  });

  it('begins the days on which the clocks change at midnight, too', () => {
    expect(startOfPragueDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfPragueDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(startOfPragueDay('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfPragueDay('2026-10-26').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });
});
