import type { PreparedRead } from '@navaz/platform';
import { admissionTerms, conditions, inLists, registered } from '../profile/service-parts.sql.js';

const codes = (column: string, from: string): string =>
  `coalesce((select json_agg(${column} order by ${column}) from ${from}), '[]')`;

const source = `
  select s.id, s.name, s.summary, s.plain_summary as "plainSummary", s.not_for as "notFor", s.cost,
    s.offered_acts as "offeredActs", o.id as "organisationId", o.name as "organisationName",
    o.kind as "organisationKind", o.association_member as "associationMember", ${registered} as registered,
    s.sexes, s.age_from as "ageFrom", s.age_to as "ageTo", s.languages, s.remote_contact as "remoteContact",
    exists (select from directory.service_form fh where fh.service_id = s.id
      and (fh.nonstop or coalesce(fh.opening_hours, '[]') <> '[]')) as "openingHours",
    s.conditions_published as "conditionsPublished",
    s.origin = 'demo' and not exists (select from directory.admission_condition said
      where said.service_id = s.id and said.origin = 'owner') as "conditionsInvented", s.valid_from as "validFrom", s.valid_to as "validTo",
    s.paused_until as "pausedUntil", s.ended_on as "endedOn", s.demo_note is not null as demo,
    ${codes('ko.kind_code', 'directory.service_kind_offered ko where ko.service_id = s.id')} as kinds,
    ${codes('sg.group_code', 'directory.service_target_group sg where sg.service_id = s.id')} as "targetGroups",
    ${codes('f.form', 'directory.service_form f where f.service_id = s.id')} as forms,
    ${codes(
      'mark',
      `(select distinct mark from (select unnest(s.accessibility) as mark union all
          select unnest(fa.accessibility) from directory.facility fa
          where fa.service_id = s.id and (fa.ended_on is null or fa.ended_on > today)) every) marks`,
    )} as accessibility,
    ${codes(
      'kind',
      `(select distinct acc.kind from directory.accreditation acc
        where (acc.service_id = s.id or (acc.organisation_id = o.id and acc.service_id is null))
          and acc.confirmed_at is not null and acc.refused_reason is null
          and (acc.valid_from is null or acc.valid_from <= today) and (acc.valid_to is null or acc.valid_to >= today)) valid`,
    )} as accreditations,
    coalesce((select json_agg(json_build_object('visibility', fa.visibility,
        'name', case when fa.visibility = 'open' then fa.name end,
        'municipalityCode', fm.code, 'municipality', fm.name, 'orpCode', fm.orp_code,
        'cityDistrictCode', case when fa.visibility = 'open' then fa.city_district_code end,
        'districtCode', fa.district_code, 'regionCode', fa.region_code,
        'latitude', fm.latitude, 'longitude', fm.longitude) order by fa.id)
      from directory.facility fa
        left join directory.municipality fm on fm.code = fa.municipality_code and fa.visibility <> 'secret'
      where fa.service_id = s.id and (fa.ended_on is null or fa.ended_on > today)), '[]') as facilities,
    coalesce((select json_agg(json_build_object('level', a.level, 'code', a.code) order by a.level, a.code)
      from directory.service_area a where a.service_id = s.id), '[]') as areas,
    coalesce((select json_agg(json_build_object('code', ps.prison_code, 'form', ps.form, 'validFrom', ps.valid_from,
        'validTo', ps.valid_to) order by ps.prison_code, ps.form)
      from directory.prison_served ps where ps.service_id = s.id), '[]') as prisons,
    ${conditions} as conditions,
    coalesce((select json_object_agg(v.part, v.at) from (select v.part, max(v.at) as at from directory.verification v
      where v.service_id = s.id and v.result in ('confirmed', 'corrected') group by v.part) v), '{}') as "confirmedAt"
  from directory.service s join directory.organisation o on o.id = s.organisation_id`;

/** $1 ids · $2 today */
export const searchSourcesByIds: PreparedRead = {
  name: 'directory.search-sources-by-ids',
  text: `select row_to_json(source) as source from (${source}, lateral (select $2::date as today) reader
    where s.id = any ($1::uuid[]) and ${inLists('today')}) source order by source.id`,
};

/** One comparison, so that one plan serves the first batch and the others: nothing comes before the nil id. */
const afterLast = `coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')`;

/** $1 the last id of the batch before, or null · $2 today · $3 how many */
export const searchSourcesAfter: PreparedRead = {
  name: 'directory.search-sources-after',
  text: `select row_to_json(source) as source from (${source}, lateral (select $2::date as today) reader
    where s.id > ${afterLast} and ${inLists('today')} order by s.id limit $3) source order by source.id`,
};

/** Services that say anything of whom they admit. $1 ids · $2 today */
export const admissionTermsByIds: PreparedRead = {
  name: 'directory.admission-terms-by-ids',
  text: `select s.id, ${registered} as registered, ${admissionTerms}
    from directory.service s join directory.organisation o on o.id = s.organisation_id
    where s.id = any ($1::uuid[]) and ${inLists('$2::date')}
      and (s.conditions_published or s.sexes is not null or s.age_from is not null or s.age_to is not null
        or exists (select from directory.admission_condition any_of where any_of.service_id = s.id))`,
};

/** $1 organisation */
export const serviceIdsOfOrganisation: PreparedRead = {
  name: 'directory.service-ids-of-organisation',
  text: `select s.id from directory.service s where s.organisation_id = $1 order by s.id`,
};

const organisation = `
  select o.id, o.name, o.kind, o.description, p.code as "prisonCode", p.sexes as "prisonSexes",
    p.juveniles as "prisonJuveniles", p.security_levels as "prisonLevels", o.region_code as "regionCode",
    o.district_code as "districtCode", o.orp_code as "orpCode", o.municipality_code as "municipalityCode",
    m.name as municipality, o.city_district_code as "cityDistrictCode", m.latitude, m.longitude,
    (select count(*)::int from directory.service s where s.organisation_id = o.id
      and (s.ended_on is null or s.ended_on > $2::date)) as "serviceCount", o.demo_note is not null as demo
  from directory.organisation o
    left join directory.prison p on p.organisation_id = o.id
    left join directory.municipality m on m.code = o.municipality_code
  where o.listed and o.merged_into_id is null`;

/** $1 ids · $2 today */
export const organisationSourcesByIds: PreparedRead = {
  name: 'directory.organisation-sources-by-ids',
  text: `${organisation} and o.id = any ($1::uuid[]) order by o.id`,
};

/** $1 the last id of the batch before, or null · $2 today · $3 how many */
export const organisationSourcesAfter: PreparedRead = {
  name: 'directory.organisation-sources-after',
  text: `${organisation} and o.id > ${afterLast} order by o.id limit $3`,
};
