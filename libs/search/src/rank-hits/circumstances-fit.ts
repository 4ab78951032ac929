import { checkAdmission, type AdmissionTerms, type Circumstances } from '@navaz/directory';
import type { Fit } from '../engine/search-plan.js';
import { level, weights } from './ranking.js';

/** Name of the fit by the circumstances of a client. */
export const circumstancesFitName = 'circumstances';

/** Whether anything is known of the client at all. */
export const saysAnything = (circumstances: Circumstances): boolean =>
  Object.values(circumstances).some((value) => (value ?? null) !== null);

const codes = ['FITS', 'OBSTACLE_REMOVABLE', 'OBSTACLE_UNCERTAIN', 'OBSTACLE'] as const;
type Code = (typeof codes)[number];

/** How the terms of a service meet the circumstances; null where something is missing on either side. */
const codeOf = (terms: AdmissionTerms, circumstances: Circumstances, day: string): Code | null => {
  const { fit, removableBeforeRelease } = checkAdmission(terms, circumstances, day).summary;
  if (fit === 'fits') return 'FITS';
  if (fit !== 'obstacle') return null;
  if (removableBeforeRelease === null) return 'OBSTACLE_UNCERTAIN';
  return removableBeforeRelease ? 'OBSTACLE_REMOVABLE' : 'OBSTACLE';
};

/**
 * Who takes this client before whom nobody knows of, before an obstacle that can be removed, before one that cannot.
 * What every service in question says of whom it admits is compared here, before the page is cut; who says nothing is
 * unknown. `day`: the day of the search, so that a page and the next one compare alike.
 */
export const circumstancesFit = (
  termsOf: ReadonlyMap<string, AdmissionTerms>,
  circumstances: Circumstances,
  day: string,
): Fit => {
  const ids = new Map<Code, string[]>(codes.map((code) => [code, []]));
  for (const [id, terms] of termsOf) {
    const code = codeOf(terms, circumstances, day);
    if (code !== null) ids.get(code)?.push(id);
  }
  const factors = weights.circumstances;
  const levels = codes.map((code) => level(code, { on: 'ids', anyOf: ids.get(code) ?? [] }, factors[code]));
  return { name: circumstancesFitName, levels, otherwise: { code: 'UNKNOWN', factor: factors.UNKNOWN } };
};
