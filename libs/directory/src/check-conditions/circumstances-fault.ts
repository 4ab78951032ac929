import { invalidInput, isCalendarDay, type FieldRefusal, type Refusal } from '@navaz/kernel';
import type { CodeRow } from '../code-lists/code-row.js';
import { conductCategoryTable } from '../code-lists/conduct-categories.js';
import { districtTable } from '../code-lists/districts.js';
import { languageTable } from '../code-lists/languages.js';
import { regionTable } from '../code-lists/regions.js';
import { securityLevelTable } from '../code-lists/security-levels.js';
import { sexTable } from '../code-lists/sexes.js';
import type { Circumstances } from './circumstances.js';

type Field = keyof Circumstances;

/** Whole numbers and what they may be; beyond that it is a slip of the hand. */
export const circumstanceNumbers = {
  age: { min: 0, max: 120 },
  birthYear: { min: 1900, max: 2100 },
  sentenceMonths: { min: 0, max: 1200 },
  depositMonthsAvailable: { min: 0, max: 60 },
  monthlyIncome: { min: 0, max: 1_000_000 },
  abstinentDays: { min: 0, max: 36_500 },
  children: { min: 0, max: 20 },
  stayMonthsWanted: { min: 0, max: 240 },
  daysToRelease: { min: 0, max: 36_500 },
  monthsAfterRelease: { min: 0, max: 1200 },
  monthsSinceExclusion: { min: 0, max: 1200 },
} as const satisfies Partial<Record<Field, { readonly min: number; readonly max: number }>>;

/** A circumstance that is a whole number. */
export type CircumstanceNumber = keyof typeof circumstanceNumbers;

/** Codes and the list each must be in. */
const lists: readonly (readonly [field: Field, table: ReadonlyMap<string, CodeRow>])[] = [
  ['sex', sexTable],
  ['securityLevel', securityLevelTable],
  ['regionOfReturn', regionTable],
  ['districtOfReturn', districtTable],
  ['regionOfResidence', regionTable],
  ['languages', languageTable],
  ['conduct', conductCategoryTable],
];

const codesOf = (value: Circumstances[Field]): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

const numberFaults = (circumstances: Circumstances): FieldRefusal[] =>
  (Object.keys(circumstanceNumbers) as CircumstanceNumber[]).flatMap((path) => {
    const { min, max } = circumstanceNumbers[path];
    const value = circumstances[path];
    if (typeof value !== 'number' || (Number.isInteger(value) && value >= min && value <= max)) return [];
    const text = { cs: `Zadejte celé číslo od ${min} do ${max}.`, en: `Enter a whole number from ${min} to ${max}.` };
    return [{ path, code: 'NUMBER_OUT_OF_RANGE', text }];
  });

const codeFaults = (circumstances: Circumstances): FieldRefusal[] =>
  lists.flatMap(([path, table]) =>
    codesOf(circumstances[path])
      .filter((code) => !table.has(code))
      .map((code) => ({
        path,
        code: 'CHOICE_UNKNOWN',
        text: {
          cs: `Hodnotu „${code}“ neznáme. Vyberte ji ze seznamu.`,
          en: `There is no “${code}”. Choose from the list.`,
        },
      })),
  );

const releaseFaults = ({ releaseOn }: Circumstances): FieldRefusal[] => {
  if (!releaseOn || isCalendarDay(releaseOn)) return [];
  const text = {
    cs: 'Takový den v kalendáři není. Opravte datum propuštění.',
    en: 'There is no such day. Correct the release.',
  };
  return [{ path: 'releaseOn', code: 'DAY_DOES_NOT_EXIST', text }];
};

/**
 * Everything impossible in the circumstances that come with a query, each with its field; an empty list = they can be
 * checked. Nothing of them is repeated in a log. A district outside the given region is refused too: one of the two is
 * wrong.
 */
export function circumstancesFaults(circumstances: Circumstances): FieldRefusal[] {
  const faults = [...numberFaults(circumstances), ...codeFaults(circumstances), ...releaseFaults(circumstances)];
  const { regionOfReturn: region, districtOfReturn } = circumstances;
  const district = districtTable.get(districtOfReturn ?? '');
  if (region && district && regionTable.has(region) && district.regionCode !== region) {
    const text = {
      cs: `Okres ${district.cs} v tomto kraji neleží.`,
      en: `The district ${district.en} is not in this region.`,
    };
    faults.push({ path: 'districtOfReturn', code: 'DISTRICT_OUTSIDE_REGION', text });
  }
  return faults;
}

/** INVALID_INPUT with every impossible field below `circumstances`; null = they can be checked. */
export const circumstancesRefusal = (circumstances: Circumstances): Refusal | null => {
  const faults = circumstancesFaults(circumstances);
  return faults.length > 0
    ? invalidInput(faults.map((fault) => ({ ...fault, path: `circumstances.${fault.path}` })))
    : null;
};
