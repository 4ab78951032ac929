import { fold } from '../analysis/index.js';
import { englishWords } from '../lexicon/english.words.js';
import type { LexiconType } from '../lexicon/lexicon-row.js';
import { prisonLevelWords } from '../lexicon/conditions.words.js';
import { lexiconRows, meaningOf } from '../lexicon/lexicon.js';
import { payloadOf } from './find-phrases.js';
import { placeCode, type PlaceEntry } from './place-entry.js';
import type { ChipPayload, ChipType } from './reading.types.js';
import type { SearchVocabulary } from './vocabulary.js';

/** One suggestion while typing. */
export interface Suggestion {
  /** The id of the chip the suggestion would become. */
  readonly id: string;
  readonly type: ChipType;
  /** What to show and to put in the field. */
  readonly cs: string;
  readonly payload: ChipPayload;
}

interface Entry {
  readonly key: string;
  /** The text that is shown, folded. */
  readonly shown: string;
  readonly rank: number;
  readonly suggestion: Suggestion;
}

/** Found where they are typed, too rare to be offered (`ost` is Ostrava). */
const unsuggested: ReadonlySet<string> = new Set(prisonLevelWords.map(({ id }) => id));

const indexes = new WeakMap<SearchVocabulary, readonly Entry[]>();
const ranks: Readonly<Partial<Record<LexiconType, number>>> = {
  kind: 0,
  concept: 1,
  group: 2,
  condition: 2,
  organisationKind: 2,
};

/** A preposition that a place or a thing is begun with (`v ost`, `pro sen`); `bez` is none, it changes the meaning. */
const leadingPreposition = /^(v|ve|na|do|z|ze|od|u|k|ke|pro|s|se|o|po)\s+(?=\S{2})/;

/**
 * Suggestions for the beginning of a word or phrase, with or without diacritics: kinds, needs, groups, conditions,
 * places, prisons, organisations. What shows the typed letters at its beginning comes first, then what shows them at
 * the beginning of a later word, then what is only meant by them; among those kinds and needs before places, important
 * places before small ones. Where nothing begins with a leading preposition, it is read over. Words cut short come last
 * (`čes b`). At most `limit`, each chip once. A prefix under two letters has none.
 */
export function complete(prefix: string, vocabulary: SearchVocabulary, limit = 8): readonly Suggestion[] {
  const folded = fold(prefix);
  const bare = folded.replace(leadingPreposition, '');
  const found = new Map<string, Suggestion>();
  const add = (text: string, begins: Begins): void => {
    if (found.size >= limit) return;
    for (const one of suggestionsFor(text, vocabulary, limit, begins)) if (!found.has(one.id)) found.set(one.id, one);
  };
  add(folded, beginsWith);
  if (bare !== folded) add(bare, beginsWith);
  if (bare.includes(' ')) add(bare, eachWordBeginsWith);
  return [...found.values()].slice(0, limit);
}

/** Whether a text begins with what is typed. */
type Begins = (text: string, typed: string) => boolean;

const beginsWith: Begins = (text, typed) => text.startsWith(typed);

/** Each word typed begins a word of the text, one after another: `čes b`, `hra kr`. */
const eachWordBeginsWith: Begins = (text, typed) => {
  const words = text.split(' ');
  return typed.split(' ').every((word, index) => words[index]?.startsWith(word) === true);
};

function suggestionsFor(
  folded: string,
  vocabulary: SearchVocabulary,
  limit: number,
  begins: Begins,
): readonly Suggestion[] {
  if (folded.length < 2) return [];
  const [first = ''] = begins === beginsWith ? [folded] : folded.split(' ');
  const entries = indexes.get(vocabulary) ?? buildIndex(vocabulary);
  indexes.set(vocabulary, entries);
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.key ?? '') < first) low = middle + 1;
    else high = middle;
  }
  const score = (entry: Entry): number => scored(entry, folded, begins);
  const best = new Map<string, Entry>();
  for (let at = low; at < entries.length; at += 1) {
    const entry = entries[at];
    if (entry === undefined || !entry.key.startsWith(first)) break;
    if (!begins(entry.key, folded)) continue;
    const known = best.get(entry.suggestion.id);
    if (known === undefined || score(entry) < score(known)) best.set(entry.suggestion.id, entry);
  }
  return [...best.values()]
    .sort((a, b) => score(a) - score(b) || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map((entry) => entry.suggestion);
}

