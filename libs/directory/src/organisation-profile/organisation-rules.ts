import type { FieldRefusal } from '@navaz/kernel';
import { organisationKindTable } from '../code-lists/organisation-kinds.js';
import { principleTable } from '../code-lists/principles.js';
import type { FieldRule } from '../check-input/field-rule.js';
import type { Places } from '../check-input/places-together.js';
import { fieldFault } from '../check-input/read-field.js';
import type { AskedCode, StoredList } from '../check-input/stored-codes.js';
import { parseIco } from '../identifiers/ico.js';
import { parseWebAddress } from '../identifiers/web-address.js';

const place = (cs: string, en: string): FieldRule => ({ type: 'text', max: 20, label: { cs, en } });

/** Every field of an organisation that its owner edits. Trust (membership, accreditation) is not among them. */
export const organisationRules = {
  name: { type: 'text', max: 200, required: true, label: { cs: 'Název organizace', en: 'Name' } },
  ico: { type: 'parsed', parse: parseIco, label: { cs: 'IČO', en: 'IČO' } },
  legalForm: { type: 'text', max: 100, label: { cs: 'Právní forma', en: 'Legal form' } },
  web: { type: 'parsed', parse: parseWebAddress, label: { cs: 'Web', en: 'Web' } },
  description: { type: 'text', max: 2000, label: { cs: 'O organizaci', en: 'Description' } },
  foundedYear: { type: 'whole', min: 1000, max: 2200, label: { cs: 'Rok vzniku', en: 'Founded' } },
  principles: { type: 'codes', known: principleTable, empty: [], label: { cs: 'Zásady', en: 'Principles' } },
  fundingSources: { type: 'texts', max: 200, items: 30, empty: [], label: { cs: 'Zdroje', en: 'Funding sources' } },
  regionCode: place('Kraj', 'Region'),
  districtCode: place('Okres', 'District'),
  orpCode: place('Obec s rozšířenou působností', 'Municipality with extended powers'),
  municipalityCode: place('Obec', 'Municipality'),
  cityDistrictCode: place('Městská část', 'City district'),
} as const satisfies Readonly<Record<string, FieldRule>>;

/** What is said once, when an organisation is made. */
export const organisationKindRule: FieldRule = {
  type: 'code',
  known: organisationKindTable,
  required: true,
  label: { cs: 'Druh organizace', en: 'Kind of organisation' },
};

const lists: Readonly<Record<string, StoredList>> = {
  regionCode: 'region',
  districtCode: 'district',
  orpCode: 'orp',
  municipalityCode: 'municipality',
  cityDistrictCode: 'city_district',
};

/** The codes of places to look up in the database. */
export const placesAsked = (values: Readonly<Record<string, unknown>>): readonly AskedCode[] =>
  Object.entries(lists).flatMap(([path, list]) => {
    const code = values[path];
    return typeof code === 'string' ? [{ path, list, code }] : [];
  });

/** Where an organisation is, of a record or of what was given of one. */
export const placesOf = ({
  regionCode,
  districtCode,
  orpCode,
  municipalityCode,
  cityDistrictCode,
}: Places): Places => ({
  ...(regionCode === undefined ? {} : { regionCode }),
  ...(districtCode === undefined ? {} : { districtCode }),
  ...(orpCode === undefined ? {} : { orpCode }),
  ...(municipalityCode === undefined ? {} : { municipalityCode }),
  ...(cityDistrictCode === undefined ? {} : { cityDistrictCode }),
});

/** A year that has not come yet. */
export const foundedFaults = (values: Readonly<Record<string, unknown>>, today: string): readonly FieldRefusal[] =>
  typeof values['foundedYear'] === 'number' && values['foundedYear'] > Number(today.slice(0, 4))
    ? [
        fieldFault(
          'foundedYear',
          'YEAR_AHEAD',
          'Rok vzniku je v budoucnosti.',
          'The year of founding has not come yet.',
        ),
      ]
    : [];
