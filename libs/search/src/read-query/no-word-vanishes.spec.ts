import { describe, expect, it } from '@jest/globals';
import { stem, tokenize, type Token } from '../analysis/index.js';
import { fillerWords } from '../lexicon/offices.words.js';
import { countWords, functionWords, lightWords } from '../lexicon/ordinary.words.js';
import { country, hasCountry, readShared } from '../spec-data/country.support-spec.js';
import { queriesOfTables } from '../spec-data/tables.support-spec.js';
import { readLengths } from './read-measures.js';
import { readQuery, withDiacritics } from './read-query.js';

const fillers = new Set(tokenizeAll(fillerWords.words).map(({ stem: one }) => one));

function tokenizeAll(words: string): readonly Token[] {
  return words.split(',').flatMap((phrase) => tokenize(phrase));
}

/** Words that carry no meaning for a search: small words, what is said around a question, forms of `moci`. */
const saysNothing = ({ raw, folded }: Token): boolean =>
  [functionWords, countWords, lightWords].some((words) => words.has(folded)) ||
  fillers.has(stem(raw)) ||
  withDiacritics.has(raw.toLowerCase());

/** Words of a query that stand in no chip, no note and no text, and are none that say nothing. */
const vanished = (query: string): readonly string[] => {
  const { chips, words, notes } = readQuery(query, country(), '2026-11-22');
  const tokens = tokenize(query);
  // How long a sentence is, or was, compares nothing; the sentence itself does.
  const lengths = readLengths(tokens).map(({ start, end }) => ({
    from: tokens[start]?.from ?? 0,
    to: tokens[end - 1]?.to ?? 0,
  }));
  const kept = [...chips, ...chips.flatMap(({ also }) => also), ...words, ...notes, ...lengths];
  return tokens
    .filter((token) => !saysNothing(token) && !kept.some(({ from, to }) => token.from >= from && token.to <= to))
    .map(({ raw }) => raw);
};

(hasCountry ? describe : describe.skip)('no word of a query vanishes', () => {
  it('over all queries of the tables', () => {
    const { queries } = readShared<{ queries: { query: string }[] }>('search-queries.json');
    const all = [...queriesOfTables(), ...queries.map(({ query }) => query)];
    const lost = all.flatMap((query) => {
      const words = vanished(query);
      return words.length > 0 ? [`${query}: ${words.join(' ')}`] : [];
    });
    expect(lost).toEqual([]);
  });
});
