import { finding, type Finding, type FindingCode } from './finding.js';
import { matchesOf, type ReadableText } from './readable-text.js';

/**
 * Words by their beginnings, folded: `kradez*` is every form of it, `krast` that form only, `(a|b)` a choice, a space
 * the space between two words. The negative (`neukradl`) is always a form too.
 */
export const wordList = (words: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:ne)?(?:${words.map((word) => word.replaceAll('*', '\\p{L}*')).join('|')})(?!\\p{L})`, 'gu');

/** Every place where one of the words stands. */
export const findWords = (text: ReadableText, words: RegExp, code: FindingCode): readonly Finding[] =>
  matchesOf(text, words).map((match) => finding(code, match.index, match.index + match[0].length));
