import { codeTable, type CodeRow } from './code-row.js';

/** Codes of the stages of a handover at which something may travel. */
export type StageCode = '0' | '1' | '1a' | '2' | '3';

/** A stage: what the provider may see grows from one to the next, never before. */
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
