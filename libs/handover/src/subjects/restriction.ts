import type { Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { subjectRestricted } from '../handover.refusals.js';

/**
 * SUBJECT_RESTRICTED where the person asked for restriction, now and in this transaction; null where they did not. Asked
 * before anything of them is told to somebody else.
 */
export const restrictionOf = async (tx: Transaction, subjectId: string): Promise<Refusal | null> => {
  const [asked] = await tx.query<{ restricted: boolean }>(`select handover.is_restricted($1) as restricted`, [
    subjectId,
  ]);
  return asked?.restricted === false ? null : subjectRestricted;
};