/** More than any rank: what is shown decides before importance. */
const shownElsewhere = 100;
/** The rank of a village: hundreds begin alike, and would push out what is meant by the letters (`kur` → a course). */
const villageRank = 5.5;

/** By where the shown text has the typed letters; a whole word typed comes before a longer one, then by importance. */
function scored({ key, rank, shown }: Entry, prefix: string, begins: Begins): number {
  const at = begins(shown, prefix) ? (rank < villageRank ? 0 : 2) : ` ${shown}`.includes(` ${prefix}`) ? 1 : 2;
  return shownElsewhere * at + rank - (key === prefix ? 1.5 : 0);
}

function buildIndex(vocabulary: SearchVocabulary): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (text: string, rank: number, id: string, cs: string, payload: ChipPayload): void => {
    const suggestion: Suggestion = { id, type: payload.type, cs, payload };
    const key = fold(text);
    const shown = fold(cs);
    entries.push({ key, shown, rank, suggestion });
    // A later word of the name finds it too (dům → azylový dům), after those that begin so.
    key.split(' ').forEach((word, index, words) => {
      if (index > 0 && word.length > 2)
        entries.push({ key: words.slice(index).join(' '), shown, rank: rank + 3, suggestion });
    });
  };
  for (const row of lexiconRows) {
    const rank = ranks[row.type];
    if (rank === undefined || unsuggested.has(row.id)) continue;
    const payload = payloadOf(meaningOf(row));
    add(row.cs, rank, row.id, row.cs, payload);
    row.words.split(',').forEach((phrase, index) => {
      add(
        phrase.replace('=', ''),
        rank + (index === 0 ? 0 : 0.5),
        row.id,
        index === 0 ? phrase.trim() : row.cs,
        payload,
      );
    });
  }
  for (const [id, words] of Object.entries(englishWords)) {
    const meaning = vocabulary.lexicon.meaning(id);
    const rank = meaning ? ranks[meaning.type] : undefined;
    if (meaning === undefined || rank === undefined) continue;
    for (const phrase of words.split(',').map((one) => one.trim())) {
      add(phrase, rank + 1, id, phrase, payloadOf(meaning));
    }
  }
  for (const [type, rows] of [
    ['kind', vocabulary.rows.kinds],
    ['group', vocabulary.rows.groups],
  ] as const) {
    for (const { slug, name, nameEn } of rows) {
      const meaning = vocabulary.lexicon.meaning(`${type}:${slug}`);
      if (meaning) add(name, type === 'kind' ? 0 : 2, meaning.id, name, payloadOf(meaning));
      if (meaning && nameEn) add(nameEn, type === 'kind' ? 0.5 : 2.5, meaning.id, nameEn, payloadOf(meaning));
    }
  }
  const seen = new Set<string>();
  for (const forms of vocabulary.places.forms.values()) {
    for (const { place, order, isName } of forms) {
      const id = `place:${place.level}:${placeCode(place)}`;
      if (!isName || seen.has(id) || (place.level === 'orp' && order > 6)) continue;
      seen.add(id);
      add(place.name, 2 + Math.min(order, 7) / 2, id, placeLabel(place), { type: 'place', place: reading(place) });
    }
  }
  for (const { slug, name, regionCode, municipalityCode } of vocabulary.rows.prisons) {
    const payload: ChipPayload = { type: 'prison', prison: { slug, name, regionCode, municipalityCode } };
    add(name, 3, `prison:${slug}`, name, payload);
  }
  for (const { id, name } of vocabulary.rows.organisations) {
    add(name, 4, `organisation:${id}`, name, { type: 'organisation', organisationId: id });
  }
  return entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank));
}

function reading({ isSeat: _, ...place }: PlaceEntry): Extract<ChipPayload, { type: 'place' }>['place'] {
  return { ...place, role: 'wanted' };
}

function placeLabel(place: PlaceEntry): string {
  return place.level === 'district' ? `okres ${place.name}` : place.name;
}
