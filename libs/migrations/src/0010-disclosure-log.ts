import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeChecking } from './0010-disclosure-log/checking.js';
import { makeCheckpoints } from './0010-disclosure-log/checkpoints.js';
import { makePruning } from './0010-disclosure-log/pruning.js';
import { makeTables } from './0010-disclosure-log/tables.js';
import { makeWriting } from './0010-disclosure-log/writing.js';

const forTheApplication = [
  'append_disclosures(jsonb)',
  'disclosures_of(uuid, bigint, int)',
  'take_disclosure_checkpoint()',
  'prune_disclosures(int)',
  'check_disclosures()',
];
const forTheOwner = ['append_disclosure_at(timestamptz, jsonb)', 'take_disclosure_checkpoint_at(timestamptz)'];

/**
 * The log of disclosures: append-only, chained by hash per subject, so that reads of different subjects never wait for
 * each other. Monthly checkpoints vouch for all chains; what is older than three years goes, and the rest still verifies.
 */
export class DisclosureLog0010 implements MigrationInterface {
  readonly name = 'DisclosureLog0010000000010';

  async up(runner: QueryRunner): Promise<void> {
    await makeTables(runner);
    await makeWriting(runner);
    await makeCheckpoints(runner);
    await makePruning(runner);
    await makeChecking(runner);
    await runner.query(`alter table audit.disclosure enable row level security`);
    await runner.query(`
      create policy disclosure_own_controller on audit.disclosure for select to navaz_app
      using (current_setting('navaz.role', true) = 'auditor'
        and (unit_id = nullif(current_setting('navaz.organisation', true), '')::uuid
          or owner_unit_id = nullif(current_setting('navaz.organisation', true), '')::uuid))`);
    await runner.query(`grant select on audit.disclosure, audit.disclosure_checkpoint to navaz_app`);
    for (const signature of [...forTheApplication, ...forTheOwner]) {
      await runner.query(`revoke all on function audit.${signature} from public`);
    }
    for (const signature of forTheApplication) {
      await runner.query(`grant execute on function audit.${signature} to navaz_app`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of [...forTheApplication, ...forTheOwner]) {
      await runner.query(`drop function audit.${signature}`);
    }
    // With them go the functions over their row types.
    for (const table of ['disclosure_checkpoint_leaf', 'disclosure_checkpoint', 'disclosure_chain', 'disclosure']) {
      await runner.query(`drop table audit.${table} cascade`);
    }
    for (const signature of ['refuse_disclosure_change()', 'leaves_hash(bigint)', 'disclosure_retention()']) {
      await runner.query(`drop function audit.${signature}`);
    }
  }
}
