import { stem, type Token } from '../analysis/index.js';
import { numberOfWord, unitBehind } from './number-words.js';
import type { AgeReading } from './reading.types.js';

/** An age found in the words `start` to `end` (exclusive). */
export interface FoundAge {
  readonly start: number;
  readonly end: number;
  readonly age: AgeReading;
}

/** Years, and what somebody of so many years is called in any case: `let`, `letá`, `letého`. */
const yearWord = /^(?:roky?|roku|letni|let(?:y|a|e|ou|eho|emu|ech|ych|ym|ymi|i|ej|yho|ymu|am)?)$/;
/** A number with its years in one word: `18letý`, `40ti`, `osmnáctiletého`, `pětašedesátiletá`. */
const attachedYears = /^(?:(\d{2})(?:ti)?|([a-z]+))let(?:y|a|e|ou|eho|emu|ych|ym|ymi|i|ej|yho|ymu)?$/;
const attachedEnding = /^(\d{2})ti$/;

/** Before a number of years: they are those of a sentence. */
const sentenceStems = new Set(
  ['trest', 'odseděl', 'odsedí', 'dostal', 'vyfasoval', 'nafasoval', 'odsouzený', 'sedí', 'sedět', 'napařili'].map(
    stem,
  ),
);

/** Say of somebody that they are not yet of the age behind (`nemá 18`, `ještě mu není 18`). */
const notYetWords = new Set('nema nemam neni nebylo nedosahl nedosahla nedovrsil nedovrsila'.split(' '));
/** Stand between such a word and the age. */
const notYetBetween = new Set('mu ji mi jim jeste'.split(' '));
/** The one age that is spoken of so without the word for years. */
const comingOfAge = 18;

/** Before a limit they turn it round: `ne starší 26 let`, `nesmí být starší 60 let`, `neberou lidi mladší 18 let`. */
const turningWords = new Set(
  `ne neni nejsou nejsem nebyl nebyla nesmi nesmeji nemuze nemuzou nemohou nikoli nikoliv nebere neberou nevezme nevezmou
   neprijima neprijimaji neprijme neprijmou neubytuje neubytuji`.split(/\s+/),
);
/** Stand between such a word and the limit. */
const betweenWords = new Set('byt uz lidi osoby klienty nikoho nikdo'.split(' '));
/** Limits that can be turned round; the others are limits already the other way (`ne od pondělí do 18 let`). */
const turnable: ReadonlyMap<string, 'upper' | 'lower'> = new Map([
  ['nad', 'upper'],
  ['starsi', 'upper'],
  ['pod', 'lower'],
  ['mladsi', 'lower'],
]);

/** Before years in words of degree: `maximálně 26 let`, `aspoň 18 let`. */
const degreeLimits: ReadonlyMap<string, 'do' | 'od'> = new Map([
  ...['maximalne', 'max', 'nejvyse', 'nejvys', 'nanejvys'].map((word) => [word, 'do'] as const),
  ...['minimalne', 'min', 'aspon', 'alespon', 'nejmene'].map((word) => [word, 'od'] as const),
]);

/**
 * Finds ages: `40 let`, `40letý`, `nad 50`, `50+`, `od 18 do 26 let`, `18-26 let`, `do 18 let`, and so in words:
 * `osmnáctiletého`, `sedmnáct let`, `do dvaceti pěti let`. A limit that is denied is the other one (`ne starší 26
 * let`). A number that is an age has a word of years or a limit with it, or somebody before it (`je mi 16`); years of a
 * sentence (`20 let trestu`, `po 15 letech vězení`) are not ages.
 */
export function readAges(text: string, tokens: readonly Token[]): readonly FoundAge[] {
  const found: FoundAge[] = [];
  for (let index = 0; index < tokens.length;) {
    const one = readAt(text, tokens, index);
    if (one === null) index += 1;
    else {
      found.push(one);
      index = one.end;
    }
  }
  return found;
}

