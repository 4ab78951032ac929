import { piecesOf } from './html-entities.js';
import { asDigit, lookAlike, soundAlike } from './look-alikes.js';

/**
 * A text as the checks read it, letter by letter beside the text as given: so that every finding can say where it is.
 */
export interface ReadableText {
  /** Lower case without diacritics; compatibility forms, look-alikes and digits of all scripts resolved. */
  readonly folded: string;
  /** For each unit of `folded` how it was written, with capital and diacritics: look-alikes as what they look like. */
  readonly written: readonly string[];
  /** For each unit of `folded` where it begins in the text as given, in UTF-16 units. */
  readonly begins: readonly number[];
  /** For each unit of `folded` where it ends there, marks and what cannot be seen after it included. */
  readonly ends: readonly number[];
}

/** How a text is read where there is more than one way. */
export interface Reading {
  /** Cyrillic by its look (what a reader mistakes it for) or by its sound. */
  readonly cyrillic: 'look' | 'sound';
  /** Characters that cannot be seen: left out, or taken as a mark between what they stand between. */
  readonly unseen: 'left out' | 'between';
}

/** Soft hyphens, zero-width characters, joiners, selectors, tags: enough to hide a word from a search. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cn}]/u;
/** Characters that are drawn as nothing and are no space to Unicode: Braille and Hangul. */
const blank = /[\u2800\u3164\u115F\u1160\uFFA0]/u;
const onlyMarks = /^\p{M}+$/u;
const marks = /\p{M}/gu;
const space = /\s/u;
const dash = /\p{Pd}/u;

/** What stands in `folded` for a character that is drawn as nothing: no letter, no digit, no space. */
const between = '·';

const resolved = (character: string, cyrillic: Reading['cyrillic']): string => {
  // Before it comes apart: й is a letter of its own by sound, and и with a mark by look.
  const sounded = cyrillic === 'sound' ? soundAlike(character) : character;
  return Array.from(sounded.normalize('NFKD'), (part) => lookAlike(asDigit(part))).join('');
};

const foldOne = (character: string): string => {
  if (space.test(character)) return ' ';
  if (dash.test(character)) return '-';
  return character === 'ß' ? 'ss' : character.replace(marks, '').toLowerCase();
};

/** How one character is read: its letters as what they look like or sound, and folded. */
interface ReadLetters {
  readonly letters: string;
  readonly folded: string;
}

const lettersOf = (character: string, cyrillic: Reading['cyrillic']): ReadLetters => {
  const letters = resolved(character, cyrillic);
  return { letters, folded: Array.from(letters, foldOne).join('') };
};

/** Latin letters are nearly all that comes, and read one way: read once, so that long texts and word lists cost little. */
const latin: readonly (ReadLetters | null)[] = Array.from({ length: 0x0250 }, (_, code) => {
  const character = String.fromCharCode(code);
  return blank.test(character) || unseen.test(character) ? null : lettersOf(character, 'look');
});

const asGiven: Reading = { cyrillic: 'look', unseen: 'left out' };

/** Reads a text for the checks. */
export const readText = (given: string, { cyrillic, unseen: treated }: Reading = asGiven): ReadableText => {
  const [written, begins, ends]: [string[], number[], number[]] = [[], [], []];
  let folded = '';
  let place = 0;
  let lastLength = 0;
  const stretch = (end: number): void => {
    for (let back = 1; back <= lastLength; back += 1) ends[ends.length - back] = end;
  };
  const add = (letters: string, as: string, end: number): void => {
    for (let unit = 0; unit < letters.length; unit += 1) {
      written.push(unit === 0 ? as : '');
      begins.push(place);
      ends.push(end);
    }
    folded += letters;
    lastLength = letters.length;
  };
  for (const [character, length] of piecesOf(given)) {
    const end = place + length;
    const plain = latin[character.charCodeAt(0)];
    if (plain) add(plain.folded, plain.letters, end);
    else if (blank.test(character)) add(between, between, end);
    else if (unseen.test(character) && !space.test(character)) {
      if (treated === 'between') add(between, '', end);
      else stretch(end);
    } else if (onlyMarks.test(character)) {
      if (written.length > 0) written.push(`${written.pop() ?? ''}${character}`);
      stretch(end);
    } else {
      const { letters, folded: read } = lettersOf(character, cyrillic);
      add(read, letters, end);
    }
    place = end;
  }
  return { folded, written, begins, ends };
};

/** The same text with some units of `folded` read as others (null: left out), or with a space set before some. */
export const readAgain = (
  text: ReadableText,
  read: (unit: string, index: number) => string | null,
  parted: (index: number) => boolean = () => false,
): ReadableText => {
  const [written, begins, ends]: [string[], number[], number[]] = [[], [], []];
  let folded = '';
  const add = (unit: string, as: string, begin: number, end: number): void => {
    folded += unit;
    for (let at = 0; at < unit.length; at += 1) {
      written.push(at === 0 ? as : '');
      begins.push(begin);
      ends.push(end);
    }
  };
  for (let index = 0; index < text.folded.length; index += 1) {
    const unit = text.folded.charAt(index);
    const [begin, end] = [text.begins[index] ?? 0, text.ends[index] ?? 0];
    if (parted(index)) add(' ', ' ', begin, begin);
    const now = read(unit, index);
    if (now !== null) add(now, now === unit ? (text.written[index] ?? '') : now, begin, end);
  }
  return { folded, written, begins, ends };
};

/** A word: where it stands in `folded`, and how it reads there. */
export interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a text: runs of letters. */
export const wordsOf = ({ folded }: ReadableText): readonly Word[] =>
  [...folded.matchAll(/\p{L}+/gu)].map((match) => ({
    folded: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));

/** What is written between two places of `folded`, with its capitals and diacritics, without what cannot be seen. */
export const writtenBetween = ({ written }: ReadableText, from: number, to: number): string =>
  written.slice(from, to).join('').normalize('NFC');

/** Every place where a pattern (over `folded`, with the flags g and u) matches. */
export const matchesOf = (text: ReadableText, pattern: RegExp): readonly RegExpExecArray[] => [
  ...text.folded.matchAll(pattern),
];
