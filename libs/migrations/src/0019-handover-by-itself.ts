import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createAct, dropAct } from './0019-handover-by-itself/act-functions.js';
import { actsByItself } from './0019-handover-by-itself/acts.js';

/**
 * What happens to handovers where nobody is logged in: time, the person's own word by code, a provider that ends. One
 * function for each, none of which can be talked into more: it locks the row, asks for its condition itself, writes
 * the move and the act, and answers nothing where nothing was to be done.
 */
export class HandoverByItself0019 implements MigrationInterface {
  readonly name = 'HandoverByItself0019000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table handover.handover add column hold_until timestamptz`);
    await runner.query(`
      create index handover_hold_until on handover.handover (hold_until) where hold_until is not null`);
    await runner.query(`
      create index handover_offer_expires_at on handover.handover (offer_expires_at) where state = 'offered'`);
    await this.locking(runner);
    await this.moving(runner);
    for (const act of actsByItself) await createAct(runner, act);
    await this.unassigning(runner);
    await this.interviews(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function handover.interviews_over(timestamptz, integer)`);
    await runner.query(`drop function handover.leave_to_unit(uuid, uuid, timestamptz)`);
    for (const act of actsByItself) await dropAct(runner, act);
    await runner.query(`drop function handover.move_by_itself(uuid, text, text, text, timestamptz)`);
    await runner.query(`drop function handover.lock_by_itself(uuid)`);
    await runner.query(`drop index handover.handover_offer_expires_at`);
    await runner.query(`alter table handover.handover drop column hold_until`);
  }

  /** The row first, then the places, then the trail: the one order for everybody. Says nothing of the row. */
  private async locking(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.lock_by_itself(asked uuid) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform from handover.handover h where h.id = asked for update;
      end $$`);
    await this.open(runner, 'lock_by_itself(uuid)');
  }

  /** The move as `HandoverMoves` writes it. Called by the functions below and by nobody else. */
  private async moving(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.move_by_itself(asked uuid, act text, to_state text, side text, moment timestamptz)
      returns void language sql set search_path = pg_catalog, pg_temp as $$
        insert into handover.move (handover_id, act, from_state, to_state, side, at)
        select h.id, act, h.state, to_state, side, moment from handover.handover h where h.id = asked;
        insert into handover.sender_ending (handover_id, cause)
        select asked, to_state where to_state = 'withdrawn_by_subject';
        update handover.handover h
        set state = to_state, state_since = moment, question_to = null, paused_until = null, paused_by = null,
            deadline = null, deadline_kind = null, reminded_at = null, escalated_at = null, offer_unit_id = null,
            offer_from = null, offer_expires_at = null, offer_extended = false, sender_news_at = moment,
            provider_news_at = moment, ended_at = case when to_state = 'waitlisted' then null else moment end,
            version = h.version + 1
        where h.id = asked;
      $$`);
    await runner.query(
      `revoke all on function handover.move_by_itself(uuid, text, text, text, timestamptz) from public`,
    );
  }

  /** Who left works on nothing any more: what they had goes to the unit. Null for the organisation: everywhere. */
  private async unassigning(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.leave_to_unit(account uuid, organisation uuid, moment timestamptz)
      returns table (reference text, organisation_id uuid, service_id uuid)
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      #variable_conflict use_column
      begin
        update handover.client_case c set assigned_account_id = null, version = c.version + 1
        where c.assigned_account_id = account and c.closed_at is null
          and (organisation is null or c.unit_id = organisation);
        return query update handover.handover h
          set sender_account_id = null, sender_news_at = moment, version = h.version + 1
          where h.sender_account_id = account and h.ended_at is null
            and (organisation is null or h.sender_unit_id = organisation)
          returning h.reference, h.sender_unit_id, null::uuid;
        return query update handover.handover h
          set provider_account_id = null, provider_news_at = moment, version = h.version + 1
          where h.provider_account_id = account and h.ended_at is null
            and (organisation is null or h.recipient_organisation_id = organisation)
          returning h.reference, h.recipient_organisation_id, h.recipient_service_id;
        perform audit.append_act('handover.leaveToUnit', 'account', account, '{}');
      end $$`);
    await this.open(runner, 'leave_to_unit(uuid, uuid, timestamptz)');
  }

  /** Agreements to an interview that took place so long ago that they end. */
  private async interviews(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function handover.interviews_over(started_before timestamptz, up_to integer) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select given.id from handover.meeting met
        join consent.subject_grant given on given.about_id = met.handover_id
        where met.kind = 'interview' and met.cancelled_at is null and met.starts_at < started_before
          and given.purpose = 'interview' and given.state in ('given', 'renewed')
        order by given.id limit up_to
      $$`);
    await this.open(runner, 'interviews_over(timestamptz, integer)');
  }

  private async open(runner: QueryRunner, named: string): Promise<void> {
    await runner.query(`revoke all on function handover.${named} from public`);
    await runner.query(`grant execute on function handover.${named} to navaz_app`);
  }
}
