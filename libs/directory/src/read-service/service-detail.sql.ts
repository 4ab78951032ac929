import type { PreparedRead } from '@navaz/platform';
import { ownedBy } from '../find-owned/owned.sql.js';
import * as parts from '../profile/service-parts.sql.js';

/**
 * One service with everything its profile publishes, in one statement; kinds, groups and places by their codes.
 * $1 id · $2 sees what professionals see · $3 own organisation or null · $4 today · $5 moderates
 *
 * An ended service is still answered (its page says so and names the successor); one of an unlisted organisation only
 * to its owner and to the coordinator.
 */
export const serviceDetailRead: PreparedRead = {
  name: 'directory.service-detail',
  text: `
    select row_to_json(detail) as detail from (
      select s.id, s.name, s.summary, s.plain_summary as "plainSummary", s.not_for as "notFor", s.sexes,
        s.age_from as "ageFrom", s.age_to as "ageTo", s.age_note as "ageNote", s.remote_contact as "remoteContact",
        s.languages, s.accessibility, s.offered_acts as "offeredActs", s.documents, s.cost, s.channel,
        s.channel_function as "channelFunction", s.lead_time_months as "leadTimeMonths",
        s.length_months as "lengthMonths", s.booking_horizon_days as "bookingHorizonDays",
        s.minimum_data as "minimumData", s.conditions_published as "conditionsPublished",
        s.contact_window as "contactWindow", s.valid_from as "validFrom", s.valid_to as "validTo",
        s.funding_ends_on as "fundingEndsOn", s.funder, s.paused_until as "pausedUntil",
        s.pause_reason as "pauseReason", s.season_from as "seasonFrom", s.season_to as "seasonTo",
        s.programme_target as "programmeTarget", s.programme_active as "programmeActive",
        s.programme_supported as "programmeSupported", s.programme_counted_on as "programmeCountedOn",
        s.register_id as "registerId", s.register_kind_code as "registerKindCode",
        s.registered_from as "registeredFrom", s.ended_on as "endedOn", s.origin, s.demo_note as "demoNote",
        s.created_at as "createdAt", s.version, own,
        ${parts.registered} as registered,
        ${parts.organisationBrief('o')} as organisation,
        (select json_build_object('id', n.id, 'name', n.name) from directory.service n where n.id = s.successor_id) as successor,
        ${parts.kinds} as kinds,
        ${parts.targetGroups} as "targetGroups",
        ${parts.forms} as forms,
        ${parts.areas} as areas,
        ${parts.prisons} as prisons,
        ${parts.facilities} as facilities,
        ${parts.contacts} as contacts,
        ${parts.conditions} as conditions,
        ${parts.accreditations} as accreditations,
        ${parts.verificationActs} as acts,
        ${parts.openReports} as reports,
        ${parts.runs} as runs,
        (select count(*)::int from directory.recommendation rec
          where rec.organisation_id = o.id and rec.withdrawn_at is null) as "recommendationCount",
        (select count(*)::int from directory.change ch where ch.service_id = s.id) as "historyCount"
      from directory.service s
        join directory.organisation o on o.id = s.organisation_id,
        lateral (select ${ownedBy('$3')} as own) mine,
        lateral (select $2::boolean or own as privy, $4::date as today) reader
      where s.id = $1::uuid and (own or $5::boolean or (o.listed and o.merged_into_id is null))
    ) detail`,
};
