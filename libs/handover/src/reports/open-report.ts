import type { Transaction } from '@navaz/platform';

/** Lets this transaction read the request a report is about, where the actor stands on a side of it (migration 0026). */
export const openReport = async (tx: Transaction, reportId: string): Promise<void> => {
  await tx.query(`select handover.open_report($1)`, [reportId]);
};
