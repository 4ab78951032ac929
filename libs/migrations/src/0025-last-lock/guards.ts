import { actsByItself, type ActByItself } from '../0019-handover-by-itself/acts.js';
import type { Guard } from './guarding.js';

const now = (given: string): string => `perform platform.require_now(${given});`;
const nobody = `perform platform.require_nobody();`;

/**
 * Calendar days that must at least lie between the day the act compares with and today, so that a caller cannot end
 * sooner than the table of deadlines says. Working days are counted by the program; they are never fewer calendar days.
 */
const daysOfGrace: Readonly<Record<string, number>> = {
  expire_unanswered: 5,
  expire_waiting: 14,
  close_not_arrived: 14,
  tell_team_lead: 2,
};

const typesOf = ({ given }: ActByItself): string =>
  ['uuid', ...(given ?? '').split(', ').flatMap((one) => one.split(' ')[1] ?? []), 'date', 'timestamptz'].join(', ');

/** What the functions of an act ask for. */
export const guardsOf = (act: ActByItself): readonly Guard[] => {
  const day = `perform platform.require_past_day(before + ${daysOfGrace[act.name] ?? 0});`;
  const time = `${day} ${now('moment')}`;
  const kept = act.given?.includes('kept_until')
    ? `kept_until := least(kept_until, moment + interval '14 days');`
    : undefined;
  const one = { signature: `handover.${act.name}(${typesOf(act)})`, asks: `${time} ${kept ?? ''}` };
  if (act.told) return [one];
  return [
    { ...one, asks: `${nobody} ${one.asks}` },
    { signature: `handover.${act.name}_due(date, timestamptz, integer)`, asks: `${nobody} ${time}` },
  ];
};

/** Work of the night: nobody is logged in, and it is tonight. */
const nightly = (signature: string): Guard => ({ signature, asks: `${nobody} ${now('at')}` });

/**
 * Every function of the owner that trusted the ids and the clock of its caller, with what it asks for now.
 * `destroy_content` and `invalidate` look at the rows, so that only what has lost its ground can end.
 */
export const guards: readonly Guard[] = [
  ...actsByItself.flatMap(guardsOf),
  nightly('handover.forget_unsent(timestamptz, integer)'),
  nightly('handover.clear_ended(timestamptz, integer)'),
  nightly('handover.subjects_past_retention(timestamptz, integer)'),
  nightly('handover.forget_skeletons(timestamptz, integer)'),
  {
    signature: 'handover.ask_follow_ups(date, timestamptz, integer)',
    asks: `${nobody} perform platform.require_today(today); ${now('at')}`,
  },
  { signature: 'handover.recognise(uuid, date)', asks: `perform platform.require_today(today);` },
  {
    signature: 'handover.interviews_over(timestamptz, integer)',
    asks: `${nobody} perform platform.require_past(started_before);`,
  },
  {
    signature: 'handover.leave_to_unit(uuid, uuid, timestamptz)',
    // Somebody who works there still, or works there again, keeps their work.
    asks: `${nobody} ${now('moment')}
      if exists (select from identity.membership held where held.account_id = leave_to_unit.account
          and held.ended_at is null and (leave_to_unit.organisation is null
            or held.organisation_id = leave_to_unit.organisation)) then
        return;
      end if;`,
  },
  {
    signature: 'handover.end_participations(uuid[], timestamptz)',
    asks: `${nobody} ${now('at')}
      grants := array(select held.id from consent.subject_grant held
        where held.id = any (grants) and held.state not in ('given', 'renewed'));`,
  },
  {
    signature: 'handover.erase_subject(uuid, timestamptz)',
    asks: `${now('at')}
      if nullif(current_setting('navaz.account', true), '') is null and not handover.is_past_retention(erased, at) then
        return false;
      end if;`,
  },
  {
    signature: 'consent.invalidate(uuid[], text, timestamptz)',
    asks: `${now('at')}
      grants := array(select held.id from consent.subject_grant held
        where held.id = any (grants) and case reason
          when 'content_destroyed' then not handover.is_alive(held.subject_id)
          when 'service_ended' then not directory.is_open(held.recipient_kind, held.recipient_id, at)
          when 'recipient_left' then not directory.is_open(held.recipient_kind, held.recipient_id, at)
          when 'interview_over' then held.purpose = 'interview' and not handover.meets_later(held.about_id, at)
          else false end);`,
  },
  {
    signature: 'consent.invalidate_recipient(text, uuid, text, timestamptz)',
    asks: `${nobody} ${now('at')}`,
  },
  {
    signature: 'consent.destroy_content(uuid, timestamptz)',
    asks: `${now('at')} if handover.is_alive(subject) then return; end if;`,
  },
  {
    signature: 'consent.forget(timestamptz)',
    asks: `${nobody} perform platform.require_past(before + interval '3 years');`,
  },
  { signature: 'consent.issue_code(uuid, bytea, timestamptz)', asks: now('at') },
  {
    signature: 'consent.take_attempt(bytea, timestamptz, integer, integer)',
    asks: now('at'),
  },
  { signature: 'consent.withdraw_by_code(bytea, smallint[], timestamptz)', asks: now('at') },
  {
    signature: 'platform.forget_commands(timestamptz)',
    asks: `${nobody} perform platform.require_past(before + interval '30 days');`,
  },
];
