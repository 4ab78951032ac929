import { longestText, stem, tokenize } from '../analysis/index.js';
import { functionWords } from '../lexicon/ordinary.words.js';
import type { ReadToken } from './candidate.js';
import { chooseBest } from './choose-best.js';
import { findNamesLeftOut, findOrganisations } from './find-organisations.js';
import { findPhrases } from './find-phrases.js';
import { findPlaces } from './find-places.js';
import { findSpans } from './find-spans.js';
import { excludeChips } from './exclude-chips.js';
import { readInPerson } from './in-person.js';
import { leaveKinds } from './leave-kinds.js';
import { readChildren } from './read-children.js';
import { readVictims } from './read-victims.js';
import { readInside } from './read-inside.js';
import { settleExclusions } from './settle-exclusions.js';
import { withoutUnreadNegations } from './unread-negations.js';
import { unknownPlaceNotes } from './unknown-places.js';
import { readOverNotes } from './read-over-notes.js';
import type { Chip, QueryReading, ReadingNote, TextWord } from './reading.types.js';
import type { SearchVocabulary } from './vocabulary.js';

/** How a query is to be read. */
export interface ReadOptions {
  /** Ids of chips the person took away: their words go back to text. */
  readonly without?: readonly string[];
}

/**
 * Reads a Czech query: what is recognised becomes chips, the rest stays words for full text.
 *
 * The text is folded, stemmed and corrected; phrases, places, prisons, organisations, days and ages are looked up from
 * every word on; of overlapping readings the one covering most words most surely wins. Filler (`kdo`, `hledám`,
 * `kontakt`) becomes neither chip nor text. `today`: the day in Prague, `YYYY-MM-DD`. The reading is pure: the same
 * input gives the same output, nothing is kept. Texts over 500 characters are read up to there, with a note.
 */
export function readQuery(
  text: string,
  vocabulary: SearchVocabulary,
  today: string,
  { without = [] }: ReadOptions = {},
): QueryReading {
  const tokens = tokenize(text).map((token) => withForms(token, vocabulary));
  const notes: ReadingNote[] = [];
  const spans = findSpans(text, tokens, today, notes);
  const found = [
    ...spans,
    ...findPhrases(tokens, vocabulary),
    ...findPlaces(tokens, vocabulary),
    ...findOrganisations(tokens, vocabulary),
    ...findNamesLeftOut(tokens, vocabulary),
  ];
  const best = readInPerson(tokens, readVictims(tokens, chooseBest(tokens.length, found)));
  const chosen = readChildren(tokens, leaveKinds(tokens, best), vocabulary);
  const { readings, negators } = excludeChips(tokens, chosen);
  const settled = settleExclusions(tokens, readings, found);
  notes.push(...settled.notes);
  const inside = readInside(tokens, settled.readings, found);

  const removed = new Set(without);
  const covered = new Map<number, 'filler' | 'chip' | 'both'>();
  for (const index of negators) covered.set(index, 'filler');
  const released = new Set<number>();
  const chips = new Map<string, Chip>();
  for (const { start, end, certainty, reading } of [...settled.readings, ...inside]) {
    if (reading === null) {
      for (let index = start; index < end; index += 1) covered.set(index, 'filler');
      continue;
    }
    const isInside = covered.get(start) === 'chip';
    if (removed.has(reading.id)) {
      if (isInside) continue;
      for (let index = start; index < end; index += 1) {
        covered.delete(index);
        released.add(index);
      }
      continue;
    }
    for (let index = start; index < end; index += 1) covered.set(index, reading.keepsText ? 'both' : 'chip');
    const from = tokens[start]?.from ?? 0;
    const to = tokens[end - 1]?.to ?? from;
    const known = chips.get(reading.id);
    if (known !== undefined) {
      chips.set(reading.id, { ...known, also: [...known.also, { from, to }] });
      continue;
    }
    chips.set(reading.id, {
      id: reading.id,
      type: reading.payload.type,
      cs: reading.cs,
      en: reading.en,
      from,
      to,
      also: [],
      matched: text.slice(from, to),
      certainty,
      payload: reading.payload,
      alternatives: reading.alternatives.filter(({ id }) => id !== reading.id && !removed.has(id)),
    });
  }
  if (text.length > longestText) notes.push(cutNote(text));
  const left = leftWords(tokens, covered, vocabulary);
  const { words, notes: denied } = withoutUnreadNegations(text, tokens, left, (index) => released.has(index));
  notes.push(...denied);
  const sorted = [...chips.values()].sort((a, b) => a.from - b.from);
  notes.push(...providersLeftOutNotes(sorted));
  // What was taken away is known: nobody has to be told that it is not.
  const unread = words.filter(({ from }) => !released.has(tokens.findIndex((token) => token.from === from)));
  notes.push(...unknownPlaceNotes(tokens, unread, sorted, vocabulary));
  if (text.trim() !== '' && sorted.length + words.length + notes.length === 0) notes.push(nothingReadNote(text));
  const standing = settled.readings.filter(({ reading }) => reading === null || !removed.has(reading.id));
  notes.push(...readOverNotes(text, tokens, standing));
  return { text, chips: sorted, words, notes };
}

