import { fold } from '../analysis/index.js';

/** A word of a document, folded and stemmed; `A` the service's own name, `B` provider, kind and places, `C` descriptions. */
export interface IndexedWord {
  readonly folded: string;
  readonly stem: string;
  readonly weight: 'A' | 'B' | 'C';
}

/**
 * What any engine indexes: one document a service, or an office (curator, probation centre, prison …), which people look
 * for in the same box. Public data only; of a secret place its region and district.
 *
 * Codes of places of all levels lie in one list (`CZ042` region, `CZ0425` district, `4209` ORP, `567051` municipality,
 * `praha-4` city district, `CZ` the whole country): no code means two things.
 */
export interface SearchDocument {
  /** Id of the service, or of the organisation where `what` says so. */
  readonly id: string;
  readonly what: 'service' | 'organisation';
  /** Kinds of service; for an office `office:` and the kind of organisation (see {@link officeKind}). */
  readonly kinds: readonly string[];
  readonly groups: readonly string[];
  /** Where an open or discreet facility is, with all levels above it. */
  readonly places: readonly string[];
  /** Region and district of secret facilities. */
  readonly secretPlaces: readonly string[];
  /** Areas as the service states them, without levels above or below. */
  readonly areas: readonly string[];
  /** Regions and districts that are reached at all: by a facility, secret or not, or by an area. What filters go by. */
  readonly reach: readonly string[];
  /** Slugs of prisons where it works. */
  readonly prisons: readonly string[];
  /** Everything else that is filtered, as `theme:value`; see {@link mark}. */
  readonly marks: readonly string[];
  /** Years; null on both sides where the service says nothing. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** Day of the latest confirming verification, `YYYY-MM-DD`. */
  readonly confirmedOn: string | null;
  readonly words: readonly IndexedWord[];
}

/** Themes of marks. A condition is a theme of its own name: `noDeposit:yes`, `noDeposit:no`, neither where nobody said. */
export type MarkTheme = 'form' | 'sex' | 'language' | 'accessibility' | 'accreditation' | 'has' | (string & {});

/** What stands in a mark's place of value where nobody said anything: the third value. */
export const unknownValue = '?';

/** A mark, e.g. `form:residential`, `sex:?`, `petsAllowed:no`. */
export const mark = (theme: MarkTheme, value: string): string => `${theme}:${value}`;

/** Letters of a name that are compared as a whole: an entry of the index of marks is short. */
const longestName = 300;

/** The mark of whatever is called so, whole; letters, cases and signs do not matter. */
export const nameMark = (name: string): string => mark('name', fold(name).slice(0, longestName));

/** The kind under which an office of this kind of organisation is found. */
export const officeKind = (organisationKind: string): string => `office:${organisationKind}`;

/** The mark of a service whose conditions came with a demo: no provider ever stated them. */
export const inventedConditionsMark = mark('has', 'invented_conditions');

/** The mark of a programme whose validity has ended. */
export const overMark = mark('validity', 'over');

/** The mark of a prison among the offices. */
export const prisonMark = mark('has', 'prison');

/**
 * Whether a prison has a department of this security level: `has:level_high`, `lacks:level_high`, neither where nobody
 * said.
 */
export const levelMark = (level: string, has: boolean): string => mark(has ? 'has' : 'lacks', `level_${level}`);
