import type { Text } from '@navaz/kernel';

/** How far a topic got. */
export const outcomeResults = ['reached', 'partly', 'not_reached'] as const;

/** One of {@link outcomeResults}. */
export type OutcomeResult = (typeof outcomeResults)[number];

/** What a result is called. */
export const outcomeResultWords: Readonly<Record<OutcomeResult, Text>> = {
  reached: { cs: 'podařilo se', en: 'reached' },
  partly: { cs: 'zčásti', en: 'partly' },
  not_reached: { cs: 'zatím ne', en: 'not yet' },
};

/** What comes next; a code, so that nothing of a talk is written down. */
export const nextSteps = [
  'goes_on_with_us',
  'goes_on_elsewhere',
  'own_housing',
  'waits_for_housing',
  'looks_for_work',
  'debt_help',
  'documents_under_way',
  'benefits_applied_for',
  'no_further_help_wanted',
] as const;

/** One of {@link nextSteps}. */
export type NextStep = (typeof nextSteps)[number];

/** What a next step is called. */
export const nextStepWords: Readonly<Record<NextStep, Text>> = {
  goes_on_with_us: { cs: 'spolupráce u nás pokračuje', en: 'goes on with us' },
  goes_on_elsewhere: { cs: 'pokračuje u jiné služby', en: 'goes on with another service' },
  own_housing: { cs: 'bydlí ve vlastním', en: 'has their own housing' },
  waits_for_housing: { cs: 'čeká na bydlení', en: 'waits for housing' },
  looks_for_work: { cs: 'hledá práci', en: 'looks for work' },
  debt_help: { cs: 'řeší dluhy s poradnou', en: 'gets help with debts' },
  documents_under_way: { cs: 'vyřizuje doklady', en: 'documents are under way' },
  benefits_applied_for: { cs: 'má zažádáno o dávky', en: 'applied for benefits' },
  no_further_help_wanted: { cs: 'další pomoc teď nechce', en: 'wants no further help now' },
};
