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
 * places, prisons, organisations. What shows the typed letters at its beginning comes first, then what shows them at the
 * beginning of a later word, then what is only meant by them; among those kinds and needs before places, important places
 * before small ones. Where nothing begins with a leading preposition, it is read over. At most `limit`, each chip once. A
 * prefix under two letters has none.
 */
export function complete(prefix: string, vocabulary: SearchVocabulary, limit = 8): readonly Suggestion[] {
  const folded = fold(prefix);
  const whole = suggestionsFor(folded, vocabulary, limit);
  const bare = folded.replace(leadingPreposition, '');
  if (bare === folded) return whole;
  const taken = new Set(whole.map(({ id }) => id));
  const others = suggestionsFor(bare, vocabulary, limit).filter(({ id }) => !taken.has(id));
  return [...whole, ...others].slice(0, limit);
}

function suggestionsFor(folded: string, vocabulary: SearchVocabulary, limit: number): readonly Suggestion[] {
  if (folded.length < 2) return [];
  const entries = indexes.get(vocabulary) ?? buildIndex(vocabulary);
  indexes.set(vocabulary, entries);
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.key ?? '') < folded) low = middle + 1;
    else high = middle;
  }
  const best = new Map<string, Entry>();
  for (let at = low; at < entries.length; at += 1) {
    const entry = entries[at];
    if (entry === undefined || !entry.key.startsWith(folded)) break;
    const known = best.get(entry.suggestion.id);
    if (known === undefined || scored(entry, folded) < scored(known, folded)) best.set(entry.suggestion.id, entry);
  }
  return [...best.values()]
    .sort((a, b) => scored(a, folded) - scored(b, folded) || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
    .map((entry) => entry.suggestion);
}

/** More than any rank: what is shown decides before importance. */
const shownElsewhere = 100;
/** The rank of a village: hundreds begin alike, and would push out what is meant by the letters (`kur` → a course). */
const villageRank = 5.5;

/** By where the shown text has the typed letters; a whole word typed comes before a longer one, then by importance. */
function scored({ key, rank, shown }: Entry, prefix: string): number {
  const at = shown.startsWith(prefix) ? (rank < villageRank ? 0 : 2) : ` ${shown}`.includes(` ${prefix}`) ? 1 : 2;
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
