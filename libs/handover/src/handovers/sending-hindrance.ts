import { invalidInput, Refusal } from '@navaz/kernel';
import { recipientNotReachable, subjectRestricted } from '../handover.refusals.js';
import { grantDetailOf } from './passed-values.js';
import type { WayThere } from './recipient-facts.service.js';
import type { Passing } from './snapshots.service.js';

/** Without these a request says nothing a provider could decide by. */
const needed = ['needKind', 'reference'] as const;

const gone = new Refusal('conflict', 'RECIPIENT_NOT_AVAILABLE', {
  cs: 'Tato služba mezitím skončila nebo žádosti nepřijímá. Vyberte prosím jinou.',
  en: 'This service has ended meanwhile or takes no requests. Please choose another one.',
});

const notAllowed = ({ decision }: Passing): Refusal => {
  const missing = decision.fields.filter(({ field }) => (needed as readonly string[]).includes(field));
  const texts = [...new Map(missing.map(({ code, text }) => [code, text])).values()];
  return new Refusal('not_allowed', 'NOT_ALLOWED_TO_PASS', {
    cs: `Žádost zatím nejde odeslat. ${texts.map(({ cs }) => cs).join(' ')}`,
    en: `The request cannot be sent yet. ${texts.map(({ en }) => en).join(' ')}`,
  });
};

const restricted = ({ decision }: Passing): boolean => decision.fields.some(({ code }) => code === 'RESTRICTED');

/** Every condition has an answer, and no obstacle that reveals something travels without agreement to that very one. */
const conditionRefusal = (passing: Passing): Refusal | null => {
  const agreed = passing.decision.fields.find(({ field }) => field === 'conditionAnswers')?.details ?? [];
  const faults = passing.conditions.flatMap(({ conditionId, code, sentence, revealing, answer }) => {
    const path = `conditions.${conditionId}`;
    if (answer === null)
      return [
        {
          path,
          code: 'ANSWER_MISSING',
          text: {
            cs: `Odpovězte na podmínku: ${sentence} (nevíte-li, zvolte „nevím“).`,
            en: `Answer the condition: ${sentence} (“unknown” if you do not know).`,
          },
        },
      ];
    if (revealing && answer === 'not_met' && !agreed.includes(grantDetailOf({ conditionId, code })))
      return [
        {
          path,
          code: 'OBSTACLE_NOT_AGREED',
          text: {
            cs: `Podmínka není splněna a odpověď by něco prozradila: ${sentence} Požádejte klienta o souhlas právě s touto odpovědí, nebo vyberte jinou službu.`,
            en: `The condition is not met and the answer would reveal something: ${sentence} Ask the person to agree to this very answer, or choose another service.`,
          },
        },
      ];
    return [];
  });
  return faults.length > 0 ? invalidInput(faults) : null;
};

/**
 * Why a draft cannot be sent as it is now; null where it can. Shown with the preview and asked again when it is sent:
 * SUBJECT_RESTRICTED, RECIPIENT_NOT_REACHABLE, RECIPIENT_NOT_AVAILABLE, CONDITIONS_CHANGED, NOT_ALLOWED_TO_PASS with the
 * reason of the gate, INVALID_INPUT (what a text must not say, conditions without an answer, an obstacle nobody agreed to
 * tell).
 */
export const hindranceOf = ({
  way,
  passing,
  changed,
}: {
  readonly way: WayThere | null;
  /** What would pass with the request. */
  readonly passing: Passing;
  /** That the service asks other conditions by now. */
  readonly changed: Refusal | null;
}): Refusal | null => {
  if (restricted(passing)) return subjectRestricted;
  if (way?.unavailable === 'unreachable') return recipientNotReachable;
  if (!way || way.unavailable) return gone;
  if (changed) return changed;
  if (needed.some((field) => !passing.decision.allowed.has(field))) return notAllowed(passing);
  if (passing.faults.length > 0) return invalidInput(passing.faults);
  return conditionRefusal(passing);
};
