import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const moves = 'handover.move_by_itself(uuid, text, text, text, timestamptz)';
const forgotten = `question_to = null, paused_until = null`;
/** As `waitedForAfter` has it where somebody moves: a written question waits for its answer, whatever moves meanwhile. */
const kept = `question_to = case when to_state = 'waitlisted' and exists (
        select from handover.message written
        where written.handover_id = h.id and written.kind = 'question' and written.from_side <> h.question_to
          and not exists (select from handover.message said where said.answers_id = written.id))
      then h.question_to end, paused_until = null`;

/** An offer that runs out leaves a written question open, as one that is let go does. */
export class AQuestionOutlivesAnOffer0084 implements MigrationInterface {
  readonly name = 'AQuestionOutlivesAnOffer0084000000084';

  async up(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, moves, forgotten, kept);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, moves, kept, forgotten);
  }
}
