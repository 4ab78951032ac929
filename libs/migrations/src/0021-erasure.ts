import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createErasing, openHistory } from './0021-erasure/erasing.js';
import { createChoices, createRetaining } from './0021-erasure/retaining.js';

const functions = [
  'forget_skeletons(timestamptz, int)',
  'subjects_past_retention(timestamptz, int)',
  'clear_ended(timestamptz, int)',
  'forget_unsent(timestamptz, int)',
  'is_restricted(uuid)',
  'erase_again(uuid[], timestamptz)',
  'erase_subject(uuid, timestamptz)',
];
const inner = ['delete_handovers(uuid[])', 'clear_handovers(uuid[], timestamptz)'];

/** How a person leaves: on request, by the periods of retention, and again after an old copy was brought back. */
export class Erasure0021 implements MigrationInterface {
  readonly name = 'Erasure0021000000021';

  async up(runner: QueryRunner): Promise<void> {
    await openHistory(runner);
    await createErasing(runner);
    await createChoices(runner);
    await createRetaining(runner);
    for (const one of [...functions, ...inner]) {
      await runner.query(`revoke all on function handover.${one} from public`);
    }
    for (const one of functions) await runner.query(`grant execute on function handover.${one} to navaz_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const one of [...functions, ...inner]) await runner.query(`drop function handover.${one}`);
    await runner.query(`drop table handover.retention_choice`);
    await runner.query(`
      create or replace function handover.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Moves of a handover are history.' using errcode = 'integrity_constraint_violation';
      end $$`);
  }
}
