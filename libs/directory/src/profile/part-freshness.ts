import type { PartVerification } from './profile-parts.js';
import { freshnessOf, type Freshness, type FreshnessPolicy, type VerificationMoment } from '../freshness/freshness.js';

/**
 * The freshness of a part as read from the database: a verification that found it wrong makes it stale, a report that
 * is still open makes it doubted.
 */
export const partFreshness = (
  part: Pick<PartVerification, 'part' | 'confirmedAt' | 'wrongAt' | 'reportedAt'>,
  policy: FreshnessPolicy,
  now: Date,
): Freshness => {
  const moment = (at: string | null, result: VerificationMoment['result']): VerificationMoment[] =>
    at === null ? [] : [{ part: part.part, result, at: new Date(at) }];
  return freshnessOf(
    part.part,
    [
      ...moment(part.confirmedAt, 'confirmed'),
      ...moment(part.wrongAt, 'wrong'),
      ...moment(part.reportedAt, 'error_reported'),
    ],
    policy,
    now,
  );
};
