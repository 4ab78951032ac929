import {
  checkConditions,
  summariseAnswers,
  type AnswerSummary,
  type Circumstances,
  type ConditionAnswer,
  type ServiceCard,
} from '@navaz/directory';

/** How the client's circumstances meet the conditions of a service. */
export interface CheckedConditions {
  readonly answers: readonly ConditionAnswer[];
  readonly summary: AnswerSummary;
}

/** Compares what a service published with the circumstances, on a day. */
export const checked = (service: ServiceCard, circumstances: Circumstances, today: string): CheckedConditions => {
  const answers = checkConditions(service.conditions, circumstances, today);
  return { answers, summary: summariseAnswers(answers) };
};
