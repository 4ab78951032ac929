/** What a row of the lexicon means; each becomes a chip of that type, `filler` becomes nothing. */
export type LexiconType =
  | 'kind'
  | 'concept'
  | 'group'
  | 'sex'
  | 'condition'
  | 'form'
  | 'language'
  | 'accessibility'
  | 'accreditation'
  | 'organisationKind'
  | 'filler';

/** Organisations of the state and of towns that people look for by their office, not by a service. */
export type OrganisationKindCode =
  'municipal_department' | 'probation_centre' | 'prison' | 'child_protection' | 'labour_office';

/**
 * One row of the field's vocabulary. Tables of such rows lie by theme in `*.words.ts`.
 *
 * `words`: phrases separated by commas, in any one form (the reader compares stems, so `azylový dům` finds `v azylových
 * domech`). A word in capitals (`AD`, `PMS`) is an abbreviation and is found exactly, in any case of letters. A word with
 * `=` before it is found exactly as folded, without stemming (`=basa`).
 * `kinds`, `groups`: slugs of the code lists with weights from 0 to 1, `azylove-domy, nocleharny 0.6` (no weight = 1).
 * `implies`: kinds that are meant only where the query asks for no kind itself (`ukrajinec` alone → counselling).
 * `besides`: kinds that help this group whatever need it asks for (a foreigner who looks for a bed: counselling for
 * foreigners); they come with this weight beside a need, and not at all beside a kind that is named.
 */
export interface LexiconRow {
  /** Stable id of the chip: `kind:azylove-domy`, `concept:housing`, `condition:noDeposit`. */
  readonly id: string;
  readonly type: LexiconType;
  readonly cs: string;
  readonly en: string;
  readonly words: string;
  readonly kinds?: string;
  readonly implies?: string;
  readonly besides?: string;
  readonly groups?: string;
  readonly sex?: 'men' | 'women';
  /** Code of the query's condition (`noDeposit`); see conditions.words.ts. */
  readonly condition?: string;
  readonly form?: 'ambulantni' | 'pobytova' | 'terenni' | 'remote';
  /** ISO 639-1. */
  readonly language?: string;
  readonly accreditation?: 'MSp' | 'insolvency';
  readonly organisationKind?: OrganisationKindCode;
  /** Speaks of a prison or of a prisoner: a town with a prison near it means the prison. */
  readonly prisoner?: boolean;
  /** The words stay in the text as well: they are worth finding in descriptions (`svářeč`, `HIV`). */
  readonly keepsText?: boolean;
}
