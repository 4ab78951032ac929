import type { PreparedRead } from '@navaz/platform';
import { ownedBy } from '../find-owned/owned.sql.js';
import { organisationBrief } from '../profile/service-parts.sql.js';

const place = (alias: string): string =>
  `case when ${alias}.code is not null then json_build_object('code', ${alias}.code, 'name', ${alias}.name) end`;

/**
 * One organisation with its trust panel, in one statement. A merged record leads to the one that survived, however many
 * merges ago.
 * $1 id · $2 sees what professionals see · $3 own organisation or null · $4 today · $5 moderates
 */
export const organisationDetailRead: PreparedRead = {
  name: 'directory.organisation-detail',
  text: `
    with recursive merges (id, into_id) as (
      select id, merged_into_id from directory.organisation where id = $1::uuid
      union all
      select next.id, next.merged_into_id from merges join directory.organisation next on next.id = merges.into_id
    )
    select row_to_json(detail) as detail from (
      select o.id, o.kind, o.name, o.ico, o.legal_form as "legalForm", o.web, o.description,
        o.founded_year as "foundedYear", o.principles, o.funding_sources as "fundingSources",
        o.association_member as "associationMember", ${place('r')} as region, ${place('d')} as district,
        ${place('p')} as orp, ${place('m')} as municipality, ${place('c')} as "cityDistrict",
        (select code from directory.prison pr where pr.organisation_id = o.id) as "prisonCode",
        o.origin, o.demo_note as "demoNote", o.listed, o.ended_on as "endedOn",
        case when own or $5::boolean then o.suspended_reason end as "suspendedReason",
        o.claimed_at is not null as claimed, o.created_at as "createdAt", o.version, own,
        case when parent.listed then ${organisationBrief('parent')} end as parent,
        coalesce((select json_agg(${organisationBrief('child')} order by child.name collate "cs-x-icu", child.id)
          from (select * from directory.organisation unit where unit.parent_id = o.id and unit.listed
            and unit.merged_into_id is null order by unit.name collate "cs-x-icu", unit.id limit 200) child), '[]') as children,
        coalesce((select json_agg(json_build_object('id', ct.id, 'ofService', false, 'function', ct.function_code,
            'phone', ct.phone, 'email', ct.email, 'web', ct.web, 'note', ct.note, 'audience', ct.audience) order by ct.id)
          from directory.contact ct where ct.organisation_id = o.id and ct.service_id is null
            and (ct.audience = 'public' or $2::boolean or own)), '[]') as contacts,
        coalesce((select json_agg(json_build_object('id', acc.id, 'ofService', acc.service_id is not null,
            'kind', acc.kind, 'issuer', acc.issuer, 'number', acc.number, 'validFrom', acc.valid_from,
            'validTo', acc.valid_to, 'evidence', acc.evidence, 'confirmedAt', acc.confirmed_at,
            'refusedReason', acc.refused_reason) order by acc.kind, acc.id)
          from directory.accreditation acc where acc.organisation_id = o.id
            and (acc.refused_reason is null or own or $5::boolean)), '[]') as accreditations,
        coalesce((select json_agg(json_build_object('id', rec.id, 'by', ${organisationBrief('by_whom')},
            'note', rec.note, 'at', rec.at) order by rec.at desc, rec.id)
          from directory.recommendation rec join directory.organisation by_whom on by_whom.id = rec.by_organisation_id
          where rec.organisation_id = o.id and rec.withdrawn_at is null), '[]') as recommendations,
        (select count(*)::int from directory.service s where s.organisation_id = o.id
          and (s.ended_on is null or s.ended_on > $4::date)) as "serviceCount",
        (select max(v.at) from directory.service s join directory.verification v on v.service_id = s.id
          where s.organisation_id = o.id and v.result in ('confirmed', 'corrected')) as "lastConfirmedAt",
        (select count(*)::int from directory.change ch where ch.organisation_id = o.id) as "historyCount"
      from merges
        join directory.organisation o on o.id = merges.id and merges.into_id is null
        left join directory.organisation parent on parent.id = o.parent_id
        left join directory.region r on r.code = o.region_code
        left join directory.district d on d.code = o.district_code
        left join directory.orp p on p.code = o.orp_code
        left join directory.municipality m on m.code = o.municipality_code
        left join directory.city_district c on c.code = o.city_district_code,
        lateral (select ${ownedBy('$3')} as own) mine
      where own or $5::boolean or o.listed
    ) detail`,
};
