import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createDenials, createEndings, createHolding, createWithdrawalByCode } from './0013-consent/doors.js';
import { createGrants, createSignings } from './0013-consent/grants.js';
import { createCodes, createEvents } from './0013-consent/history.js';
import { lockRows } from './0013-consent/locks.js';

/**
 * Grants, who said what to them, and what happened to them since. History is append-only: an event moves its grant, and
 * nothing else does. The application sees what its unit holds or what is addressed to it, and what runs without an
 * actor goes through the functions at the end, one purpose each.
 */
export class Consent0013 implements MigrationInterface {
  readonly name = 'Consent0013000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema consent`);
    await runner.query(`grant usage on schema consent to navaz_app`);
    await createSignings(runner);
    await createGrants(runner);
    await createEvents(runner);
    await createCodes(runner);
    await lockRows(runner);
    await createHolding(runner);
    await createWithdrawalByCode(runner);
    await createEndings(runner);
    await createDenials(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema consent cascade`);
  }
}
