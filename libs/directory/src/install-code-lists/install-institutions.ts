import type { Transaction } from '@navaz/platform';
import { prisons } from '../code-lists/prisons.js';
import { institutions } from './institutions.js';
import { upsert } from './upsert.js';

const installOrganisations = (tx: Transaction): Promise<void> =>
  upsert(
    tx,
    'organisation',
    {
      register_key: 'text',
      kind: 'text',
      name: 'text',
      ico: 'text',
      region_code: 'text',
      district_code: 'text',
      orp_code: 'text',
      municipality_code: 'text',
      city_district_code: 'text',
      origin: 'text',
      version: 'integer',
    },
    ['register_key'],
    institutions.map((row) => ({
      register_key: row.registerKey,
      kind: row.kind,
      name: row.name,
      ico: row.ico,
      region_code: row.regionCode,
      district_code: row.districtCode,
      orp_code: row.orpCode,
      municipality_code: row.municipalityCode,
      city_district_code: row.cityDistrictCode,
      origin: 'code_list',
      version: 1,
    })),
    // An institution that edited anything about itself knows better than the list.
    `organisation.owner_edited = '{}' and organisation.version = 1`,
  );

const installPrisons = async (tx: Transaction): Promise<void> => {
  const organisations = await tx.query<{ id: string; key: string }>(
    `select id, register_key as key from directory.organisation where register_key like 'prison:%'`,
  );
  const idOf = new Map(organisations.map((row) => [row.key, row.id]));
  await upsert(
    tx,
    'prison',
    {
      code: 'text',
      organisation_id: 'uuid',
      name: 'text',
      prison_type: 'text',
      municipality_code: 'text',
      security_levels: 'jsonb',
      sexes: 'text[]',
      remand: 'boolean',
      juveniles: 'boolean',
      detention_institute: 'boolean',
      capacity: 'integer',
      capacity_as_of: 'text',
      capacity_source: 'text',
      address: 'text',
      special_units: 'text[]',
      branches: 'text[]',
    },
    ['code'],
    prisons.map((row) => ({
      code: row.code,
      organisation_id: idOf.get(`prison:${row.code}`),
      name: row.cs,
      prison_type: row.kind,
      municipality_code: row.municipalityCode,
      security_levels: row.levels,
      sexes: row.sexes,
      remand: row.remandSection,
      juveniles: row.juveniles,
      detention_institute: row.detentionInstitute,
      capacity: row.capacity,
      capacity_as_of: row.capacityAsOf,
      capacity_source: row.capacitySource,
      address: row.address,
      special_units: row.specialUnits.map((unit) => unit.cs),
      branches: row.branches.map((branch) => branch.cs),
    })),
    `exists (select from directory.organisation o where o.id = prison.organisation_id and o.owner_edited = '{}')`,
  );
};

/** Installs the institutions as organisations, and of the prisons what only a prison has. */
export const installInstitutions = async (tx: Transaction): Promise<void> => {
  await installOrganisations(tx);
  await installPrisons(tx);
};
