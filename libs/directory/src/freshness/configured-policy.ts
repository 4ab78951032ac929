import { Fault } from '@navaz/kernel';
import { profilePartTable, type ProfilePartCode } from '../code-lists/profile-parts.js';
import {
  defaultFreshnessPolicy,
  freshnessPolicyFault,
  type FreshnessLimits,
  type FreshnessPolicy,
} from './freshness.js';

const isPart = (word: string | undefined): word is ProfilePartCode =>
  word !== undefined && profilePartTable.has(word as ProfilePartCode);

/**
 * The limits that a deployment configured (`Config.freshnessDays`), as in `contacts=90/180,capacity=7/30`: fresh until
 * so many days, ageing until so many. Parts that are not named keep their usual limits.
 * @throws Fault where a part is unknown or named twice, or where its limits make no sense
 */
export const configuredFreshnessPolicy = (text: string | undefined): FreshnessPolicy => {
  const limits = new Map<ProfilePartCode, FreshnessLimits>();
  for (const item of text?.split(',') ?? []) {
    const [part, freshDays, ageingDays] = item.split(/[=/]/);
    if (!isPart(part) || limits.has(part)) {
      throw new Fault(`NAVAZ_FRESHNESS_DAYS: each of ${[...profilePartTable.keys()].join(', ')} at most once.`);
    }
    limits.set(part, { freshDays: Number(freshDays), ageingDays: Number(ageingDays) });
  }
  const policy = { ...defaultFreshnessPolicy, ...Object.fromEntries(limits) };
  const fault = freshnessPolicyFault(policy);
  if (fault) throw new Fault(`NAVAZ_FRESHNESS_DAYS: ${fault}`);
  return policy;
};
