import { daysBetween } from '@navaz/kernel';
import type { Circumstances } from './circumstances.js';
import type { AdmissionCondition } from './condition.js';
import type { Answer, ConditionAnswer, Finding, Travel } from './condition-answer.js';
import { conditionCodes } from './condition-codes.js';
import { conditionRules } from './condition-rules.js';
import { releaseDay } from './release-day.js';

const travel = (revealing: boolean, answer: Answer): Travel => {
  if (!revealing) return 'answer';
  if (answer === 'met') return 'checked_no_obstacle';
  return answer === 'not_met' ? 'only_with_own_grant' : 'not_checked';
};

/** The provider's word decides where it said one; then the usual course of things; then the days that are left. */
const remediable = (
  condition: AdmissionCondition,
  found: Finding,
  release: string | null,
  today: string,
): boolean | null => {
  if (found.answer !== 'not_met') return null;
  if (found.remedy === null) return false;
  if (release !== null && release <= today) return null;
  const usual = found.remedy.fromPrison === 'depends' ? null : found.remedy.fromPrison === 'yes';
  const possible = condition.meetableFromPrison ?? usual;
  if (possible !== true || found.remedy.days === 0) return possible;
  if (release === null) return null;
  const left = daysBetween(today, release);
  if (left < found.remedy.quickestDays) return false;
  return left >= found.remedy.days ? true : null;
};

/**
 * Checks a person's circumstances against published conditions: one answer each, in the order given. Pure: the same
 * input gives the same answer, nothing is stored. An unknown never counts as met.
 * @param today Czech calendar day, `YYYY-MM-DD`
 */
export function checkConditions(
  conditions: readonly AdmissionCondition[],
  circumstances: Circumstances,
  today: string,
): ConditionAnswer[] {
  const release = releaseDay(circumstances, today);
  return conditions.map((condition) => {
    const { revealing } = conditionCodes[condition.code];
    const found = conditionRules[condition.code](condition, circumstances, today);
    return {
      conditionId: condition.id,
      code: condition.code,
      answer: found.answer,
      why: found.why,
      remedy: found.remedy?.text ?? null,
      remediableBeforeRelease: remediable(condition, found, release, today),
      strict: condition.strict,
      due: condition.due,
      dueDays: condition.dueDays,
      revealing,
      travels: travel(revealing, found.answer),
    };
  });
}
