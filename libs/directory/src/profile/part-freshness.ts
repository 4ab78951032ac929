import type { PartVerification } from './profile-parts.js';
import { freshnessOf, type Freshness, type FreshnessPolicy, type VerificationMoment } from '../freshness/freshness.js';

/**
 * The freshness of a part as read from the database. A verification that found it wrong and a report that is still open
 * both count as a reported error.
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
      ...moment(part.wrongAt, 'error_reported'),
      ...moment(part.reportedAt, 'error_reported'),
    ],
    policy,
    now,
  );
};
