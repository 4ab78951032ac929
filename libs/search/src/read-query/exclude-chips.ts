import { stem } from '../analysis/index.js';
import { skippableWords } from '../lexicon/ordinary.words.js';
import type { Candidate, ReadToken } from './candidate.js';
import {
  addingWords,
  besidesWords,
  continuingWords,
  forbidding,
  goingWords,
  keepingAwayWords,
  lackingWords,
  manyAnimals,
  negatorWords,
  notOfWords,
  onTheWayWords,
  onlyWords,
  refusingWords,
  unwillingWords,
  withoutWords,
} from './negators.js';
import { isForbidden, isInstead, isRefusedBehind, refusalBefore } from './refusals.js';

/** Stems of what a person takes or does not take. */
const substanceStems = new Set(
  ['drogy', 'droga', 'pervitin', 'perník', 'piko', 'heroin', 'kokain', 'marihuana', 'opiáty', 'alkohol'].map(stem),
);
/** Stems of kinds of help named by what somebody has: without it nothing is asked for (`nemá dluhy`, `bez maturity`). */
const hadStems = new Set(
  ['dluhy', 'dluh', 'výuční', 'list', 'vyučení', 'maturita', 'vzdělání', 'škola', 'řidičák', 'řidičský', 'průkaz'].map(
    stem,
  ),
);
/** Groups are lacked only in words of their own: `bez dětí`, `nebere drogy`; `bez domova` is a group by itself. */
const lackable = new Set(['condition', 'accessibility', 'group']);
/** Words between what stands behind `kromě` and the one that adds to it, that one too, at most (`bydlení potřebuje i`). */
const furthestAdding = 3;
/** Men or women in the plural, behind `bez`. */
const isMany = ({ folded }: ReadToken): boolean =>
  /^(muzu|chlapu|muzskych|panu|zen|zenskych|damu?|holek)$/.test(folded);
const isAnimal = ({ reading }: Candidate): boolean => reading?.id === 'condition:petsAllowed';

/** `kromě bydlení i práci`, `mimo dluhy potřebuje taky práci`: besides, not without; of a place they leave out. */
function isBesides(tokens: readonly ReadToken[], at: number, { end, reading }: Candidate): boolean {
  if (!besidesWords.has(tokens[at]?.folded ?? '') || reading?.payload.type === 'place') return false;
  return tokens.slice(end, end + furthestAdding).some(({ folded }) => addingWords.has(folded));
}

/** `ne jen pro ženy`, `nejen muži`: nobody else is left out, so nothing is asked for. */
function isNotOnly(tokens: readonly ReadToken[], at: number, { reading }: Candidate): boolean {
  if (reading?.payload.type !== 'sex' && reading?.payload.type !== 'group') return false;
  const word = tokens[at]?.folded ?? '';
  return word === 'nejen' || (onlyWords.has(word) && tokens[at - 1]?.folded === 'ne');
}

/** `jiné než azylový dům`: what stands behind is left out. */
const isOtherThan = (tokens: readonly ReadToken[], at: number): boolean =>
  tokens[at]?.folded === 'nez' && /^(ne)?jin/.test(tokens[at - 1]?.folded ?? '');

/** `pes ne`, `ženy ne, jen muži`: a no that ends its clause. */
const isDeniedBehind = (tokens: readonly ReadToken[], end: number): boolean =>
  tokens[end]?.folded === 'ne' &&
  !tokens[end].before.includes(',') &&
  (tokens[end + 1] === undefined || /[,.;]/u.test(tokens[end + 1]?.before ?? ''));

/** How many words behind a condition turn it round (`zakázáni`, `nejsou povoleni`). */
function forbiddenBehind(tokens: readonly ReadToken[], candidate: Candidate): number {
  const [first, second] = tokens.slice(candidate.end, candidate.end + 2);
  if (forbidding.has(first?.folded ?? '')) return 1;
  const isNot = ['nejsou', 'neni'].includes(first?.folded ?? '');
  return isNot && isAnimal(candidate) && /^(po|do)volen/.test(second?.folded ?? '') ? 2 : 0;
}

