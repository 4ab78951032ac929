import { fold, stem, tokenize } from '../analysis/index.js';
import { addictionWords } from './addiction.words.js';
import { accreditationWords, conditionWords, formWords, languageWords, prisonLevelWords } from './conditions.words.js';
import { debtsLawWorkWords } from './debts-law-work.words.js';
import { disabilityWords } from './disability.words.js';
import { familyCrimeWords } from './family-crime.words.js';
import { healthCareWords } from './health-care.words.js';
import { housingWords } from './housing.words.js';
import { englishWords } from './english.words.js';
import type { LexiconRow } from './lexicon-row.js';
import { fillerWords, officeWords } from './offices.words.js';
import { skippableWords } from './ordinary.words.js';
import { peopleWords } from './people.words.js';
import { PhraseTrie } from './phrase-trie.js';

/** A slug of a code list with its weight, 0 to 1. */
export interface Weighted {
  readonly slug: string;
  readonly weight: number;
}

/** A lexicon row, its lists parsed. */
export interface Meaning extends Omit<LexiconRow, 'kinds' | 'implies' | 'besides' | 'groups' | 'words'> {
  readonly kinds: readonly Weighted[];
  readonly implies: readonly Weighted[];
  readonly besides: readonly Weighted[];
  readonly groups: readonly Weighted[];
}

/** All rows of the lexicon, by theme; of two rows with one phrase the earlier wins (a test keeps them apart). */
export const lexiconRows: readonly LexiconRow[] = [
  ...housingWords,
  ...addictionWords,
  ...debtsLawWorkWords,
  ...familyCrimeWords,
  ...healthCareWords,
  ...peopleWords,
  ...disabilityWords,
  ...conditionWords,
  ...prisonLevelWords,
  ...languageWords,
  ...formWords,
  ...accreditationWords,
  ...officeWords,
  fillerWords,
];

/** The keys a phrase is found by: stems, or the folded word itself for an abbreviation and after `=`. */
export function phraseKeys(phrase: string): readonly string[] {
  const exact = phrase.trim().startsWith('=');
  return tokenize(phrase).map((token) => {
    const abbreviation = token.raw.length >= 2 && token.raw === token.raw.toUpperCase() && !token.isNumber;
    return exact || abbreviation ? exactKey(token.folded) : stemKey(token.stem);
  });
}

/** Key of a word found exactly. */
export const exactKey = (folded: string): string => `=${folded}`;
/** Key of a word found by its stem. */
export const stemKey = (wordStem: string): string => wordStem;

/** `azylove-domy, nocleharny 0.6` → slugs with weights. */
export function parseWeighted(list: string | undefined): readonly Weighted[] {
  return (list ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const [slug = '', weight = '1'] = item.split(/\s+/);
      return { slug, weight: Number(weight) };
    });
}

/** The meaning of a row; a row of a kind or group without its own list means that kind or group. */
export function meaningOf({ words: _, ...row }: LexiconRow): Meaning {
  const slug = row.id.slice(row.id.indexOf(':') + 1);
  return {
    ...row,
    kinds: parseWeighted(row.kinds ?? (row.type === 'kind' ? slug : '')),
    implies: parseWeighted(row.implies),
    besides: parseWeighted(row.besides),
    groups: parseWeighted(row.groups ?? (row.type === 'group' ? slug : '')),
  };
}

/** Phrases of the field with their meanings. */
export class Lexicon {
  readonly trie = new PhraseTrie<Meaning>();
  /** Every folded word of the phrases as written: what typos are corrected to. */
  readonly words = new Set<string>();
  /** Stems and exact keys of those words: what counts as known. */
  readonly stems = new Set<string>();
  /** Words of English phrases: known as they are, and nothing is corrected to them. */
  private readonly english = new Set<string>();
  private readonly byId = new Map<string, Meaning>();

  constructor() {
    for (const row of lexiconRows) this.addRow(row);
    for (const [id, words] of Object.entries(englishWords)) {
      const meaning = this.byId.get(id);
      if (meaning === undefined) throw new Error(`The lexicon has no row ${id}.`);
      for (const phrase of words.split(',')) this.addEnglish(phrase, meaning);
    }
  }

  /** The meaning with this id, where a table has one. */
  meaning(id: string): Meaning | undefined {
    return this.byId.get(id);
  }

  /** Adds a row of a table or of a code list. Phrases known already keep their meaning. */
  addRow(row: LexiconRow): void {
    const meaning = this.byId.get(row.id) ?? meaningOf(row);
    this.byId.set(row.id, meaning);
    for (const phrase of row.words.split(',')) this.addPhrase(phrase, meaning);
  }

  /** Adds one phrase, and its form without small words where two others remain (`dum pul cesty`). */
  addPhrase(phrase: string, meaning: Meaning): void {
    const keys = phraseKeys(phrase);
    if (keys.length === 0) return;
    this.trie.add(keys, meaning);
    const words = fold(phrase).split(' ');
    const content = keys.filter((_, index) => !skippableWords.has(words[index] ?? ''));
    if (content.length >= 2 && content.length < keys.length) this.trie.add(content, meaning);
    for (const word of words) {
      this.words.add(word);
      this.stems.add(stem(word));
    }
  }

  /** Adds a phrase that is found exactly as written. */
  addEnglish(phrase: string, meaning: Meaning): void {
    const words = tokenize(phrase).map(({ folded }) => folded);
    if (words.length === 0) return;
    this.trie.add(words.map(exactKey), meaning);
    for (const word of words) this.english.add(word);
  }

  /** A folded word that some phrase contains, in any form. */
  knows(folded: string, wordStem: string): boolean {
    return this.words.has(folded) || this.english.has(folded) || this.stems.has(wordStem);
  }
}
