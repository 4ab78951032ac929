import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that are ever changed, by table; nothing else of a row can be. */
const changed = {
  account: 'subject, display_name, email, last_login_at, ended_at',
  membership: 'organisation_id, services, ended_at',
  invitation: 'organisation_id, accepted_at, accepted_by, revoked_at',
  machine_client: 'membership_id, label, created_at, registered_by, confirmed_at, confirmed_by',
} as const;

/** Machine clients act once the coordinator confirmed them; rights to change are narrowed to what is changed. */
export class IdentityEnds0010 implements MigrationInterface {
  readonly name = 'IdentityEnds0010000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.machine_client
        add column registered_by uuid,
        add column confirmed_at timestamptz,
        add column confirmed_by uuid`);
    // Those that act already were let in by the rules of their time.
    await runner.query(`update identity.machine_client set confirmed_at = created_at`);
    for (const [table, columns] of Object.entries(changed)) {
      await runner.query(`revoke update on identity.${table} from navaz_app`);
      await runner.query(`grant update (${columns}) on identity.${table} to navaz_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(changed)) {
      await runner.query(`revoke update (${columns}) on identity.${table} from navaz_app`);
      await runner.query(`grant update on identity.${table} to navaz_app`);
    }
    await runner.query(`
      alter table identity.machine_client drop column registered_by, drop column confirmed_at, drop column confirmed_by`);
  }
}
