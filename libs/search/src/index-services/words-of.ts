import { fold, rawWords, stem } from '../analysis/index.js';
import type { IndexedWord } from '../engine/search-document.js';

/** Words taken from one text at most: a description is not a book. */
const longest = 400;

/** Letters of a text that are read; texts of profiles are shorter. */
const pieceLength = 400;

type Analysed = Pick<IndexedWord, 'folded' | 'stem'>;

/** Words of the country's services repeat: each is analysed once, for as many as are worth the memory. */
const known = new Map<string, Analysed>();
const knownAtMost = 50_000;

const analysed = (raw: string): Analysed => {
  const before = known.get(raw);
  if (before) return before;
  const word = { folded: fold(raw), stem: stem(raw) };
  if (known.size >= knownAtMost) known.clear();
  known.set(raw, word);
  return word;
};

/** The analysed words of texts, each with the weight of where it stands. */
export const wordsOf = (
  texts: readonly (readonly [string | null | undefined, IndexedWord['weight']])[],
): IndexedWord[] => {
  const words: IndexedWord[] = [];
  for (const [text, weight] of texts) {
    if (!text) continue;
    let taken = 0;
    for (const piece of piecesOf(text)) {
      for (const raw of rawWords(piece)) {
        if (taken >= longest) break;
        words.push({ ...analysed(raw), weight });
        taken += 1;
      }
    }
  }
  return words;
};

/** The tokeniser reads a query's length; longer texts go through it by pieces cut at spaces. */
function* piecesOf(text: string): Generator<string> {
  let from = 0;
  while (from < text.length && from < longest * 20) {
    let to = Math.min(text.length, from + pieceLength);
    if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + 1);
    yield text.slice(from, to);
    from = to;
  }
}
