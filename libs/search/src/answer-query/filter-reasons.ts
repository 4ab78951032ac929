import type { ServicePlaces } from '@navaz/capacity';
import type { DirectoryVocabulary, ServiceCard } from '@navaz/directory';
import type { Text } from '@navaz/kernel';
import { mark } from '../engine/search-document.js';
import type { EngineHit, FacetName } from '../engine/search-plan.js';
import { isOfPublishedConditions } from '../rank-hits/condition-chips.js';
import { byMark, type Invented, type Reason } from '../rank-hits/reason.js';
import { namesOfFacet } from '../vocabulary/facet-names.js';
import type { SearchFilters } from './search-filters.js';

/** What a filter let through: the hit, its card and places of this moment. */
export interface FilteredHit {
  readonly hit: EngineHit;
  /** Null for an office. */
  readonly service: ServiceCard | null;
  readonly places: ServicePlaces | null;
  readonly distanceKm: number | null;
  readonly invented: Invented;
}

/** Names of codes, one behind the other. */
type Names = (facet: FacetName, codes: readonly string[]) => Text;

const namesIn =
  (rows: DirectoryVocabulary): Names =>
  (facet, codes) => {
    const names = codes.map(namesOfFacet(facet, rows));
    return { cs: names.map(({ cs }) => cs).join(', '), en: names.map(({ en }) => en).join(', ') };
  };

const speaksFor = (code: string, cs: string, en: string): Reason => ({ code, speaks: 'for', text: { cs, en } });

/** What the profile says yes to, worded as of a word of the query. */
const saysYes = (code: string, what: Text, isInvented: boolean): readonly Reason[] => {
  const sentence = byMark(what, isInvented)['YES'];
  return sentence === undefined ? [] : [speaksFor(code, sentence[1], sentence[2])];
};

const placeReasons = (
  filters: SearchFilters,
  { hit, distanceKm }: FilteredHit,
  { municipalities, orps, districts, regions }: DirectoryVocabulary,
): readonly Reason[] => {
  const chosen: readonly (readonly [string | null, readonly { readonly code: string; readonly name: string }[]])[] = [
    [filters.municipalityCode, municipalities],
    [filters.orpCode, orps],
    [filters.districtCode, districts],
    [filters.regionCode, regions],
  ];
  const [narrowest] = chosen.flatMap(([code, rows]) => (code === null ? [] : rows.filter((row) => row.code === code)));
  if (narrowest === undefined) return [];
  const { code, name } = narrowest;
  const { distanceKm: radius } = filters;
  if (hit.places.includes(code)) {
    return [speaksFor('PLACE_HERE', `Je ve vybraném místě: ${name}.`, `It is in the place you chose: ${name}.`)];
  }
  if (radius !== null && distanceKm !== null && distanceKm <= radius) {
    return [speaksFor('PLACE_NEAR', `Je do ${radius} km od místa ${name}.`, `It is within ${radius} km of ${name}.`)];
  }
  return [speaksFor('PLACE_SERVES_HERE', `Působí pro vybrané místo: ${name}.`, `It serves the place: ${name}.`)];
};

const prisonReasons = ({ prison }: SearchFilters, { service }: FilteredHit, names: Names): readonly Reason[] => {
  if (prison === null) return [];
  const { cs, en } = names('prisons', [prison]);
  return service === null
    ? [speaksFor('PRISON_WORKS_THERE', 'Je to vybraná věznice.', 'It is the prison you chose.')]
    : [speaksFor('PRISON_WORKS_THERE', `Pracuje s lidmi ve vězení: ${cs}.`, `It works with people in: ${en}.`)];
};

const kindReasons = (filters: SearchFilters, { service }: FilteredHit, names: Names): readonly Reason[] => {
  const kinds = (service?.kinds ?? []).map(({ code }) => code).filter((code) => filters.kinds.includes(code));
  const groups = (service?.targetGroups ?? []).map(({ code }) => code).filter((code) => filters.groups.includes(code));
  const kind = names('kinds', kinds);
  const group = names('groups', groups);
  return [
    ...(kinds.length > 0
      ? [speaksFor('KIND', `Je vybraného druhu: ${kind.cs}.`, `It is of a kind you chose: ${kind.en}.`)]
      : []),
    ...(groups.length > 0
      ? [speaksFor('GROUP', `Uvádí vybranou cílovou skupinu: ${group.cs}.`, `It names a group you chose: ${group.en}.`)]
      : []),
  ];
};

