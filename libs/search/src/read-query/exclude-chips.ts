import { skippableWords } from '../lexicon/ordinary.words.js';
import type { Candidate, ReadToken } from './candidate.js';

/** Words that turn what follows into an exclusion, folded. */
const negatorWords = new Set([
  'ne',
  'krome',
  'mimo',
  'vyjma',
  'nechci',
  'nechce',
  'nechceme',
  'zadna',
  'zadny',
  'zadne',
  'nikoli',
  'nikoliv',
  'vynechat',
  'vyloucit',
]);
/** `bez` excludes a kind of service only; before anything else it is a circumstance (`bez dětí`). */
const withoutWords = new Set(['bez', 'beze']);
/** Go on with an exclusion that stands just before (`ne noclehárna ani azylový dům`). */
const continuing = new Set(['ani', 'a', 'nebo', 'ci']);
const excludable = new Set([
  'kind',
  'concept',
  'group',
  'sex',
  'place',
  'prison',
  'form',
  'organisation',
  'organisationKind',
]);

/** Turns chips after `ne`, `kromě`, `mimo`, `bez` into exclusions: `ubytování, ne noclehárna`, `kromě Prahy`, `bez nocleháren`. */
export function excludeChips(
  tokens: readonly ReadToken[],
  chosen: readonly Candidate[],
): { readonly readings: readonly Candidate[]; readonly negators: ReadonlySet<number> } {
  const negators = new Set<number>();
  let excludedUntil = -1;
  const readings = chosen.map((candidate) => {
    const { reading, start } = candidate;
    if (reading === null || reading.payload.type === 'exclusion' || !excludable.has(reading.payload.type)) {
      return candidate;
    }
    let at = start - 1;
    while (
      at > excludedUntil &&
      skippableWords.has(tokens[at]?.folded ?? '') &&
      !continuing.has(tokens[at]?.folded ?? '')
    )
      at -= 1;
    const word = tokens[at]?.folded ?? '';
    const isKind = reading.payload.type === 'kind';
    const goesOn =
      excludedUntil >= 0 &&
      (at === excludedUntil || (at === excludedUntil + 1 && continuing.has(word)) || word === 'ani');
    if (!negatorWords.has(word) && !(isKind && withoutWords.has(word)) && !(goesOn && continuing.has(word))) {
      return candidate;
    }
    negators.add(at);
    excludedUntil = candidate.end - 1;
    return {
      ...candidate,
      start: at,
      reading: {
        ...reading,
        id: `exclusion:${reading.id}`,
        cs: `ne ${reading.cs}`,
        en: `not ${reading.en}`,
        payload: { type: 'exclusion' as const, excluded: reading.payload },
        alternatives: [],
      },
    };
  });
  return { readings, negators };
}
