import type { Stage } from '@navaz/disclosure';
import type { ActingRole } from '@navaz/kernel';
import type { State } from '../handover.state.js';

const stages: Readonly<Record<State, Stage | null>> = {
  draft: null,
  sent: 'request',
  acknowledged: 'request',
  assessing: 'interview',
  waitlisted: 'request',
  offered: 'request',
  confirmed: 'confirmed',
  arrived: 'in_service',
  not_arrived: 'ended',
  closed: 'ended',
  declined: 'ended',
  superseded: 'ended',
  expired: 'ended',
  withdrawn_by_sender: 'ended',
  withdrawn_by_subject: 'ended',
  withdrawn_by_provider: 'ended',
};

/** What travels in a state; nothing of a draft does. */
export const stageOf = (state: State): Stage | null => stages[state];

/**
 * What a reader on the provider's side may be shown in a state: by a link of a mail never more than a request says, since
 * nobody knows who holds it. The name and the place to meet are told by phone or post, or to an account.
 */
export const stageFor = (state: State, role: ActingRole | null): Stage | null => {
  const stage = stageOf(state);
  return role === 'link' && stage !== null && stage !== 'ended' ? 'request' : stage;
};

/**
 * By what is decided whether a request still stands with its provider. Somebody who did not come may still arrive, on the
 * same ground, though nothing of them is shown meanwhile.
 */
export const stageStanding = (state: State, role: ActingRole | null): Stage | null =>
  stageFor(state === 'not_arrived' ? 'confirmed' : state, role);
