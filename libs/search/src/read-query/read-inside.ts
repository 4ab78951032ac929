import { functionWords } from '../lexicon/ordinary.words.js';
import { tokenize } from '../analysis/index.js';
import type { Candidate, ReadToken } from './candidate.js';
import { chooseBest } from './choose-best.js';

/** What a name can say besides the kind: for whom. */
const besides = new Set(['group', 'sex']);

/**
 * What the words of a chosen kind say besides it: `ubytování pro matky s dětmi` is one name of a shelter and says for
 * whom, `noclehárny pro muže` says it, too. Where the kind itself is called so (`domovy pro seniory`) it says nothing more.
 */
export const readInside = (
  tokens: readonly ReadToken[],
  chosen: readonly Candidate[],
  all: readonly Candidate[],
): readonly Candidate[] => {
  const said = all.filter(({ reading }) => reading !== null && besides.has(reading.payload.type));
  return chosen.filter(isNameOfKind).flatMap((outer) => {
    const label = new Set(tokenize(outer.reading?.cs ?? '').map(({ stem }) => stem));
    const isMore = (inner: Candidate): boolean =>
      isWithin(inner, outer) &&
      saysForWhom(tokens, inner) &&
      !contentOf(tokens, inner).every((stem) => label.has(stem));
    return chooseBest(tokens.length, said.filter(isMore));
  });
};

const isNameOfKind = ({ reading }: Candidate): boolean => reading?.payload.type === 'kind';

const isWithin = (inner: Candidate, outer: Candidate): boolean =>
  inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;

/** `pro` stands before it or begins it; `příprava na propuštění` and `mateřský azyl` are names and nothing besides. */
const saysForWhom = (tokens: readonly ReadToken[], { start }: Candidate): boolean =>
  [tokens[start - 1], tokens[start]].some((token) => token?.folded === 'pro');

const contentOf = (tokens: readonly ReadToken[], { start, end }: Candidate): readonly string[] =>
  tokens
    .slice(start, end)
    .filter(({ folded }) => !functionWords.has(folded))
    .map(({ stem }) => stem);
