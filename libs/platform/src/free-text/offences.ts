import { commonWords } from './common-words.js';
import { finding, type Finding } from './finding.js';
import { healthWords } from './health-words.js';
import { originWords } from './origin-words.js';
import { joinedPieces, smallest } from './joined-pieces.js';
import { aboutVictims, offenceMaybeWords, offenceWords } from './offence-words.js';
import type { ReadableText } from './readable-text.js';
import { findWords } from './word-list.js';

/** Words that stand before others: "pod vodu" is no fraud. */
const standingBefore = new Set([
  'pod',
  'pode',
  'nad',
  'pred',
  'pres',
  'pro',
  'bez',
  'pri',
  'roz',
  'mezi',
  'kde',
  'kdo',
]);

/** Offences; said of those they were done to, they are only asked about. */
const inWords = (text: ReadableText): readonly Finding[] => [
  ...findWords(text, offenceWords, 'OFFENCE').map((one) =>
    aboutVictims.test(text.folded.slice(0, one.from)) ? finding('OFFENCE_MAYBE', one.from, one.to) : one,
  ),
  ...findWords(text, offenceMaybeWords, 'OFFENCE_MAYBE'),
];

/** `lou.pež`, `k r á d e ž`, `lou pež`, `H.I.V.`: put together from pieces. */
const inPieces = (text: ReadableText): readonly Finding[] =>
  joinedPieces(text).flatMap(({ joined, words, from, to, sureness }) => {
    // Found by itself, without its neighbours.
    if (words.some((word) => offenceWords.whole.test(word))) return [];
    if (sureness === 'sure') {
      if (offenceWords.whole.test(joined)) return [finding('OFFENCE', from, to)];
      return healthWords.whole.test(joined) ? [finding('HEALTH', from, to)] : [];
    }
    const [first = ''] = words;
    const isChance = joined.length < 6 || first.length < 2 || standingBefore.has(first) || commonWords.has(first);
    return !isChance && offenceWords.whole.test(joined) ? [finding('OFFENCE', from, to)] : [];
  });

/** Words for offences, and words that tell of health, of origin or of faith. */
export const findTellingWords = (text: ReadableText): readonly Finding[] => [
  ...inWords(text),
  ...findWords(text, healthWords, 'HEALTH'),
  ...findWords(text, originWords, 'ORIGIN'),
  ...smallest(inPieces(text)),
];
