import type { QueryRunner } from 'typeorm';
import { locks } from '../0024-who-reads-a-case/locks.js';

const ruleOf = (policy: string): string => {
  const lock = locks.find((one) => one.policy === policy);
  if (!lock) throw new Error(`There is no rule for ${policy}.`);
  return lock.now;
};

const reads = ruleOf('handover_recipient_reads');
const acts = ruleOf('handover_recipient_acts');
const sends = `(platform.actor_acts_for_unit() and h.sender_unit_id = platform.actor_organisation())`;
const addressed = `(platform.actor_handles_people() and h.state <> 'draft'
    and h.recipient_organisation_id = platform.actor_organisation()
    and case when h.recipient_service_id is null then platform.actor_acts_for_unit()
      else platform.actor_covers(h.recipient_service_id) end)`;

/** To a recipient all ends caused elsewhere are one. */
const stateShown = `case when ${sends} or h.state not in ('superseded', 'withdrawn_by_subject') then h.state
    else 'withdrawn_by_sender' end`;

/** What a row of a list is made of, for both sides; what belongs to the other side is not there. */
const own = (side: 'sender' | 'provider', column: string): string =>
  `case when ${side === 'sender' ? sends : addressed} then h.${column} end as ${column}`;

/**
 * A recipient reads a request by naming it: a transaction opens the ones it was asked for, and a SELECT that forgot its
 * WHERE finds no other. Lists come from a view that holds what a list shows and nothing of the person, of the case or
 * of why something ended.
 */
export const narrowRecipients = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function handover.open(ids uuid[]) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      perform set_config('navaz.opened', concat_ws(',', nullif(current_setting('navaz.opened', true), ''),
        nullif(array_to_string(ids, ','), '')), true);
    end $$`);
  await runner.query(`
    create function handover.is_opened(id uuid) returns boolean language sql stable parallel safe
    return coalesce(id::text = any (string_to_array(current_setting('navaz.opened', true), ',')), false)`);
  await runner.query(`
    alter policy handover_recipient_reads on handover.handover using (${reads} and handover.is_opened(id))`);
  await runner.query(`
    alter policy handover_recipient_acts on handover.handover using (${acts} and handover.is_opened(id))`);
  await runner.query(`create view ${seen(addressed)}`);
  await runner.query(`grant select on handover.seen to navaz_app`);
  await questions(runner);
  await snapshots(runner);
  await doors(runner);
  await givenAway(runner);
};

/** The view of both sides' lists; `received` is what a recipient is shown at all. */
const seen = (received: string): string => `
    handover.seen with (security_barrier) as
    select h.id, h.reference, ${stateShown} as state, h.state_since, h.question_to, h.paused_until, h.deadline,
      h.recipient_organisation_id, h.recipient_service_id, ${own('sender', 'sender_unit_id')},
      ${own('sender', 'sender_account_id')}, ${own('sender', 'sender_news_at')}, ${own('sender', 'sender_seen_at')},
      ${own('provider', 'provider_account_id')}, ${own('provider', 'provider_news_at')},
      ${own('provider', 'provider_seen_at')}
    from handover.handover h where ${sends} or ${received}`;

/** What a recipient's lists are made of; `more` is asked besides, with the row's own columns. */
export const lists = (more: {
  readonly handover: string;
  readonly fact: string;
  readonly enquiry: string;
}): readonly string[] => [
  seen(`(${addressed} and ${more.handover})`),
  `handover.fact_question_received with (security_barrier) as
    select id, asked_at from handover.fact_question where ${ruleOf('fact_question_recipient')} and ${more.fact}`,
  `handover.enquiry_received with (security_barrier) as
    select id, asked_at, expires_at from handover.enquiry where handover.actor_asked_in(id) and ${more.enquiry}`,
];

/** Questions to a recipient: read by naming them, listed by their codes. */
const questions = async (runner: QueryRunner): Promise<void> => {
  for (const policy of ['fact_question_recipient', 'fact_question_answers'])
    await runner.query(`
      alter policy ${policy} on handover.fact_question using (${ruleOf(policy)} and handover.is_opened(id))`);
  await runner.query(`
    alter policy enquiry_recipient on handover.enquiry using (handover.actor_asked_in(id) and handover.is_opened(id))`);
  await runner.query(`
    create view handover.fact_question_received with (security_barrier) as
    select id, asked_at from handover.fact_question where ${ruleOf('fact_question_recipient')}`);
  await runner.query(`
    create view handover.enquiry_received with (security_barrier) as
    select id, asked_at, expires_at from handover.enquiry where handover.actor_asked_in(id)`);
  await runner.query(`grant select on handover.fact_question_received, handover.enquiry_received to navaz_app`);
};

/** Frozen copies of stages that are not open (yet, or any more) are the sender's alone. */
const snapshots = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`drop policy snapshot_of_handover on handover.snapshot`);
  await runner.query(`
    create policy snapshot_sender on handover.snapshot to navaz_app
    using (exists (select from handover.handover h where h.id = handover_id
      and h.sender_unit_id = platform.actor_organisation()))`);
  await runner.query(`
    create policy snapshot_recipient on handover.snapshot for select to navaz_app
    using (exists (select from handover.handover h where h.id = handover_id and stage = any (case
      when h.state in ('sent', 'acknowledged', 'waitlisted', 'offered') then array['request']
      when h.state = 'assessing' then array['request', 'interview']
      when h.state = 'confirmed' then array['request', 'interview', 'confirmed']
      when h.state = 'arrived' then array['request', 'interview', 'confirmed', 'in_service']
      else array[]::text[] end)))`);
};

/** Two things a recipient asks about requests that it did not open. */
const doors = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function handover.question_asked(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select exists (select from handover.seen where id = asked) and (
        select count(*) filter (where act = 'askQuestion') > count(*) filter (where act = 'answerQuestion')
        from handover.move where handover_id = asked)
    $$`);
  await createKeptFor(runner);
  await openToApplication(runner, 'handover.question_asked(uuid)');
};