const excludable = new Set([
  'kind',
  'concept',
  'group',
  'sex',
  'place',
  'prison',
  'form',
  'organisation',
  'name',
  'organisationKind',
  'condition',
  'accessibility',
]);

/**
 * Turns chips after `ne`, `kromě`, `mimo`, `bez` into exclusions: `ubytování, ne noclehárna`, `kromě Prahy`, `bez
 * nocleháren`, `bez Charity`, `žádní psi`, `zákaz psů`. A condition or a group that does not concern the person (`bez
 * psa`, `nemá psa`, `bez dětí`, `nebere drogy`, `nemá dluhy`) is read over: it asks for nothing. Whom a house does not
 * take (`neberou feťáky`, `nebere psy`) is left out.
 */
export function excludeChips(
  tokens: readonly ReadToken[],
  chosen: readonly Candidate[],
): { readonly readings: readonly Candidate[]; readonly negators: ReadonlySet<number> } {
  const negators = new Set<number>();
  let excludedUntil = -1;
  // `nechce bydlet v azylovém domě`: it is the house that is not wanted, not all housing.
  const wanted = chosen.filter(
    ({ start, end }) =>
      end > start + 1 || !(isGoingOn(tokens, start) || isBan(tokens, start) || isFarFrom(tokens, start)),
  );
  const readings = wanted.map((candidate) => {
    const { reading, start } = candidate;
    if (reading === null || reading.payload.type === 'exclusion' || !excludable.has(reading.payload.type)) {
      return candidate;
    }
    if (isMinus(tokens[start], start === 0)) {
      excludedUntil = candidate.end - 1;
      return excluded(candidate, start);
    }
    let at = start - 1;
    while (
      at > excludedUntil &&
      skippableWords.has(tokens[at]?.folded ?? '') &&
      !continuingWords.has(tokens[at]?.folded ?? '')
    )
      at -= 1;
    const unwilling = unwillingAt(tokens, at) ?? (reading.payload.type === 'place' ? awayAt(tokens, start) : null);
    if (unwilling !== null) {
      negators.add(unwilling);
      excludedUntil = candidate.end - 1;
      for (let index = unwilling; index < start; index += 1) negators.add(index);
      return excluded(candidate, unwilling);
    }
    at = refusalBefore(tokens, at, excludedUntil);
    const word = tokens[at]?.folded ?? '';
    const isKind = reading.payload.type === 'kind';
    const isProvider = reading.payload.type === 'organisation' || reading.payload.type === 'name';
    const isCondition = reading.payload.type === 'condition' || reading.payload.type === 'accessibility';
    if (isNotOnly(tokens, at, candidate)) return { ...candidate, start: at, reading: null, why: 'lacked' as const };
    const isDenied = isDeniedBehind(tokens, candidate.end) || isRefusedBehind(tokens, candidate, chosen);
    const behind = isDenied ? 1 : isCondition ? forbiddenBehind(tokens, candidate) : 0;
    const sameClause = tokens.slice(at + 1, candidate.end).every(({ before }) => !before.includes(','));
    const isOfPlace = isCondition && tokens.slice(start, candidate.end).some(({ folded }) => manyAnimals.has(folded));
    const words = tokens.slice(start, candidate.end);
    const isBurden = isKind && words.every((token) => hadStems.has(token.stem));
    const isRefused =
      at > excludedUntil &&
      refusingWords.has(word) &&
      sameClause &&
      !words.every((token) => substanceStems.has(token.stem));
    if ((lackable.has(reading.payload.type) || isBurden) && lackingWords.has(word) && !isRefused && sameClause) {
      negators.add(at);
      if (!isOfPlace) return { ...candidate, start: at, reading: null, why: 'lacked' as const };
    }
    // `bez muže`, `bez partnera`: nobody is with the person; `bez mužů` is a house.
    if (reading.payload.type === 'sex' && withoutWords.has(word) && sameClause && !words.some(isMany)) {
      negators.add(at);
      return { ...candidate, start: at, reading: null, why: 'lacked' as const };
    }
    const goesOn =
      excludedUntil >= 0 &&
      (at === excludedUntil || (at === excludedUntil + 1 && continuingWords.has(word)) || word === 'ani');
    // Who can pay is not looking for a house that asks for nothing.
    if (reading.id === 'condition:noDeposit' && tokens[start - 1]?.folded === 's')
      return { ...candidate, reading: null, why: 'lacked' as const };
    const isBefore =
      (negatorWords.has(word) && sameClause && !isBesides(tokens, at, candidate)) ||
      (isOtherThan(tokens, at) && sameClause) ||
      isInstead(tokens, candidate, chosen) ||
      isRefused ||
      (isForbidden(candidate, tokens, at) && sameClause) ||
      (isProvider && notOfWords.has(word) && sameClause) ||
      ((isKind || isOfPlace || isProvider || reading.payload.type === 'sex') && withoutWords.has(word)) ||
      (goesOn && continuingWords.has(word));
    if (!isBefore && behind === 0) return candidate;
    if (isBefore) negators.add(at);
    const end = candidate.end + behind;
    excludedUntil = end - 1;
    return excluded({ ...candidate, end }, isBefore ? at : start);
  });
  return { readings, negators };
}

