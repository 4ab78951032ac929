import { pragueDay, type FieldRefusal, type Text } from '@navaz/kernel';
import type { Party, RequiredFrom } from '../grant.js';

/** What was said to a form. */
export interface Answer {
  /** Numbers of the items agreed to. */
  readonly given: readonly number[];
  /** Numbers of the items not agreed to. */
  readonly refused: readonly number[];
  readonly by: RequiredFrom;
  readonly at: Date;
}

const words = {
  ITEM_UNKNOWN: {
    cs: 'Takový bod ve formuláři na odpověď nečeká.',
    en: 'No such item of the form waits for an answer.',
  },
  ITEM_TWICE: { cs: 'U jednoho bodu může být jen jedna odpověď.', en: 'An item has one answer only.' },
  ITEM_UNANSWERED: {
    cs: 'U některého bodu chybí odpověď. Zapište prosím ano, nebo ne u každého.',
    en: 'An item has no answer. Please record yes or no for each of them.',
  },
  NOT_ASKED_FROM: {
    cs: 'Tento formulář má podepsat někdo jiný. Zkontrolujte prosím, kdo má souhlas dát.',
    en: 'Somebody else has to sign this form. Please check whose agreement is needed.',
  },
  AHEAD_OF_TIME: { cs: 'Souhlas nemůže být daný v budoucnosti.', en: 'An agreement cannot be given in the future.' },
  BEFORE_GIVEN: {
    cs: 'Souhlas nejde vzít zpět dřív, než ho člověk dal. Zkontrolujte prosím datum.',
    en: 'An agreement cannot be taken back before it was given. Please check the date.',
  },
  BEFORE_ASKED: {
    cs: 'Souhlas nemůže být starší než formulář, na který odpovídá.',
    en: 'An agreement cannot be older than the form it answers.',
  },
} satisfies Record<string, Text>;

const fault = (path: string, code: keyof typeof words): FieldRefusal => ({ path, code, text: words[code] });

/** Who spoke: `both` is the subject and the guardian in one act. */
export const partiesOf = (by: RequiredFrom): readonly Party[] => (by === 'both' ? ['subject', 'guardian'] : [by]);

/** What is wrong with the moment it was said. */
export const momentFaults = (at: Date, askedAt: Date, now: Date): FieldRefusal[] => {
  if (Number.isNaN(at.getTime()) || at > now) return [fault('at', 'AHEAD_OF_TIME')];
  return pragueDay(at) < pragueDay(askedAt) ? [fault('at', 'BEFORE_ASKED')] : [];
};

/** What is wrong with the moment at which agreements were taken back that were given since these moments. */
export const withdrawalFaults = (at: Date, given: readonly Date[], now: Date): FieldRefusal[] => {
  const faults = momentFaults(at, at, now);
  if (faults.length > 0) return faults;
  return given.some((since) => pragueDay(at) < pragueDay(since)) ? [fault('at', 'BEFORE_GIVEN')] : [];
};

/** What is wrong with an answer to a form that still asks for the items in `open`. */
export const answerFaults = (
  answer: Answer,
  form: { readonly open: readonly number[]; readonly requiredFrom: RequiredFrom; readonly askedAt: Date },
  now: Date,
): FieldRefusal[] => {
  const said = [...answer.given, ...answer.refused];
  const faults = momentFaults(answer.at, form.askedAt, now);
  if (form.requiredFrom === 'subject' && answer.by === 'guardian') faults.push(fault('by', 'NOT_ASKED_FROM'));
  if (said.some((item) => !form.open.includes(item))) faults.push(fault('given', 'ITEM_UNKNOWN'));
  if (new Set(said).size < said.length) faults.push(fault('given', 'ITEM_TWICE'));
  if (form.open.some((item) => !said.includes(item))) faults.push(fault('given', 'ITEM_UNANSWERED'));
  return faults;
};
