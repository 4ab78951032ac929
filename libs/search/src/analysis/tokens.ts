import { foldLetters } from './fold.js';
import { stem } from './stem.js';

/** One word or number of a text with its position. */
export interface Token {
  /** As written. */
  readonly raw: string;
  /** Folded: lower case, no diacritics. */
  readonly folded: string;
  readonly stem: string;
  /** Position in the original text in UTF-16 units, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** A number, with or without letters after it (`40`, `18ti`, `50+` without the plus). Numbers are never corrected. */
  readonly isNumber: boolean;
  /** Starts with a capital while the text is not written all in capitals. */
  readonly isCapital: boolean;
  /** All letters are capitals, two at least, in a text that is not all in capitals: an abbreviation. */
  readonly isAbbreviation: boolean;
  /** The characters between the word before and this one (`-`, `. `, `,`). */
  readonly before: string;
}

/** The longest text that is read; what is behind is not looked at (a query is a sentence, not a document). */
export const longestText = 500;

const wordPattern = /\p{L}+\p{M}*(?:[\p{L}\p{M}])*|\p{N}+(?:\p{L}+)?/gu;

/** The words and numbers of a text as written, without what else a {@link Token} knows: for texts that are indexed. */
export const rawWords = (text: string): readonly string[] => text.slice(0, longestText).match(wordPattern) ?? [];

/**
 * Splits a text into words and numbers with their positions in it. A hyphen, slash or dot separates words
 * (`Frýdek-Místek` are two, `ústí n/L` are three).
 */
export function tokenize(text: string): readonly Token[] {
  const shown = text.slice(0, longestText);
  const shouted = shown === shown.toUpperCase();
  const tokens: Token[] = [];
  let end = 0;
  for (const match of shown.matchAll(wordPattern)) {
    const raw = match[0];
    const from = match.index;
    const isUpper = !shouted && raw !== raw.toLowerCase();
    tokens.push({
      raw,
      folded: foldLetters(raw),
      stem: stem(raw),
      from,
      to: from + raw.length,
      isNumber: /^\p{N}/u.test(raw),
      isCapital: isUpper && /^\p{Lu}/u.test(raw),
      isAbbreviation: isUpper && raw.length >= 2 && raw === raw.toUpperCase(),
      before: shown.slice(end, from),
    });
    end = from + raw.length;
  }
  return tokens;
}
