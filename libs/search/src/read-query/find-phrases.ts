import { stemKey, type Meaning } from '../lexicon/lexicon.js';
import type { Candidate, ReadToken } from './candidate.js';
import type { ChipPayload, MeaningPayload } from './reading.types.js';
import type { SearchVocabulary } from './vocabulary.js';
import { walkPhrases } from './walk-phrases.js';

/** All phrases of the lexicon in the query, from every word on, longer and surer ones with the higher score. */
export function findPhrases(tokens: readonly ReadToken[], vocabulary: SearchVocabulary): readonly Candidate[] {
  const found: Candidate[] = [];
  const without = vocabulary.lexicon.trie.root.next.get(stemKey('bez'));
  tokens.forEach((_, start) => {
    // bez peněz a dokladů: the second thing is without, too.
    const goesOn = without !== undefined && goesOnWithout(tokens, start);
    if (goesOn) {
      walkPhrases(
        without,
        tokens,
        start,
        (word) => vocabulary.lexicon.words.has(word),
        (meaning, end, typos, inflected, content) => {
          // Behind a comma another thing may be asked for (`bez kauce, bydlení`): only what the person lacks goes on.
          if (goesOn === 'comma' && meaning.type !== 'condition') return;
          found.push(phraseCandidate(meaning, start, end, typos, inflected, content + 1));
        },
      );
    }
    walkPhrases(
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

/** Which of a conjunction or a comma stands before, where a `bez` stands a few words further back. */
function goesOnWithout(tokens: readonly ReadToken[], start: number): 'conjunction' | 'comma' | false {
  if (!tokens.slice(Math.max(0, start - 5), start).some(({ folded }) => folded === 'bez')) return false;
  if (['a', 'i', 'ani', 'nebo', 'ci'].includes(tokens[start - 1]?.folded ?? '')) return 'conjunction';
  return tokens[start]?.before.includes(',') ? 'comma' : false;
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
