import type { Transaction } from '@navaz/platform';
import { districts } from '../code-lists/districts.js';
import { orps } from '../code-lists/orps.js';
import { pragueDistricts } from '../code-lists/prague-districts.js';
import { regions } from '../code-lists/regions.js';
import { serviceKinds } from '../code-lists/service-kinds.js';
import { targetGroups } from '../code-lists/target-groups.js';
import { installInstitutions } from './install-institutions.js';
import { seats } from './institutions.js';
import { smallLists } from '../profile/small-lists.js';
import { upsert } from './upsert.js';

const point = { latitude: 'double precision', longitude: 'double precision' } as const;
const pointOf = ({ lat, lon }: { readonly lat: number; readonly lon: number }): Record<string, number> => ({
  latitude: lat,
  longitude: lon,
});

const installPlaces = async (tx: Transaction): Promise<void> => {
  const text = 'text';
  await upsert(
    tx,
    'region',
    {
      code: text,
      name: text,
      name_en: text,
      short_name: text,
      genitive: text,
      locative: text,
      aliases: 'text[]',
      register_code: text,
      seat_municipality_code: text,
      ...point,
    },
    ['code'],
    regions.map((row) => ({
      code: row.code,
      name: row.cs,
      name_en: row.en,
      short_name: row.shortName,
      genitive: row.genitive,
      locative: row.locative,
      aliases: row.aliases,
      register_code: row.registerCode,
      seat_municipality_code: row.seatMunicipalityCode,
      ...pointOf(row),
    })),
  );
  await upsert(
    tx,
    'district',
    { code: text, name: text, region_code: text, register_code: text, ...point },
    ['code'],
    districts.map((row) => ({
      code: row.code,
      name: row.cs,
      region_code: row.regionCode,
      register_code: row.registerCode,
      ...pointOf(row),
    })),
  );
  await upsert(
    tx,
    'orp',
    { code: text, name: text, district_code: text, region_code: text, seat_municipality_code: text, ...point },
    ['code'],
    orps.map((row) => ({
      code: row.code,
      name: row.cs,
      district_code: row.districtCode,
      region_code: row.regionCode,
      seat_municipality_code: row.seatMunicipalityCode,
      ...pointOf(row),
    })),
  );
  await upsert(
    tx,
    'municipality',
    { code: text, name: text, district_code: text, orp_code: text, region_code: text, ...point, point_of: text },
    ['code'],
    seats.map((row) => ({
      code: row.code,
      name: row.name,
      district_code: row.districtCode,
      orp_code: row.orpCode,
      region_code: row.regionCode,
      ...pointOf(row),
      point_of: 'municipality',
    })),
  );
  await upsert(
    tx,
    'city_district',
    { code: text, name: text, municipality_code: text },
    ['code'],
    pragueDistricts.map((row) => ({ code: row.code, name: row.cs, municipality_code: '554782' })),
  );
};

const installWords = async (tx: Transaction): Promise<void> => {
  const text = 'text';
  await upsert(
    tx,
    'service_kind',
    {
      code: text,
      name: text,
      name_en: text,
      paragraph: text,
      kind_group: text,
      register_code: text,
      registered: 'boolean',
      usual_forms: 'text[]',
      relevance_to_release: 'smallint',
      synonyms: 'text[]',
    },
    ['code'],
    serviceKinds.map((row) => ({
      code: row.code,
      name: row.cs,
      name_en: row.en,
      paragraph: row.paragraph,
      kind_group: row.group,
      register_code: row.registerCode,
      registered: row.group !== 'outside_act',
      usual_forms: row.usualForms,
      relevance_to_release: row.relevanceToRelease,
      synonyms: row.synonyms,
    })),
  );
  await upsert(
    tx,
    'target_group',
    { code: text, name: text, name_en: text, register_code: text, of_register: 'boolean', synonyms: 'text[]' },
    ['code'],
    targetGroups.map((row) => ({
      code: row.code,
      name: row.cs,
      name_en: row.en,
      register_code: row.registerCode,
      of_register: row.ofRegister,
      synonyms: [],
    })),
  );
  await upsert(
    tx,
    'code_item',
    { list: text, code: text, name: text, name_en: text, position: 'smallint' },
    ['list', 'code'],
    Object.entries(smallLists).flatMap(([list, rows]) =>
      rows.map((row, position) => ({ list, code: row.code, name: row.cs, name_en: row.en, position })),
    ),
  );
};

/**
 * Installs every code list and the country's institutions, in a dozen statements. Idempotent: a second run writes
 * nothing, and what an institution edited about itself stays. Rows that left a list stay too: records refer to them.
 */
export const installCodeLists = async (tx: Transaction): Promise<void> => {
  await installPlaces(tx);
  await installWords(tx);
  await installInstitutions(tx);
};
