import { describe, expect, it } from '@jest/globals';
import type { ProfileServiceFragment } from './profile.documents';
import { programmeChanges, programmeOf, storedYearDay } from './programme-values';

const service = {
  validFrom: '2027-01-01',
  validTo: null,
  successor: null,
  programme: { funder: 'ESF+', fundingEndsOn: null, target: 40, active: null, supported: null, countedOn: null },
  bookingHorizonDays: 30,
  seasonFrom: '11-01',
  seasonTo: '03-31',
  runs: [{ startsOn: '2027-03-01', endsOn: null, enrolmentUntil: null, size: 8, note: null }],
} as unknown as ProfileServiceFragment;
const before = programmeOf(service);
const [run] = before.runs;

describe('when a service runs', () => {
  it('sends nothing where nothing changed', () => {
    expect(programmeChanges(before, programmeOf(service))).toEqual({});
  });

  it('reads a season as people write days', () => {
    expect(before.seasonFrom).toEqual({ day: '1', month: '11' });
    expect(storedYearDay({ day: '5', month: '04' })).toBe('04-05');
    expect(storedYearDay({ day: '', month: '' })).toBeNull();
    // Half of it is for the API to refuse.
    expect(storedYearDay({ day: '5', month: '' })).toBe('-05');
  });

  it('sends only what changed, and clears what is empty now', () => {
    const now = { ...before, funder: ' ', programmeTarget: '60', seasonTo: { day: '', month: '' } };
    expect(programmeChanges(before, now)).toEqual({ funder: null, programmeTarget: 60, seasonTo: null });
  });

  it('replaces the list of runs as a whole', () => {
    const added = { startsOn: '2027-09-01', endsOn: '2027-12-01', enrolmentUntil: '', size: '', note: ' Večer. ' };
    expect(programmeChanges(before, { ...before, runs: run ? [run, added] : [] })).toEqual({
      runs: [
        { startsOn: '2027-03-01', endsOn: null, enrolmentUntil: null, size: 8, note: null },
        { startsOn: '2027-09-01', endsOn: '2027-12-01', enrolmentUntil: null, size: null, note: 'Večer.' },
      ],
    });
    expect(programmeChanges(before, { ...before, runs: [] })).toEqual({ runs: [] });
  });
});
