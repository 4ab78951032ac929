import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dueAfter, lastDay } from './0067-a-stay-nobody-closes.js';
import { rewriteFunction } from './rewrite-function.js';

/**
 * Where an institution takes over on a basis of its own there is no agreement, and no last day of one. As long as people are
 * asked how they are after their arrival the stay is nobody's fault; past that it is reminded of like every other.
 */
const lastDayOrHalfAYear = `coalesce(${lastDay}, (h.arrived_on + interval '6 months')::date)`;

const functions = ['remind_of_stay_due(date, timestamptz, integer)', 'remind_of_stay(uuid, date, timestamptz)'];

/** A stay on an institution's own basis that nobody closes is reminded of half a year after the arrival. */
export class AStayOnABasisOfItsOwn0075 implements MigrationInterface {
  readonly name = 'AStayOnABasisOfItsOwn0075000000075';

  async up(runner: QueryRunner): Promise<void> {
    for (const name of functions)
      await rewriteFunction(runner, `handover.${name}`, dueAfter(lastDay), dueAfter(lastDayOrHalfAYear));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of functions)
      await rewriteFunction(runner, `handover.${name}`, dueAfter(lastDayOrHalfAYear), dueAfter(lastDay));
  }
}
