import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const forgetUnsent = 'unguarded.forget_unsent(timestamp with time zone,integer)';
const byItsId = `coalesce(question.answered_at, question.asked_at, uuid_extract_timestamp(question.id))`;
const byItsDraft = `coalesce(question.answered_at, question.asked_at, question.drafted_at)`;

/** A question about a fact that was never asked is as old as its draft says (0061), not as the way its id was drawn. */
export class DraftedWhenItWas0088 implements MigrationInterface {
  readonly name = 'DraftedWhenItWas0088000000088';

  async up(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, forgetUnsent, byItsId, byItsDraft);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, forgetUnsent, byItsDraft, byItsId);
  }
}
