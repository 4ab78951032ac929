import type { Token } from '../analysis/index.js';

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

/**
 * Sums of money: `do 6000 Kč`, `kauce 5 000`, `200 tisíc`, `za 150,- na noc`. A number alone is one from a thousand up,
 * unless it may be a year or a postal code.
 */
export function readAmounts(text: string, tokens: readonly Token[]): readonly ReadOver[] {
  const found: ReadOver[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const amount = amountAt(text, tokens, index);
    if (amount === null) continue;
    found.push(amount);
    index = amount.end - 1;
  }
  return found;
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
  else if (tokens[end]?.folded === 'za' && /^(mesic|noc|den|tyden)$/.test(tokens[end + 1]?.folded ?? '')) end += 2;
  return { start: isLimited ? at - 1 : at, end };
}

/** Lengths of time: `na 3 měsíce`, `2 roky`, `8 let`, `po 15 letech`; of a sentence, a stay, an abstinence. */
export function readLengths(tokens: readonly Token[]): readonly ReadOver[] {
  return tokens.flatMap((token, at) => {
    const unit = tokens[at + 1]?.folded ?? '';
    return /^(\d{1,3}|par|nekolik)$/.test(token.folded) && lengthWords.test(unit) ? [{ start: at, end: at + 2 }] : [];
  });
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
