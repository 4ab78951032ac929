import { Fault, Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';

/**
 * The unit the actor works for.
 * @throws Fault where nobody is logged in: the door lets nobody through without a membership.
 */
export const unitOf = (tx: Transaction): string => {
  const unit = tx.ctx.actor?.organisationId;
  if (!unit) throw new Fault('Nobody is logged in where a unit acts.');
  return unit;
};

/** Cases belong to the unit as a whole: who covers some of its services only answers for those. */
const narrowed = new Refusal('not_allowed', 'SERVICES_ONLY', {
  cs: 'Vaše členství je jen pro některé služby, případy a dotazy vede celé pracoviště. Požádejte prosím vedoucího týmu o členství pro celé pracoviště.',
  en: 'Your membership is for some services only; cases and enquiries are led by the unit as a whole. Please ask your team lead for a membership of the whole unit.',
});

/** What is begun for the unit as a whole; null where the actor may. Refusals: SERVICES_ONLY. */
export const refusalToLead = (tx: Transaction): Refusal | null => (tx.ctx.actor?.services === 'all' ? null : narrowed);
