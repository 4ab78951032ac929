import type { FieldRefusal } from '@navaz/kernel';
import { accessibilityMarkTable } from '../code-lists/accessibility-marks.js';
import { facilityVisibilityTable } from '../code-lists/facility-visibility.js';
import type { FieldRule } from '../check-input/field-rule.js';
import type { Places } from '../check-input/places-together.js';
import { fieldFault } from '../check-input/read-field.js';
import type { AskedCode, StoredList } from '../check-input/stored-codes.js';
import type { FacilityEntity } from '../entities/facility.entity.js';
import { parsePostcode } from '../identifiers/postcode.js';

const text = (max: number, cs: string, en: string) =>
  ({ type: 'text', max, label: { cs, en } }) as const satisfies FieldRule;

/** Every field of a facility that its owner edits. */
export const facilityRules = {
  name: text(200, 'Název místa', 'Name of the place'),
  visibility: {
    type: 'code',
    known: facilityVisibilityTable,
    empty: 'open',
    label: { cs: 'Viditelnost', en: 'Visibility' },
  },
  street: text(100, 'Ulice', 'Street'),
  houseNumber: text(20, 'Číslo domu', 'House number'),
  postcode: { type: 'parsed', parse: parsePostcode, label: { cs: 'PSČ', en: 'Postcode' } },
  municipalityCode: text(20, 'Obec', 'Municipality'),
  districtCode: text(20, 'Okres', 'District'),
  cityDistrictCode: text(20, 'Městská část', 'City district'),
  wayIn: text(500, 'Jak se dostat dovnitř', 'Way in'),
  accessibility: { type: 'codes', known: accessibilityMarkTable, label: { cs: 'Přístupnost', en: 'Accessibility' } },
  openFrom: { type: 'day', label: { cs: 'Otevřeno od', en: 'Open from' } },
  endedOn: { type: 'day', label: { cs: 'Skončilo', en: 'Ended on' } },
} as const satisfies Readonly<Record<string, FieldRule>>;

/** What tells where it is: never stored for a secret place, and named in the history without its value. */
export const addressFields = [
  'name',
  'street',
  'houseNumber',
  'postcode',
  'municipalityCode',
  'cityDistrictCode',
  'addressCode',
  'wayIn',
] as const;

/** Clears everything that tells where a secret place is. */
export const withoutAddress: Readonly<Record<(typeof addressFields)[number], null>> = {
  name: null,
  street: null,
  houseNumber: null,
  postcode: null,
  municipalityCode: null,
  cityDistrictCode: null,
  addressCode: null,
  wayIn: null,
};

const lists: Readonly<Record<string, StoredList>> = {
  municipalityCode: 'municipality',
  districtCode: 'district',
  cityDistrictCode: 'city_district',
};

/** The codes of places to look up. */
export const facilityCodes = (values: Readonly<Record<string, unknown>>): readonly AskedCode[] =>
  Object.entries(lists).flatMap(([path, list]) => {
    const code = values[path];
    return typeof code === 'string' ? [{ path, list, code }] : [];
  });

/** Where a place is, of a record or of what was given of one. */
export const placesOf = ({ municipalityCode, districtCode, cityDistrictCode }: Places): Places => ({
  ...(municipalityCode === undefined ? {} : { municipalityCode }),
  ...(districtCode === undefined ? {} : { districtCode }),
  ...(cityDistrictCode === undefined ? {} : { cityDistrictCode }),
});

/** Where the stored place is, as far as it stays: the district follows a municipality that was given. */
export const storedPlaces = (given: Places, current: FacilityEntity | null): Places => {
  if (!current) return {};
  const { municipalityCode, districtCode, cityDistrictCode } = current;
  const stays = { municipalityCode, cityDistrictCode };
  return typeof given.municipalityCode === 'string' ? stays : { ...stays, districtCode };
};

/** An address typed into the profile of a secret place: it would not stay secret there. */
export const secretFaults = (values: Readonly<Record<string, unknown>>, secret: boolean): FieldRefusal[] =>
  secret
    ? addressFields
        .filter((field) => typeof values[field] === 'string')
        .map((field) =>
          fieldFault(
            field,
            'SECRET_PLACE_HAS_NO_ADDRESS',
            'Utajené místo má v profilu jen okres. Adresu zapište do utajených adres, odkud se nikam nedostane.',
            'A secret place has its district only. Keep the address among the secret addresses, which it never leaves.',
          ),
        )
    : [];
