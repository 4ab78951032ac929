import type { Finding } from './finding.js';
import { wordsOf, type ReadableText, type Word } from './readable-text.js';

/** Neighbouring pieces read as one word. */
export interface Pieces {
  readonly joined: string;
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  /** `sure`: nobody writes two words so (`lou.pež`, `N o v á k`). `loose`: two words that make a third. */
  readonly sureness: 'sure' | 'loose';
}

/** Letters that are words by themselves: a, i, k, o, s, u, v, z. */
const wordOfOneLetter = /^[aikosuvz]$/;
const longestWord = 24;
const longestGap = 3;
/** Words put together by chance have a space between and are few. */
const mostLoosePieces = 3;

/** Digits part a word as signs do, but two words only where nothing else stands between: `No7vák`, not `pokoj 7 má`. */
const isTight = (gap: string): boolean => !gap.includes(' ');

const isGap = (gap: string): boolean => gap.length <= longestGap && (isTight(gap) || !/\d/.test(gap));

const isSure = (words: readonly Word[], gaps: readonly string[], length: number): boolean => {
  const lonely = words.map(({ folded }) => folded.length === 1);
  if (lonely.every(Boolean)) return words.length >= 3;
  if (length < 4) return false;
  const isOdd = words.some(
    ({ folded }, index) => lonely[index] && (!wordOfOneLetter.test(folded) || lonely[index + 1] || lonely[index - 1]),
  );
  return isOdd || gaps.every(isTight);
};

/** Every run of two or more neighbouring pieces that can be one word, of at most 24 letters. */
export const joinedPieces = (text: ReadableText): readonly Pieces[] => {
  const words = wordsOf(text);
  const found: Pieces[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const gaps: string[] = [];
    let joined = words[first]?.folded ?? '';
    for (let last = first + 1; last < words.length; last += 1) {
      const [before, word] = [words[last - 1], words[last]];
      if (!before || !word) break;
      const gap = text.folded.slice(before.to, word.from);
      joined += word.folded;
      if (!isGap(gap) || joined.length > longestWord) break;
      gaps.push(gap);
      const pieces = words.slice(first, last + 1);
      const place = { joined, words: pieces.map(({ folded }) => folded), from: pieces[0]?.from ?? 0, to: word.to };
      if (isSure(pieces, gaps, joined.length)) found.push({ ...place, sureness: 'sure' });
      else if (pieces.length <= mostLoosePieces && joined.length >= 5) found.push({ ...place, sureness: 'loose' });
    }
  }
  return found;
};

/** Of findings in pieces those that hold no other as grave: `krá-dež`, not `krá-dež a`. */
export const smallest = (found: readonly Finding[]): readonly Finding[] =>
  found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.from >= one.from &&
          other.to <= one.to &&
          other.to - other.from < one.to - one.from &&
          (other.severity === 'stop' || one.severity === 'confirm'),
      ),
  );
