import type { Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { AgreementEntity } from './agreement.entity.js';
import { agreementNotFound, changedMeanwhile } from './cooperation.refusals.js';

/**
 * The agreement, held until the end of the transaction, where the actor's organisation is a party to it.
 * Refusals: NOT_FOUND also for what others agreed on, CHANGED_MEANWHILE.
 */
export const ownAgreement = async (
  tx: Transaction,
  id: string,
  version: number,
): Promise<AgreementEntity | Refusal> => {
  const agreement = await tx
    .repository(AgreementEntity)
    .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  const own = tx.ctx.actor?.organisationId;
  if (!agreement || !own || ![agreement.proposerId, agreement.partnerId].includes(own)) return agreementNotFound;
  return agreement.version === version ? agreement : changedMeanwhile;
};
