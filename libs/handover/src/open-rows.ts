import type { Transaction } from '@navaz/platform';

/**
 * Lets this transaction read rows that were addressed to the actor and are named here (migration 0025). To everything
 * else that was addressed to it a recipient is blind, so that a query without its WHERE finds nothing.
 */
export const openRows = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  await tx.query(`select handover.open($1)`, [ids]);
};
