import { mark } from '../engine/search-document.js';
import type { EngineHit } from '../engine/search-plan.js';
import { sexCodes } from './person-fits.js';
import type { Sentence, Sentences } from './reason.js';

/** What is said of a sex or an age that nobody states; filters say the same. */
export const unsaidSentences = {
  sex: ['unknown', 'Neuvádí, zda je pro muže, nebo pro ženy. Ověřte to.', 'It does not say for which sex. Please ask.'],
  age: ['unknown', 'Věk neuvádí. Ověřte ho.', 'It does not say for which age. Please ask.'],
} as const;

/** Of whom somebody asks for: for which of them the service says it is, for both where it is for both. */
export const sexSentences = (sexes: readonly ('men' | 'women')[], { marks }: Pick<EngineHit, 'marks'>): Sentences => {
  const stated = sexes.filter((sex) => marks.includes(mark('sex', sexCodes[sex])));
  const [cs, en] = stated.length > 1 ? ['pro muže i ženy', 'men and women'] : sexNames[stated[0] ?? sexes[0] ?? 'men'];
  return {
    STATED: ['for', `Uvádí, že je ${cs}.`, `It says that it is for ${en}.`],
    UNSAID: sexes.length > 1 ? unsaidBoth : unsaidSentences.sex,
  };
};

const unsaidBoth: Sentence = [
  'unknown',
  'Neuvádí, zda je pro muže i pro ženy. Ověřte to.',
  'It does not say whether it is for men and women. Please ask.',
];

const sexNames = { men: ['pro muže', 'men'], women: ['pro ženy', 'women'] } as const;

/** Of an age. */
export const ageSentences: Sentences = {
  STATED: ['for', 'Je pro hledaný věk.', 'It is for the age you look for.'],
  UNSAID: unsaidSentences.age,
};
