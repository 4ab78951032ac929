/**
 * Pieces of the reads of services. Every piece expects `s` (service), `o` (its organisation), `privy` (boolean: sees
 * what professionals see) and `today` (date) in scope, and gives one JSON value. Secret addresses are in none of them.
 */

const list = (item: string, from: string, order: string): string =>
  `coalesce((select json_agg(${item} order by ${order}) from ${from}), '[]')`;

/** Shown in lists and in the search. */
export const inLists = (today: string): string =>
  `(s.ended_on is null or s.ended_on > ${today}) and o.listed and o.merged_into_id is null`;

/** A service of Act 108/2006: registered, or of a kind that may not be offered without a registration. */
export const registered = `(s.register_id is not null or exists (select from directory.service_kind_offered ko
  join directory.service_kind k on k.code = ko.kind_code and k.registered where ko.service_id = s.id))`;

/** Organisation in a few words. */
export const organisationBrief = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'kind', ${alias}.kind, 'ico', ${alias}.ico,
    'web', ${alias}.web, 'associationMember', ${alias}.association_member)`;

/** Kinds with their labels. */
export const kinds = list(
  `json_build_object('code', k.code, 'name', k.name, 'nameEn', k.name_en, 'paragraph', k.paragraph, 'registered', k.registered)`,
  `directory.service_kind_offered ko join directory.service_kind k on k.code = ko.kind_code where ko.service_id = s.id`,
  `k.name collate "cs-x-icu"`,
);

/** Target groups with their labels. */
export const targetGroups = list(
  `json_build_object('code', g.code, 'name', g.name, 'nameEn', g.name_en)`,
  `directory.service_target_group sg join directory.target_group g on g.code = sg.group_code where sg.service_id = s.id`,
  `g.name collate "cs-x-icu"`,
);

/** Forms with hours and the registered maximum. */
export const forms = list(
  `json_build_object('form', f.form, 'openingHours', f.opening_hours, 'nonstop', f.nonstop,
    'registeredCapacity', f.registered_capacity, 'registeredCapacityUnit', f.registered_capacity_unit)`,
  `directory.service_form f where f.service_id = s.id`,
  `f.form`,
);

const nameOf = (table: string): string => `(select place.name from directory.${table} place where place.code = a.code)`;

/** Areas with the names of the places: one look-up each, in the table of its level. */
export const areas = list(
  `json_build_object('level', a.level, 'code', a.code, 'name', coalesce(case a.level when 'country' then 'Česká republika'
    when 'region' then ${nameOf('region')} when 'district' then ${nameOf('district')} when 'orp' then ${nameOf('orp')}
    when 'municipality' then ${nameOf('municipality')} else ${nameOf('city_district')} end, a.code))`,
  `directory.service_area a where a.service_id = s.id`,
  `case a.level when 'country' then 0 when 'region' then 1 when 'district' then 2 when 'orp' then 3 else 4 end, a.code`,
);

/** Prisons where the service works. */
export const prisons = list(
  `json_build_object('code', p.code, 'name', p.name, 'form', ps.form, 'validFrom', ps.valid_from, 'validTo', ps.valid_to)`,
  `directory.prison_served ps join directory.prison p on p.code = ps.prison_code where ps.service_id = s.id`,
  `p.name collate "cs-x-icu", ps.form`,
);

/** A place of a code list as JSON, by a look-up; null where there is none. */
export const placeBy = (table: string, code: string): string =>
  `(select json_build_object('code', place.code, 'name', place.name) from directory.${table} place where place.code = ${code})`;

/** What of a facility the reader may see beyond the town: everything of an open one, a discreet one only when privy. */
const seen = (column: string): string =>
  `case when fa.visibility = 'open' or (fa.visibility = 'discreet' and privy) then ${column} end`;

/**
 * Facilities by visibility: open in full; discreet the town, and for professionals the address and the way in;
 * secret the district, for everybody.
 */
export const facilities = list(
  `json_build_object('id', fa.id, 'visibility', fa.visibility, 'name', ${seen('fa.name')}, 'street', ${seen('fa.street')},
    'houseNumber', ${seen('fa.house_number')}, 'postcode', ${seen('fa.postcode')},
    'addressCode', ${seen('fa.address_code')}, 'wayIn', ${seen('fa.way_in')},
    'cityDistrict', ${seen(placeBy('city_district', 'fa.city_district_code'))},
    'municipality', case when fa.visibility <> 'secret' and fm.code is not null
      then json_build_object('code', fm.code, 'name', fm.name) end,
    'latitude', case when fa.visibility <> 'secret' then fm.latitude end,
    'longitude', case when fa.visibility <> 'secret' then fm.longitude end,
    'district', ${placeBy('district', 'fa.district_code')}, 'region', ${placeBy('region', 'fa.region_code')},
    'accessibility', fa.accessibility, 'openFrom', fa.open_from)`,
  `directory.facility fa
    left join directory.municipality fm on fm.code = fa.municipality_code
    where fa.service_id = s.id and (fa.ended_on is null or fa.ended_on > today)`,
  `fm.name collate "cs-x-icu" nulls last, fa.id`,
);

/** Contacts of the service and of its organisation as a whole, by audience. */
export const contacts = list(
  `json_build_object('id', c.id, 'ofService', c.service_id is not null, 'function', c.function_code, 'phone', c.phone,
    'email', c.email, 'web', c.web, 'note', c.note, 'audience', c.audience)`,
  `directory.contact c where (c.service_id = s.id or (c.organisation_id = o.id and c.service_id is null))
    and (c.audience = 'public' or privy)`,
  `c.service_id is null, c.id`,
);

/** Conditions in their order. */
export const conditions = list(
  `json_build_object('id', ac.id, 'code', ac.code, 'operator', ac.operator, 'value', ac.value, 'due', ac.due,
    'dueDays', ac.due_days, 'meetableFromPrison', ac.meetable_from_prison, 'strict', ac.strict, 'ground', ac.ground,
    'sentence', ac.sentence)`,
  `directory.admission_condition ac where ac.service_id = s.id`,
  `ac.position, ac.id`,
);

/** Accreditations of the service and of the organisation as a whole; refused ones are the owner's business. */
export const accreditations = list(
  `json_build_object('id', acc.id, 'ofService', acc.service_id is not null, 'kind', acc.kind, 'issuer', acc.issuer,
    'number', acc.number, 'validFrom', acc.valid_from, 'validTo', acc.valid_to, 'evidence', acc.evidence,
    'confirmedAt', acc.confirmed_at, 'refusedReason', acc.refused_reason)`,
  `directory.accreditation acc where (acc.service_id = s.id or (acc.organisation_id = o.id and acc.service_id is null))
    and (acc.refused_reason is null or own)`,
  `acc.kind, acc.id`,
);

const confirming = `v.result in ('confirmed', 'corrected')`;
const last = (column: string, condition = 'true'): string =>
  `(array_agg(v.${column} order by v.at desc) filter (where ${condition}))[1]`;

/**
 * Per part: the last act that confirmed it, the last act of any result, and whether an error is reported since.
 * The state itself is computed by whoever reads, because it decays.
 */
export const verification = list(
  `json_build_object('part', parts.part, 'confirmedAt', acts.confirmed_at, 'confirmedMethod', acts.confirmed_method,
    'confirmedBy', (select b.name from directory.organisation b where b.id = acts.confirmed_by),
    'lastAt', acts.last_at, 'lastMethod', acts.last_method, 'lastResult', acts.last_result, 'wrongAt', acts.wrong_at,
    'reportedAt', reports.at, 'openReports', coalesce(reports.count, 0))`,
  `unnest(array['contacts', 'conditions', 'capacity', 'areas']) with ordinality as parts (part, position)
    left join (select v.part, max(v.at) filter (where ${confirming}) as confirmed_at,
        ${last('method', confirming)} as confirmed_method, ${last('by_organisation_id', confirming)} as confirmed_by,
        max(v.at) as last_at, ${last('method')} as last_method, ${last('result')} as last_result,
        max(v.at) filter (where v.result = 'wrong') as wrong_at
      from directory.verification v where v.service_id = s.id group by v.part) acts on acts.part = parts.part
    left join (select e.part, max(e.at) as at, count(*)::int as count from directory.error_report e
      where e.service_id = s.id and e.settled_at is null group by e.part) reports on reports.part = parts.part`,
  `parts.position`,
);

/** Runs that are not over. */
export const runs = list(
  `json_build_object('id', r.id, 'startsOn', r.starts_on, 'endsOn', r.ends_on, 'enrolmentUntil', r.enrolment_until,
    'size', r.size, 'note', r.note)`,
  `directory.service_run r where r.service_id = s.id and (r.ends_on is null or r.ends_on >= today)`,
  `r.starts_on`,
);
