/**
 * A text as the checks read it, letter by letter beside the text as given: so that every finding can say where it is.
 */
export interface ReadableText {
  readonly given: string;
  /** Lower case without diacritics, compatibility forms resolved, invisible characters left out. */
  readonly folded: string;
  /** For each character of `folded` its place in `given`; one more entry for the end. */
  readonly at: readonly number[];
}

/** Soft hyphens, zero-width characters and other formatting: invisible, and enough to hide a word from a search. */
const invisible = /\p{Cf}/u;
const marks = /\p{M}/gu;

/** Letters that do not come apart into a plain one and a mark. */
const whole: Readonly<Record<string, string>> = { đ: 'd', Đ: 'd', ł: 'l', Ł: 'l', ø: 'o', Ø: 'o', ß: 'ss', ı: 'i' };

const foldOne = (character: string): string =>
  invisible.test(character)
    ? ''
    : (whole[character] ?? character)
        .normalize('NFKD')
        .replace(marks, '')
        .toLowerCase()
        .replace(/\s/gu, ' ')
        .replace(/\p{Pd}/gu, '-');

/** Reads a text for the checks. */
export const readText = (given: string): ReadableText => {
  const at: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of given) {
    for (const letter of foldOne(character)) {
      folded += letter;
      for (let unit = 0; unit < letter.length; unit += 1) at.push(place);
    }
    place += character.length;
  }
  at.push(given.length);
  return { given, folded, at };
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
export const writtenBetween = ({ given, at }: ReadableText, from: number, to: number): string =>
  given
    .slice(at[from], at[to])
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC');

/** Every place where a pattern (over `folded`, with the flags g and u) matches. */
export const matchesOf = (text: ReadableText, pattern: RegExp): readonly RegExpExecArray[] => [
  ...text.folded.matchAll(pattern),
];
