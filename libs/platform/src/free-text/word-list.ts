import { finding, type Finding, type FindingCode } from './finding.js';
import { matchesOf, type ReadableText } from './readable-text.js';

/** Words as patterns over folded text. */
export interface WordList {
  /** Every place in a text, with the flags g and u. */
  readonly anywhere: RegExp;
  /** One word by itself; endings shorter than in a text, because it was put together from pieces. */
  readonly whole: RegExp;
}

/**
 * Words by their beginnings, folded: `kradez*` is every form of it, `krast` that form only, `(a|b)` a choice, a space
 * the space between two words. The negative (`neukradl`) is always a form too.
 */
export const wordList = (words: readonly string[]): WordList => {
  const any = (ending: string): string => words.map((word) => word.replaceAll('*', ending)).join('|');
  return {
    anywhere: new RegExp(`(?<!\\p{L})(?:ne)?(?:${any('\\p{L}*')})(?!\\p{L})`, 'gu'),
    whole: new RegExp(`^(?:ne)?(?:${any('\\p{L}{0,4}')})$`, 'u'),
  };
};

/** Every place where one of the words stands. */
export const findWords = (text: ReadableText, words: WordList, code: FindingCode): readonly Finding[] =>
  matchesOf(text, words.anywhere).map((match) => finding(code, match.index, match.index + match[0].length));
