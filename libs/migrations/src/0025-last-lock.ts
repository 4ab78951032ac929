import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createBelonging, dropBelonging } from './0025-last-lock/belonging.js';
import { clockFunctions, createClock } from './0025-last-lock/clock.js';
import { createEraseAgain, createGrounds, grounds, restoreEraseAgain } from './0025-last-lock/grounds.js';
import { guard, unguard } from './0025-last-lock/guarding.js';
import { guards } from './0025-last-lock/guards.js';
import { createMails, dropMails } from './0025-last-lock/mails.js';
import { narrowRecipients, widenRecipients } from './0025-last-lock/recipients.js';

/**
 * The database as the last lock: what runs past row-level security believes neither the clock nor the word of its
 * caller, and what a program forgets to leave out is not there to be read.
 */
export class LastLock0025 implements MigrationInterface {
  readonly name = 'LastLock0025000000025';

  async up(runner: QueryRunner): Promise<void> {
    await createClock(runner);
    await createGrounds(runner);
    for (const signature of [...clockFunctions, ...grounds]) {
      await runner.query(`revoke all on function ${signature} from public`);
    }
    await runner.query(`create schema unguarded`);
    for (const one of guards) await guard(runner, one);
    await createEraseAgain(runner);
    await createBelonging(runner);
    await narrowRecipients(runner);
    await createMails(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropMails(runner);
    await widenRecipients(runner);
    await dropBelonging(runner);
    await restoreEraseAgain(runner);
    for (const one of [...guards].reverse()) await unguard(runner, one);
    await runner.query(`drop schema unguarded`);
    for (const signature of [...grounds, ...clockFunctions]) await runner.query(`drop function ${signature}`);
  }
}
