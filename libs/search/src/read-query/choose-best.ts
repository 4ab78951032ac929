import type { Candidate } from './candidate.js';

/**
 * The best readings that do not overlap, of `length` words, in the order of the text: surest first, of equals the
 * earlier.
 */
export const chooseBest = (length: number, candidates: readonly Candidate[]): readonly Candidate[] => {
  const taken = new Array<boolean>(length).fill(false);
  const chosen: Candidate[] = [];
  const surestFirst = [...candidates].sort((a, b) => b.score - a.score || a.start - b.start);
  for (const candidate of surestFirst) {
    if (taken.slice(candidate.start, candidate.end).some(Boolean)) continue;
    taken.fill(true, candidate.start, candidate.end);
    chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.start - b.start);
};
