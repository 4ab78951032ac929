import { stem, type Token } from '../analysis/index.js';
import { countWords, degreeWords } from '../lexicon/ordinary.words.js';

/** Words `start` to `end` (exclusive) that are no date and no age, and that no text is searched for. */
export interface ReadOver {
  readonly start: number;
  readonly end: number;
}

const currency = new Set('kc czk korun koruny korunach korunami tis tisic tisice tisici tisicu litr litru'.split(' '));
const limits = new Set('do za max maximalne kolem asi cca okolo nad pod od po'.split(' '));
const each = new Set('mesicne denne rocne tydne'.split(' '));
const lengthWords =
  /^(hodin[ay]?|den|dny|dni|dnu|noc|noci|tyden|tydny|tydnu|mesic|mesice|mesicu|mesicich|rok|roky|roku|let|lety|letech)$/;

/** Between the two ends of a span of money, and before it (`od 3 do 5 tisíc`, `mezi 3 a 5 tisíci`). */
const untilWords = new Set('do az a nebo'.split(' '));
/** Before two numbers of years: each is somebody's (`děti 3 a 5 let`). */
const ofChildren = /^(veku|det[ie]|detmi|detem|syn[ay]|dcer[ayu])$/;
const ofAge = new Set('nad pod starsi mladsi'.split(' '));
/** Of those they join two ends only where the span is begun in words. */
const startedWords = new Set(['do', 'a']);
const fromWords = new Set('od mezi za'.split(' '));

/**
 * Sums of money: `do 6000 Kč`, `kauce 5 000`, `200 tisíc`, `za 150,- na noc`, `od 3 do 5 tisíc`. A number alone is one from
 * a thousand up, unless it may be a year or a postal code.
 */
export function readAmounts(text: string, tokens: readonly Token[]): readonly ReadOver[] {
  const found: ReadOver[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const amount = amountAt(text, tokens, index);
    if (amount === null) continue;
    const start = spanStart(tokens, amount.start, index);
    const last = found.at(-1);
    const isUntil = last !== undefined && last.end >= start - 1 && untilWords.has(tokens[last.end]?.folded ?? '');
    if (isUntil) found.pop();
    found.push({ start: isUntil ? last.start : start, end: amount.end });
    index = amount.end - 1;
  }
  return found;
}

/** Where the lower end of a span begins of which the upper one, at `number`, has the unit; `start` where there is none. */
function spanStart(tokens: readonly Token[], start: number, number: number): number {
  const isDash = /^\s*[-–]\s*$/.test(tokens[number]?.before ?? '');
  const lower = isDash ? number - 1 : untilWords.has(tokens[number - 1]?.folded ?? '') ? number - 2 : -1;
  if (!/^\d{1,3}$/.test(tokens[lower]?.folded ?? '')) return start;
  const before = tokens[lower - 1]?.folded ?? '';
  if (ofChildren.test(before)) return lower;
  const isBegun = fromWords.has(before);
  // `byt 1+1 do 8 tisíc`
  if (!isBegun && !isDash && startedWords.has(tokens[lower + 1]?.folded ?? '')) return start;
  // `nad 50, do 5000 Kč`: an age, and a sum behind it.
  if (ofAge.has(tokens[lower - 1]?.folded ?? '') || tokens[lower + 1]?.before.includes(',')) return start;
  return isBegun ? lower - 1 : lower;
}

function amountAt(text: string, tokens: readonly Token[], at: number): ReadOver | null {
  const [, digits, attached] = /^(\d+)(kc|tis|tisic|k)?$/.exec(tokens[at]?.folded ?? '') ?? [];
  if (digits === undefined) return null;
  let end = at + 1;
  let value = digits;
  // 10 000 and 10.000 are one number.
  while (
    value.length <= 6 &&
    /^\d{3}$/.test(tokens[end]?.folded ?? '') &&
    /^[ .\u00a0]$/.test(tokens[end]?.before ?? '')
  ) {
    value += tokens[end]?.folded ?? '';
    end += 1;
  }
  const hasUnit = currency.has(tokens[end]?.folded ?? '') || attached !== undefined;
  const isPrice = /^\s*,\s*-/.test(text.slice(tokens[end - 1]?.to ?? 0));
  const isLarge = /^\d{4}$|^\d{6}$/.test(value) && !/^(19|20)\d\d$/.test(value);
  const isLimited = limits.has(tokens[at - 1]?.folded ?? '');
  if (!hasUnit && !isPrice && !isLarge && !(isLimited && Number(value) >= 1000 && !/^20\d\d$/.test(value))) return null;
  while (currency.has(tokens[end]?.folded ?? '')) end += 1;
  if (each.has(tokens[end]?.folded ?? '')) end += 1;
  else if (
    !tokens[end]?.before.includes(',') &&
    /^(za (mesic|noc|den|tyden)|na (mesic|tyden))$/.test(foldedPair(tokens, end))
  )
    end += 2;
  return { start: isLimited ? at - 1 : at, end };
}

const foldedPair = (tokens: readonly Token[], at: number): string =>
  `${tokens[at]?.folded ?? ''} ${tokens[at + 1]?.folded ?? ''}`;

/** A length of time. */
export interface FoundLength extends ReadOver {
  /** How long somebody wants to stay, as far as the words before it say: not a sentence, an abstinence, an age. */
  readonly isStay: boolean;
}

const countOfLength =
  /^(\d{1,3}|par|nekolik|pul|jeden|jedno|dva|dve|tri|ctyri|pet|sest|sedm|osm|devet|deset|jedenact|dvanact)$/;
