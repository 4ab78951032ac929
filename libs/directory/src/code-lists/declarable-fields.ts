import { codeTable, type CodeRow } from './code-row.js';
import type { StageCode } from './stages.js';

/** A field about the person that passes to a service only where the service declared that it needs it. */
export interface DeclarableFieldRow extends CodeRow {
  /** The earliest stage at which it may be asked for. */
  readonly stage: StageCode;
  /** true = the person agrees to this item separately, whatever basis there is otherwise. */
  readonly ownGrant: boolean;
}

const field = (stage: StageCode, code: string, cs: string, en: string, ownGrant = false): DeclarableFieldRow => ({
  code,
  cs,
  en,
  stage,
  ownGrant,
});

/**
 * What a service may declare that it needs, beside what goes with a stage by itself. What passes is decided by the table
 * of `disclosure`; a spec of the handover holds both together, so that no declaration promises what never comes.
 */
export const declarableFields: readonly DeclarableFieldRow[] = [
  field('0', 'sex', 'pohlaví (jen u pobytové služby)', 'sex (residential services only)'),
  field('0', 'age_band', 'věkové rozmezí (jen u pobytové služby)', 'age band (residential only)'),
  field('1', 'language', 'jazyk domluvy', 'language'),
  field('1', 'accessibility', 'potřeba přístupnosti', 'accessibility needs'),
  field('1', 'wishes', 'přání, která chce člověk sdělit', 'wishes the person chose to state'),
  field('2', 'birth_date', 'datum narození', 'date of birth'),
  // Of whoever is represented it passes without this; with it those are asked too who speak for themselves.
  field('2', 'also_contact', 'koho dalšího kontaktovat (opatrovník)', 'also contact (guardian)', true),
  field('3', 'documents_state', 'jaké má doklady', 'which documents the person has', true),
];

/** Fields by code. */
export const declarableFieldTable = codeTable(declarableFields);
