/** What a spec's database offers (`testDatabase` of the room `testing`). */
export interface ArrangedDatabase {
  asOwner(sql: string, parameters?: readonly unknown[]): Promise<unknown>;
}

/** What specs build is recognised by its id alone; names say what it is. */
export interface BuiltProfile {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly openFacilityId: string;
  readonly discreetFacilityId: string;
  readonly secretFacilityId: string;
}

/** The one text that must never leave `directory.secret_address`. */
export const canary = 'Tajná ulice 77, Neprozrazenov';

const uuid = (seed: number, part: number): string =>
  `00000000-0000-7000-8000-${String(seed).padStart(6, '0')}${String(part).padStart(6, '0')}`;

/**
 * Builds one organisation with one service that has something in every table, over installed code lists. Ids follow
 * from the seed, so that two profiles of one database need two seeds.
 */
export const buildProfile = async (db: ArrangedDatabase, seed: number): Promise<BuiltProfile> => {
  const [organisation, service, open, discreet, secret] = [1, 2, 3, 4, 5].map((part) => uuid(seed, part)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  await db.asOwner(
    `insert into directory.organisation (id, kind, name, ico, register_key, origin, version, web, association_member)
     values ($1, 'ngo', $2, '27006891', $3, 'owner', 1, 'https://example.cz', true)`,
    [organisation, `Organizace ${seed}`, `spec:${seed}`],
  );
  await db.asOwner(
    `insert into directory.service (id, organisation_id, name, summary, sexes, age_from, languages, channel, origin,
       version, conditions_published, minimum_data, register_id, offered_acts, funding_ends_on)
     values ($1, $2, $3, 'Krátce', '{man}', 18, '{cs,uk}', 'phone', 'owner', 1, true, '{"1": ["language"]}', $4,
       '{ubytování}', null)`,
    [service, organisation, `Azylový dům ${seed}`, `REG-${seed}`],
  );
  await db.asOwner(
    `insert into directory.facility (id, service_id, visibility, name, street, house_number, postcode,
       municipality_code, district_code, region_code, way_in, origin) values
     ($2, $1, 'open', 'Dům', 'Otevřená', '1', '70200', '554821', 'CZ0806', 'CZ080', 'zvonek', 'owner'),
     ($3, $1, 'discreet', 'Byt', 'Diskrétní', '2', '60200', '582786', 'CZ0642', 'CZ064', 'zadní vchod', 'owner'),
     ($4, $1, 'secret', null, null, null, null, null, 'CZ0425', 'CZ042', null, 'owner')`,
    [service, open, discreet, secret],
  );
  await db.asOwner(
    `insert into directory.secret_address (facility_id, organisation_id, address, way_in)
     values ($1, $2, $3, 'tajná cesta')`,
    [secret, organisation, canary],
  );
  await db.asOwner(`insert into directory.service_kind_offered values ($1, 'azylove-domy')`, [service]);
  await db.asOwner(
    `insert into directory.service_target_group select $1, code from directory.target_group order by code limit 2`,
    [service],
  );
  await db.asOwner(
    `insert into directory.service_form (service_id, form, nonstop, registered_capacity, registered_capacity_unit, opening_hours)
     values ($1, 'residential', true, 24, 'beds', '[{"day": 1, "from": "08:00", "to": "16:00", "note": null}]')`,
    [service],
  );
  await db.asOwner(`insert into directory.service_area values ($1, 'region', 'CZ080'), ($1, 'district', 'CZ0806')`, [
    service,
  ]);
  await db.asOwner(
    `insert into directory.prison_served values ($1, 'hermanice', 'visits', '2026-01-01', '2027-12-31'),
     ($1, 'kurim', 'remote', null, '2026-06-30')`,
    [service],
  );
  await db.asOwner(
    `insert into directory.contact (organisation_id, service_id, function_code, phone, audience, origin) values
     ($1, $2, 'admissions', '+420600000001', 'public', 'owner'),
     ($1, $2, 'social_worker', '+420600000002', 'professional', 'owner'),
     ($1, null, 'reception', '+420600000003', 'public', 'owner')`,
    [organisation, service],
  );
  await db.asOwner(
    `insert into directory.admission_condition (service_id, position, code, operator, value, due, strict, ground, sentence, origin)
     values ($1, 0, 'sex', 'in', '["man"]', 'before_request', true, 'service_not_provided', 'Jen pro muže.', 'owner'),
            ($1, 1, 'deposit', 'at_least', '1', 'on_admission', true, null, 'Kauce jeden měsíc.', 'owner')`,
    [service],
  );
  await db.asOwner(
    `insert into directory.accreditation (organisation_id, service_id, kind, issuer, origin, confirmed_at, refused_reason) values
     ($1, $2, 'social_service_registration', 'Krajský úřad', 'owner', now(), null),
     ($1, null, 'debt_relief_accreditation', 'Ministerstvo', 'owner', null, null),
     ($1, $2, 'probation_programme_accreditation', 'Ministerstvo', 'owner', null, 'Nedoloženo.')`,
    [organisation, service],
  );
  await db.asOwner(
    `insert into directory.verification (service_id, part, method, result, at, by_organisation_id) values
     ($1, 'contacts', 'phone', 'confirmed', '2026-11-01', (select id from directory.organisation where register_key = 'curator:8119')),
     ($1, 'contacts', 'visit', 'not_reached', '2026-11-10', null),
     ($1, 'areas', 'owner', 'confirmed', '2020-01-01', null)`,
    [service],
  );
  await db.asOwner(
    `insert into directory.service_run (service_id, starts_on, ends_on) values ($1, '2020-01-01', '2020-02-01')`,
    [service],
  );
  await db.asOwner(`insert into directory.service_run (service_id, starts_on, size) values ($1, '2027-02-01', 12)`, [
    service,
  ]);
  await db.asOwner(
    `insert into directory.recommendation (organisation_id, by_organisation_id, note)
     select $1, id, 'Dobrá zkušenost.' from directory.organisation where register_key = 'prison:kurim'`,
    [organisation],
  );
  await db.asOwner(
    `insert into directory.change (organisation_id, service_id, field, old_value, new_value, source)
     values ($1, $2, 'summary', 'null', '"Krátce"', 'owner')`,
    [organisation, service],
  );
  return {
    organisationId: organisation,
    serviceId: service,
    openFacilityId: open,
    discreetFacilityId: discreet,
    secretFacilityId: secret,
  };
};
