import { skippableWords } from '../lexicon/ordinary.words.js';
import type { Candidate, ReadToken } from './candidate.js';
import { forbiddingBefore, refusingWords } from './negators.js';

/** Whom a refusal is about, and how they come, folded: between it and what they are like (`nevezmou lidi pod vlivem`). */
const peopleWords: ReadonlySet<string> = new Set(
  `lidi lide lidem osoby osobu osobe klient klienta klienty klientku klientky nikdo nikoho nekoho cloveka dovnitr tam
   prijit chodit dorazit`.split(/\s+/),
);

/** What somebody is like or brings along, as a house refuses it; of other conditions a house that meets them is asked for. */
const statesOfPeople: ReadonlySet<string> = new Set(
  ['noAbstinenceRequired', 'acceptsSubstitution', 'acceptsMedication', 'childrenAccepted', 'petsAllowed'].map(
    (code) => `condition:${code}`,
  ),
);

/** Of more than one: a house does not take them. In the singular the person does not take a substance. */
const refusingHouses: ReadonlySet<string> = new Set('neberou nevezmou neprijimaji neprijmou neubytuji'.split(' '));

const isPeople = (token: ReadToken | undefined): boolean =>
  peopleWords.has(token?.folded ?? '') || token?.raw.toLowerCase() === 'být';

const isPassedOver = (token: ReadToken | undefined): boolean =>
  isPeople(token) || skippableWords.has(token?.folded ?? '');

const isHelp = (reading: Candidate['reading']): boolean => /^(kind|concept)$/u.test(reading?.payload.type ?? '');

const isState = ({ reading }: Candidate): boolean => statesOfPeople.has(reading?.id ?? '');

/** Index of the refusal at `at` or before words for people there, behind the word `after`; `at` where none stands. */
export function refusalBefore(tokens: readonly ReadToken[], at: number, after: number): number {
  let index = at;
  while (index > after + 1 && isPassedOver(tokens[index]) && !/[,;]/u.test(tokens[index]?.before ?? '')) index -= 1;
  const word = tokens[index]?.folded ?? '';
  return refusingWords.has(word) || forbiddingBefore.has(word) ? index : at;
}

/**
 * Whether the word `at` forbids what stands behind it: `kde nesmí být psi`, `nesmí přijít opilý`, `kam nesmí muži`; of
 * groups and sexes only right behind it: `nesmí do vězení` is of another kind.
 */
export function isForbidden(candidate: Candidate, tokens: readonly ReadToken[], at: number): boolean {
  if (!forbiddingBefore.has(tokens[at]?.folded ?? '')) return false;
  const between = tokens.slice(at + 1, candidate.start);
  if (isState(candidate)) return between.every(isPassedOver);
  return ['group', 'sex'].includes(candidate.reading?.payload.type ?? '') && between.every(isPeople);
}

/**
 * Whether a refusal of whom stands behind and ends the clause or goes on with a house or a place: `opilé neberou`, `pod
 * vlivem nevezmou noclehárna`.
 */
export function isRefusedBehind(
  tokens: readonly ReadToken[],
  candidate: Candidate,
  chosen: readonly Candidate[],
): boolean {
  const { end, reading } = candidate;
  const isWhom = isState(candidate) || ['group', 'sex'].includes(reading?.payload.type ?? '');
  if (!isWhom || !refusingHouses.has(tokens[end]?.folded ?? '') || /[,;]/u.test(tokens[end]?.before ?? ''))
    return false;
  const next = tokens[end + 1];
  if (next === undefined || /[,.;]/u.test(next.before)) return true;
  const goesOn = chosen.find(({ start }) => start === end + 1)?.reading?.payload.type ?? '';
  return ['kind', 'place'].includes(goesOn);
}

/**
 * `místo azylového domu ubytovna`: instead of it, where another kind is asked for. `místo` is a bed as well (`volné
 * místo azylový dům`, `místo na noclehárně`): it is instead only right before a genitive, and alone it leaves nothing
 * out.
 */
export function isInstead(tokens: readonly ReadToken[], candidate: Candidate, chosen: readonly Candidate[]): boolean {
  const before = candidate.start - 1;
  if (candidate.reading?.payload.type !== 'kind' || tokens[before]?.folded !== 'misto') return false;
  if (chosen.some(({ start, end, reading }) => reading !== null && start <= before && end > before)) return false;
  const isGenitive = /(eho|u|y)$/u.test(tokens[candidate.start]?.folded ?? '');
  return isGenitive && chosen.some(({ reading }) => isHelp(reading) && reading?.id !== candidate.reading?.id);
}
