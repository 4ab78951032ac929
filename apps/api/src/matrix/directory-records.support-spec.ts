import { randomUUID } from 'node:crypto';
import type { SideRecords } from './example.support-spec.js';

/** An organisation with a record of every kind that somebody else could ask for. */
export const arrangeDirectory = async (records: SideRecords): Promise<void> => {
  const organisation = await records.insert(
    'organisation',
    'organisation',
    `insert into directory.organisation (name, kind, origin, version, ico) values ($1, 'ngo', 'owner', 1, '26674432') returning id`,
    [`Organizace ${records.side}`],
  );
  await records.insert(
    'unlisted',
    'organisation',
    `insert into directory.organisation (name, kind, origin, version, listed, parent_id)
     values ($1, 'ngo', 'owner', 1, false, $2) returning id`,
    [records.canary('own', 'neuvedená jednotka'), organisation],
  );
  await records.insert(
    'imported',
    'organisation',
    `insert into directory.organisation (name, kind, origin, version, register_email, ico)
     values ($1, 'ngo', 'register', 1, $2, '26674432') returning id`,
    [`Z registru ${records.side}`, `${records.canary('nobody', 'adresa z registru')}@example.cz`],
  );
  for (const kind of ['service', 'otherService']) {
    const id = await records.insert(
      kind,
      'service',
      `insert into directory.service (organisation_id, name, origin, version) values ($1, $2, 'owner', 1) returning id`,
      [organisation, `Azylový dům ${kind} ${records.side}`],
    );
    await records.db.asOwner(`insert into directory.service_kind_offered values ($1, 'azylove-domy')`, [id]);
  }
  await records.insert(
    'unlistedService',
    'organisation',
    `insert into directory.service (organisation_id, name, origin, version) values ($1, $2, 'owner', 1) returning id`,
    [records.id('unlisted'), records.canary('own', 'služba neuvedené jednotky')],
  );
  await arrangeFacilities(records);
  await arrangeTrust(records);
};

const arrangeFacilities = async (records: SideRecords): Promise<void> => {
  const service = records.id('service');
  await records.insert(
    'facility',
    'service',
    `insert into directory.facility (service_id, visibility, street, house_number, municipality_code, district_code,
       region_code, way_in, origin) values ($1, 'discreet', 'Diskrétní', '2', '582786', 'CZ0642', 'CZ064', $2, 'owner')
     returning id`,
    [service, records.canary('professional', 'cesta dovnitř')],
  );
  const secret = await records.insert(
    'secretFacility',
    'service',
    `insert into directory.facility (service_id, visibility, district_code, region_code, origin)
     values ($1, 'secret', 'CZ0425', 'CZ042', 'owner') returning id`,
    [service],
  );
  await records.db.asOwner(
    `insert into directory.secret_address (facility_id, organisation_id, address) values ($1, $2, $3)`,
    [secret, records.id('organisation'), records.canary('own', 'tajná adresa')],
  );
  await records.db.asOwner(
    `insert into directory.contact (organisation_id, service_id, function_code, note, phone, audience, origin)
     values ($1, $2, 'social_worker', $3, '+420600000002', 'professional', 'owner')`,
    [records.id('organisation'), service, records.canary('professional', 'vnitřní kontakt')],
  );
};

const arrangeTrust = async (records: SideRecords): Promise<void> => {
  const [organisation, service] = [records.id('organisation'), records.id('service')];
  await records.insert(
    'accreditation',
    'service',
    `insert into directory.accreditation (organisation_id, service_id, kind, issuer, origin)
     values ($1, $2, 'social_service_registration', 'Krajský úřad', 'owner') returning id`,
    [organisation, service],
  );
  await records.insert(
    'claim',
    'organisation',
    `insert into directory.claim (organisation_id, account_id, way, note) values ($1, $2, 'coordinator', $3) returning id`,
    [records.id('imported'), randomUUID(), records.canary('own', 'poznámka k nároku')],
  );
  await records.insert(
    'listingRequest',
    'organisation',
    `insert into directory.listing_request (name, kind, district_code, offers, email, requested_at, mailed_at, confirmed_at)
     values ('Nová organizace', 'ngo', 'CZ0642', $1, $2, now(), now(), now()) returning id`,
    [records.canary('own', 'co nabízí žadatel'), `${records.canary('own', 'adresa žadatele')}@example.cz`],
  );
  await records.insert(
    'errorReport',
    'service',
    `insert into directory.error_report (service_id, part, note, by_organisation_id, by_account_id)
     values ($1, 'contacts', $2, $3, $4) returning id`,
    [service, records.canary('own', 'hlášení chyby'), organisation, randomUUID()],
  );
  await records.insert(
    'registerConflict',
    'service',
    `insert into directory.register_conflict (organisation_id, service_id, field, register_value, owner_value)
     values ($1, $2, 'name', $3, '"x"') returning id`,
    [organisation, service, JSON.stringify(records.canary('own', 'rozdíl od registru'))],
  );
  await records.db.asOwner(
    `insert into directory.change (organisation_id, service_id, field, old_value, new_value, why, source)
     values ($1, $2, 'summary', 'null', '"Krátce"', $3, 'owner')`,
    [organisation, service, records.canary('own', 'důvod změny')],
  );
  await records.db.asOwner(
    `insert into directory.verification (service_id, part, method, result, note, at)
     values ($1, 'contacts', 'phone', 'confirmed', $2, now() - interval '1 day')`,
    [service, records.canary('own', 'poznámka k ověření')],
  );
};
