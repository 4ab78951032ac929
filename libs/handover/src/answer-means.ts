import { Refusal } from '@navaz/kernel';

/** How the answer of a service without an account came. */
export const answerMeans = ['phone', 'post', 'email', 'in_person'] as const;

/** One of {@link answerMeans}. */
export type AnswerMeans = (typeof answerMeans)[number];

/** Nobody speaks for a service that has an account. */
export const answersItself = new Refusal('conflict', 'ANSWERS_ITSELF', {
  cs: 'Tato služba odpovídá sama v Navazu. Zapisovat odpověď za ni nejde.',
  en: 'This service answers by itself. Its answer cannot be recorded for it.',
});