/** `pobytu` and `vstupu` in a ban: no kind of stay is meant. */
const isBan = (tokens: readonly ReadToken[], at: number): boolean =>
  /^(pobytu?|vstupu?)$/.test(tokens[at]?.folded ?? '') && /^zakaz/.test(tokens[at - 1]?.folded ?? '');

/** `daleko od`: no help at a distance is meant. */
const isFarFrom = (tokens: readonly ReadToken[], at: number): boolean =>
  tokens[at]?.folded === 'daleko' && tokens[at + 1]?.folded === 'od';

/** Where the word stands that keeps the person away from the place at `start`; null for no such. */
function awayAt(tokens: readonly ReadToken[], start: number): number | null {
  let index = start - 1;
  if (tokens[start]?.before.includes(',')) return null;
  while (onTheWayWords.has(tokens[index]?.folded ?? '') && !tokens[index]?.before.includes(',')) index -= 1;
  // „ne daleko od Ostravy“ is near it.
  const isTurned = tokens[index]?.folded === 'daleko' && tokens[index - 1]?.folded === 'ne';
  return keepingAwayWords.has(tokens[index]?.folded ?? '') && !isTurned ? index : null;
}

/** A word for living somewhere that an unwilling one stands before and a place or house behind. */
function isGoingOn(tokens: readonly ReadToken[], at: number): boolean {
  const leads = ['v', 've', 'na', 'do', 'u'].includes(tokens[at + 1]?.folded ?? '') && at + 2 < tokens.length;
  return leads && unwillingAt(tokens, at) !== null;
}

/** Where `nechce` stands in `nechce jít do`, `nemůže zpátky na`, of which `at` is the word for going; null for no such. */
function unwillingAt(tokens: readonly ReadToken[], at: number): number | null {
  let index = at;
  while (goingWords.has(tokens[index]?.folded ?? '') && !tokens[index]?.before.includes(',')) index -= 1;
  const isUnwilling = index < at && unwillingWords.has(tokens[index]?.folded ?? '');
  return isUnwilling ? index : null;
}

/** A minus right before a word, as search boxes have it: `azylový dům -ostrava`; a hyphen between words is none. */
function isMinus(token: ReadToken | undefined, isFirst: boolean): boolean {
  return token !== undefined && (isFirst ? /^\s*[-−–]$/ : /\s[-−–]$/).test(token.before);
}

function excluded(candidate: Candidate, start: number): Candidate {
  const { reading } = candidate;
  if (reading === null || reading.payload.type === 'exclusion') return candidate;
  return {
    ...candidate,
    start,
    reading: {
      ...reading,
      id: `exclusion:${reading.id}`,
      cs: `ne ${reading.cs}`,
      en: `not ${reading.en}`,
      payload: { type: 'exclusion' as const, excluded: reading.payload },
      alternatives: [],
      keepsText: false,
    },
  };
}
