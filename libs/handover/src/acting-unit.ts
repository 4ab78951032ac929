import { Fault } from '@navaz/kernel';
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
