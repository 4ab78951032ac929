import { allowedEdits } from '../analysis/index.js';

/** The word with two neighbouring letters put the other way round. */
const swapped = (word: string, at: number): string =>
  word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);

/**
 * Patterns of SQL's LIKE of which at least one fits every word within the allowed edits (see `allowedEdits`) of a folded
 * word of letters; none where no edit is allowed. So many edits cannot touch all of one piece more: the word is cut into
 * a beginning, an end and, where two edits are allowed, a middle. Only a swap across a cut touches two pieces; it is
 * undone first. The middle has three letters at least, so that the trigram index answers all of them.
 */
export const nearPatterns = (folded: string): readonly string[] => {
  const edits = allowedEdits(folded.length);
  if (edits === 0) return [];
  const piece = Math.ceil(folded.length / (edits + 1));
  const cuts = Array.from({ length: edits }, (_, index) => piece * (index + 1));
  const patterns = [folded, ...cuts.map((cut) => swapped(folded, cut))].flatMap((word) => [
    `${word.slice(0, cuts[0])}%`,
    ...cuts.slice(1).map((cut, index) => `%${word.slice(cuts[index], cut)}%`),
    `%${word.slice(cuts.at(-1))}`,
  ]);
  return [...new Set(patterns)];
};
