import type { Fit, Test } from '../engine/search-plan.js';
import type { TextWord } from '../read-query/reading.types.js';
import { level, weights } from './ranking.js';

/** Words of text that are ranked by; more are read over. */
export const rankedWords = 4;

/** Name of the fit by a word. */
export const wordFitName = ({ folded }: TextWord): string => `word:${folded}`;

/** A word of the text anywhere in a document, in any form; with `near`, words it may be a mistyped form of, too. */
export const wordTest = (word: TextWord, near: boolean): Test => ({
  on: 'words',
  word: { folded: [word.folded, ...(near ? word.near : [])], stems: [word.stem], inName: false },
});

/** A word in the name, in any form. */
export const nameTest = ({ folded, stem }: TextWord): Test => ({
  on: 'words',
  word: { folded: [folded], stems: [stem], inName: true },
});

/** A word in the name before one in the text, before another form of it, before one near to it. */
export const wordFits = (words: readonly TextWord[]): Fit[] =>
  words.slice(0, rankedWords).map((word) => ({
    name: wordFitName(word),
    levels: [
      level('IN_NAME', nameTest(word), weights.word.inName),
      level('WORD', { on: 'words', word: { folded: [word.folded], stems: [], inName: false } }, weights.word.exact),
      level('STEM', { on: 'words', word: { folded: [], stems: [word.stem], inName: false } }, weights.word.stem),
      ...(word.near.length > 0
        ? [
            level(
              'NEAR_WORD',
              { on: 'words', word: { folded: word.near, stems: [], inName: false } },
              weights.word.near,
            ),
          ]
        : []),
    ],
    otherwise: { code: 'NO_WORD', factor: weights.word.missing },
  }));
