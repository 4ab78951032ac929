import {
  accessibilityMarkTable,
  accreditationKindTable,
  languageTable,
  serviceFormTable,
  type DirectoryVocabulary,
} from '@navaz/directory';
import { addDays, invalidInput, isCalendarDay, type FieldRefusal, type Refusal } from '@navaz/kernel';
import { tagNames } from '../rank-hits/tag-names.js';
import { noFilters, type SearchFilters } from './search-filters.js';

/** Filters as they come in: anything may be absent or null. */
export type AskedFilters = { readonly [Key in keyof SearchFilters]?: SearchFilters[Key] | null };

/** Codes of one list, and how a missing one is refused. */
interface Known {
  readonly code: string;
  readonly cs: string;
  readonly en: string;
  readonly has: (code: string) => boolean;
}

const oneOf = (code: string, cs: string, en: string, codes: readonly string[]): Known => {
  const known = new Set(codes);
  return { code, cs, en, has: (value) => known.has(value) };
};

const codesOf = (rows: readonly { readonly code: string }[]): string[] => rows.map(({ code }) => code);

/** Shown of a refused value at most: it is the asker's own text, but not a page of it. */
const shown = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value);

const refused = (path: string, { code, cs, en }: Known, value: string): FieldRefusal => ({
  path: `filters.${path}`,
  code,
  text: {
    cs: `${cs} „${shown(value)}“ neznáme. Vyberte prosím z nabídky.`,
    en: `${en} "${shown(value)}" is not known. Please choose one of those offered.`,
  },
});

const outOfRange = (path: string, code: string, cs: string, en: string): FieldRefusal => ({
  path: `filters.${path}`,
  code,
  text: { cs, en },
});

/** Filters that hold text but no code. */
type WithoutCodes = 'freeOn';

/** Every filter that holds codes: one that is added does not compile until its list stands in {@link compileLists}. */
type CodeFilter = {
  readonly [Key in keyof SearchFilters]: SearchFilters[Key] extends string | readonly string[] | null
    ? Exclude<Key, WithoutCodes>
    : never;
}[keyof SearchFilters];

type KnownLists = readonly (readonly [field: keyof SearchFilters, known: Known])[];

const compileLists = (rows: DirectoryVocabulary): KnownLists => {
  const kinds = oneOf('KIND_UNKNOWN', 'Druh služby', 'The kind of service', codesOf(rows.kinds));
  const tags = oneOf('CONDITION_UNKNOWN', 'Podmínku', 'The condition', [...tagNames.keys()]);
  const lists: Readonly<Record<CodeFilter, Known>> = {
    kinds,
    excludedKinds: kinds,
    groups: oneOf('GROUP_UNKNOWN', 'Cílovou skupinu', 'The target group', codesOf(rows.groups)),
    regionCode: oneOf('REGION_UNKNOWN', 'Kraj', 'The region', codesOf(rows.regions)),
    districtCode: oneOf('DISTRICT_UNKNOWN', 'Okres', 'The district', codesOf(rows.districts)),
    orpCode: oneOf(
      'ORP_UNKNOWN',
      'Obec s rozšířenou působností',
      'The municipality with extended powers',
      codesOf(rows.orps),
    ),
    municipalityCode: oneOf('MUNICIPALITY_UNKNOWN', 'Obec', 'The municipality', codesOf(rows.municipalities)),
    prison: oneOf('PRISON_UNKNOWN', 'Věznici', 'The prison', codesOf(rows.prisons)),
    forms: oneOf('FORM_UNKNOWN', 'Formu služby', 'The form of service', [...serviceFormTable.keys()]),
    sex: oneOf('SEX_UNKNOWN', 'Pohlaví', 'The sex', ['man', 'woman']),
    conditions: tags,
    excludedConditions: tags,
    languages: oneOf('LANGUAGE_UNKNOWN', 'Jazyk', 'The language', [...languageTable.keys()]),
    accessibility: oneOf('ACCESSIBILITY_UNKNOWN', 'Přístupnost', 'The kind of access', [
      ...accessibilityMarkTable.keys(),
    ]),
    accreditations: oneOf('ACCREDITATION_UNKNOWN', 'Akreditaci', 'The accreditation', [
      ...accreditationKindTable.keys(),
    ]),
  };
  return Object.entries(lists) as unknown as KnownLists;
};