/** Words that only their diacritics tell from a word of the field (být and byt, může and muže): a harmless word instead. */
export const withDiacritics: ReadonlyMap<string, string> = new Map(
  ['být', 'může', 'můžu', 'můžou', 'můžeme', 'můžete', 'zdravím'].map((word) => [word, 'mohu']),
);

/** Adds to a token the known words it may be a mistyped form of. Known words, numbers and short words stay as they are. */
function withForms(token: ReturnType<typeof tokenize>[number], vocabulary: SearchVocabulary): ReadToken {
  const other = withDiacritics.get(token.raw.toLowerCase());
  if (other !== undefined) return { ...token, forms: [{ folded: other, stem: stem(other), isTypo: false }] };
  const typed = { folded: token.folded, stem: token.stem, isTypo: false };
  if (token.isNumber || token.folded.length < 4) return { ...token, forms: [typed] };
  if (vocabulary.isKnown(token.folded, token.stem)) {
    // Known by its stem only, it may still be another word as it sounds: deni (den, denní).
    const alike = vocabulary.soundingAlike(token.folded);
    return { ...token, forms: [typed, ...alike.map((folded) => ({ folded, stem: stem(folded), isTypo: true }))] };
  }
  const near = vocabulary.corrections(token.folded, token.stem);
  return { ...token, forms: [typed, ...near.map((folded) => ({ folded, stem: stem(folded), isTypo: true }))] };
}

function leftWords(
  tokens: readonly ReadToken[],
  covered: ReadonlyMap<number, 'filler' | 'chip' | 'both'>,
  vocabulary: SearchVocabulary,
): readonly TextWord[] {
  return tokens.flatMap((token, index) => {
    const state = covered.get(index);
    if (state === 'filler' || state === 'chip' || functionWords.has(token.folded)) return [];
    const near = vocabulary.known.has(token.folded) ? [] : vocabulary.indexedNear(token.folded);
    const { raw, folded, from, to } = token;
    return [{ raw, folded, stem: token.stem, from, to, near, optional: state === 'both' }];
  });
}

/** Who is left out by a name: a network has many, and some have the word in the name of a service only. */
function providersLeftOutNotes(chips: readonly Chip[]): readonly ReadingNote[] {
  return chips.flatMap(({ cs, en, from, to, payload }): ReadingNote[] => {
    if (payload.type !== 'exclusion') return [];
    const { excluded } = payload;
    if (excluded.type === 'organisation') {
      const [nameCs, nameEn] = [cs.replace(/^ne /u, ''), en.replace(/^not /u, '')];
      return [
        {
          code: 'providersLeftOut',
          from,
          to,
          cs: `Vynechali jsme služby poskytovatele „${nameCs}“.`,
          en: `Services of “${nameEn}” are left out.`,
        },
      ];
    }
    if (excluded.type !== 'name') return [];
    return [
      {
        code: 'providersLeftOut',
        from,
        to,
        cs: `Vynechali jsme všechny, kdo mají v názvu služby nebo poskytovatele slovo „${excluded.name}“.`,
        en: `Left out is whoever has the word “${excluded.name}” in the name of the service or of its provider.`,
      },
    ];
  });
}

function nothingReadNote(text: string): ReadingNote {
  return {
    code: 'nothingRead',
    from: 0,
    to: text.length,
    cs: 'Z dotazu jsme nepoznali potřebu, místo ani jméno, proto vypisujeme vše, jako by v něm nic nebylo. Zkuste napsat třeba „bydlení Plzeň“.',
    en: 'No need, place or name was recognised in the query, so everything is listed as if it were empty. Try for instance “bydlení Plzeň”.',
  };
}

function cutNote(text: string): ReadingNote {
  return {
    code: 'textCut',
    from: longestText,
    to: text.length,
    cs: `Přečteno je prvních ${longestText} znaků dotazu.`,
    en: `The first ${longestText} characters of the query were read.`,
  };
}
