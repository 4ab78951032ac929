/** One thing that happens to a handover without anybody being logged in. */
export interface ActByItself {
  /** Name of the function; its list of what is due is `<name>_due`, where there is one. */
  readonly name: string;
  /** The act of the table of moves, or what is written into the trail where the state stays. */
  readonly act: string;
  /** Where it leads and who moves it; null where the state stays. */
  readonly to: { readonly state: string; readonly side: 'subject' | 'time' | 'system' } | null;
  /** Further parameters of the function, with their types. */
  readonly given?: string;
  /** What must hold for `h`, with `before date` and `moment timestamptz`; the function asks for it again itself. */
  readonly when: string;
  /** Columns set besides those of every move. */
  readonly sets?: string;
  /** Found by its subject's or another room's word, not by looking for what is due. */
  readonly told?: true;
}

const sentUntilConfirmed = `('sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed')`;
const afterSending = `('sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed', 'arrived', 'not_arrived')`;

/** Every one of them, one purpose each (design: the first machine; disclosure, withdrawal). */
export const actsByItself: readonly ActByItself[] = [
  {
    name: 'end_by_subject',
    act: 'withdrawAgreement',
    to: { state: 'withdrawn_by_subject', side: 'subject' },
    given: 'grants uuid[], kept_until timestamptz',
    // Taken back and not given anew, for a purpose without which a request cannot go on.
    when: `h.state in ${sentUntilConfirmed} and exists (
      select from consent.subject_grant taken
      where taken.id = any (grants) and taken.about_id = h.id and taken.state = 'withdrawn'
        and taken.purpose in ('assess', 'interview', 'hand_over')
        and not exists (
          select from consent.subject_grant again
          where again.about_id = h.id and again.recipient_id = taken.recipient_id and again.purpose = taken.purpose
            and again.category = taken.category and again.detail is not distinct from taken.detail
            and again.state in ('given', 'renewed')))`,
    sets: `hold_until = case when h.offer_unit_id is not null then kept_until end`,
    told: true,
  },
  {
    name: 'expire_unanswered',
    act: 'expire',
    to: { state: 'expired', side: 'time' },
    when: `h.state in ('sent', 'acknowledged') and h.deadline < before`,
  },
  {
    name: 'expire_waiting',
    act: 'expire',
    to: { state: 'expired', side: 'time' },
    when: `h.state = 'waitlisted' and h.release_latest < before`,
  },
  {
    name: 'lapse_offer',
    act: 'offerLapsed',
    to: { state: 'waitlisted', side: 'time' },
    when: `h.state = 'offered' and h.offer_expires_at <= moment`,
  },
  {
    name: 'close_not_arrived',
    act: 'closeWithoutArrival',
    to: { state: 'closed', side: 'time' },
    when: `h.state = 'not_arrived' and (h.state_since at time zone 'Europe/Prague')::date < before`,
  },
  {
    name: 'end_with_provider',
    act: 'providerLeaves',
    to: { state: 'withdrawn_by_provider', side: 'system' },
    when: `h.state in ${afterSending} and (
      exists (select from directory.service s where s.id = h.recipient_service_id and s.ended_on <= before)
      or exists (select from directory.organisation o where o.id = h.recipient_organisation_id and o.ended_on <= before))`,
  },
  {
    name: 'give_kept_place_back',
    act: 'giveKeptPlaceBack',
    to: null,
    when: `h.hold_until <= moment`,
    sets: `hold_until = null`,
  },
  {
    name: 'tell_next_in_line',
    act: 'tellNextInLine',
    to: null,
    when: `h.state = 'waitlisted'`,
    sets: `provider_news_at = moment`,
    told: true,
  },
  {
    name: 'remind',
    act: 'remind',
    to: null,
    when: `h.deadline < before and h.ended_at is null and h.reminded_at is null`,
    sets: `reminded_at = moment`,
  },
  {
    name: 'tell_team_lead',
    act: 'tellTeamLead',
    to: null,
    when: `h.deadline < before and h.ended_at is null and h.escalated_at is null`,
    sets: `escalated_at = moment`,
  },
];
