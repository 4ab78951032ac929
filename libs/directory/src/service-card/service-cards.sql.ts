import type { PreparedRead } from '@navaz/platform';
import * as parts from '../profile/service-parts.sql.js';

const first = (column: 'phone' | 'email'): string =>
  `(array_agg(c.${column} order by c.service_id is null, c.id) filter (where c.${column} is not null))[1]`;

/** The first telephone and e-mail of the service, else of its organisation. */
const reach = `(select ${first('phone')} as phone, ${first('email')} as email from directory.contact c
  where (c.service_id = s.id or (c.organisation_id = o.id and c.service_id is null)) and (c.audience = 'public' or privy))`;

/**
 * Cards of services, in the order of the ids; what is in no list is left out. Kinds, groups and places by
 * their codes.
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
        coalesce((select json_agg(f.form order by f.form collate "C") from directory.service_form f where f.service_id = s.id), '[]') as forms,
        ${parts.cardFacilities} as facilities,
        ${parts.areas} as areas,
        ${parts.prisons} as prisons,
        reach.phone, reach.email,
        ${parts.conditions} as conditions,
        ${parts.verificationActs} as acts,
        ${parts.openReports} as reports,
        wanted.position
      from unnest($1::uuid[]) with ordinality as wanted (id, position)
        join directory.service s on s.id = wanted.id
        join directory.organisation o on o.id = s.organisation_id,
        lateral (select $2::boolean as privy, $3::date as today) reader,
        lateral ${reach} reach
      where ${parts.inLists('today')}
    ) card order by card.position`,
};
