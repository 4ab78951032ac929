import { addDays, invalidInput, pragueDay, Refusal } from '@navaz/kernel';
import type { HandoverEntity } from './entities/handover.entity.js';

const fault = (code: string, cs: string, en: string): Refusal => invalidInput([{ path: 'on', code, text: { cs, en } }]);

const ahead = fault('IN_THE_FUTURE', 'Příchod nemůže být v budoucnosti.', 'An arrival cannot be in the future.');
const before = fault(
  'BEFORE_SENT',
  'Příchod nemůže být dřív, než byla žádost odeslaná. Zkontrolujte prosím datum.',
  'An arrival cannot be before the request was sent. Please check the date.',
);

/** Days within which somebody who did not come may still arrive. */
const laterArrivalDays = 14;

const tooLate = new Refusal('conflict', 'TOO_LATE_TO_ARRIVE', {
  cs: `Od zápisu, že člověk nedorazil, uplynulo víc než ${laterArrivalDays} dní. Požádejte prosím odesílatele o novou žádost.`,
  en: `More than ${laterArrivalDays} days have passed since it was recorded that the person did not come. Please ask for a new request.`,
});

/**
 * What is wrong with an arrival: nobody arrives tomorrow, nor before they were asked for, nor long after it was recorded
 * that they did not come. Both days in Prague.
 */
export const arrivalRefusal = (handover: HandoverEntity, on: string, today: string): Refusal | null => {
  if (on > today) return ahead;
  if (handover.sentAt && on < pragueDay(handover.sentAt)) return before;
  const later = handover.state === 'not_arrived';
  return later && today > addDays(pragueDay(handover.stateSince), laterArrivalDays) ? tooLate : null;
};
