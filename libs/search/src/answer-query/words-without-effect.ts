import { GenerationGone, type SearchEngine } from '../engine/search-engine.js';
import type { EngineAnswer, Test } from '../engine/search-plan.js';
import type { QueryPlan } from '../rank-hits/plan-search.js';
import { rankedWords, wordFitName } from '../rank-hits/word-fits.js';
import type { QueryReading, ReadingNote, TextWord } from '../read-query/reading.types.js';

const textOf = (words: readonly TextWord[]): readonly TextWord[] => words.filter(({ optional }) => !optional);

/** Whether nobody found has a word by which hits are compared: not those shown, and nobody behind them either. */
const isMissing = async (
  engine: SearchEngine,
  { fits, requirements }: QueryPlan,
  answer: EngineAnswer,
  word: TextWord,
  day: string,
): Promise<boolean> => {
  const at = fits.findIndex(({ name }) => name === wordFitName(word));
  const levels = fits[at]?.levels ?? [];
  if (levels.length === 0) return false;
  if (answer.hits.some((hit) => (hit.levels[at] ?? levels.length) < levels.length)) return false;
  const withWord = { test: { on: 'either' as const, tests: levels.map(({ test }) => test) } };
  const { generation } = answer;
  const asked = { fits: [], facets: [], first: 1, after: null, generation, day };
  const others = await engine.search({ ...asked, requirements: [...requirements, withWord] });
  return others instanceof GenerationGone || others.total === 0;
};

const asksFor = (test: Test, { folded }: Pick<TextWord, 'folded'>): boolean =>
  test.on === 'either'
    ? test.tests.some((one) => asksFor(one, { folded }))
    : test.on === 'words' && test.word.folded.includes(folded);

const quoted = (words: readonly TextWord[], [open, close]: readonly [string, string]): string =>
  words.map(({ raw }) => `${open}${raw}${close}`).join(', ');

const noteOf = (words: readonly TextWord[], cs: string, en: string): readonly ReadingNote[] => {
  const [first] = words;
  if (first === undefined) return [];
  return [
    {
      code: 'wordsWithoutEffect',
      from: first.from,
      to: words.at(-1)?.to ?? first.to,
      cs: cs.replace('…', () => quoted(words, ['„', '“'])),
      en: en.replace('…', () => quoted(words, ['“', '”'])),
    },
  ];
};

/**
 * Words of the text by which hits are compared, and that nobody found has. Where words were given up, all of them may
 * be.
 */
export const wordsNobodyHas = async (
  engine: SearchEngine,
  { words }: QueryReading,
  plan: QueryPlan,
  answer: EngineAnswer,
  day: string,
): Promise<readonly TextWord[]> => {
  if (answer.total === 0 || plan.relaxed.includes('TEXT')) return textOf(words);
  const compared = textOf(words).slice(0, rankedWords);
  const missing = await Promise.all(compared.map((word) => isMissing(engine, plan, answer, word, day)));
  return compared.filter((_, at) => missing[at]);
};

/**
 * Notes of words that were searched for and changed nothing: the `missing` that nobody found has, and those behind the first
 * few by which hits are compared, where nothing is chosen by them. Where words were given up, that is said already.
 */
export const wordsWithoutEffect = (
  { words }: QueryReading,
  missing: readonly TextWord[],
  { relaxed, requirements }: QueryPlan,
  total: number,
): readonly ReadingNote[] => {
  if (total === 0 || relaxed.includes('TEXT')) return [];
  const [wordCs, withoutCs] = missing.length > 1 ? ['Slova', 'nich'] : ['Slovo', 'něj'];
  return [
    ...noteOf(
      missing,
      `${wordCs} … nemá v názvu ani popisu nikdo z nalezených, hledáme bez ${withoutCs}.`,
      'Nobody found has … in the name or description; searched without it.',
    ),
    ...noteOf(
      textOf(words)
        .slice(rankedWords)
        .filter((word) => !requirements.some(({ test }) => asksFor(test, word))),
      `Podle … už neřadíme: slov, která neznáme, porovnáváme nejvýš ${rankedWords}.`,
      `Hits are not ordered by …: at most ${rankedWords} words that are not known are compared.`,
    ),
  ];
};
