import { daysBetween } from '@navaz/kernel';
import type { Circumstances } from './circumstances.js';
import type { CheckableCondition } from './condition.js';
import type { Answer, ConditionAnswer, Finding, Travel } from './condition-answer.js';
import { conditionCodes } from './condition-codes.js';
import { conditionRules } from './condition-rules.js';
import { releaseDay } from './release-day.js';

const travel = (revealing: boolean, answer: Answer): Travel => {
  if (!revealing) return 'answer';
  if (answer === 'met') return 'checked_no_obstacle';
  return answer === 'not_met' ? 'only_with_own_grant' : 'not_checked';
};

/**
 * What nothing changes cannot be put right. Else the provider's word decides where it said one, then the usual course of
 * things; and the days that are left, whoever says that it can be done.
 */
const remediable = (
  condition: CheckableCondition,
  found: Finding,
  release: string | null,
  today: string,
): boolean | null => {
  if (found.answer !== 'not_met') return null;
  if (found.remedy === null) return false;
  if (release !== null && release <= today) return null;
  const usual = found.remedy.fromPrison === 'depends' ? null : found.remedy.fromPrison === 'yes';
  const possible = condition.meetableFromPrison ?? usual;
  if (possible === false || found.remedy.days === 0) return possible;
  const left = release === null ? null : daysBetween(today, release);
  if (left !== null && left < found.remedy.quickestDays) return false;
  return possible === true && left !== null && left >= found.remedy.days ? true : null;
};

/**
 * Checks a person's circumstances against conditions: one answer each, in the order given. Pure: the same
 * input gives the same answer, nothing is stored. An unknown never counts as met.
 * @param today Czech calendar day, `YYYY-MM-DD`
 */
export function checkConditions(
  conditions: readonly CheckableCondition[],
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
