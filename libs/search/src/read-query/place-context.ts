import { stem } from '../analysis/index.js';
import type { ReadToken } from './candidate.js';
import type { SearchVocabulary } from './vocabulary.js';

/** What stands around a name of a place and decides what it is. */
export interface PlaceContext {
  /** A preposition of place stands before it (`v`, `na`, `z`, `do`, `u`). */
  readonly preposition: boolean;
  /** A word for a prison stands beside it: `věznice Kuřim`, `vězeňský program Kuřim`, `Kuřim věznice`. */
  readonly besidePrison: boolean;
  /** Index of that word where it is the name's own (`věznice`) and belongs to the chip. */
  readonly prisonWord: number | null;
  /** The person leaves it and is, by the words of the query, a prisoner: `odsouzený z Valdic`, `z Plzně po propuštění`. */
  readonly leftByPrisoner: boolean;
  /** `z`, `ze` stands before it. */
  readonly leaves: boolean;
  /** `z X` while the query has another place to go to. */
  readonly isOrigin: boolean;
}

const ofPlace = new Set([
  'v',
  've',
  'na',
  'z',
  'ze',
  'do',
  'u',
  'od',
  'okolo',
  'pobliz',
  'kolem',
  'mimo',
  'krome',
  'obec',
  'obci',
  'mesto',
  'meste',
  'okres',
]);
const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map((word) => stem(word)));
const sitStems = stems('sedí sedět zavřený zavřená zavření vězněný vězněná');
const ownPrisonStems = stems('věznice vazební');
const insideStems = stems('vězení vězeň vězeňský basa kriminál lapák lágr VTOS věznice vazební vazba detence');
const prisonerStems = stems(
  'vězeň vězení vězeňský vězeňkyně vězněný věznice odsouzený odsouzenec propuštěný propuštění trestanec VTOS vtoska trest basa kriminál lapák lágr loch vazba zavřený pustí pustili výstup sedí odseděl',
);

const prisonAdjectives = stems('ženská mužská vazební');

/** Reads the context of the words `start` to `end` (exclusive). */
export function contextOf(
  tokens: readonly ReadToken[],
  start: number,
  end: number,
  vocabulary: SearchVocabulary,
): PlaceContext {
  const before = tokens[start - 1]?.folded ?? '';
  const preposition = ofPlace.has(before);
  const leaves = before === 'z' || before === 'ze';
  const last = preposition ? start - 2 : start - 1;
  const goesElsewhere = tokens.some(
    (token, index) =>
      vocabulary.places.prominent.has(token.folded) &&
      ((index >= end && ['do', 'v', 've', 'na'].includes(tokens[index - 1]?.folded ?? '')) ||
        (index < start && tokens[index - 1]?.folded === 'do')),
  );
  const beside = prisonBeside(tokens, last, end, preposition) ?? prisonerIn(tokens, last, goesElsewhere);
  const isPrisoner = tokens.some((token, index) => (index < start || index >= end) && prisonerStems.has(token.stem));
  return {
    preposition,
    besidePrison: beside !== null,
    prisonWord: beside?.own ?? null,
    leaves,
    leftByPrisoner: leaves && (isPrisoner || goesElsewhere),
    isOrigin: leaves && goesElsewhere,
  };
}

const setApart = (tokens: readonly ReadToken[], at: number): boolean => tokens[at]?.before.includes(',') ?? false;

/** `vězeň v Karviné chce bydlet v Ostravě`: who is to go elsewhere sits there. */
const prisonerIn = (tokens: readonly ReadToken[], last: number, goesElsewhere: boolean): { own: null } | null => {
  const isIn = ['v', 've'].includes(tokens[last + 1]?.folded ?? '');
  const isFormer =
    tokens[last - 1]?.stem === stem('bývalý') || ['po', 'z', 'ze'].includes(tokens[last - 1]?.folded ?? '');
  return goesElsewhere && isIn && !isFormer && insideStems.has(tokens[last]?.stem ?? '') ? { own: null } : null;
};

function prisonBeside(
  tokens: readonly ReadToken[],
  last: number,
  end: number,
  preposition: boolean,
): { own: number | null } | null {
  const isOwn = (index: number): boolean => tokens[index]?.forms.some((form) => ownPrisonStems.has(form.stem)) ?? false;
  const folded = (index: number): string => tokens[index]?.folded ?? '';
  // „propuštěn z věznice, Olomouc“: what is set apart by a comma is where the person goes.
  const isSetApart =
    tokens.slice(last + 1, end).some(({ before }) => before.includes(',')) && !(last === 0 && isOwn(0));
  if (isSetApart) return isOwn(end) && !setApart(tokens, end) ? { own: end } : null;
  if (isOwn(last)) {
    const wholeName = tokens[last - 1]?.stem === 'vazebn' ? last - 1 : last;
    return { own: wholeName };
  }
  if (isOwn(end) && !setApart(tokens, end)) return { own: end };
  // „Opava ženská věznice“: the word is beside the name, and „ženská“ keeps its own meaning.
  if (prisonAdjectives.has(tokens[end]?.stem ?? '') && isOwn(end + 1)) return { own: null };
  // „v Opavě ve vězení“, „v Brně v base“
  const inside = tokens[end + 1];
  if (['v', 've'].includes(folded(end)) && inside !== undefined && insideStems.has(inside.stem)) {
    return { own: null };
  }
  const stemAt = (index: number): string => tokens[index]?.stem ?? '';
  // „ve výkonu trestu v Opavě“
  if (stemAt(last) === stem('trest') && stemAt(last - 1) === stem('výkon'))
    return folded(last - 2) === 've' ? { own: null } : null;
  const beforeWord = folded(last - 1);
  // „po vězení v Brně“ and „bývalý vězeň Brno“ speak of a town to live in, „ve vězení Brno“, „ve vazbě v Brně“ and
  // „vězeňský program Brno“ of a prison.
  const afterPrison = ['po', 'z', 'ze', 'pred'].includes(beforeWord) || stemAt(last - 1) === stem('bývalý');
  const isInside = ['v', 've'].includes(beforeWord);
  if (insideStems.has(stemAt(last)) && !afterPrison && (isInside || (!preposition && stemAt(last) !== stem('VTOS'))))
    return { own: null };
  if (!preposition && stemAt(last - 1) === stem('vězeňský')) return { own: null };
  // „sedí v Pardubicích“, „je zavřený v Brně“
  if (['v', 've'].includes(folded(last + 1)) && last + 2 <= end && preposition && sitStems.has(stemAt(last)))
    return { own: null };
  return null;
}
