import { codeTable, type CodeRow } from './code-row.js';

/** Codes of the stages of a handover at which something may travel. */
export type StageCode = '0' | '1' | '1a' | '2' | '3';

/** A stage: what the provider may see grows from one to the next, never before (design: minimal data, stage by stage). */
export interface StageRow extends CodeRow {
  readonly code: StageCode;
}

/** The stages in their order. */
export const stages: readonly StageRow[] = [
  { code: '0', cs: 'dotaz na místo, bez totožnosti', en: 'enquiry, without identity' },
  { code: '1', cs: 'žádost pod kódem', en: 'request under a code' },
  { code: '1a', cs: 'osobní pohovor', en: 'interview' },
  { code: '2', cs: 'potvrzené místo', en: 'confirmed place' },
  { code: '3', cs: 'člověk je ve službě', en: 'in service' },
];

/** Stages by code. */
export const stageTable = codeTable(stages);

/** How sensitive a field is: nothing personal, personal data, or a special category (GDPR art. 9). */
export type FieldSensitivity = 'internal' | 'personal' | 'special';

/** A field about the person that may travel, and from which stage on. A field that is not in this list never travels. */
export interface StageFieldRow extends CodeRow {
  /** The earliest stage at which it may be seen. */
  readonly stage: StageCode;
  /** true = goes with the stage by itself; false = only where the provider declared that it needs it. */
  readonly always: boolean;
  readonly sensitivity: FieldSensitivity;
  /** true = the person agrees to this item separately, with purpose and expiry. */
  readonly ownGrant: boolean;
}

const field = (
  stage: StageCode,
  code: string,
  cs: string,
  en: string,
  sensitivity: FieldSensitivity,
  rule: 'always' | 'declared' | 'granted',
): StageFieldRow => ({
  code,
  cs,
  en,
  stage,
  always: rule === 'always',
  sensitivity,
  ownGrant: rule === 'granted',
});

/**
 * What may travel at all. There is no field for offence, sentence text, risk score, diagnosis, ethnicity or faith, and
 * none may be added.
 */
export const stageFields: readonly StageFieldRow[] = [
  field('0', 'need_kind', 'druh potřeby', 'kind of need', 'internal', 'always'),
  field('0', 'sex', 'pohlaví (jen u pobytové služby)', 'sex (residential services only)', 'personal', 'declared'),
  field(
    '0',
    'age_band',
    'věkové rozmezí (jen u pobytové služby)',
    'age band (residential only)',
    'personal',
    'declared',
  ),
  field('0', 'district_of_return', 'okres návratu', 'district of return', 'internal', 'always'),
  field('0', 'release_window', 'týden propuštění', 'release window (week)', 'internal', 'always'),
  field('1', 'reference_code', 'kód žádosti', 'reference code', 'internal', 'always'),
  field('1', 'sender_kind', 'kdo žádá (druh instituce)', 'who asks (kind of institution)', 'internal', 'always'),
  field('1', 'urgency', 'naléhavost', 'urgency', 'internal', 'always'),
  field('1', 'condition_answers', 'odpovědi na podmínky služby', 'answers to the conditions', 'personal', 'always'),
  field('1', 'language', 'jazyk domluvy', 'language', 'personal', 'declared'),
  field('1', 'accessibility', 'potřeba přístupnosti', 'accessibility needs', 'special', 'declared'),
  field('1', 'wishes', 'přání, která chce člověk sdělit', 'wishes the person chose to state', 'personal', 'declared'),
  field('1a', 'interview_name', 'jméno pro pohovor', 'name for the interview', 'personal', 'granted'),
  field('1a', 'interview_place', 'místo pohovoru', 'place of the interview', 'personal', 'granted'),
  field('1a', 'interview_time', 'čas pohovoru', 'time of the interview', 'personal', 'granted'),
  field('2', 'name', 'jméno a příjmení', 'name', 'personal', 'always'),
  field('2', 'reach', 'jak člověka zastihnout', 'how to reach the person', 'personal', 'always'),
  field('2', 'arrival', 'místo a čas příjezdu', 'place and time of arrival', 'personal', 'always'),
  field('2', 'birth_date', 'datum narození', 'date of birth', 'personal', 'declared'),
  field(
    '2',
    'also_contact',
    'koho dalšího kontaktovat (opatrovník)',
    'also contact (guardian)',
    'personal',
    'declared',
  ),
  field('3', 'documents_state', 'jaké má doklady', 'which documents the person has', 'personal', 'granted'),
  field('3', 'health_insurance', 'zdravotní pojišťovna', 'health insurer', 'personal', 'granted'),
  field('3', 'income_benefits', 'příjem a dávky', 'income and benefits', 'personal', 'granted'),
  field('3', 'debts', 'dluhy a exekuce', 'debts', 'personal', 'granted'),
  field('3', 'work_education', 'práce a vzdělání', 'work and education', 'personal', 'granted'),
  field('3', 'family', 'rodina a blízcí', 'family', 'personal', 'granted'),
  field('3', 'other_support', 'kdo dál pomáhá', 'who else helps', 'personal', 'granted'),
  field('3', 'health_needs', 'zdravotní potřeby', 'health needs', 'special', 'granted'),
  field('3', 'addiction_support', 'podpora při závislosti', 'addiction support', 'special', 'granted'),
];

/**
 * What a service may declare that it needs: what a record of a handover holds. The rest of the list says at which stage
 * it would travel; a declaration of it would promise what never comes. The gate's own table is held against this one.
 */
export const declarableFields: ReadonlySet<string> = new Set([
  'sex',
  'age_band',
  'language',
  'accessibility',
  'wishes',
  'birth_date',
  'also_contact',
  'documents_state',
]);

/** Fields by code. */
export const stageFieldTable = codeTable(stageFields);
