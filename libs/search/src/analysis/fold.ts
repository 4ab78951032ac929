import { withoutMarks } from '@navaz/kernel';

/**
 * The folded form of a text: lower case, without diacritics, with plain punctuation. It is what words, names and
 * queries are compared by, so that `Ústí n/L.`, `usti n l` and `ÚSTÍ N. L.` are one text.
 *
 * The result has the letters a–z, digits and single spaces only (letters of other scripts stay as they are).
 */
export function fold(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Lower case without diacritics; punctuation stays. Changes no positions except of letters that fold to two. */
export function foldLetters(text: string): string {
  return withoutMarks(text).replace(/ß/g, 'ss').replace(/ł/g, 'l');
}
