/**
 * A text in lower case without the marks of its letters (Příbram, PŘÍBRAM and pribram are one), as names and places are
 * compared by people. Spaces and punctuation stay. Letters that are no letter with a mark (ß, ł) stay as well.
 */
export const withoutMarks = (text: string): string =>
  // Plain ASCII is the common case, and has nothing to take apart.
  /^[ -~]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
