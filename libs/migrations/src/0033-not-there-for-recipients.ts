import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAct, dropAct } from './0019-handover-by-itself/act-functions.js';
import { actsByItself, type ActByItself } from './0019-handover-by-itself/acts.js';
import { locks } from './0024-who-reads-a-case/locks.js';
import { guard, unguard } from './0025-last-lock/guarding.js';
import { guardsOf } from './0025-last-lock/guards.js';

const named = actsByItself.find(({ name }) => name === 'end_by_subject');
if (!named) throw new Error('There is no end by the subject.');
const { sets: _kept, ...written } = named;
/** As migration 0027 made it: before arrival, but not where somebody was said not to have come. */
const endBeforeDay: ActByItself = { ...written, given: 'grants uuid[]' };
/** Whoever did not come may still come late: that is open, and ends as everything open does before arrival. */
const endUntilArrival: ActByItself = {
  ...endBeforeDay,
  when: endBeforeDay.when.replace(`'confirmed')`, `'confirmed', 'not_arrived')`),
};

const ruleOf = (policy: string): string => {
  const lock = locks.find((one) => one.policy === policy);
  if (!lock) throw new Error(`There is no rule for ${policy}.`);
  return lock.now;
};

/** Rules of row-level security by policy and table: as they were, and what is asked besides. */
const narrowed = [
  {
    policy: 'case_participant',
    table: 'handover.client_case',
    was: 'handover.actor_takes_part(id)',
    more: 'not handover.is_restricted(subject_id)',
  },
  {
    policy: 'need_of_case',
    table: 'handover.need',
    was: ruleOf('need_of_case'),
    more: 'not handover.is_need_restricted(id)',
  },
  {
    policy: 'report_recipient',
    table: 'handover.report',
    was: ruleOf('report_recipient'),
    more: 'handover.reaches_unit(handover_id, fields)',
  },
] as const;

/** Functions by which somebody is asked or told of a person without the gate, and what they ask besides. */
const unasked = [
  {
    signature: 'unguarded.ask_follow_ups(date, timestamptz, integer)',
    was: 'and h.content_destroyed_at is null)',
    now: 'and h.content_destroyed_at is null and not handover.is_restricted(h.subject_id))',
  },
  {
    signature: 'unguarded.recognise(uuid, date)',
    was: 'and n.closed_at is null',
    now: 'and n.closed_at is null and not handover.is_restricted(r.subject_id)',
  },
] as const;

/** The function as it stands, with one part of its body put for another. */
const rewrite = async (runner: QueryRunner, signature: string, away: string, instead: string): Promise<void> => {
  const [made] = (await runner.query(`select pg_get_functiondef(to_regprocedure($1)) as text`, [signature])) as {
    text: string | null;
  }[];
  if (made?.text?.split(away).length !== 2) throw new Error(`There is not one “${away}” in ${signature}.`);
  await runner.query(made.text.replace(away, instead));
};

/**
 * What reading refuses is not there in a list either, but for the unit that leads the case: a case and a report whose
 * person asked for restriction, a report for a unit that gave the case away; and for nobody a report whose person was
 * erased or took agreement to it back. Nor is anybody asked about, or told of, who asked for restriction.
 */
export class NotThereForRecipients0033 implements MigrationInterface {
  readonly name = 'NotThereForRecipients0033000000033';

  async up(runner: QueryRunner): Promise<void> {
    await this.endBySubject(runner, endBeforeDay, endUntilArrival);
    await this.reports(runner);
    for (const { policy, table, was, more } of narrowed)
      await runner.query(`alter policy ${policy} on ${table} using (${was} and ${more})`);
    for (const { signature, was, now } of unasked) await rewrite(runner, signature, was, now);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { signature, was, now } of unasked) await rewrite(runner, signature, now, was);
    for (const { policy, table, was } of narrowed)
      await runner.query(`alter policy ${policy} on ${table} using (${was})`);
    await runner.query(`drop function handover.reaches_unit(uuid, text[])`);
    await this.endBySubject(runner, endUntilArrival, endBeforeDay);
  }

  private async endBySubject(runner: QueryRunner, away: ActByItself, instead: ActByItself): Promise<void> {
    for (const one of guardsOf(away)) await unguard(runner, one);
    await dropAct(runner, away);
    await createAct(runner, instead);
    for (const one of guardsOf(instead)) await guard(runner, one);
  }

  /**
   * Whether a report about a request, which says these fields, is still for the unit that asks. Whether the day of an
   * agreement has passed, and what it opens, is for the gate, which is asked besides.
   */
  private async reports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.reaches_unit(about uuid, said text[]) returns boolean
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select exists (
          select from handover.handover h join handover.subject person on person.id = h.subject_id
          where h.id = about and person.erased_at is null
            and (h.sender_unit_id = platform.actor_organisation() or (person.restricted_at is null
              and (handover.actor_takes_part(h.case_id) or not exists (select from handover.case_transfer moved
                where moved.case_id = h.case_id and moved.from_unit_id = platform.actor_organisation()))))
            and (exists (select from consent.subject_grant held
                where held.about_id = h.id and held.recipient_id = platform.actor_organisation()
                  and held.purpose = 'report_back' and held.state in ('given', 'renewed'))
              -- On a basis of the institutions themselves, unless the person said no.
              or ('arrival' = any (said) and not exists (select from consent.subject_grant denied
                where denied.about_id = h.id and denied.recipient_id = platform.actor_organisation()
                  and denied.purpose = 'report_back' and denied.detail = 'arrival'
                  and denied.state in ('refused', 'withdrawn')))))
      $$`);
    await runner.query(`revoke all on function handover.reaches_unit(uuid, text[]) from public`);
    await runner.query(`grant execute on function handover.reaches_unit(uuid, text[]) to navaz_app`);
  }
}
