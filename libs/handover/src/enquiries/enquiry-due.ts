import { addWorkingDays, pragueDay } from '@navaz/kernel';
import { workingDays } from '../handover.deadline.js';

/**
 * The calendar day in Prague by whose end a service says whether it has room: in as many Czech working days as a
 * request waits to be acknowledged, which is also how long a place may be held for an enquiry. Not the end of the
 * enquiry, which is kept longer.
 */
export const enquiryDueOn = (askedAt: Date): string => addWorkingDays(pragueDay(askedAt), workingDays.acknowledge);
