import type { Candidate, ReadToken } from './candidate.js';

/**
 * What was done to a victim says nothing of the one who asks: of `oběť loupeže`, `poškozený krádeží` the crime stands
 * right behind the victim and belongs to it, where alone it would speak of who did it.
 */
export const readVictims = (tokens: readonly ReadToken[], chosen: readonly Candidate[]): readonly Candidate[] => {
  const victims = chosen.filter(({ reading }) => reading?.id === 'concept:victim-help');
  const suffered = (victim: Candidate): Candidate | undefined =>
    chosen.find(
      ({ start, reading }) =>
        start === victim.end && reading?.id === 'group:pachatele' && !/[,;]/u.test(tokens[start]?.before ?? ''),
    );
  const crimes = new Set(victims.map(suffered));
  return chosen
    .filter((candidate) => !crimes.has(candidate))
    .map((candidate) =>
      victims.includes(candidate) ? { ...candidate, end: suffered(candidate)?.end ?? candidate.end } : candidate,
    );
};
