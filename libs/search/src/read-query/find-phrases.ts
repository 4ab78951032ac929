import { exactKey, stemKey, type Meaning } from '../lexicon/lexicon.js';
import { countWords, functionWords, lightWords, skippableWords } from '../lexicon/ordinary.words.js';
import type { PhraseNode } from '../lexicon/phrase-trie.js';
import type { Candidate, ReadToken } from './candidate.js';
import type { ChipPayload, MeaningPayload } from './reading.types.js';
import type { SearchVocabulary } from './vocabulary.js';
import type { OrganisationRow } from './vocabulary-rows.js';

interface Walk<T> {
  readonly node: PhraseNode<T>;
  readonly at: number;
  readonly typos: number;
  readonly inflected: boolean;
  readonly content: number;
}

/** All phrases of the lexicon in the query, from every word on, longer and surer ones with the higher score. */
export function findPhrases(tokens: readonly ReadToken[], vocabulary: SearchVocabulary): readonly Candidate[] {
  const found: Candidate[] = [];
  const without = vocabulary.lexicon.trie.root.next.get(stemKey('bez'));
  tokens.forEach((_, start) => {
    // bez peněz a dokladů: the second thing is without, too.
    if (without !== undefined && goesOnWithout(tokens, start)) {
      walk(
        without,
        tokens,
        start,
        (word) => vocabulary.lexicon.words.has(word),
        (meaning, end, typos, inflected, content) => {
          found.push(phraseCandidate(meaning, start, end, typos, inflected, content + 1));
        },
      );
    }
    walk(
      vocabulary.lexicon.trie.root,
      tokens,
      start,
      (word) => vocabulary.lexicon.words.has(word),
      (meaning, end, typos, inflected, content) => {
        found.push(phraseCandidate(meaning, start, end, typos, inflected, content));
      },
    );
  });
  return found;
}

/** All names of organisations in the query. A name that is an ordinary word counts only with a capital. */
export function findOrganisations(tokens: readonly ReadToken[], vocabulary: SearchVocabulary): readonly Candidate[] {
  const found: Candidate[] = [];
  tokens.forEach((token, start) => {
    walk<OrganisationRow>(
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

function walk<T>(
  root: PhraseNode<T>,
  tokens: readonly ReadToken[],
  start: number,
  isListed: (folded: string) => boolean,
  found: (value: T, end: number, typos: number, inflected: boolean, content: number) => void,
): void {
  let open: Walk<T>[] = [{ node: root, at: start, typos: 0, inflected: false, content: 0 }];
  while (open.length > 0) {
    const next: Walk<T>[] = [];
    for (const { node, at, typos, inflected, content } of open) {
      const token = tokens[at];
      if (token === undefined) continue;
      const isContent = !functionWords.has(token.folded);
      for (const form of token.forms) {
        for (const key of [exactKey(form.folded), stemKey(form.stem)]) {
          const child = node.next.get(key);
          if (child === undefined) continue;
          const step = {
            node: child,
            at: at + 1,
            typos: typos + Number(form.isTypo),
            inflected: inflected || (!key.startsWith('=') && !isListed(form.folded)),
            content: content + Number(isContent),
          };
          if (child.value !== undefined) found(child.value, step.at, step.typos, step.inflected, step.content);
          next.push(step);
        }
      }
      // Inside a phrase the query may have a small word the phrase has not (ubytování [pro] matky [s] dětmi).
      if (at > start && isPassedOver(token.folded)) next.push({ node, at: at + 1, typos, inflected, content });
    }
    open = next;
  }
}

const isPassedOver = (folded: string): boolean =>
  skippableWords.has(folded) || countWords.has(folded) || lightWords.has(folded);

/** A conjunction or comma stands before, and a `bez` a few words further back. */
function goesOnWithout(tokens: readonly ReadToken[], start: number): boolean {
  const token = tokens[start];
  const joined =
    ['a', 'i', 'ani', 'nebo', 'ci'].includes(tokens[start - 1]?.folded ?? '') || token?.before.includes(',');
  return joined === true && tokens.slice(Math.max(0, start - 5), start).some(({ folded }) => folded === 'bez');
}

function phraseCandidate(
  meaning: Meaning,
  start: number,
  end: number,
  typos: number,
  inflected: boolean,
  content: number,
): Candidate {
  const isFiller = meaning.type === 'filler';
  return {
    start,
    end,
    score: 8 * content + 2 * (end - start) - 3 * typos + (isFiller ? 0 : 3),
    certainty: typos > 0 ? 'typo' : inflected ? 'inflected' : 'exact',
    reading: isFiller
      ? null
      : {
          id: meaning.id,
          cs: meaning.cs,
          en: meaning.en,
          payload: payloadOf(meaning),
          alternatives: [],
          keepsText: meaning.keepsText ?? false,
        },
  };
}

/** The payload of a row's chip. */
export function payloadOf(meaning: Meaning): ChipPayload {
  const { kinds, implies, besides, groups, sex } = meaning;
  const base: MeaningPayload = { kinds, implies, besides, groups, ...(sex ? { sex } : {}) };
  const { type } = meaning;
  if (type === 'sex') return { type, ...base, sex: meaning.sex ?? 'men' };
  if (type === 'condition' || type === 'accessibility') return { type, condition: meaning.condition ?? '', ...base };
  if (type === 'form') return { type, form: meaning.form ?? 'ambulantni', ...base };
  if (type === 'language') return { type, language: meaning.language ?? '', ...base };
  if (type === 'accreditation') return { type, accreditation: meaning.accreditation ?? 'MSp', ...base };
  if (type === 'organisationKind') {
    return { type, organisationKind: meaning.organisationKind ?? 'municipal_department', ...base };
  }
  return { type: type === 'filler' ? 'concept' : type, ...base };
}
