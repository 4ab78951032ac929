import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rewriteFunction } from './rewrite-function.js';

const again = 'handover.erase_again(jsonb, timestamp with time zone)';
const believed = `if unguarded.erase_subject(line."ownerId", erase_again.at) then`;
/**
 * Whoever stands in the ledger has no key any more, or the replay has destroyed it again just before: the application's role
 * can destroy none, so it cannot make one of the living look erased. Where keys lie in a database of their own (ADR 14),
 * there is none here to look at.
 */
const keyless = `continue when exists (select from keys.owner_key held where held.owner_id = line."ownerId");
        ${believed}`;

/** An erasure is done again only of who has lost their key: a line of the ledger alone is believed no more. */
export class OnlyWhoseKeyIsGone0085 implements MigrationInterface {
  readonly name = 'OnlyWhoseKeyIsGone0085000000085';

  async up(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, again, believed, keyless);
  }

  async down(runner: QueryRunner): Promise<void> {
    await rewriteFunction(runner, again, keyless, believed);
  }
}
