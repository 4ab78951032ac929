import type { ConditionAnswer } from '../check-conditions/condition-answer.js';
import { codeLabel } from '../profile/code-label.js';
import type { ConditionAnswerView } from './condition-answer.view.js';

/** The API's shape of an answer, field by field. */
export const mapConditionAnswer = (answer: ConditionAnswer): ConditionAnswerView => ({
  conditionId: answer.conditionId,
  code: codeLabel('condition_code', answer.code),
  answer: answer.answer,
  why: answer.why.cs,
  whyEn: answer.why.en,
  remedy: answer.remedy?.cs ?? null,
  remedyEn: answer.remedy?.en ?? null,
  remediableBeforeRelease: answer.remediableBeforeRelease,
  strict: answer.strict,
  due: answer.due,
  dueDays: answer.dueDays,
  revealing: answer.revealing,
  travels: answer.travels,
});
