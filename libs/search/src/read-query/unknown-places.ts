import { allowedEdits, editDistance, letters, lettersApart } from '../analysis/index.js';
import { ordinaryWords } from '../lexicon/ordinary.words.js';
import type { ReadToken } from './candidate.js';
import { isNetwork } from './find-organisations.js';
import type { PlaceIndex } from './place-index.js';
import { wideLands } from './place-names.js';
import type { Chip, ReadingNote, TextWord } from './reading.types.js';
import type { SearchVocabulary } from './vocabulary.js';

/** A place is spoken of with these before it. */
const ofPlace = new Set('v ve do z ze u na od okolo kolem pobliz obec obci mesto meste okres okrese'.split(' '));

/** Names offered at most. */
const offered = 3;

/**
 * Notes for lands wider than what can be searched by (`Morava`), with the regions in them; and for words that stand
 * where a place stands and are none that is known: which word, what is done instead, what to type, and the names it may
 * be. A word is taken for a place where it has a capital inside the query and a preposition of place before it (`azylák
 * v Kocourkově`), or where it has that preposition and is a typo away from a place; a word of four or five letters from the seat of a
 * region or district, where no other place is read.
 */
export function unknownPlaceNotes(
  tokens: readonly ReadToken[],
  words: readonly TextWord[],
  chips: readonly Chip[],
  vocabulary: SearchVocabulary,
): readonly ReadingNote[] {
  const hasPlace = chips.some(({ type }) => type === 'place' || type === 'prison');
  return words.flatMap((word): ReadingNote[] => {
    const at = tokens.findIndex(({ from }) => from === word.from);
    const token = tokens[at];
    const wide = wideLands.find(({ forms }) => forms.test(word.folded));
    if (wide !== undefined) return [wideNote(word, regionNames(wide.codes, vocabulary), hasPlace)];
    if (token === undefined || token.isNumber || word.folded.length < 4 || ordinaryWords.has(word.folded)) return [];
    if (!ofPlace.has(tokens[at - 1]?.folded ?? '') || vocabulary.lexicon.knows(word.folded, word.stem)) return [];
    // `u Charity`, `od Podaných rukou`: a name of people, not of a place.
    if (isNetwork(word.stem) || vocabulary.known.has(word.folded)) return [];
    const near = token.isCapital
      ? nearPlaces(word.folded, freely(word.folded), vocabulary)
      : word.folded.length < shortest && !hasPlace
        ? nearPlaces(word.folded, 1, vocabulary, seatsOfDistricts)
        : nearPlaces(word.folded, closely(word.folded), vocabulary);
    if (!token.isCapital && near.length === 0) return [];
    return [noteOf(word, near, hasPlace)];
  });
}

/** With a capital it is a name: what is offered may be further off. */
const freely = (folded: string): number => (folded.length < 6 ? 1 : folded.length < 9 ? 2 : 3);
/** Names of places a word that can be nothing but a place may mean, the nearest first; 3 at most. */
export const placesLike = (folded: string, vocabulary: SearchVocabulary): readonly string[] =>
  folded.length < 4 ? [] : nearPlaces(folded, freely(folded), vocabulary);

/** Under so many letters a word without a capital is near to too many places. */
const shortest = 6;
/** Up to here in the order places are seats of regions and districts. */
const seatsOfDistricts = 2;
/** Without one it may be any word of the language (`v klidu`). */
const closely = (folded: string): number => (folded.length < shortest ? 0 : allowedEdits(folded.length));

/** Forms of one word by their first letter and length, made when the first unknown place comes. */
const bucketsOf = new WeakMap<PlaceIndex, Buckets>();

interface Bucketed {
  readonly form: string;
  readonly mask: number;
}
type Buckets = ReadonlyMap<string, readonly Bucketed[]>;

function buckets(places: PlaceIndex): Buckets {
  const known = bucketsOf.get(places);
  if (known !== undefined) return known;
  const made = new Map<string, Bucketed[]>();
  for (const form of places.forms.keys()) {
    if (form.includes(' ')) continue;
    const key = `${form[0]}${form.length}`;
    const bucket = made.get(key);
    const entry = { form, mask: letters(form) };
    if (bucket) bucket.push(entry);
    else made.set(key, [entry]);
  }
  bucketsOf.set(places, made);
  return made;
}

/**
 * Names of places with a form that begins alike and is at most so many edits away; the nearest and largest first. Those
 * behind `last` in the order of places are left out.
 */
function nearPlaces(
  folded: string,
  limit: number,
  { places }: SearchVocabulary,
  last: number = Infinity,
): readonly string[] {
  if (limit === 0) return [];
  const found = new Map<string, number>();
  const typed = letters(folded);
  for (let length = folded.length - limit; length <= folded.length + limit; length += 1) {
    for (const { form, mask } of buckets(places).get(`${folded[0]}${length}`) ?? []) {
      if (lettersApart(mask, typed) > 2 * limit) continue;
      const edits = editDistance(folded, form, limit);
      const [first] = edits > limit ? [] : (places.forms.get(form) ?? []);
      if (first === undefined || first.needsCapitals || first.order > last) continue;
      const rank = edits * 100 + first.order;
      const { name } = first.place;
      if (rank < (found.get(name) ?? Infinity)) found.set(name, rank);
    }
  }
  return [...found]
    .sort(([a, rankA], [b, rankB]) => rankA - rankB || (a < b ? -1 : 1))
    .slice(0, offered)
    .map(([name]) => name);
}

const regionNames = (codes: readonly string[], { rows }: SearchVocabulary): string =>
  rows.regions
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
    .join(', ');

function wideNote({ raw, from, to }: TextWord, regions: string, hasPlace: boolean): ReadingNote {
  return {
    code: 'placeTooWide',
    from,
    to,
    cs: `„${raw}“ je více krajů, podle ní nevybíráme${hasPlace ? '' : ' a hledáme v celé republice'}. Napište kraj: ${regions}.`,
    en: `“${raw}” is several regions and is not chosen by${hasPlace ? '' : '; searched in the whole country'}. Give a region: ${regions}.`,
  };
}

function noteOf({ raw, from, to }: TextWord, near: readonly string[], hasPlace: boolean): ReadingNote {
  const insteadCs = hasPlace ? 'Hledáme bez něj, jen podle zbytku dotazu.' : 'Hledáme bez něj, v celé republice.';
  const insteadEn = hasPlace
    ? 'Searched without it, by the rest of the query.'
    : 'Searched without it, in the whole country.';
  return {
    code: 'placeUnknown',
    from,
    to,
    cs: `Místo „${raw}“ neznáme. ${insteadCs} ${
      near.length > 0 ? `Mysleli jste ${near.join(', ')}?` : 'Napište obec, okres, kraj nebo věznici.'
    }`,
    en: `The place “${raw}” is not known. ${insteadEn} ${
      near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Give a municipality, district, region or prison.'
    }`,
  };
}
