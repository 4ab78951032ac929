import { codeTable, type CodeRow } from './code-row.js';

/** Codes of the ways of an interview. */
export type InterviewWayCode = 'in_person' | 'remote';

/** How a service can hold the interview before admission (způsob pohovoru). */
export interface InterviewWayRow extends CodeRow {
  readonly code: InterviewWayCode;
}

/** The ways. */
export const interviewWays: readonly InterviewWayRow[] = [
  { code: 'in_person', cs: 'osobně', en: 'in person' },
  { code: 'remote', cs: 'na dálku', en: 'remotely' },
];

/** Ways by code. */
export const interviewWayTable = codeTable(interviewWays);
