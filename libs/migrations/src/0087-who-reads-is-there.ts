import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const belongs = 'handover.disclosure_belongs(jsonb)';
const claimed = `reader constant uuid := coalesce(platform.actor_organisation(), (given->>'unitId')::uuid);`;
/** Nobody opens somebody's record without being logged in, or holding a link that acts for a unit. */
const present = `reader constant uuid := platform.actor_organisation();`;

/** A row of the log names the unit that reads now: without an actor there was a row of whatever unit was claimed. */
export class WhoReadsIsThere0087 implements MigrationInterface {
  readonly name = 'WhoReadsIsThere0087000000087';

  async up(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, belongs, claimed, present);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, belongs, present, claimed);
  }
}
