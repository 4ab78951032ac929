import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

/** What tells somebody that a deadline comes or has passed, and to which side it says so. */
const reminders = [
  'unguarded.remind(uuid, date, timestamptz)',
  'unguarded.tell_team_lead(uuid, date, timestamptz)',
] as const;
const waitedFor = `coalesce(found_row.question_to, case found_row.state when 'offered' then 'sender' else 'provider' end)`;
const ofArrival = 'handover.remind_of_arrival(uuid, date, date, timestamptz)';
const provider = `coalesce(found_row.question_to, 'provider')`;

const byPhone = (side: string): string =>
  `case when found_row.channel = 'phone_or_post' then 'sender' else ${side} end`;

/**
 * A service that answers by phone or post has nobody here who could be reminded: whoever sent the request has to ask it,
 * and writes down what it said. Reminders, and what is taken to the team lead, go to that unit.
 */
export class WhoCanBeReminded0064 implements MigrationInterface {
  readonly name = 'WhoCanBeReminded0064000000064';

  async up(runner: QueryRunner): Promise<void> {
    for (const signature of reminders) await rewriteFunction(runner, signature, waitedFor, byPhone(waitedFor));
    await rewriteFunction(runner, ofArrival, provider, byPhone(provider));
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, ofArrival, byPhone(provider), provider);
    for (const signature of reminders) await rewriteFunction(runner, signature, byPhone(waitedFor), waitedFor);
  }
}
