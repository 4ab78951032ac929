import type { Refusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { subjectRestricted } from '../handover.refusals.js';

/**
 * SUBJECT_RESTRICTED where the person asked for restriction; null where they did not, and then nobody can record one before
 * this transaction ends: it waits for a restriction that is being recorded, and the next one waits for it. Asked before
 * anything of them is told to somebody else, behind the lock on what is acted on.
 */
export const restrictionOf = async (tx: Transaction, subjectId: string): Promise<Refusal | null> => {
  const [held] = await tx.query<{ open: boolean }>(`select handover.hold_unrestricted($1) as open`, [subjectId]);
  return held?.open === true ? null : subjectRestricted;
};
