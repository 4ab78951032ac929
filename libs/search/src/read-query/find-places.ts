import type { Candidate, ReadToken } from './candidate.js';
import { placeCode, type PlaceForm } from './place-entry.js';
import type { Alternative, PlaceReading } from './reading.types.js';
import { ordinaryWords } from '../lexicon/ordinary.words.js';
import { contextOf, type PlaceContext } from './place-context.js';
import type { PrisonForm, SearchVocabulary } from './vocabulary.js';
import type { CityDistrictRow, PrisonRow } from './vocabulary-rows.js';

/** Words of a name in which mistyped ones are looked for, at most (`Ústí nad Labem`, `Rožnov pod Radhoštěm`). */
const longestCompound = 3;

/** Prepositions that no town is spoken of with. */
const notOfPlace = new Set(['pod', 'pode', 'pres', 'nad', 'pred', 'podle']);

/**
 * All places and prisons in the query. A word that is both a town and a prison (Kuřim, Valdice) is read by what stands
 * around it; the other reading is kept as an alternative.
 */
export function findPlaces(tokens: readonly ReadToken[], vocabulary: SearchVocabulary): readonly Candidate[] {
  const found: Candidate[] = [];
  tokens.forEach((token, start) => {
    for (const first of token.forms) {
      const longest = vocabulary.places.longest.get(first.folded) ?? 1;
      for (let count = Math.min(longest, tokens.length - start); count >= 1; count -= 1) {
        for (const { key, typos } of joinedForms(tokens.slice(start, start + count), first.folded)) {
          const candidate = candidateFor(tokens, start, start + count, key, typos, vocabulary);
          if (candidate !== null) found.push(candidate);
        }
      }
    }
    for (let count = 2; count <= Math.min(longestCompound, tokens.length - start); count += 1) {
      const typed = tokens.slice(start, start + count).map(({ folded }) => folded);
      const exact = vocabulary.places.forms.get(typed.join(' ')) ?? [];
      if (exact.some(({ isShortened }) => !isShortened)) continue;
      for (const { form, typos } of vocabulary.places.compounds.find(typed)) {
        const candidate = candidateFor(tokens, start, start + count, form, typos, vocabulary);
        if (candidate !== null) found.push(candidate);
      }
    }
  });
  return found;
}

function joinedForms(tokens: readonly ReadToken[], first: string): { key: string; typos: number }[] {
  let keys = [{ key: first, typos: Number(first !== tokens[0]?.folded) }];
  for (const token of tokens.slice(1)) {
    keys = keys.flatMap(({ key, typos }) =>
      token.forms.map((form) => ({ key: `${key} ${form.folded}`, typos: typos + Number(form.isTypo) })),
    );
  }
  return keys;
}

function candidateFor(
  tokens: readonly ReadToken[],
  start: number,
  end: number,
  key: string,
  typos: number,
  vocabulary: SearchVocabulary,
): Candidate | null {
  const context = contextOf(tokens, start, end, vocabulary);
  const places = (vocabulary.places.forms.get(key) ?? []).filter((form) => hasEvidence(form, tokens, start, context));
  const prisons = (vocabulary.prisons.get(key) ?? []).filter(({ how }) => how !== 'seat' || context.besidePrison);
  if (typos > 0 && places.every((form) => form.order >= 10) && prisons.length === 0) return null;
  const from = context.besidePrison && prisons.length > 0 ? Math.min(start, context.prisonWord ?? start) : start;
  const until = context.besidePrison && prisons.length > 0 ? Math.max(end, (context.prisonWord ?? 0) + 1) : end;
  const chosen = choosePrison(places, prisons, context);
  const score = 10 * (end - start) - 3 * typos;
  if (chosen.length > 0) {
    const [best, ...others] = chosen;
    if (best === undefined) return null;
    return {
      start: from,
      end: until,
      score: score + 10 * (until - from - (end - start)) + 6,
      certainty: typos > 0 ? 'typo' : places.length > 0 && !context.besidePrison ? 'secondReading' : 'exact',
      reading: {
        ...prisonReading(best.prison),
        alternatives: [
          ...others.map(({ prison }) => prisonReading(prison)),
          ...places.slice(0, 4).map((form) => placeReading(form, context)),
        ],
        keepsText: false,
      },
    };
  }
  const [first, ...rest] = places;
  if (first === undefined) return null;
  // Praha 5: the number of the district belongs to the name; Žižkov says the district by itself.
  const numbered = vocabulary.places.cityDistrict(first.place, tokens[end]?.folded ?? '');
  const district = numbered ?? first.district;
  const rivals = rest.filter(
    ({ order, place }) =>
      order <= first.order + 1.5 && place.level === first.place.level && place.name !== first.place.name,
  );
  const twins = rest.filter((form) => form.order === first.order && form.place.name === first.place.name);
  const isGuess = rivals.length + twins.length > 0;
  return {
    start,
    end: numbered ? end + 1 : end,
    score: score + (first.place.isSeat ? 5 : context.preposition ? 4 : 1),
    certainty: typos > 0 ? 'typo' : isGuess ? 'secondReading' : first.isName ? 'exact' : 'inflected',
    reading: {
      ...(district ? districtReading(district, first, context) : placeReading(first, context)),
      alternatives: [
        ...(district ? [placeReading(first, context)] : []),
        ...rest.slice(0, 8).map((form) => placeReading(form, context)),
        ...prisons.filter(({ how }) => how !== 'seat').map(({ prison }) => prisonReading(prison)),
      ],
      keepsText: false,
      isQuarter: first.isQuarter && district === null,
    },
  };
}

