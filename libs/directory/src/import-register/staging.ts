import type { Transaction } from '@navaz/platform';
import type { ImportedMunicipalityName, ImportedRegistration, RefusedRegistration } from './imported-rows.js';

/** The temporary tables of one run; they vanish with its transaction, whichever way it ends. */
const tables = [
  `create temporary table import_organisation (
     key text not null, register_id text not null, name text not null, ico text, legal_form text, kind text not null,
     web text, email text, contacts jsonb not null
   ) on commit drop`,
  `create temporary table import_service (
     register_id text primary key, organisation_key text not null, name text not null, register_kind_code text,
     kinds jsonb not null, groups jsonb not null, forms jsonb not null, areas jsonb not null, contacts jsonb not null,
     age_note text, age_from smallint, age_to smallint, registered_from date, ended_on date
   ) on commit drop`,
  `create temporary table import_facility (
     register_id text not null, fingerprint text not null, visibility text not null, name text, street text,
     house_number text, postcode text, municipality_code text, district_code text, city_district_code text,
     address_code text, open_from date, ended_on date, primary key (register_id, fingerprint)
   ) on commit drop`,
  `create temporary table import_refused (
     register_id text primary key, ended_on date, open_places text[]
   ) on commit drop`,
  `create temporary table import_municipality (code text primary key, name text not null) on commit drop`,
  // Who owns a key after adoptions and merges: filled by the merge.
  `create temporary table import_owner (
     key text primary key, organisation_id uuid not null, speaks boolean not null, fresh boolean not null
   ) on commit drop`,
  `create temporary table import_target (
     register_id text primary key, service_id uuid not null, organisation_id uuid not null, fresh boolean not null
   ) on commit drop`,
  `create temporary table import_difference (
     organisation_id uuid not null, service_id uuid, field text not null, old_value jsonb, new_value jsonb,
     owned boolean not null, fresh boolean not null, why text
   ) on commit drop`,
  `create temporary table import_facility_change (service_id uuid not null, act text not null) on commit drop`,
];

/** Opens an empty stage. */
export const openStage = async (tx: Transaction): Promise<void> => {
  for (const table of tables) await tx.query(table);
};

/** Puts a batch of registrations on the stage. */
export const stageRegistrations = async (tx: Transaction, batch: readonly ImportedRegistration[]): Promise<void> => {
  await tx.query(
    `insert into import_organisation
     select o.key, o."registerId", o.name, o.ico, o."legalForm", o.kind, o.web, o.email, o.contacts
     from jsonb_to_recordset($1::jsonb) as o(key text, "registerId" text, name text, ico text, "legalForm" text,
       kind text, web text, email text, contacts jsonb)`,
    [JSON.stringify(batch.map((item) => item.organisation))],
  );
  await tx.query(
    `insert into import_service
     select s."registerId", s."organisationKey", s.name, s."registerKindCode", s.kinds, s.groups, s.forms, s.areas,
            s.contacts, s."ageNote", s."ageFrom", s."ageTo", s."registeredFrom", s."endedOn"
     from jsonb_to_recordset($1::jsonb) as s("registerId" text, "organisationKey" text, name text,
       "registerKindCode" text, kinds jsonb, groups jsonb, forms jsonb, areas jsonb, contacts jsonb, "ageNote" text,
       "ageFrom" smallint, "ageTo" smallint, "registeredFrom" date, "endedOn" date)`,
    [JSON.stringify(batch.map((item) => item.service))],
  );
  await tx.query(
    `insert into import_facility
     select f."registerId", f.fingerprint, f.visibility, f.name, f.street, f."houseNumber", f.postcode,
            f."municipalityCode", f."districtCode", f."cityDistrictCode", f."addressCode", f."openFrom", f."endedOn"
     from jsonb_to_recordset($1::jsonb) as f("registerId" text, fingerprint text, visibility text, name text,
       street text, "houseNumber" text, postcode text, "municipalityCode" text, "districtCode" text,
       "cityDistrictCode" text, "addressCode" text, "openFrom" date, "endedOn" date)`,
    [JSON.stringify(batch.flatMap((item) => item.facilities))],
  );
};

/** Remembers registrations that are in the file but were refused: they are neither stored nor taken for vanished. */
export const stageRefused = async (tx: Transaction, refused: readonly RefusedRegistration[]): Promise<void> => {
  await tx.query(
    `insert into import_refused
     select r."registerId", r."endedOn", case when jsonb_typeof(r."openPlaces") = 'array'
       then array(select jsonb_array_elements_text(r."openPlaces")) end
     from jsonb_to_recordset($1::jsonb) as r("registerId" text, "endedOn" date, "openPlaces" jsonb)
     on conflict do nothing`,
    [JSON.stringify(refused)],
  );
};

/** Names of municipalities that addresses may refer to. */
export const stageMunicipalities = async (
  tx: Transaction,
  municipalities: readonly ImportedMunicipalityName[],
): Promise<void> => {
  await tx.query(
    `insert into import_municipality select m.code, m.name
     from jsonb_to_recordset($1::jsonb) as m(code text, name text) on conflict do nothing`,
    [JSON.stringify(municipalities)],
  );
};

/** Lets the planner know how much lies on the stage. */
export const closeStage = async (tx: Transaction): Promise<void> => {
  for (const table of ['import_organisation', 'import_service', 'import_facility', 'import_municipality']) {
    await tx.query(`analyze ${table}`);
  }
};
