import { skippableWords } from '../lexicon/ordinary.words.js';
import type { Candidate, ReadToken } from './candidate.js';

const leaving = new Set(['z', 'ze', 'po']);

const isKind = ({ reading }: Candidate): boolean =>
  reading !== null && (reading.payload.type === 'kind' || reading.payload.type === 'concept');

/**
 * Reads over a kind that the person comes from where another is asked for: `z azylového domu do nájmu`, `z noclehárny na
 * ubytovnu`. Alone it is all there is to go by, and stays.
 */
export function leaveKinds(tokens: readonly ReadToken[], chosen: readonly Candidate[]): readonly Candidate[] {
  const isLeft = (candidate: Candidate): boolean => {
    let at = candidate.start - 1;
    while (skippableWords.has(tokens[at]?.folded ?? '')) at -= 1;
    return isKind(candidate) && leaving.has(tokens[at]?.folded ?? '');
  };
  const kinds = chosen.filter(isKind);
  if (kinds.every(isLeft)) return chosen;
  return chosen.map((candidate) =>
    isLeft(candidate) ? { ...candidate, reading: null, why: 'left' as const } : candidate,
  );
}
