import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import { verificationResultTable, type VerificationResultCode } from '../code-lists/verification-results.js';

/** How far a part of a profile can be relied on, by its last verification. */
export type Freshness = 'fresh' | 'ageing' | 'stale' | 'never_confirmed';

/** Until when a confirmed part counts as fresh, and from when as stale; whole days since the verification. */
export interface FreshnessLimits {
  /** Last day on which it is fresh. */
  readonly freshDays: number;
  /** Last day on which it is ageing; the day after it is stale. */
  readonly ageingDays: number;
}

/** Limits of every part. */
export type FreshnessPolicy = Readonly<Record<ProfilePartCode, FreshnessLimits>>;

/** The limits a deployment starts with: places change by the week, areas by the year. Configuration may replace them. */
export const defaultFreshnessPolicy: FreshnessPolicy = {
  contacts: { freshDays: 90, ageingDays: 180 },
  conditions: { freshDays: 180, ageingDays: 365 },
  capacity: { freshDays: 7, ageingDays: 30 },
  areas: { freshDays: 365, ageingDays: 730 },
};

/** What freshness needs to know of an act of verification. */
export interface VerificationMoment {
  readonly part: ProfilePartCode;
  readonly result: VerificationResultCode;
  readonly at: Date;
}

const dayMilliseconds = 86_400_000;

const latest = (moments: readonly VerificationMoment[]): VerificationMoment | null =>
  moments.reduce<VerificationMoment | null>((last, one) => (last === null || one.at > last.at ? one : last), null);

/** The state of a confirmation by its age: exactly `freshDays` days is still fresh, exactly `ageingDays` still ageing. */
const byAge = (confirmedAt: Date, limits: FreshnessLimits, now: Date): Freshness => {
  const age = now.getTime() - confirmedAt.getTime();
  if (age <= limits.freshDays * dayMilliseconds) return 'fresh';
  return age <= limits.ageingDays * dayMilliseconds ? 'ageing' : 'stale';
};

/**
 * The freshness of one part, computed when read and never stored: it decays by itself. Only a confirming result counts;
 * editing is not verifying and is not among the acts. An error reported after the last confirmation makes a fresh part
 * ageing: one report does not overthrow what was confirmed, but nobody should rely on it unasked. A verification that
 * found the part wrong makes it stale until it is confirmed again. An attempt that reached nobody changes nothing. Acts
 * dated after `now` are not counted.
 * @param history acts of verification in any order; those of other parts are left aside
 */
export function freshnessOf(
  part: ProfilePartCode,
  history: readonly VerificationMoment[],
  policy: FreshnessPolicy,
  now: Date,
): Freshness {
  const past = history.filter((moment) => moment.part === part && moment.at <= now);
  const confirmed = latest(past.filter((moment) => verificationResultTable.get(moment.result)?.confirms));
  if (confirmed === null) return 'never_confirmed';
  const later = past.filter((moment) => moment.at > confirmed.at).map((moment) => moment.result);
  if (later.includes('wrong')) return 'stale';
  const state = byAge(confirmed.at, policy[part], now);
  return later.includes('error_reported') && state === 'fresh' ? 'ageing' : state;
}

/** The day from which the owner should be asked again: when the part stops being fresh; null = never confirmed, ask now. */
export function askAgainAt(confirmedAt: Date | null, part: ProfilePartCode, policy: FreshnessPolicy): Date | null {
  return confirmedAt === null ? null : new Date(confirmedAt.getTime() + policy[part].freshDays * dayMilliseconds);
}

/** Why a policy cannot be used, or null: both limits are whole days, and a part ages before it is stale. */
export function freshnessPolicyFault(policy: FreshnessPolicy): string | null {
  const broken = Object.entries(policy).find(
    ([, { freshDays, ageingDays }]) =>
      !Number.isInteger(freshDays) || !Number.isInteger(ageingDays) || freshDays < 1 || ageingDays < freshDays,
  );
  return broken ? `freshness of ${broken[0]}: whole days are needed, 1 <= freshDays <= ageingDays` : null;
}
