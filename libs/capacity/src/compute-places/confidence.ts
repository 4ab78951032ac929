import type { Confidence, StatedPlaces } from '../places.js';

/**
 * How far a statement can be leaned on at this moment. It is *fresh* in the first half of its validity and *ageing* in
 * the second: a week-old word about beds is true more often than not, but worth a call. After its end it is *unknown*.
 */
export const confidenceOf = (statement: StatedPlaces, now: Date): Confidence => {
  const age = now.getTime() - statement.asOf.getTime();
  const validity = statement.validUntil.getTime() - statement.asOf.getTime();
  if (age > validity) return 'unknown';
  return age * 2 > validity ? 'ageing' : 'fresh';
};
