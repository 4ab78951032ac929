import type { Candidate, ReadToken } from './candidate.js';
import type { ReadingNote } from './reading.types.js';

/**
 * What is said of words that are understood and by which nothing is chosen; `…` stands for them as typed, `@` for the
 * place.
 */
const sentences = {
  lacked: [
    'circumstanceNotSearched',
    'Podle „…“ nic nevybíráme ani nevynecháváme.',
    'Nothing is chosen or left out by “…”.',
  ],
  left: [
    'leftBehindNotSearched',
    '„…“: odtud se podle dotazu odchází, proto to nehledáme.',
    '“…” is where the person comes from, so it is not searched for.',
  ],
  quarter: [
    'quarterNotSearched',
    'Podle části města („…“) vybírat neumíme, bereme celé místo @.',
    'A quarter (“…”) cannot be chosen by; the whole of @ is meant.',
  ],
} as const;

/**
 * Notes of words by which nothing is chosen though somebody could take them for a part of the question: what the person
 * lacks (`nemá psa`) or leaves (`z azylového domu do nájmu`), a quarter that no code list has (`Ostrava-Poruba`).
 */
export const readOverNotes = (
  text: string,
  tokens: readonly ReadToken[],
  readings: readonly Candidate[],
): readonly ReadingNote[] =>
  readings.flatMap(({ start, end, reading, why }) => {
    const about = reading?.isQuarter === true ? 'quarter' : why;
    if (about === undefined) return [];
    const [code, cs, en] = sentences[about];
    const [from, to] = [tokens[start]?.from ?? 0, tokens[end - 1]?.to ?? text.length];
    const filled = (sentence: string, place = ''): string =>
      sentence.replace(/[…@]/gu, (one) => (one === '@' ? place : text.slice(from, to)));
    return [{ code, from, to, cs: filled(cs, reading?.cs), en: filled(en, reading?.en) }];
  });
