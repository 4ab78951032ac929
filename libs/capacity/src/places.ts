/** What a unit counts. */
export const measures = ['beds', 'group_places', 'clients', 'sessions_a_week'] as const;

/** One of {@link measures}. */
export type Measure = (typeof measures)[number];

/**
 * How people get into a unit: straight away, always through its waiting list, or only after the provider has met
 * and assessed them.
 */
export const admissions = ['direct', 'waiting_list', 'after_assessment'] as const;

/** One of {@link admissions}. */
export type Admission = (typeof admissions)[number];

/** What a place seeker is told about a day. */
export const placesStates = ['has_room', 'must_be_assessed', 'waiting_list', 'no_room', 'unknown'] as const;

/** One of {@link placesStates}. */
export type PlacesState = (typeof placesStates)[number];

/** How far the state can be leaned on; `confidence.ts` says how it ages. */
export const confidences = ['fresh', 'ageing', 'unknown'] as const;

/** One of {@link confidences}. */
export type Confidence = (typeof confidences)[number];

/** Which fact decided the state; stable codes, worded in `places-words.ts`. */
export type PlacesReason =
  | 'stated'
  | 'promised_ahead'
  | 'never_stated'
  | 'statement_ended'
  | 'beyond_horizon'
  | 'past_day'
  | 'closed'
  | 'paused'
  | 'out_of_season'
  | 'not_yet_open'
  | 'ended'
  | 'enrolment_closed'
  | 'no_run_announced'
  | 'funding_ends';

/** Who said how many places are free, when, and for how long the word holds. */
export interface StatedPlaces {
  readonly free: number;
  readonly total: number;
  /** How many people wait; `null` where no list is kept. */
  readonly waiting: number | null;
  readonly asOf: Date;
  readonly validUntil: Date;
  /** Since when holds are taken off `free`, where the word repeats an earlier one; absent: since `asOf`. */
  readonly countedFrom?: Date;
}

/** What counting needs of a statement. */
export type CountedPlaces = Pick<StatedPlaces, 'free' | 'total' | 'asOf' | 'countedFrom'>;

/** Days out of service, both included; `null` is open-ended. */
export interface ClosedDays {
  readonly from: string;
  readonly until: string | null;
  /** Why, in the owner's words; for who reads the unit itself. */
  readonly reason?: string;
}

/** One run of a programme or course, calendar days. */
export interface Run {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly enrolmentUntil: string | null;
}

/** When the service takes people at all; from the profile in the directory. Calendar days, last days included. */
export interface Timetable {
  /** How many days ahead the owner promises places; 0 promises nothing beyond a statement's validity. */
  readonly bookingHorizonDays: number;
  readonly pausedUntil: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly fundingEndsOn: string | null;
  /** The first day without the service. */
  readonly endedOn: string | null;
  /** `MM-DD`, every year; may run over New Year. */
  readonly seasonFrom: string | null;
  readonly seasonTo: string | null;
  readonly runs: readonly Run[];
}

/** One place held on some days, as far as counting needs it. Instants in milliseconds since 1970. */
export interface HeldPlace {
  readonly from: string;
  /** The first day without it; null: no known end. */
  readonly until: string | null;
  readonly takenAt: number;
  /** Null when firm. */
  readonly expiresAt: number | null;
  readonly releasedAt: number | null;
  /** A later statement has taken whoever lives there into its own numbers. */
  readonly counted: boolean;
  /** When the one who was counted went away. */
  readonly leftAt: number | null;
}

/** All that is known about one unit. */
export interface UnitFacts {
  readonly admission: Admission;
  /** The statement that counts: the later `asOf`, of two with the same the one recorded later. */
  readonly statement: StatedPlaces | null;
  readonly closures: readonly ClosedDays[];
  /** Places held on the day asked for; those of other days do no harm. */
  readonly held: readonly HeldPlace[];
  /** How many wait on the platform's own list. */
  readonly queued: number;
}

/** The answer for one unit and one day. */
export interface UnitAnswer {
  readonly state: PlacesState;
  readonly confidence: Confidence;
  readonly because: PlacesReason;
  /** Free places on that day, `null` where unknown: an old number is never shown as today's. */
  readonly free: number | null;
  readonly total: number | null;
  readonly waiting: number | null;
  /** Free by the last word, less what was taken since, whatever else shuts the day; `null` where nothing was stated. */
  readonly stillFree: number | null;
  /** Of the last statement, also where it no longer counts. */
  readonly asOf: Date | null;
  readonly validUntil: Date | null;
}
