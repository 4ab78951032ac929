/** The API completes beginnings of at least two letters. */
const shortest = 2;

/** What may be completed at the end of a text, by how many of its last words it takes; empty where it has not so many. */
export interface Beginnings {
  readonly four: string;
  readonly three: string;
  readonly two: string;
  readonly one: string;
}

/** Names of {@link Beginnings}, the longest first. */
export const lengths = ['four', 'three', 'two', 'one'] as const;

const starts = (text: string): readonly number[] => [...text.matchAll(/\S+/g)].map(({ index }) => index);

const lastWords = (text: string, count: number): string => {
  const start = /\s$/.test(text) ? undefined : starts(text).at(-count);
  const tail = start === undefined || starts(text).length < count ? '' : text.slice(start);
  return tail.length < shortest ? '' : tail;
};

/** What is being written at the end of a text: `dům na pů` may be meant whole, or only its last word. */
export const writtenNow = (text: string): Beginnings => ({
  four: lastWords(text, 4),
  three: lastWords(text, 3),
  two: lastWords(text, 2),
  one: lastWords(text, 1),
});

/** A suggestion, and the end of the text that it stands for. */
export type Placed<Suggestion> = Suggestion & { readonly beginning: string };

/** Most suggestions shown. */
const most = 8;

/** Suggestions for the longest beginning first; each once, standing for the longest. */
export const placed = <Suggestion extends { readonly id: string }>(
  beginnings: Beginnings,
  answers: Readonly<Partial<Record<keyof Beginnings, readonly Suggestion[]>>>,
): readonly Placed<Suggestion>[] => {
  const known = new Map<string, Placed<Suggestion>>();
  for (const length of lengths) {
    for (const suggestion of answers[length] ?? []) {
      if (!known.has(suggestion.id)) known.set(suggestion.id, { ...suggestion, beginning: beginnings[length] });
    }
  }
  return [...known.values()].slice(0, most);
};

/** The text with the end that a suggestion stands for replaced by it, ready for the next word. */
export const completed = (
  text: string,
  { beginning, text: said }: { readonly beginning: string; readonly text: string },
) => `${text.slice(0, text.length - beginning.length)}${said} `;
