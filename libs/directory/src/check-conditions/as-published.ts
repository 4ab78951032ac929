import type { AdmissionCondition } from './condition.js';
import { conditionCodes } from './condition-codes.js';

/** Longest time after which a contract ended for breach may still be a ground: § 91(3)(d) of Act 108/2006, months. */
const exclusionMonths = 6;

const groundHolds = (condition: AdmissionCondition): boolean => {
  const { ground, code, operator, value } = condition;
  if (ground === null || !conditionCodes[code].grounds.includes(ground)) return false;
  if (ground !== 'contract_ended_for_breach') return true;
  return operator === 'at_least' && typeof value === 'number' && value <= exclusionMonths;
};

/**
 * The condition as it may be shown. A registered service may refuse only on the grounds of § 91(3) of Act 108/2006:
 * a condition without such a ground is shown as a wish, never strict. Outside the act nothing changes.
 */
export function asPublished(condition: AdmissionCondition, registered: boolean): AdmissionCondition {
  if (!registered || groundHolds(condition)) return condition;
  return { ...condition, strict: false, ground: null };
}
