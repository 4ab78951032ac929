import { fold, stem } from '../analysis/index.js';
import { ordinaryWords } from '../lexicon/ordinary.words.js';
import { continuingWords, isNegator, notOfWords } from './negators.js';
import type { Candidate, ReadToken } from './candidate.js';
import type { SearchVocabulary } from './vocabulary.js';
import type { OrganisationRow } from './vocabulary-rows.js';
import { walkPhrases } from './walk-phrases.js';

/** All names of organisations in the query. A name that is an ordinary word counts only with a capital. */
export function findOrganisations(tokens: readonly ReadToken[], vocabulary: SearchVocabulary): readonly Candidate[] {
  const found: Candidate[] = [];
  tokens.forEach((token, start) => {
    walkPhrases<OrganisationRow>(
      vocabulary.organisations.root,
      tokens,
      start,
      (word) => vocabulary.known.has(word),
      (row, end, typos, inflected, content) => {
        if (content === 1 && !token.isCapital && vocabulary.lexicon.knows(token.folded, token.stem)) return;
        found.push({
          start,
          end,
          score: 10 * (end - start) + 6 - 3 * typos,
          certainty: typos > 0 ? 'typo' : inflected ? 'inflected' : 'exact',
          reading: {
            id: `organisation:${row.id}`,
            cs: row.name,
            en: row.name,
            payload: { type: 'organisation', organisationId: row.id },
            alternatives: [],
            keepsText: true,
          },
        });
      },
    );
  });
  return found;
}

/** Names that many providers share, one in nearly every town; no single one of them is meant. */
const networks: ReadonlyMap<string, string> = new Map(
  ['Charita', 'Diakonie', 'Naděje', 'Caritas', 'Adra', 'Maltézská pomoc'].map((name) => [
    stem(name.split(' ')[0] ?? name),
    name,
  ]),
);
/** Whether a word with this stem is the name of such a network. */
export const isNetwork = (wordStem: string): boolean => networks.has(wordStem);

/** Stand before such a name and tell its branches apart (`Diecézní charita`). */
const branchStems = new Set(['oblastní', 'diecézní', 'arcidiecézní', 'farní', 'městská', 'česká', 'slezská'].map(stem));

/**
 * Names in the query that are to be left out and are no organisation of the vocabulary: a network (`kromě Charity`), or any
 * word with a capital that nothing else is known by (`mimo Betanii`). Whoever has the word in the name of the service or
 * of its provider is meant. Nothing else than left out can be made of them: asked for, a name is found by its text.
 */
export function findNamesLeftOut(tokens: readonly ReadToken[], vocabulary: SearchVocabulary): readonly Candidate[] {
  const found: Candidate[] = [];
  tokens.forEach((token, at) => {
    const network = networks.get(token.stem);
    // `bez naděje` is a mood, `bez Naděje` is not.
    const isShared = network !== undefined && (token.isCapital || !ordinaryWords.has(fold(network)));
    if (!isShared && (!token.isCapital || vocabulary.isKnown(token.folded, token.stem))) return;
    let start = at;
    while (branchStems.has(tokens[start - 1]?.stem ?? '')) start -= 1;
    const last = found.at(-1);
    const goesOn = last !== undefined && (last.end === start || isContinued(tokens, last.end, start));
    const before = tokens[start - 1]?.folded ?? '';
    // A verb before any other word with a capital says nothing of a provider (`není Covid`).
    if (!goesOn && !isNegator(before) && !(isShared && notOfWords.has(before))) return;
    const name = network ?? token.raw;
    found.push({
      start,
      end: at + 1,
      score: 10 * (at + 1 - start) + 2,
      certainty: 'inflected',
      reading: {
        id: `name:${token.stem}`,
        cs: `„${name}“ v názvu`,
        en: `“${name}” in the name`,
        payload: { type: 'name', name, folded: token.folded, stem: token.stem },
        alternatives: [],
        keepsText: false,
      },
    });
  });
  return found;
}

/** Nothing but a conjunction stands between. */
const isContinued = (tokens: readonly ReadToken[], end: number, start: number): boolean =>
  start === end + 1 && continuingWords.has(tokens[end]?.folded ?? '');
