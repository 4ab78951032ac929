/** A table with something of a person, and which of its rows are of one: `$1` is the person, or one request. */
export interface HeldTable {
  /** Of the schema `handover`. */
  readonly table: string;
  /** What its rows are called in the export. */
  readonly part: string;
  readonly of: string;
  /** A column that is sealed with the person's key, and what it is called once opened. */
  readonly sealed?: { readonly column: string; readonly opened: string };
}

/** Why a column is given to nobody; of each only the columns it is said of. */
export const leftOut: Readonly<Record<string, { readonly columns: readonly string[]; readonly why: string }>> = {
  workers: {
    columns: [
      'account_id',
      'assigned_account_id',
      'sender_account_id',
      'provider_account_id',
      'answered_by_account_id',
      'by_account_id',
      'made_by_account_id',
      'recorded_by_account_id',
    ],
    why: 'Who works with the person is nobody’s business in what the person takes along.',
  },
  hashes: { columns: ['hash'], why: 'A keyed hash tells the person nothing; that it is kept stands beside it.' },
};

/** Tables of the room that hold nothing of a person, and why. */
export const ofNobody: Readonly<Record<string, string>> = {
  retention_choice: 'How long a unit keeps what it holds of anybody.',
  tally: 'How many requests of a quarter ended how; no request and nobody stands in it.',
  outcome_tally: 'On how many topics of a quarter it went how months later; no request and nobody stands in it.',
};

const ofCases = `t.case_id in (select c.id from handover.client_case c where c.subject_id = $1)`;
const ofHandovers = `t.handover_id in (select h.id from handover.handover h where h.subject_id = $1)`;
const enquiries = `select e.id from handover.enquiry e join handover.need n on n.id = e.need_id
  join handover.client_case c on c.id = n.case_id where c.subject_id = $1`;

/** What belongs to the person and its cases, at the unit that leads them. */
export const heldOfPerson: readonly HeldTable[] = [
  { table: 'subject', part: 'records', of: `t.id = $1`, sealed: { column: 'sealed', opened: 'identity' } },
  { table: 'client_case', part: 'cases', of: `t.subject_id = $1` },
  { table: 'case_transfer', part: 'transfers', of: ofCases },
  { table: 'participant', part: 'participants', of: ofCases },
  { table: 'need', part: 'needs', of: ofCases, sealed: { column: 'sealed_wish', opened: 'wish' } },
  { table: 'recognition', part: 'recognitions', of: `t.subject_id = $1` },
  { table: 'enquiry', part: 'enquiries', of: `t.id in (${enquiries})` },
  { table: 'enquiry_ask', part: 'enquiryAnswers', of: `t.enquiry_id in (${enquiries})` },
  {
    table: 'fact_question',
    part: 'questions',
    of: `t.subject_id = $1`,
    sealed: { column: 'sealed', opened: 'text' },
  },
];

/** What belongs to each request, at the unit that sent it. */
export const heldOfRequests: readonly HeldTable[] = [
  { table: 'snapshot', part: 'passed', of: ofHandovers, sealed: { column: 'sealed', opened: 'values' } },
  { table: 'message', part: 'messages', of: ofHandovers, sealed: { column: 'sealed', opened: 'text' } },
  { table: 'meeting', part: 'meetings', of: ofHandovers, sealed: { column: 'sealed_place', opened: 'place' } },
  {
    table: 'sender_ending',
    part: 'endings',
    of: ofHandovers,
    sealed: { column: 'sealed_sentence', opened: 'sentence' },
  },
  { table: 'condition_answer', part: 'conditions', of: ofHandovers },
  { table: 'move', part: 'moves', of: ofHandovers },
  { table: 'follow_up', part: 'followUps', of: ofHandovers },
];

/** The requests themselves. */
export const heldRequests: HeldTable = { table: 'handover', part: 'handovers', of: `t.subject_id = $1` };

/** What the recipient of one request wrote about the person itself; row-level security keeps the rest from it. */
export const heldByRecipient: readonly HeldTable[] = [
  { table: 'outcome', part: 'outcomes', of: `t.handover_id = $1` },
  { table: 'report', part: 'reports', of: `t.handover_id = $1`, sealed: { column: 'sealed', opened: 'values' } },
  { table: 'follow_up', part: 'followUps', of: `t.handover_id = $1` },
  {
    table: 'message',
    part: 'messages',
    of: `t.handover_id = $1 and t.from_side = 'provider'`,
    sealed: { column: 'sealed', opened: 'text' },
  },
  { table: 'move', part: 'moves', of: `t.handover_id = $1 and t.side = 'provider'` },
];

/** Every table that is exported, by the unit that leads the case or by a recipient. */
export const heldTables: readonly HeldTable[] = [...heldOfPerson, heldRequests, ...heldOfRequests, ...heldByRecipient];
