import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const door = 'handover.withdraw_everything(uuid, timestamptz, text)';
const given = `held.state in ('given', 'renewed')`;
const givenByAnybody = `(held.state in ('given', 'renewed') or held.state = 'requested' and exists (
            select from consent.expression said
            where said.signing_id = held.signing_id and held.item = any (said.given)))`;

/**
 * Who takes everything back takes back also what waits for the yes of somebody else: a guardian who said it later gave
 * what the person did not want any more.
 */
export class HalfGivenIsTakenBack0055 implements MigrationInterface {
  readonly name = 'HalfGivenIsTakenBack0055000000055';

  async up(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, door, given, givenByAnybody);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, door, givenByAnybody, given);
  }
}
