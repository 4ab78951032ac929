import { foldLetters } from './fold.js';
import { irregularStems } from './irregular-forms.js';

/** Endings of declension, folded, longest first; a word keeps at least three letters. */
const endings: readonly string[] = [
  // The second half of the line is spoken Czech: teplýho, v azylovejch domech, s klukama.
  'eho emu iho imu ych ymi ich imi ami emi ach ech yho ymu ejch ejma ama ema'.split(' '),
  'um am em im ym ou mi'.split(' '),
  'a e i o u y'.split(' '),
].flat();

/**
 * The stem of a Czech word, typed with or without diacritics: `dluhové`, `dluhového`, `dluhovými`, `dluhů`, `dluhu` →
 * `dluh`.
 *
 * It works on the folded word, because half of the queries come without diacritics and both halves must meet in one
 * stem. Measured on the 22 word families of `stem.spec.ts` (forms with and without diacritics), the Czech algorithm of
 * `snowball-stemmers` brings 1 family together when fed with folded words and 2 when its result is folded (it knows no
 * long ending without its diacritics: dluhoveho → dluhoveh); these rules bring all 22. They are not a second opinion
 * beside it: the index and the query both use this one.
 *
 * They follow the light Czech stemmer (L. Dolamic, J. Savoy: Indexing and
 * stemming approaches for the Czech language, 2009) over folded letters: endings of declension, the adjective's -ov-,
 * k/c before the ending (matka, matce) and the fleeting e (matek, nocleháren); what rules cannot join is a table.
 */
export function stem(word: string): string {
  const folded = foldLetters(word);
  const known = irregularStems.get(folded);
  if (known !== undefined) return known;
  if (folded.length < 4 || /\d/.test(folded)) return folded;
  const bare = withoutEnding(folded);
  return withoutFleetingE(withoutAdjectiveOv(bare));
}

function withoutEnding(word: string): string {
  // alkoholismus, alkoholismu
  if (word.endsWith('ismus')) return word.slice(0, -2);
  for (const ending of endings) {
    if (word.length - ending.length >= 3 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

function withoutAdjectiveOv(word: string): string {
  return word.length >= 6 && word.endsWith('ov') ? word.slice(0, -2) : word;
}

function withoutFleetingE(word: string): string {
  let result = word;
  if (/[^aeiouy]c$/.test(result) && result.length >= 4) result = `${result.slice(0, -1)}k`;
  const match = /^(.{2,}[^aeiouy])e([nkclr])$/.exec(result);
  if (match) result = `${match[1]}${match[2] === 'c' ? 'k' : match[2]}`;
  return result;
}