/**
 * Seats of regions and districts are up to here in the order: so many live there that leaving one says nothing of a
 * prison.
 */
const largestTowns = 2;

/** Prisons that win over the towns of the same form; empty where the town is meant. */
function choosePrison(
  places: readonly PlaceForm[],
  prisons: readonly PrisonForm[],
  context: PlaceContext,
): readonly PrisonForm[] {
  if (prisons.length === 0) return [];
  const full = prisons.filter(({ how }) => how === 'full');
  if (full.length > 0) return full;
  const own = prisons.filter(({ how }) => how === 'name');
  if (context.besidePrison) return own.length > 0 ? own : prisons;
  if (context.leftByPrisoner) return prisons.filter(({ how }) => how !== 'seat');
  // „ze Světlé“, „z Kuřimi“: who comes from a small town with a prison comes from the prison; from Brno they need not.
  const [first] = places;
  if (context.leaves && (first === undefined || first.order > largestTowns)) {
    const left = prisons.filter(
      ({ how, prison }) =>
        how === 'name' || (how === 'ordinary' && prison.municipalityCode === first?.place.municipalityCode),
    );
    if (left.length > 0) return left;
  }
  const isTown = places.some(
    ({ place, order }) =>
      (place.isSeat && order < 4) ||
      (place.name.includes(' ') && own.some(({ prison }) => prison.municipalityCode === place.municipalityCode)),
  );
  // A village that is known for its prison: Bělušice, Valdice, Mírov; and quarters that are no town: Pankrác.
  // A small town (Kynšperk nad Ohří) stays a town.
  return isTown ? [] : own;
}

function hasEvidence(form: PlaceForm, tokens: readonly ReadToken[], start: number, context: PlaceContext): boolean {
  const token = tokens[start];
  if (token === undefined) return false;
  if (form.needsCapitals && !token.isAbbreviation) return false;
  if (form.isShortened && !tokens[start + 1]?.before.startsWith('.')) return false;
  // Under a bridge, over a bridge: an ordinary word there is no town.
  if (ordinaryWords.has(token.folded) && !token.isCapital && notOfPlace.has(tokens[start - 1]?.folded ?? ''))
    return false;
  if (token.folded.length <= 3 && form.place.isSeat && token.raw === token.folded && token.folded === 'as')
    return false;
  if (!form.needsEvidence) return true;
  const isCapital = token.isCapital && start > 0;
  return isCapital || (context.preposition && form.needsEvidence === 'any');
}

function placeReading(form: PlaceForm, context: PlaceContext): Alternative {
  const { isSeat: _, ...place } = form.place;
  const reading: PlaceReading = { ...place, role: context.isOrigin ? 'from' : 'wanted' };
  const label = { region: '', district: 'okres ', orp: 'správní obvod ', municipality: '' }[place.level];
  const labelEn = { region: '', district: 'district ', orp: 'administrative area ', municipality: '' }[place.level];
  return {
    id: `place:${place.level}:${placeCode(place)}`,
    cs: `${label}${place.name}`,
    en: `${labelEn}${place.name}`,
    payload: { type: 'place', place: reading },
  };
}

/** A city district, within its town. */
function districtReading({ code, name }: CityDistrictRow, town: PlaceForm, context: PlaceContext): Alternative {
  const { isSeat: _, ...place } = town.place;
  const role = context.isOrigin ? 'from' : 'wanted';
  return {
    id: `place:cityDistrict:${code}`,
    cs: name,
    en: name,
    payload: { type: 'place', place: { ...place, level: 'cityDistrict', name, cityDistrictCode: code, role } },
  };
}

function prisonReading({ slug, name, regionCode, municipalityCode }: PrisonRow): Alternative {
  return {
    id: `prison:${slug}`,
    cs: name,
    en: name,
    payload: { type: 'prison', prison: { slug, name, regionCode, municipalityCode } },
  };
}
