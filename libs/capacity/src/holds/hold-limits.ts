import { addDays, addWorkingDays, pragueDay, startOfPragueDay, type Refusal } from '@navaz/kernel';
import { endNotPossible } from './hold.refusals.js';
import type { Holder } from './holder.js';

/** Working days for which an enquiry may hold a place at most. */
export const enquiryWorkingDays = 2;

/** The end of the last working day on which an enquiry's hold, taken then, may last: midnight in Prague. */
export const latestEnquiryEnd = (takenAt: Date): Date =>
  startOfPragueDay(addDays(addWorkingDays(pragueDay(takenAt), enquiryWorkingDays), 1));

/** Whether a hold may end then. Refusals: END_IN_THE_PAST; HELD_TOO_LONG for enquiries. */
export const checkEnd = (holder: Holder, takenAt: Date, expiresAt: Date, now: Date): Refusal | null => {
  if (expiresAt <= now) return endNotPossible(null);
  const latest = latestEnquiryEnd(takenAt);
  return holder.kind === 'enquiry' && expiresAt > latest ? endNotPossible(latest) : null;
};
