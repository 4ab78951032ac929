import type { Decision } from '@navaz/disclosure';

const parts = { arrival: 'arrival', nextStep: 'next_step', ending: 'ending' } as const;

/** What a decision lets a report speak of: arrival, next_step, ending and codes of topics. */
export const detailsAllowed = (decision: Decision): ReadonlySet<string> => {
  const topics = decision.fields.find(({ field }) => field === 'topics');
  return new Set([
    ...(['arrival', 'nextStep', 'ending'] as const)
      .filter((field) => decision.allowed.has(field))
      .map((field) => parts[field]),
    ...(topics?.allowed ? (topics.details ?? []) : []),
  ]);
};