function readAt(text: string, tokens: readonly Token[], start: number): FoundAge | null {
  const word = (offset: number): string => tokens[start + offset]?.folded ?? '';
  if (notYetWords.has(word(0))) return notYet(tokens, start);
  const degree = degreeLimits.get(word(0));
  const limit = degree ?? (['od', 'ode', 'nad', 'pod', 'do', 'starsi', 'mladsi'].includes(word(0)) ? word(0) : '');
  const isBetween = word(0) === 'mezi';
  const lead = isBetween ? 1 : limit === '' ? 0 : ['nez'].includes(word(1)) ? 2 : 1;
  const tens = age(word(lead));
  // dvacet pět let
  const unit =
    tens !== null && tens % 10 === 0 && numberOfWord(word(lead)) !== null ? unitBehind(word(lead + 1)) : null;
  const first = tens === null ? null : tens + (unit ?? 0);
  if (first === null) {
    const attached = attachedYears.exec(word(lead)) ?? attachedEnding.exec(word(lead));
    const years = age(attached?.[1] ?? attached?.[2] ?? '');
    if (years === null) return null;
    // `do 26ti let`, `nad 50ti`: the word of years may follow, and the limit is one.
    const end = start + lead + 1;
    const hasYears = yearWord.test(tokens[end]?.folded ?? '');
    const limited: AgeReading = ['do', 'pod', 'mladsi'].includes(limit)
      ? { from: null, to: isBelow(limit) ? years - 1 : years }
      : { from: years, to: limit === '' ? years : null };
    return { start, end: end + Number(hasYears), age: limited };
  }
  const at = start + lead + Number(unit !== null);
  const next = tokens[at + 1];
  const second = age(next?.folded ?? '');
  const isSpan = second !== null && second > first && /^\s*[-–]\s*$/.test(next?.before ?? '');
  if (isSpan) return ended(tokens, start, at + 2, { from: first, to: second }, limit !== '');
  const joiners = isBetween ? ['a', 'az'] : ['do', 'az'];
  const upper = joiners.includes(next?.folded ?? '') ? age(tokens[at + 2]?.folded ?? '') : null;
  // Between two numbers anything may lie: without years it must be said that it is an age.
  const isOfAge = !isBetween || tokens[start - 1]?.folded === 'veku';
  if (upper !== null && upper > first) return ended(tokens, start, at + 3, { from: first, to: upper }, isOfAge);
  if (isBetween) return null;
  const plus = text[tokens[at]?.to ?? -1] === '+';
  if (plus) return ended(tokens, start, at + 1, { from: first, to: null }, true);
  if (limit === '') return ended(tokens, start, at + 1, { from: first, to: first }, false);
  const turned = turnedAt(tokens, start);
  const isUpper = turned === null ? ['do', 'pod', 'mladsi'].includes(limit) : turnable.get(limit) === 'upper';
  const found = ended(
    tokens,
    start,
    at + 1,
    isUpper ? { from: null, to: isBelow(limit) && turned === null ? first - 1 : first } : { from: first, to: null },
    limit !== 'do' && degree === undefined,
  );
  return found === null || turned === null ? found : { ...found, start: turned };
}

/** `mladší 18 let` and `pod 18` leave eighteen out, `do 18 let` does not. */
const isBelow = (limit: string): boolean => limit === 'pod' || limit === 'mladsi';

/** `nemá 18`, `ještě mu není 18 let`: somebody younger; null where the words say no such thing. */
function notYet(tokens: readonly Token[], start: number): FoundAge | null {
  let at = start + 1;
  while (notYetBetween.has(tokens[at]?.folded ?? '')) at += 1;
  const years = age(tokens[at]?.folded ?? '');
  return years === null ? null : ended(tokens, start, at + 1, { from: null, to: years - 1 }, years === comingOfAge);
}

/** Index of the word of the same clause that turns the limit at `at` round; null where none does. */
function turnedAt(tokens: readonly Token[], at: number): number | null {
  if (!turnable.has(tokens[at]?.folded ?? '')) return null;
  for (let index = at; index > 0; index -= 1) {
    if (/[,.;]/u.test(tokens[index]?.before ?? '')) return null;
    const before = tokens[index - 1]?.folded ?? '';
    if (turningWords.has(before)) return index - 1;
    if (!betweenWords.has(before)) return null;
  }
  return null;
}

/** Before a number alone they say that it is somebody's age: `je mi 16`, `bude mu 45`. */
const isOfSomebody = (tokens: readonly Token[], at: number): boolean =>
  /^(je|bude|bylo|uz)$/.test(tokens[at - 2]?.folded ?? '') &&
  /^(mi|mu|ji|jim|jemu|nam)$/.test(tokens[at - 1]?.folded ?? '');
/** Behind a number they say that it is no age (`30 až 50 tisíc`). */
const otherUnit = /^(kc|korun|tis|mesic|tyd|dn|hodin|minut|km|kilomet|procent)/;

/** Takes the word of years in; without one the age must have had a limit. */
function ended(
  tokens: readonly Token[],
  start: number,
  end: number,
  age: AgeReading,
  enough: boolean,
): FoundAge | null {
  const hasYears = yearWord.test(tokens[end]?.folded ?? '');
  const after = tokens[end + Number(hasYears)]?.stem ?? '';
  const before = tokens[start - 1]?.folded ?? '';
  const isSentence = [start - 1, start - 2].some((at) => sentenceStems.has(tokens[at]?.stem ?? ''));
  if (
    ['trest', 'vezn', 'vezni', 'bas', 'kriminal', 'natvrd', 'vtos'].includes(after) ||
    isSentence ||
    before === 'po' ||
    before === 'za'
  )
    return null;
  const isSaid = isOfSomebody(tokens, start);
  if (!hasYears && (!(enough || isSaid) || otherUnit.test(tokens[end]?.folded ?? ''))) return null;
  return { start, end: end + Number(hasYears), age };
}

function age(word: string): number | null {
  if (!/^\d{2}$/.test(word)) return numberOfWord(word);
  const value = Number(word);
  return value >= 15 ? value : null;
}
