import { wholeNumber } from '../places/stated';
import type { ProfileServiceFragment, UpdateServiceInput } from './profile.documents';

/** A run of a programme, as typed. */
export interface RunValues {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly enrolmentUntil: string;
  readonly size: string;
  readonly note: string;
}

/** What a service says of its time: validity, money, season, runs, how far ahead it promises; as a form holds it. */
export interface ProgrammeValues {
  readonly validFrom: string;
  readonly validTo: string;
  readonly successorId: string;
  readonly funder: string;
  readonly fundingEndsOn: string;
  readonly programmeTarget: string;
  readonly programmeActive: string;
  readonly programmeSupported: string;
  readonly programmeCountedOn: string;
  readonly bookingHorizonDays: string;
  /** Day and month of the season as typed; both ends empty = all year. */
  readonly seasonFrom: YearDay;
  readonly seasonTo: YearDay;
  readonly runs: RunValues[];
}

/** A day of every year: day as typed, month `01` to `12`. */
export interface YearDay {
  readonly day: string;
  readonly month: string;
}

const texts = ['validFrom', 'validTo', 'successorId', 'funder', 'fundingEndsOn', 'programmeCountedOn'] as const;
const numbers = ['programmeTarget', 'programmeActive', 'programmeSupported', 'bookingHorizonDays'] as const;

/** Fields of the form, for refusals; those of runs are added by {@link runFields}. */
export const programmeFields = [...texts, ...numbers] as const;

/** Where the form calls a field otherwise than the API. */
export const programmeNames = { seasonFrom: 'seasonFrom.month', seasonTo: 'seasonTo.month' } as const;

const yearDay = (stored: string | null): YearDay => ({
  day: stored ? String(Number(stored.slice(3))) : '',
  month: stored?.slice(0, 2) ?? '',
});

/** `12-01`; null where nothing is said. Half a day is sent as it is, and refused with words. */
export const storedYearDay = ({ day, month }: YearDay): string | null =>
  day.trim() === '' && month === '' ? null : `${month}-${day.trim().padStart(2, '0')}`;

const typed = (value: string | number | null): string => (value === null ? '' : String(value));

/** A service as the form shows it. */
export const programmeOf = ({ programme, runs, ...service }: ProfileServiceFragment): ProgrammeValues => ({
  validFrom: typed(service.validFrom),
  validTo: typed(service.validTo),
  successorId: service.successor?.id ?? '',
  funder: typed(programme.funder),
  fundingEndsOn: typed(programme.fundingEndsOn),
  programmeTarget: typed(programme.target),
  programmeActive: typed(programme.active),
  programmeSupported: typed(programme.supported),
  programmeCountedOn: typed(programme.countedOn),
  bookingHorizonDays: typed(service.bookingHorizonDays),
  seasonFrom: yearDay(service.seasonFrom),
  seasonTo: yearDay(service.seasonTo),
  runs: runs.map(({ startsOn, endsOn, enrolmentUntil, size, note }) => ({
    startsOn,
    endsOn: typed(endsOn),
    enrolmentUntil: typed(enrolmentUntil),
    size: typed(size),
    note: typed(note),
  })),
});

type Changes = Partial<Omit<UpdateServiceInput, 'serviceId' | 'version'>>;

const runsIn = (runs: readonly RunValues[]): NonNullable<Changes['runs']> =>
  runs.map(({ startsOn, endsOn, enrolmentUntil, size, note }) => ({
    startsOn,
    endsOn: endsOn || null,
    enrolmentUntil: enrolmentUntil || null,
    size: size.trim() ? wholeNumber(size) : null,
    note: note.trim() || null,
  }));

/** Only what is something else than before; the list of runs replaces the list. */
export const programmeChanges = (before: ProgrammeValues, now: ProgrammeValues): Changes => {
  const changes: Record<string, unknown> = {};
  for (const field of texts) if (now[field].trim() !== before[field]) changes[field] = now[field].trim() || null;
  for (const field of numbers) if (now[field] !== before[field]) changes[field] = wholeNumber(now[field]);
  for (const field of ['seasonFrom', 'seasonTo'] as const) {
    const season = storedYearDay(now[field]);
    if (season !== storedYearDay(before[field])) changes[field] = season;
  }
  const runs = runsIn(now.runs);
  if (JSON.stringify(runs) !== JSON.stringify(runsIn(before.runs))) changes['runs'] = runs;
  return changes;
};