/** Lengths of one, without a number before them: `na rok`, `aspoň měsíc`; a night is a kind of help, not a length. */
const wholeLength = /^(rok|pulrok|mesic|tyden)$/;
const stayStems = new Set(['pobyt', 'bydlení', 'ubytování', 'pronájem', 'nájem', 'zůstat'].map(stem));
/** Before or behind a length: it is that of a sentence. */
const sentenceStems = new Set(
  `trest odsouzený odsoudili dostal vyfasoval sedí odseděl vězení vězeň basa kriminál natvrdo podmínka zákaz`
    .split(' ')
    .map(stem),
);

/**
 * Lengths of time: `na 3 měsíce`, `2 roky`, `na půl roku`, `aspoň dva měsíce`; of a sentence, a stay, an abstinence. Words
 * of degree before them are read over with them.
 */
export function readLengths(tokens: readonly Token[]): readonly FoundLength[] {
  const found: FoundLength[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = lengthEnd(tokens, at);
    if (end === null) continue;
    const isTo = tokens[at - 1]?.folded === 'na';
    const before = isTo ? at - 2 : at - 1;
    const hasDegree = degreeWords.has(tokens[before]?.folded ?? '');
    const isAlone = end === at + 1;
    if (isAlone && !isTo && !hasDegree) continue;
    const lead = hasDegree ? before - 1 : before;
    const isSentence = [lead, lead - 1, end].some((index) => sentenceStems.has(tokens[index]?.stem ?? ''));
    const isStay = !isSentence && (isTo || hasDegree || stayStems.has(tokens[lead]?.stem ?? ''));
    found.push({ start: hasDegree ? before : spanStart(tokens, at, at), end, isStay });
    at = end - 1;
  }
  return found;
}

const lengthEnd = (tokens: readonly Token[], at: number): number | null => {
  const word = tokens[at]?.folded ?? '';
  if (countOfLength.test(word) && lengthWords.test(tokens[at + 1]?.folded ?? '')) return at + 2;
  return wholeLength.test(word) ? at + 1 : null;
};

const peopleWords = /^(osob[auy]?|osobam|lid[ie]|lidem)$/;

/** How many people a place is for: `pro 2 osoby`, `pro dva lidi`. Only the number; who they are is read by itself. */
export function readHeads(tokens: readonly Token[]): readonly ReadOver[] {
  return tokens.flatMap((token, at) =>
    (/^\d{1,2}$/.test(token.folded) || countWords.has(token.folded)) && peopleWords.test(tokens[at + 1]?.folded ?? '')
      ? [{ start: at, end: at + 1 }]
      : [],
  );
}

const distanceUnits = /^(km|kilometr[uy]?|kilometrech|minut[ay]?|minutach|min)$/;

/** Distances: `do 50 km`, `20 minut od`, `v okruhu 30 kilometrů`; with the words that lead to the number. */
export function readDistances(tokens: readonly Token[]): readonly ReadOver[] {
  return tokens.flatMap((token, at) => {
    const [, digits, attached] = /^(\d{1,3})(km)?$/.exec(token.folded) ?? [];
    if (digits === undefined) return [];
    if (attached === undefined && !distanceUnits.test(tokens[at + 1]?.folded ?? '')) return [];
    const isRadius = /^okruh[ue]?$/.test(tokens[at - 1]?.folded ?? '');
    const isLimited = limits.has(tokens[at - 1]?.folded ?? '');
    const start = isRadius ? Math.max(0, at - 2) : isLimited ? at - 1 : at;
    return [{ start, end: at + (attached === undefined ? 2 : 1) }];
  });
}

const leadsToHour = /^(do|od|v|ve|po|pred|kolem|mezi|az)$/;
const hourUnits = /^(h|hod|hodin[ayeu]?|hodinou|rano|vecer|dopoledne|odpoledne)$/;

/** The hour at this word, `22`, `22:30`, with its unit; the index behind it, and whether a unit stands there. */
function hourAt(tokens: readonly Token[], at: number): { readonly end: number; readonly isSure: boolean } | null {
  const hour = tokens[at]?.folded ?? '';
  if (!/^\d{1,2}$/.test(hour) || Number(hour) > 24) return null;
  const minutes = tokens[at + 1];
  const hasMinutes = minutes?.before === ':' && /^[0-5]\d$/.test(minutes.folded);
  const unit = at + (hasMinutes ? 2 : 1);
  const hasUnit = hourUnits.test(tokens[unit]?.folded ?? '');
  return { end: hasUnit ? unit + 1 : unit, isSure: hasMinutes || hasUnit };
}

/**
 * Times of day: `do 22 hodin`, `od 8 do 16 h`, `v 18:30`, `po 6 ráno`; with the words that lead to them. `24 hodin` with
 * nothing before it is a length.
 */
export function readHours(tokens: readonly Token[]): readonly ReadOver[] {
  const found: ReadOver[] = [];
  for (let at = 1; at < tokens.length; at += 1) {
    if (!leadsToHour.test(tokens[at - 1]?.folded ?? '')) continue;
    const first = hourAt(tokens, at);
    if (first === null) continue;
    const second = leadsToHour.test(tokens[first.end]?.folded ?? '') ? hourAt(tokens, first.end + 1) : null;
    if (!first.isSure && second?.isSure !== true) continue;
    found.push({ start: at - 1, end: second?.isSure === true ? second.end : first.end });
    at = (found.at(-1)?.end ?? at) - 1;
  }
  return found;
}
