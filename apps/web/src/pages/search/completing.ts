/** The API completes beginnings of at least two letters. */
const shortest = 2;

const startOfWord = (text: string, word: number): number => {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  return starts[starts.length - word] ?? -1;
};

/** What is being written at the end of a text: its last word, or nothing where it ends with a space. */
export const writtenNow = (text: string): string => {
  if (/\s$/.test(text)) return '';
  const start = startOfWord(text, 1);
  const word = start < 0 ? '' : text.slice(start);
  return word.length < shortest ? '' : word;
};

/** The text with what is being written replaced by a suggestion, ready for the next word. */
export const completed = (text: string, suggestion: string): string => {
  const word = writtenNow(text);
  return `${text.slice(0, text.length - word.length)}${suggestion} `;
};
