import * as parts from '../profile/service-parts.sql.js';

/** The organisation at the top of the parents of `id`; `union` ends a circle, which answers the unit itself. */
const topOf = (id: string): string => `
  coalesce((with recursive above as (
      select unit.id, unit.parent_id from directory.organisation unit where unit.id = ${id}
      union
      select parent.id, parent.parent_id from directory.organisation parent join above on parent.id = above.parent_id)
    select above.id from above where above.parent_id is null), ${id})`;

/** Facts of services, one row each. $1 ids · $2 today */
export const serviceFactsRead = `
  select s.id as "serviceId", s.name, o.id as "unitId", o.name as "unitName", ${topOf('o.id')} as "organisationId",
    coalesce((select json_agg(json_build_object('code', k.code, 'name', k.name, 'registered', k.registered) order by k.code)
      from directory.service_kind_offered sk join directory.service_kind k on k.code = sk.kind_code
      where sk.service_id = s.id), '[]') as kinds,
    array(select sg.group_code from directory.service_target_group sg where sg.service_id = s.id) as groups,
    s.channel, s.channel_function as "channelFunction", s.minimum_data as "minimumData",
    s.conditions_published as "conditionsPublished", ${parts.conditions} as conditions,
    ${parts.registered} as registered,
    exists (select from directory.service_form sf where sf.service_id = s.id and sf.form = 'residential') as residential,
    coalesce((select json_agg(json_build_object('code', p.code, 'unitId', p.organisation_id, 'form', ps.form,
        'validFrom', ps.valid_from, 'validTo', ps.valid_to) order by p.code, ps.form)
      from directory.prison_served ps join directory.prison p on p.code = ps.prison_code
      where ps.service_id = s.id), '[]') as prisons,
    o.listed, s.paused_until::text as "pausedUntil", s.ended_on::text as "endedOn",
    coalesce(s.ended_on <= $2::date, false) as ended, s.version
  from directory.service s join directory.organisation o on o.id = s.organisation_id
  where s.id = any ($1::uuid[])`;

/** Each unit that was asked for with its survivors, the last of which was merged into nobody. $1 ids */
const followed = `
  with recursive followed as (
    select asked.id as asked, asked.id, asked.merged_into_id from directory.organisation asked where asked.id = any ($1::uuid[])
    union
    select followed.asked, later.id, later.merged_into_id
    from followed join directory.organisation later on later.id = followed.merged_into_id)`;

/** Facts of units by the id that was asked for, one row each; merges are followed. $1 ids · $2 today */
export const unitFactsRead = `
  ${followed}
  select followed.asked, u.id as "unitId", u.name, u.kind, u.region_code as "regionCode",
    u.district_code as "districtCode", u.orp_code as "orpCode", u.city_district_code as "cityDistrictCode",
    u.parent_id as "parentId", ${topOf('u.id')} as "organisationId",
    (select p.code from directory.prison p where p.organisation_id = u.id) as "prisonCode",
    u.listed, u.ended_on::text as "endedOn", coalesce(u.ended_on <= $2::date, false) as ended
  from followed join directory.organisation u on u.id = followed.id
  where followed.merged_into_id is null`;

/** Where listed units work, the smallest place first, by the id that was asked for; merges are followed. $1 ids */
export const unitPlacesRead = `
  ${followed}
  select followed.asked, array[m.name, d.name, r.name] as places
  from followed join directory.organisation u on u.id = followed.id
    left join directory.municipality m on m.code = u.municipality_code
    left join directory.district d on d.code = u.district_code
    left join directory.region r on r.code = u.region_code
  where followed.merged_into_id is null and u.listed`;
