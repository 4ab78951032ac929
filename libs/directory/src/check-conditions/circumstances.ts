import type { ConductCategoryCode } from '../code-lists/conduct-categories.js';
import type { SecurityLevelCode } from '../code-lists/security-levels.js';
import type { SexCode } from '../code-lists/sexes.js';

/**
 * What the asking worker knows about a person at this moment. It is given with one query, never stored, never logged.
 * A field that is absent or null is unknown, which is something else than no.
 */
export interface Circumstances {
  readonly sex?: SexCode | null;
  /** Years completed; wins over `birthYear`. */
  readonly age?: number | null;
  /** With the year alone two ages are possible: the check says unknown where they differ. */
  readonly birthYear?: number | null;
  readonly securityLevel?: SecurityLevelCode | null;
  /** Length of the sentence in months, or a life sentence. */
  readonly sentenceMonths?: number | 'life' | null;
  /** NUTS code of the region the person goes to; follows from the district where only that is known. */
  readonly regionOfReturn?: string | null;
  /** LAU code of the district the person goes to. */
  readonly districtOfReturn?: string | null;
  /** NUTS code of the region of permanent residence. */
  readonly regionOfResidence?: string | null;
  readonly hasIdentityDocument?: boolean | null;
  readonly hasHealthInsurance?: boolean | null;
  readonly hasMunicipalDebt?: boolean | null;
  readonly hasMedicalReport?: boolean | null;
  /** How many months of payment the person can lay down in advance. */
  readonly depositMonthsAvailable?: number | null;
  /** Income after release in CZK a month, benefits included. */
  readonly monthlyIncome?: number | null;
  readonly canInterviewInPerson?: boolean | null;
  readonly canInterviewRemotely?: boolean | null;
  readonly abstinentDays?: number | null;
  readonly hasAddiction?: boolean | null;
  readonly therapyCompleted?: boolean | null;
  readonly takesMedication?: boolean | null;
  readonly usesSubstitution?: boolean | null;
  readonly asCouple?: boolean | null;
  /** Number of children who come along; 0 = none. */
  readonly children?: number | null;
  readonly withAnimal?: boolean | null;
  readonly usesWheelchair?: boolean | null;
  /** Codes of languages the person can be talked to in; an empty list = none of ours. */
  readonly languages?: readonly string[] | null;
  readonly underSupervision?: boolean | null;
  readonly stayMonthsWanted?: number | null;
  /** Day of release, `YYYY-MM-DD`, past or future; wins over the two below. */
  readonly releaseOn?: string | null;
  readonly daysToRelease?: number | null;
  /** Whole months since release, for a person already out. */
  readonly monthsAfterRelease?: number | null;
  /** Categories that apply; an empty list = none of them. */
  readonly conduct?: readonly ConductCategoryCode[] | null;
  /** Months since the last exclusion from this service, or never excluded. */
  readonly monthsSinceExclusion?: number | 'never' | null;
}
