import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations, roleCheck } from '@navaz/migrations';
import { ownerDataSource } from '@navaz/platform';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import type { DataSource } from 'typeorm';
import { differing, named, shapeOf } from './shape.support-spec.js';

/** Reads and rules that a step back words in another way than they were: what they let through is the same. */
const reworded = (...objects: readonly string[]): readonly string[] =>
  ['-', '+'].flatMap((sign) => objects.map((object) => `${sign} ${object}`));

/**
 * Steps back that do not lead exactly to where the step began. They are released and stay as they are; each stands here
 * with all it leaves and the reason why that is borne. A new step has no place in this list.
 */
const known: Readonly<Record<string, { readonly why: string; readonly lines: readonly string[] }>> = {
  Acting0012: {
    why: 'Leaves the function that forgets commands, which goes with its schema in the step back of 0001 only; going to 0011 and up again is not possible.',
    lines: [
      '+ function platform.forget_commands(timestamp with time zone)',
      '+ grant platform.forget_commands(timestamp with time zone) to navaz_app EXECUTE',
      '+ grant platform.forget_commands(timestamp with time zone) to navaz_owner EXECUTE',
    ],
  },
  WhoReadsACase0024: {
    why: '“service is null or covered” comes back as “case when service is null then true else covered”.',
    lines: reworded(
      'policy handover.fact_question fact_question_answers',
      'policy handover.fact_question fact_question_recipient',
      'policy handover.handover handover_recipient_acts',
      'policy handover.handover handover_recipient_reads',
    ),
  },
  RestrictedIsNotThere0029: {
    why: 'The condition of each view comes back with “and true” behind it.',
    lines: reworded('view handover.enquiry_received', 'view handover.fact_question_received', 'view handover.seen'),
  },
  WhomAnActConcerns0047: {
    why: 'The hashed text comes back in one pair of brackets more.',
    lines: reworded('function audit.hash_of(audit.act)'),
  },
  WhoHoldsAnAgreement0050: {
    why: 'Where anybody of a unit may read comes back with “handles people” asked a second time beside it.',
    lines: reworded(
      'policy consent.subject_grant subject_grant_locked',
      'policy consent.subject_grant subject_grant_seen',
    ),
  },
};

describe("the schema's history", () => {
  let db: TestDatabase;
  let source: DataSource;
  const lines = (): Promise<string[]> => shapeOf(db);

  beforeAll(async () => {
    db = await testDatabase([], { empty: true });
    source = await ownerDataSource(db.ownerUrl, migrations).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await db.close();
  });

  it('takes every step back to exactly the shape before it', async () => {
    const before: string[][] = [];
    for (const at of migrations.keys()) {
      before.push(await lines());
      const step = await ownerDataSource(db.ownerUrl, migrations.slice(0, at + 1)).initialize();
      await step.runMigrations({ transaction: 'each' });
      await step.destroy();
    }
    const wrong: Record<string, readonly string[]> = {};
    let left: readonly string[] = [];
    for (const [at, { name }] of [...migrations.entries()].reverse()) {
      await source.undoLastMigration({ transaction: 'each' });
      const differs = differing(before[at] ?? [], await lines());
      const own = differs.filter((line) => !left.includes(line));
      if (own.length > 0) wrong[name] = own.map(named);
      left = differs;
    }
    expect(wrong).toEqual(Object.fromEntries(Object.entries(known).map(([name, { lines }]) => [name, lines])));
  }, 120_000);

  it('goes up, down to nothing, and up to the same schema again', async () => {
    const before = await lines();
    await source.runMigrations({ transaction: 'each' });
    const after = await lines();
    expect(after.length).toBeGreaterThan(before.length + 100);
    for (const _ of migrations) await source.undoLastMigration({ transaction: 'each' });
    expect(differing(before, await lines())).toEqual([]);
    await source.runMigrations({ transaction: 'each' });
    expect(differing(after, await lines())).toEqual([]);
  }, 60_000);

  it('lets nobody slip an object of their own under a function of the owner', async () => {
    // Without pg_temp at the end PostgreSQL looks there first, and the application may make temporary objects.
    const open = await db.asOwner<{ name: string; path: string }>(
      `select oid::regprocedure::text as name, array_to_string(proconfig, ' ') as path from pg_proc
       where prosecdef and coalesce(array_to_string(proconfig, ' '), '') !~ 'search_path=.*, ?pg_temp$'`,
    );
    expect(open).toEqual([]);
    const definers = await db.asOwner(`select 1 from pg_proc where prosecdef`);
    expect(definers.length).toBeGreaterThan(20);
  });

  it('refuses to run where the application role is too powerful', async () => {
    const check = `begin; alter role navaz_app bypassrls; ${roleCheck}; commit`;
    await expect(db.asOwner(check)).rejects.toThrow('missing or too powerful');
    expect(await db.asOwner(`select rolbypassrls from pg_roles where rolname = 'navaz_app'`)).toEqual([
      { rolbypassrls: false },
    ]);
    await expect(db.asOwner(roleCheck)).resolves.toBeDefined();
  });
});
