import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lists } from './0025-last-lock/recipients.js';

const definer = async (runner: QueryRunner, signature: string, returns: string, body: string): Promise<void> => {
  await runner.query(`
    create function ${signature} returns ${returns}
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$ ${body} $$`);
};

/** Closed to all, open to the application. */
const functions = ['handover.is_need_restricted(uuid)', 'handover.was_sent(uuid)'];

const leads = `(platform.actor_acts_for_unit() and sender_unit_id = platform.actor_organisation())`;
const holds = `exists (select from consent.subject_grant held where held.about_id = fact_question.id
  and held.purpose = 'confirm_fact' and held.state in ('given', 'renewed'))`;

/**
 * What concerns a person who asked for restriction is not there for those they are passed to: not in lists, not by its id,
 * not for a command. And what a person took back leaves the lists of whoever was asked about it.
 */
export class RestrictedIsNotThere0029 implements MigrationInterface {
  readonly name = 'RestrictedIsNotThere0029000000029';

  async up(runner: QueryRunner): Promise<void> {
    await definer(
      runner,
      'handover.is_need_restricted(need uuid)',
      'boolean',
      `select exists (select from handover.need wanted join handover.client_case c on c.id = wanted.case_id
         where wanted.id = need and handover.is_restricted(c.subject_id))`,
    );
    await definer(
      runner,
      'handover.was_sent(asked uuid)',
      'boolean',
      `select exists (select from handover.handover h where h.id = asked and h.state <> 'draft')`,
    );
    for (const signature of functions) {
      await runner.query(`revoke all on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to navaz_app`);
    }
    await runner.query(`
      create policy handover_restricted on handover.handover as restrictive for select to navaz_app
      using (${leads} or not handover.is_restricted(subject_id))`);
    await runner.query(`
      create policy fact_question_restricted on handover.fact_question as restrictive for select to navaz_app
      using (unit_id = platform.actor_organisation() or not handover.is_restricted(subject_id))`);
    await runner.query(`
      create policy enquiry_restricted on handover.enquiry as restrictive for select to navaz_app
      using (unit_id = platform.actor_organisation() or not handover.is_need_restricted(need_id))`);
    // The way a service is reached is frozen at sending; it may have changed since the draft.
    await runner.query(`grant update (channel) on handover.handover to navaz_app`);
    await this.replace(runner, {
      handover: 'not handover.is_restricted(h.subject_id)',
      fact: `not handover.is_restricted(subject_id) and (answer is not null or ${holds})`,
      enquiry: 'not handover.is_need_restricted(need_id)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.replace(runner, { handover: 'true', fact: 'true', enquiry: 'true' });
    await runner.query(`revoke update (channel) on handover.handover from navaz_app`);
    await runner.query(`drop policy enquiry_restricted on handover.enquiry`);
    await runner.query(`drop policy fact_question_restricted on handover.fact_question`);
    await runner.query(`drop policy handover_restricted on handover.handover`);
    for (const signature of functions) await runner.query(`drop function ${signature}`);
  }

  private async replace(runner: QueryRunner, more: Parameters<typeof lists>[0]): Promise<void> {
    for (const view of lists(more)) await runner.query(`create or replace view ${view}`);
  }
}
