import { mark } from '../engine/search-document.js';
import type { Requirement, Test } from '../engine/search-plan.js';
import type { QueryIntent } from '../read-query/intent.js';
import type { TextWord } from '../read-query/reading.types.js';
import { tagOf } from './condition-chips.js';
import { wantedKinds, type WantedKinds } from './kind-fit.js';

/** What of an intent chooses hits, and what only compares them. */
export interface QueryAims {
  readonly wanted: WantedKinds;
  /** Nothing of another kind is a hit. */
  readonly kindsRequired: boolean;
  /** Beside a need, another kind that helps in this situation is worth showing; beside a kind that was named it is not. */
  readonly namedOnly: boolean;
  /** The organisations asked for by name; null where none is. */
  readonly named: Test | null;
  /** Only who asks is known: whoever serves them, or is of a kind that follows from it. Empty where more is known. */
  readonly groups: readonly Requirement[];
  readonly isGroupAlone: boolean;
  /** Words of text that a hit is worth more for. */
  readonly words: readonly TextWord[];
  /** Nothing that chooses was recognised: the words choose. */
  readonly asksText: boolean;
  readonly isPlaceAlone: boolean;
  /** Something was recognised that compares, though nothing that chooses: the words are not all there is to go by. */
  readonly comparesMore: boolean;
  /** The prisons choose: neither a kind nor a place to return to is asked for. */
  readonly prisonsChoose: boolean;
  /** Offices are for those who ask for one, by what it is, by its name, by the prison, or by nothing but the place. */
  readonly takesOffices: boolean;
}

/** Whether something is recognised beside places that compares hits. */
const comparesMore = (intent: QueryIntent): boolean =>
  [
    intent.conditions,
    intent.forms,
    intent.languages,
    intent.accreditations,
    intent.sexes,
    intent.ages,
    intent.dates,
  ].some(({ length }) => length > 0);

/** What those are marked with who publish that they meet the conditions: who asks for nothing but those means them, too. */
const publishedYes = (conditions: readonly string[]): readonly string[] =>
  conditions.flatMap((condition) => {
    const tag = tagOf(condition);
    return tag === null ? [] : [mark(tag, 'yes')];
  });

const groupsOf = (
  { choosingGroups, conditions }: QueryIntent,
  { asked, implied }: WantedKinds,
): readonly Requirement[] => {
  const kinds = [...asked.keys(), ...implied.keys()];
  if (choosingGroups.size + kinds.length === 0) return [];
  const tests: Test[] = [
    { on: 'groups', anyOf: [...choosingGroups] },
    { on: 'kinds', anyOf: kinds },
    { on: 'marks', anyOf: publishedYes(conditions) },
  ];
  return [{ test: { on: 'either', tests } }];
};

/** Sorts what a query asks for into what chooses and what compares. */
export const aimsOf = (intent: QueryIntent, text: readonly TextWord[]): QueryAims => {
  const wanted = wantedKinds(intent);
  const asksOffice = [...wanted.asked.keys()].some((kind) => kind.startsWith('office:'));
  const kindsRequired = wanted.asked.size > 0 && (intent.kindsAsked || asksOffice);
  const ids = intent.organisationIds.map((id) => mark('organisation', id));
  const named: Test | null = ids.length > 0 ? { on: 'marks', anyOf: ids } : null;
  const somethingAsked = kindsRequired || intent.prisons.length > 0 || named !== null;
  const groups = somethingAsked ? [] : groupsOf(intent, wanted);
  const words = text.filter((word) => !word.optional);
  const asksText = !somethingAsked && groups.length === 0 && words.length > 0;
  const isPlaceAlone =
    !somethingAsked && !asksText && groups.length === 0 && intent.places.length > 0 && !comparesMore(intent);
  const prisonsChoose = intent.prisons.length > 0 && !kindsRequired && intent.places.length === 0;
  return {
    wanted,
    kindsRequired,
    namedOnly: intent.kindsNamed && wanted.implied.size > 0,
    named,
    groups,
    isGroupAlone: groups.length > 0 && intent.askedGroups.size > 0 && words.length === 0,
    words,
    asksText,
    isPlaceAlone,
    comparesMore: comparesMore(intent),
    prisonsChoose,
    takesOffices: asksText || named !== null || prisonsChoose || asksOffice || isPlaceAlone,
  };
};