const openToApplication = async (runner: QueryRunner, signature: string): Promise<void> => {
  await runner.query(`revoke all on function ${signature} from public`);
  await runner.query(`grant execute on function ${signature} to navaz_app`);
};

/** A place kept for somebody who took agreement back and was asked for anew: for the same need at the same service. */
export const createKeptFor = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function handover.kept_for(asked uuid, moment timestamptz) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform platform.require_now(moment);
      return query select former.id from handover.handover mine
        join handover.handover former on former.need_id = mine.need_id
          and former.recipient_service_id = mine.recipient_service_id
        where mine.id = asked and former.state = 'withdrawn_by_subject' and former.hold_until > moment
          and exists (select from handover.seen where id = asked)
        order by former.id;
    end $$`);
  await openToApplication(runner, 'handover.kept_for(uuid, timestamptz)');
};

const held = `platform.actor_handles_people() and holder_id = platform.actor_organisation()`;
const toRecipient = `platform.actor_handles_people() and state in ('given', 'renewed')
      and recipient_organisation_id = platform.actor_organisation()
      and (recipient_kind = 'unit' or platform.actor_covers(recipient_id))`;

const grantPolicies = async (runner: QueryRunner, seen: string): Promise<void> => {
  for (const policy of ['subject_grant_seen', 'subject_grant_locked'])
    await runner.query(`alter policy ${policy} on consent.subject_grant using ((${held}) or (${seen}))`);
};

/** A unit that gave the case away reads nothing of it, nor what the person agreed with it to be told later. */
const givenAway = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    create function consent.actor_gave_away(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select exists (select from consent.signing form where form.id = asked
        and form.asked_by_unit_id = platform.actor_organisation() and form.holder_id <> form.asked_by_unit_id)
    $$`);
  await runner.query(`revoke all on function consent.actor_gave_away(uuid) from public`);
  await runner.query(`grant execute on function consent.actor_gave_away(uuid) to navaz_app`);
  await grantPolicies(runner, `${toRecipient} and not consent.actor_gave_away(signing_id)`);
};

/** Rows as wide as they were. */
export const widenRecipients = async (runner: QueryRunner): Promise<void> => {
  await grantPolicies(runner, toRecipient);
  await runner.query(`drop function consent.actor_gave_away(uuid)`);
  await runner.query(`drop function handover.kept_for(uuid, timestamptz)`);
  await runner.query(`drop function handover.question_asked(uuid)`);
  await runner.query(`drop policy snapshot_recipient on handover.snapshot`);
  await runner.query(`drop policy snapshot_sender on handover.snapshot`);
  await runner.query(`
    create policy snapshot_of_handover on handover.snapshot to navaz_app
    using (exists (select from handover.handover h where h.id = handover_id))`);
  await runner.query(`drop view handover.seen, handover.fact_question_received, handover.enquiry_received`);
  await runner.query(`alter policy enquiry_recipient on handover.enquiry using (handover.actor_asked_in(id))`);
  for (const policy of ['fact_question_recipient', 'fact_question_answers'])
    await runner.query(`alter policy ${policy} on handover.fact_question using (${ruleOf(policy)})`);
  await runner.query(`alter policy handover_recipient_acts on handover.handover using (${acts})`);
  await runner.query(`alter policy handover_recipient_reads on handover.handover using (${reads})`);
  await runner.query(`drop function handover.is_opened(uuid)`);
  await runner.query(`drop function handover.open(uuid[])`);
};
