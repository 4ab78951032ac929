import type { Category, Purpose } from '@navaz/consent';
import type { Decision, FieldCode, Stage } from '@navaz/disclosure';
import type { Act, NoteAct, State } from './handover.state.js';

/** The agreement a request stands on, and the field by which the gate tells whether it holds. */
export interface Carrying {
  readonly purpose: Purpose;
  readonly category: Category;
  readonly stage: Stage;
  readonly field: FieldCode;
}

const toAssess: Carrying = { purpose: 'assess', category: 'request_data', stage: 'request', field: 'needKind' };
/** What a confirmed request stands on. */
export const toHandOver: Carrying = { purpose: 'hand_over', category: 'name', stage: 'confirmed', field: 'name' };

/**
 * What carries a request in each state: until a place is confirmed the agreement to assess it, from then on the one to
 * hand the person over. A draft asks the gate when it is sent; who has arrived lives there, whatever is agreed later.
 * The database says the same (`handover.agreed_until`, migration 0032).
 */
export const carrying: Readonly<Record<State, Carrying | null>> = {
  draft: null,
  sent: toAssess,
  acknowledged: toAssess,
  assessing: toAssess,
  waitlisted: toAssess,
  offered: toAssess,
  confirmed: toHandOver,
  arrived: null,
  not_arrived: toHandOver,
  closed: null,
  declined: null,
  superseded: null,
  expired: null,
  withdrawn_by_sender: null,
  withdrawn_by_subject: null,
  withdrawn_by_provider: null,
};

/** Acts of the provider by which a request goes on: none of them without an agreement it stands on. */
const goingOn: ReadonlySet<string> = new Set<Act | NoteAct>([
  'acknowledge',
  'askToMeet',
  'putOnWaitingList',
  'offer',
  'extendOffer',
  'confirmAgain',
  'arrive',
  'arriveLater',
  // Its question is not shown any more.
  'answerQuestion',
]);

/**
 * Whether an act of the provider needs the agreement. What only lessens does not: to decline, to take a place back, to
 * say that somebody did not come, to close; nor does a question to the sender.
 */
export const needsAgreement = (act: string): boolean => goingOn.has(act);

/**
 * Whether what carries a request in this state has run out by a decision of the gate, and may be prolonged. By a link no
 * more is decided than a request, so that is what it reads by.
 */
export const ranOutBy = (state: State, { stage, fields }: Decision): boolean => {
  const carried = carrying[state];
  if (!carried) return false;
  const field = stage === 'request' ? toAssess.field : carried.field;
  return fields.find((one) => one.field === field)?.code === 'AGREEMENT_EXPIRED';
};
