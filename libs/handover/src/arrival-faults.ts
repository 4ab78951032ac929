import { invalidInput, pragueDay, type Refusal } from '@navaz/kernel';
import type { HandoverEntity } from './entities/handover.entity.js';

const fault = (code: string, cs: string, en: string): Refusal => invalidInput([{ path: 'on', code, text: { cs, en } }]);

const ahead = fault('IN_THE_FUTURE', 'Příchod nemůže být v budoucnosti.', 'An arrival cannot be in the future.');
const before = fault(
  'BEFORE_SENT',
  'Příchod nemůže být dřív, než byla žádost odeslaná. Zkontrolujte prosím datum.',
  'An arrival cannot be before the request was sent. Please check the date.',
);

/** What is wrong with a day of arrival: nobody arrives tomorrow, nor before they were asked for. Both days in Prague. */
export const arrivalRefusal = (handover: HandoverEntity, on: string, today: string): Refusal | null => {
  if (on > today) return ahead;
  return handover.sentAt && on < pragueDay(handover.sentAt) ? before : null;
};
