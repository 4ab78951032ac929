import type { PreparedRead } from '@navaz/platform';
import * as parts from '../profile/service-parts.sql.js';

/** Facilities on one card at most. */
const facilitiesShown = 10;

const contact = (column: 'phone' | 'email'): string => `
  (select c.${column} from directory.contact c
    where (c.service_id = s.id or (c.organisation_id = o.id and c.service_id is null)) and c.${column} is not null
      and (c.audience = 'public' or privy)
    order by c.service_id is null, c.id limit 1)`;

const facilities = `
  coalesce((select json_agg(json_build_object('id', f.id, 'visibility', f.visibility,
      'street', case when f.visibility = 'open' or privy then f.street end,
      'houseNumber', case when f.visibility = 'open' or privy then f.house_number end,
      'municipality', case when f.municipality is not null
        then json_build_object('code', f.municipality_code, 'name', f.municipality) end,
      'latitude', f.latitude, 'longitude', f.longitude,
      'district', ${parts.placeBy('district', 'f.district_code')},
      'region', ${parts.placeBy('region', 'f.region_code')}) order by f.municipality nulls last, f.id)
    from (select fa.id, fa.visibility, fa.street, fa.house_number, fa.municipality_code, fm.name as municipality,
        fm.latitude, fm.longitude, fa.district_code, fa.region_code
      from directory.facility fa
        left join directory.municipality fm on fm.code = fa.municipality_code and fa.visibility <> 'secret'
      where fa.service_id = s.id and (fa.ended_on is null or fa.ended_on > today)
      order by fm.name nulls last, fa.id limit ${facilitiesShown}) f), '[]')`;

/**
 * Cards of services, in the order of the ids; what is in no list is left out.
 * $1 ids · $2 sees what professionals see · $3 today
 */
export const serviceCardsRead: PreparedRead = {
  name: 'directory.service-cards',
  text: `
    select row_to_json(card) as card from (
      select s.id, s.name, s.summary, s.plain_summary as "plainSummary", s.sexes, s.age_from as "ageFrom",
        s.age_to as "ageTo", s.languages, s.cost, s.channel, s.booking_horizon_days as "bookingHorizonDays",
        s.paused_until as "pausedUntil", s.valid_to as "validTo", s.demo_note as "demoNote",
        s.conditions_published as "conditionsPublished",
        ${parts.registered} as registered,
        ${parts.organisationBrief('o')} as organisation,
        ${parts.kinds} as kinds,
        ${parts.targetGroups} as "targetGroups",
        coalesce((select json_agg(f.form order by f.form) from directory.service_form f where f.service_id = s.id), '[]') as forms,
        ${facilities} as facilities,
        (select count(*)::int from directory.facility fa
          where fa.service_id = s.id and (fa.ended_on is null or fa.ended_on > today)) as "facilityCount",
        ${parts.areas} as areas,
        ${parts.prisons} as prisons,
        ${contact('phone')} as phone,
        ${contact('email')} as email,
        ${parts.conditions} as conditions,
        ${parts.verification} as verification,
        wanted.position
      from unnest($1::uuid[]) with ordinality as wanted (id, position)
        join directory.service s on s.id = wanted.id
        join directory.organisation o on o.id = s.organisation_id,
        lateral (select $2::boolean as privy, $3::date as today) reader
      where ${parts.inLists('today')}
    ) card order by card.position`,
};
