import type { Text } from '@navaz/kernel';
import type { Circumstances } from './circumstances.js';
import type { ConditionAnswer } from './condition-answer.js';
import type { AdmissionCondition, ConditionCode } from './condition.js';

interface Welcome {
  readonly code: ConditionCode;
  /** Whether it concerns this person. */
  readonly concerns: (circumstances: Circumstances) => boolean;
  readonly why: Text;
}

/** Silence about a demand means that it is not made; silence about these is no invitation (see `conditionTags`). */
const welcomes: readonly Welcome[] = [
  {
    code: 'couple',
    concerns: ({ asCouple }) => asCouple === true,
    why: {
      cs: 'Služba neříká, jestli přijímá páry. Zeptejte se jí.',
      en: 'The service does not say whether it takes couples. Ask it.',
    },
  },
  {
    code: 'children',
    concerns: ({ children }) => (children ?? 0) > 0,
    why: {
      cs: 'Služba neříká, jestli přijímá děti. Zeptejte se jí.',
      en: 'The service does not say whether it takes children. Ask it.',
    },
  },
  {
    code: 'animal',
    concerns: ({ withAnimal }) => withAnimal === true,
    why: {
      cs: 'Služba neříká, jestli přijímá se zvířetem. Zeptejte se jí.',
      en: 'The service does not say whether it takes people with an animal. Ask it.',
    },
  },
  {
    code: 'wheelchair',
    concerns: ({ usesWheelchair }) => usesWheelchair === true,
    why: {
      cs: 'Podmínky neříkají, jestli je služba přístupná na vozíku. Zeptejte se jí.',
      en: 'The conditions do not say whether the service is accessible with a wheelchair. Ask it.',
    },
  },
];

/** What the person brings along and no condition speaks of: nobody knows, and it has to be asked. */
export const unsaidWelcomes = (
  conditions: readonly AdmissionCondition[],
  circumstances: Circumstances,
): readonly ConditionAnswer[] =>
  welcomes
    .filter(({ code, concerns }) => concerns(circumstances) && !conditions.some((condition) => condition.code === code))
    .map(({ code, why }) => ({
      conditionId: null,
      code,
      answer: 'unknown',
      why,
      remedy: null,
      remediableBeforeRelease: null,
      strict: true,
      due: 'on_admission',
      dueDays: null,
      revealing: false,
      travels: 'answer',
    }));