const personReasons = ({ sex, age }: SearchFilters, { hit, service }: FilteredHit): readonly Reason[] => {
  const isStated = sex !== null && hit.marks.includes(mark('sex', sex));
  const hasAge = service !== null && (service.ageFrom !== null || service.ageTo !== null);
  return [
    ...(isStated && sex === 'man' ? [speaksFor('SEX_STATED', 'Uvádí, že je pro muže.', 'It is for men.')] : []),
    ...(isStated && sex === 'woman' ? [speaksFor('SEX_STATED', 'Uvádí, že je pro ženy.', 'It is for women.')] : []),
    ...(age !== null && hasAge
      ? [speaksFor('AGE_STATED', `Je pro lidi ve věku ${age} let.`, `It is for people aged ${age}.`)]
      : []),
  ];
};

/** Filters over marks of the profile, and what is said before the names of those stated. */
const themes = [
  ['forms', 'form', { cs: 'forma služby', en: 'form of service' }],
  ['languages', 'language', { cs: 'jazyk', en: 'language' }],
  ['accessibility', 'accessibility', { cs: 'přístupnost', en: 'access' }],
] as const;

const profileReasons = (filters: SearchFilters, { hit, invented }: FilteredHit, names: Names): readonly Reason[] => {
  const stated = (theme: string, codes: readonly string[]): string[] =>
    codes.filter((code) => hit.marks.includes(mark(theme, code)));
  const accreditations = stated('accreditation', filters.accreditations);
  const accredited = names('accreditations', accreditations);
  return [
    ...themes.flatMap(([filter, theme, label]) => {
      const codes = stated(theme, filters[filter]);
      const { cs, en } = names(filter, codes);
      const what = { cs: `${label.cs} ${cs}`, en: `${label.en} ${en}` };
      return codes.length > 0 ? saysYes(`${theme.toUpperCase()}_YES`, what, invented.profile) : [];
    }),
    ...filters.conditions
      .filter((tag) => hit.marks.includes(mark(tag, 'yes')))
      .flatMap((tag) =>
        saysYes(
          'CONDITION_YES',
          names('conditions', [tag]),
          isOfPublishedConditions(tag) ? invented.conditions : invented.profile,
        ),
      ),
    ...(accreditations.length > 0
      ? [
          speaksFor(
            'ACCREDITATION_YES',
            `Má ověřenou a platnou akreditaci: ${accredited.cs}.`,
            `It has a confirmed and valid accreditation: ${accredited.en}.`,
          ),
        ]
      : []),
  ];
};

const momentReasons = (filters: SearchFilters, { places }: FilteredHit): readonly Reason[] => {
  const { verifiedWithinDays: days, noWaitingList, freeOn } = filters;
  return [
    ...(noWaitingList && freeOn === null && places?.state === 'has_room'
      ? [speaksFor('WAITING_LIST_NONE', 'Dnes má volné místo, bez pořadníku.', 'A free place today, no waiting list.')]
      : []),
    ...(days === null
      ? []
      : [
          speaksFor(
            'CONFIRMED_WITHIN',
            `Aspoň část údajů byla ověřena v posledních ${days} dnech.`,
            `A part of its details was confirmed in the last ${days} days.`,
          ),
        ]),
  ];
};

/**
 * What of a hit answers the filters: what it states, never what it was let through for saying nothing of (see
 * `unsaidReasons`). A free place is told by the reason of the wish for one; of what is left out there is nothing to tell.
 */
export const filterReasons = (
  filters: SearchFilters,
  found: FilteredHit,
  rows: DirectoryVocabulary,
): readonly Reason[] => {
  const names = namesIn(rows);
  return [
    ...kindReasons(filters, found, names),
    ...placeReasons(filters, found, rows),
    ...prisonReasons(filters, found, names),
    ...personReasons(filters, found),
    ...profileReasons(filters, found, names),
    ...momentReasons(filters, found),
  ];
};
