import type { Transaction } from '@navaz/platform';
import type { DemoOrganisation, DemoService, StoredDemoService } from './demo-records.js';

const organisations = `
  insert into directory.organisation (kind, name, ico, legal_form, web, description, founded_year, principles,
    association_member, region_code, district_code, orp_code, municipality_code, register_key, origin, demo_note, version)
  select o.kind, o.name, o.ico, o."legalForm", o.web, o.description, o."foundedYear", coalesce(o.principles, '{}'),
         o."associationMember", coalesce(m.region_code, o."regionCode"), m.district_code, m.orp_code, m.code, o.key, 'demo',
         o."demoNote", 1
  from jsonb_to_recordset($1::jsonb) as o(kind text, name text, ico text, "legalForm" text, web text, description text,
    "foundedYear" smallint, principles text[], "associationMember" boolean, "regionCode" text, "municipalityCode" text,
    key text, "demoNote" text)
  left join directory.municipality m on m.code = o."municipalityCode"
  on conflict (register_key) do nothing
  returning register_key as key`;

const services = `
  insert into directory.service (organisation_id, name, summary, plain_summary, not_for, sexes, age_from, age_to,
    remote_contact, languages, accessibility, offered_acts, documents, cost, channel, lead_time_months, length_months,
    booking_horizon_days, minimum_data, conditions_published, valid_from, valid_to, programme_target, programme_active,
    programme_supported, programme_counted_on, origin, demo_note, version)
  select o.id, s.name, s.summary, s."plainSummary", s."notFor", s.sexes, s."ageFrom", s."ageTo", s."remoteContact",
         s.languages, s.accessibility, coalesce(s.acts, '{}'), coalesce(s.documents, '{}'), s.cost,
         coalesce(s.channel, 'phone'), s."leadTimeMonths", s."lengthMonths", coalesce(s."bookingHorizonDays", 0),
         coalesce(s."minimumData", '{}'), coalesce(s."conditionsPublished", false), s."validFrom", s."validTo",
         (s.programme ->> 'target')::int, (s.programme ->> 'active')::int, (s.programme ->> 'supported')::int,
         (s.programme ->> 'on')::date, 'demo', s."demoNote", 1
  from jsonb_to_recordset($1::jsonb) as s(key text, name text, summary text, "plainSummary" text, "notFor" text,
    sexes text[], "ageFrom" smallint, "ageTo" smallint, "remoteContact" boolean, languages text[], accessibility text[],
    acts text[], documents text[], cost text, channel text, "leadTimeMonths" smallint, "lengthMonths" smallint,
    "bookingHorizonDays" smallint, "minimumData" jsonb, "conditionsPublished" boolean, "validFrom" date, "validTo" date,
    programme jsonb, "demoNote" text)
  join directory.organisation o on o.register_key = s.key`;

/** Every part as `insert … select … from` the rows of `$1`, each with the id of its service. */
const parts: Readonly<Record<string, { readonly sql: string; rows(service: DemoService): readonly unknown[] }>> = {
  kinds: {
    sql: `insert into directory.service_kind_offered (service_id, kind_code) select id, item #>> '{}' from rows`,
    rows: (service) => service.kinds,
  },
  groups: {
    sql: `insert into directory.service_target_group (service_id, group_code) select id, item #>> '{}' from rows`,
    rows: (service) => service.groups,
  },
  forms: {
    sql: `insert into directory.service_form (service_id, form, opening_hours)
          select id, item ->> 'form', item -> 'openingHours' from rows`,
    rows: (service) => service.forms,
  },
  areas: {
    sql: `insert into directory.service_area (service_id, level, code) select id, item ->> 'level', item ->> 'code' from rows`,
    rows: (service) => service.areas,
  },
  prisons: {
    sql: `insert into directory.prison_served (service_id, prison_code, form)
          select id, item ->> 'code', item ->> 'form' from rows`,
    rows: (service) => service.prisons ?? [],
  },
  towns: {
    sql: `insert into directory.facility (service_id, visibility, way_in, municipality_code, district_code, region_code, origin)
          select rows.id, case when (item ->> 'discreet')::boolean then 'discreet' else 'open' end, item ->> 'wayIn',
                 m.code, m.district_code, m.region_code, 'demo'
          from rows join directory.municipality m on m.code = item ->> 'code'`,
    rows: (service) => service.towns ?? [],
  },
  conditions: {
    sql: `insert into directory.admission_condition
            (service_id, position, code, operator, value, due, due_days, meetable_from_prison, strict, ground, sentence, origin)
          select id, position, item ->> 'code', item ->> 'operator', item -> 'value', item ->> 'due',
                 (item ->> 'dueDays')::smallint, (item ->> 'meetableFromPrison')::boolean, (item ->> 'strict')::boolean,
                 item ->> 'ground', item ->> 'sentence', 'demo' from rows`,
    rows: (service) => service.conditions ?? [],
  },
  accreditations: {
    sql: `insert into directory.accreditation (organisation_id, service_id, kind, issuer, evidence, origin)
          select k.organisation_id, k.id, item ->> 'kind', item ->> 'issuer', k.demo_note, 'demo'
          from rows join directory.service k on k.id = rows.id`,
    rows: (service) => (service.accreditation ? [service.accreditation] : []),
  },
};

const contacts = `
  insert into directory.contact (organisation_id, function_code, phone, email, web, origin)
  select o.id, c.function, c.phone, c.email, c.web, 'demo'
  from jsonb_to_recordset($1::jsonb) as c(key text, function text, phone text, email text, web text)
  join directory.organisation o on o.register_key = c.key`;

const stored = `
  select o.register_key as key, k.name, k.id
  from directory.organisation o join directory.service k on k.organisation_id = o.id
  where o.register_key = any($1::text[]) and k.origin = 'demo' order by o.register_key, k.id`;

/**
 * Puts demo records in where they are missing. An organisation that is there, edited or not, is left as it is with all
 * its services: what people did with the demo stays theirs. Answers every demo service that stands, old ones included.
 */
export const putDemo = async (tx: Transaction, demo: readonly DemoOrganisation[]): Promise<StoredDemoService[]> => {
  const added = await tx.query<{ key: string }>(organisations, [
    JSON.stringify(demo.map(({ services: _services, contacts: _contacts, ...record }) => record)),
  ]);
  const keys = new Set(added.map((row) => row.key));
  const fresh = demo.filter((organisation) => keys.has(organisation.key));
  const rows = fresh.flatMap(({ key, services: offered }) => offered.map((service) => ({ key, service })));
  await tx.query(services, [JSON.stringify(rows.map(({ key, service }) => ({ ...service, key })))]);
  await tx.query(contacts, [
    JSON.stringify(fresh.flatMap(({ key, contacts: given = [] }) => given.map((one) => ({ ...one, key })))),
  ]);
  const standing = await tx.query<StoredDemoService>(stored, [demo.map((organisation) => organisation.key)]);
  const ids = new Map(standing.map((row) => [`${row.key} ${row.name}`, row.id]));
  for (const part of Object.values(parts)) {
    const items = rows.flatMap(({ key, service }) =>
      part.rows(service).map((item, position) => ({ id: ids.get(`${key} ${service.name}`), position, item })),
    );
    await tx.query(
      part.sql.replace(
        /from rows/,
        `from jsonb_to_recordset($1::jsonb) as rows(id uuid, position smallint, item jsonb)`,
      ),
      [JSON.stringify(items)],
    );
  }
  return standing;
};
