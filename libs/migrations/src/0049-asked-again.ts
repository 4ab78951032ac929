import type { MigrationInterface, QueryRunner } from 'typeorm';

const once = (open: string): string => `
  create unique index handover_open_once on handover.handover (need_id, recipient_organisation_id,
    coalesce(recipient_service_id, recipient_organisation_id))
  where ${open}`;

/**
 * One need is asked of one service once at a time, until it is known whether the person came. What follows may be kept from
 * the sender, and a refusal to ask again would tell it.
 */
export class AskedAgain0049 implements MigrationInterface {
  readonly name = 'AskedAgain0049000000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index handover.handover_open_once`);
    await runner.query(once(`ended_at is null and state not in ('arrived', 'not_arrived')`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index handover.handover_open_once`);
    await runner.query(once(`ended_at is null`));
  }
}
