import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const isHelped = 'handover.need_is_helped(uuid)';
const unlessMissed = `('confirmed', 'arrived', 'closed')`;
const onceConfirmed = `('confirmed', 'arrived', 'not_arrived', 'closed')`;

/**
 * Whether somebody confirmed to help with a need does not tell what became of the person: whoever did not come was the
 * only one whose need counted as without help again, also to a sender the person does not let hear of it.
 */
export class NobodyHearsItFromANeed0062 implements MigrationInterface {
  readonly name = 'NobodyHearsItFromANeed0062000000062';

  async up(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, isHelped, unlessMissed, onceConfirmed);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, isHelped, onceConfirmed, unlessMissed);
  }
}
