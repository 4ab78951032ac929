/**
 * Pieces of the reads of services. Every piece expects `s` (service), `o` (its organisation), `privy` (boolean: sees
 * what professionals see) and `today` (date) in scope, and gives one JSON value. Secret addresses are in none of them.
 */

const list = (item: string, from: string, order?: string): string =>
  `coalesce((select json_agg(${item}${order ? ` order by ${order}` : ''}) from ${from}), '[]')`;

/** Codes in no order: whoever names them sorts them. */
const codes = (column: string, from: string): string =>
  `coalesce((select json_agg(${column}) from ${from} where service_id = s.id), '[]')`;

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

/** Codes of kinds. */
export const kinds = codes('ko.kind_code', 'directory.service_kind_offered ko');

/** Codes of target groups. */
export const targetGroups = codes('sg.group_code', 'directory.service_target_group sg');

/** Forms with hours and the registered maximum. */
export const forms = list(
  `json_build_object('form', f.form, 'openingHours', f.opening_hours, 'nonstop', f.nonstop,
    'registeredCapacity', f.registered_capacity, 'registeredCapacityUnit', f.registered_capacity_unit)`,
  `directory.service_form f where f.service_id = s.id`,
  `f.form`,
);

/** Areas from the largest to the smallest; codes are letters and digits, sorted bytewise. */
export const areas = list(
  `json_build_object('level', a.level, 'code', a.code)`,
  `directory.service_area a where a.service_id = s.id`,
  `case a.level when 'country' then 0 when 'region' then 1 when 'district' then 2 when 'orp' then 3 else 4 end,
    a.code collate "C"`,
);

/** Prisons where the service works, in no order. */
export const prisons = list(
  `json_build_object('code', ps.prison_code, 'form', ps.form, 'validFrom', ps.valid_from, 'validTo', ps.valid_to)`,
  `directory.prison_served ps where ps.service_id = s.id`,
);

/** What of a facility the reader may see beyond the town: everything of an open one, a discreet one only when privy. */
const seen = (column: string): string =>
  `case when fa.visibility = 'open' or (fa.visibility = 'discreet' and privy) then ${column} end`;

/** Where a facility is, as far as everybody may know: of a secret one no town. */
const town = `case when fa.visibility <> 'secret' then fa.municipality_code end`;

/**
 * Facilities by visibility: open in full; discreet the town, and for professionals the address and the way in;
 * secret the district, for everybody. Places by their codes, in no order.
 */
export const facilities = list(
  `json_build_object('id', fa.id, 'visibility', fa.visibility, 'name', ${seen('fa.name')}, 'street', ${seen('fa.street')},
    'houseNumber', ${seen('fa.house_number')}, 'postcode', ${seen('fa.postcode')},
    'addressCode', ${seen('fa.address_code')}, 'wayIn', ${seen('fa.way_in')},
    'cityDistrict', ${seen('fa.city_district_code')}, 'municipality', ${town}, 'district', fa.district_code,
    'region', fa.region_code, 'accessibility', fa.accessibility, 'openFrom', fa.open_from)`,
  `directory.facility fa where fa.service_id = s.id and (fa.ended_on is null or fa.ended_on > today)`,
);

/** The same for a card, which shows less of each. */
export const cardFacilities = list(
  `json_build_object('id', fa.id, 'visibility', fa.visibility,
    'street', ${seen('fa.street')}, 'houseNumber', ${seen('fa.house_number')},
    'municipality', ${town}, 'district', fa.district_code, 'region', fa.region_code)`,
  `directory.facility fa where fa.service_id = s.id and (fa.ended_on is null or fa.ended_on > today)`,
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

/** Columns of what a service says of whom it admits. */
export const admissionTerms = `s.conditions_published as "conditionsPublished", s.sexes, s.age_from as "ageFrom",
  s.age_to as "ageTo", s.languages, ${conditions} as conditions`;

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

/** Per part: the last act that confirmed it, the last act of any result. Parts nobody ever looked at are missing. */
export const verificationActs = `(select json_object_agg(acts.part, acts) from (
  select v.part, max(v.at) filter (where ${confirming}) as "confirmedAt",
    ${last('method', confirming)} as "confirmedMethod",
    (select b.name from directory.organisation b where b.id = ${last('by_organisation_id', confirming)}) as "confirmedBy",
    max(v.at) as "lastAt", ${last('method')} as "lastMethod", ${last('result')} as "lastResult",
    max(v.at) filter (where v.result = 'wrong') as "wrongAt"
  from directory.verification v where v.service_id = s.id group by v.part) acts)`;

/** Per part: the errors reported and not yet settled. */
export const openReports = `(select json_object_agg(reports.part, reports) from (
  select e.part, max(e.at) as "reportedAt", count(*)::int as "openReports" from directory.error_report e
  where e.service_id = s.id and e.settled_at is null group by e.part) reports)`;

/** Runs that are not over. */
export const runs = list(
  `json_build_object('id', r.id, 'startsOn', r.starts_on, 'endsOn', r.ends_on, 'enrolmentUntil', r.enrolment_until,
    'size', r.size, 'note', r.note)`,
  `directory.service_run r where r.service_id = s.id and (r.ends_on is null or r.ends_on >= today)`,
  `r.starts_on`,
);