/** Sets of thousands of codes, made once for the lists they come from. */
const compiled = new WeakMap<DirectoryVocabulary, KnownLists>();

const knownLists = (rows: DirectoryVocabulary): KnownLists => {
  const known = compiled.get(rows) ?? compileLists(rows);
  compiled.set(rows, known);
  return known;
};

/** Days ahead for which a place may be filtered. */
const farthestDays = 730;

const rangeFaults = (filters: SearchFilters, today: string): FieldRefusal[] => {
  const faults: FieldRefusal[] = [];
  const { age, distanceKm, verifiedWithinDays, freeOn } = filters;
  if (age !== null && (age < 0 || age > 120)) {
    faults.push(
      outOfRange('age', 'AGE_IMPOSSIBLE', 'Věk zadejte mezi 0 a 120 lety.', 'Give an age between 0 and 120.'),
    );
  }
  if (distanceKm !== null && (distanceKm < 1 || distanceKm > 200)) {
    faults.push(
      outOfRange(
        'distanceKm',
        'DISTANCE_IMPOSSIBLE',
        'Vzdálenost zadejte mezi 1 a 200 km.',
        'Give a distance of 1 to 200 km.',
      ),
    );
  }
  if (distanceKm !== null && filters.municipalityCode === null) {
    faults.push(
      outOfRange(
        'distanceKm',
        'DISTANCE_FROM_NOWHERE',
        'Vyberte obec, od které se má vzdálenost měřit.',
        'Choose the municipality to measure from.',
      ),
    );
  }
  if (verifiedWithinDays !== null && (verifiedWithinDays < 1 || verifiedWithinDays > 3650)) {
    faults.push(
      outOfRange('verifiedWithinDays', 'DAYS_IMPOSSIBLE', 'Počet dní zadejte mezi 1 a 3650.', 'Give 1 to 3650 days.'),
    );
  }
  if (freeOn !== null && !isCalendarDay(freeOn)) {
    faults.push(outOfRange('freeOn', 'DAY_IMPOSSIBLE', 'Takový den v kalendáři není.', 'There is no such day.'));
  } else if (freeOn !== null && freeOn < today) {
    faults.push(
      outOfRange(
        'freeOn',
        'DAY_PAST',
        'Den už minul. Zadejte dnešní nebo pozdější.',
        'That day is over. Give today or a later one.',
      ),
    );
  }
  if (freeOn !== null && isCalendarDay(freeOn) && freeOn > addDays(today, farthestDays)) {
    faults.push(
      outOfRange(
        'freeOn',
        'DAY_TOO_FAR',
        'Tak daleko volná místa nikdo nezná. Zadejte den nejvýš za dva roky.',
        'Nobody knows free places so far ahead. Give a day within two years.',
      ),
    );
  }
  return faults;
};

/** Fills in what is absent and refuses, field by field and by name, what does not exist. */
export const checkFilters = (
  asked: AskedFilters,
  rows: DirectoryVocabulary,
  today: string,
): SearchFilters | Refusal => {
  const given = Object.entries(asked).filter(([, value]) => (value ?? null) !== null);
  const filters: SearchFilters = { ...noFilters, ...(Object.fromEntries(given) as Partial<SearchFilters>) };
  const faults = knownLists(rows).flatMap(([field, known]) => {
    const value = filters[field];
    const values = Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
    return values.filter((one) => !known.has(one)).map((one) => refused(field, known, one));
  });
  const all = [...faults, ...rangeFaults(filters, today)];
  return all.length > 0 ? invalidInput(all) : filters;
};
