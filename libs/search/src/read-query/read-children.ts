import { stem } from '../analysis/index.js';
import { countWords, skippableWords } from '../lexicon/ordinary.words.js';
import type { Candidate, ReadToken } from './candidate.js';
import { payloadOf } from './find-phrases.js';
import type { SearchVocabulary } from './vocabulary.js';

const childStems = new Set(['dítě', 'děti', 'dětmi', 'děcko', 'děcka'].map(stem));

const isCount = ({ folded }: ReadToken): boolean => /^[1-9]$/.test(folded) || countWords.has(folded);

/** Children in so many words and nothing else: `děti`, `s dětmi`. */
const areChildren = (tokens: readonly ReadToken[], { start, end, reading }: Candidate): boolean => {
  const content = tokens.slice(start, end).filter((token) => !skippableWords.has(token.folded) && !isCount(token));
  const isGroup = reading?.payload.type === 'group';
  return isGroup && content.length > 0 && content.every((token) => childStems.has(token.stem));
};

/**
 * Whose the children are that somebody counts: of a woman just before them (`ženu 30 let, dvě děti`, `žena s dětmi`), a
 * mother's; of anybody else a family's. `děti` alone are young people, and stay.
 */
export function readChildren(
  tokens: readonly ReadToken[],
  chosen: readonly Candidate[],
  { lexicon }: SearchVocabulary,
): readonly Candidate[] {
  return chosen.map((candidate, index) => {
    if (!areChildren(tokens, candidate)) return candidate;
    const start = countedFrom(tokens, candidate.start);
    const said = tokens.slice(Math.max(0, start - 1), candidate.end);
    if (!said.some((token) => isCount(token) || token.folded === 's')) return candidate;
    const isHers = isBehindWoman(tokens, start, chosen.slice(0, index));
    const meaning = lexicon.meaning(isHers ? 'group:matky-s-detmi' : 'group:rodiny-s-detmi');
    if (meaning === undefined || candidate.reading === null) return candidate;
    const { id, cs, en } = meaning;
    return { ...candidate, start, reading: { ...candidate.reading, id, cs, en, payload: payloadOf(meaning) } };
  });
}

/** Where the count of what begins at a word begins. */
const countedFrom = (tokens: readonly ReadToken[], start: number): number => {
  let from = start;
  for (let before = tokens[from - 1]; before !== undefined && isCount(before); before = tokens[from - 1]) from -= 1;
  return from;
};

const hers = new Set(['jeji', 'sve', 'svoje', 'ma', 'mam']);

/** Nothing but how old she is and where stands between. */
const isBehindWoman = (tokens: readonly ReadToken[], at: number, before: readonly Candidate[]): boolean => {
  const between: readonly (string | undefined)[] = ['age', 'place'];
  const read = before.filter(({ reading }) => reading !== null);
  const woman = read.findLast(({ reading }) => !between.includes(reading?.payload.type));
  if (woman?.reading?.id !== 'sex:women') return false;
  const others = read.filter(({ start }) => start >= woman.end);
  return tokens.slice(woman.end, at).every(({ folded }, index) => {
    const place = woman.end + index;
    return (
      skippableWords.has(folded) || hers.has(folded) || others.some(({ start, end }) => place >= start && place < end)
    );
  });
};
