import { skippableWords } from '../lexicon/ordinary.words.js';
import type { ReadToken } from './candidate.js';
import { isNegator } from './negators.js';
import type { ReadingNote, TextWord } from './reading.types.js';

/**
 * Words behind `bez`, `kromě`, `ne` that nothing is known by. Searched for, they would find the very opposite: they are
 * taken out of the text, and a note says so.
 */
export const withoutUnreadNegations = (
  text: string,
  tokens: readonly ReadToken[],
  words: readonly TextWord[],
  releasedAt: (index: number) => boolean,
): { readonly words: readonly TextWord[]; readonly notes: readonly ReadingNote[] } => {
  const notes: ReadingNote[] = [];
  const kept = words.filter((word) => {
    const at = tokens.findIndex(({ from }) => from === word.from);
    // What a chip that was taken away said is text because somebody wants it so.
    const negator = releasedAt(at) ? null : negatorBefore(tokens, at);
    if (negator === null) return true;
    notes.push(noteOf(text.slice(tokens[negator]?.from ?? word.from, word.to), tokens[negator]?.from ?? 0, word.to));
    return false;
  });
  return { words: kept, notes };
};

/** Index of the negating word before, with nothing but small words between; null where none is. */
const negatorBefore = (tokens: readonly ReadToken[], at: number): number | null => {
  for (let index = at; index > 0; index -= 1) {
    if (/[,.;–-]/u.test(tokens[index]?.before ?? '')) return null;
    const before = tokens[index - 1]?.folded ?? '';
    if (isNegator(before)) return index - 1;
    if (!skippableWords.has(before)) return null;
  }
  return null;
};

const noteOf = (said: string, from: number, to: number): ReadingNote => ({
  code: 'negationNotRead',
  from,
  to,
  cs: `Podle „${said}“ vybírat neumíme, hledáme bez toho. Podmínky najdete u služby.`,
  en: `We cannot choose by “${said}”; searched without it. Conditions are shown with the service.`,
});
