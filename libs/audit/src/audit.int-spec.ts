import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { encodeCursor } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { ActEntity } from './act.entity.js';
import { AuditTrail } from './audit-trail.js';
import { ReadActs } from './read-acts/read-acts.service.js';
import { AuditVerifier, type BrokenAct } from './verify-trail/audit-verifier.js';

describe('the trail of acts', () => {
  const trail = new AuditTrail();
  let db: TestDatabase;
  let verifier: AuditVerifier;
  let reader: ReadActs;

  const act = (ctx: RequestContext, operation = 'spec.act'): Promise<void> =>
    db.database.transaction(ctx, (tx) => {
      trail.record(tx, { operation, subjectKind: 'service', subjectId: randomUUID(), detail: { fields: ['name'] } });
      return Promise.resolve();
    });
  const broken = async (): Promise<BrokenAct | null> => (await verifier.verifyActs(testContext())).broken;
  const numbers = async (): Promise<number[]> =>
    (await db.asOwner<{ number: string }>('select number from audit.act order by number')).map((row) =>
      Number(row.number),
    );
  /** What a superuser with triggers switched off can do, and nobody else. */
  const tamper = (sql: string): Promise<unknown> =>
    db.asOwner(`
      do $$ begin
        set local session_replication_role = replica;
        ${sql};
      end $$`);

  beforeAll(async () => {
    db = await testDatabase([ActEntity]);
    verifier = new AuditVerifier(db.database);
    reader = new ReadActs(db.database);
  });
  afterAll(() => db.close());

  beforeEach(async () => {
    await tamper(`delete from audit.act;
      update audit.act_chain set last_number = 0, last_hash = decode(repeat('00', 32), 'hex')`);
  });

  describe('writing', () => {
    it('shows a query without a condition the acts of the actor alone, and nobody none', async () => {
      const [mine, other] = [testContext({ role: 'worker' }), testContext({ role: 'worker' })];
      await act(mine);
      await act(other);
      await act(testContext());
      const all = (ctx: RequestContext) =>
        db.database.transaction(ctx, (tx) => tx.query(`select organisation_id as id from audit.act`));
      expect(await all(mine)).toEqual([{ id: mine.actor?.organisationId }]);
      expect(await all(testContext())).toEqual([]);
    });

    it('keeps who, for whom and in which request, and the chain holds', async () => {
      expect(await broken()).toBeNull();
      const ctx = testContext({ role: 'profile_owner' });
      await act(ctx);
      await act(testContext());
      const acts = await db.asOwner('select account_id, organisation_id, role, correlation_id, detail from audit.act');
      expect(acts).toEqual([
        {
          account_id: ctx.actor?.accountId,
          organisation_id: ctx.actor?.organisationId,
          role: 'profile_owner',
          correlation_id: ctx.correlationId,
          detail: { fields: ['name'] },
        },
        expect.objectContaining({ account_id: null, organisation_id: null, role: null }),
      ]);
      expect(await broken()).toBeNull();
    });

    it('tells the newest act, whose number is their count, for whoever keeps it elsewhere', async () => {
      await act(testContext());
      await act(testContext());
      const { newest } = await verifier.verifyActs(testContext());
      const [{ hash } = { hash: '' }] = await db.asOwner<{ hash: string }>(
        `select encode(last_hash, 'hex') as hash from audit.act_chain`,
      );
      expect(newest).toEqual({ number: (await numbers()).length, hash });
    });

    it('leaves neither act nor gap when the transaction rolls back', async () => {
      await act(testContext());
      await expect(
        db.database.transaction(testContext(), async (tx) => {
          trail.record(tx, { operation: 'spec.act', subjectKind: 'service', subjectId: null });
          tx.commitLastWith(() => ({ sql: 'select 1 / 0', parameters: [] }));
          return Promise.resolve();
        }),
      ).rejects.toThrow('division by zero');
      await act(testContext());
      expect(await numbers()).toEqual([1, 2]);
      expect(await broken()).toBeNull();
    });

    it('stays unbroken under 20 writers at once', async () => {
      await Promise.all(
        Array.from({ length: 20 }, async (_, writer) => {
          for (let count = 0; count < 5; count += 1) await act(testContext({ role: 'worker' }), `spec.writer${writer}`);
        }),
      );
      expect(await numbers()).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
      expect(await broken()).toBeNull();
    });
  });

  describe('refusing', () => {
    const changes = [
      ['UPDATE', `update audit.act set operation = 'other'`],
      ['DELETE', `delete from audit.act`],
      ['TRUNCATE', `truncate audit.act`],
    ] as const;

    it.each([
      ...changes,
      ['INSERT', `insert into audit.act select * from audit.act`],
      ['a look at the head of the chain', `select * from audit.act_chain`],
      ['a move of the head of the chain', `update audit.act_chain set last_number = 0`],
    ])('%s by the application', async (_name, sql) => {
      await act(testContext());
      await expect(db.database.transaction(testContext(), (tx) => tx.query(sql))).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
    });

    it.each(changes)('%s even by the owner, by trigger', async (_name, sql) => {
      await act(testContext());
      const owner = await new DataSource({ type: 'postgres', url: db.ownerUrl, installExtensions: false }).initialize();
      try {
        await expect(owner.query(sql)).rejects.toThrow('append-only');
      } finally {
        await owner.destroy();
      }
      expect(await numbers()).toEqual([1]);
    });
  });

  describe('verifying after somebody reached behind the trigger', () => {
    beforeEach(async () => {
      for (let count = 0; count < 5; count += 1) await act(testContext({ role: 'worker' }));
    });

    it.each([
      ['content changed', `update audit.act set operation = 'other' where number = 3`, 3, 'content was changed'],
      ['an actor changed', `update audit.act set account_id = null where number = 2`, 2, 'content was changed'],
      ['a row removed in the middle', `delete from audit.act where number = 3`, 4, 'a row before it is missing'],
      ['the first row removed', `delete from audit.act where number = 1`, 2, 'a row before it is missing'],
      ['the last row removed', `delete from audit.act where number = 5`, 5, 'at the end'],
      ['the last two rows removed', `delete from audit.act where number > 3`, 5, 'at the end'],
      ['every row removed', `delete from audit.act`, 5, 'at the end'],
      [
        'two rows in another order',
        `update audit.act set number = 100 where number = 2; update audit.act set number = 2 where number = 3;
         update audit.act set number = 3 where number = 100`,
        2,
        'does not follow',
      ],
      [
        'a row changed and its hash computed anew',
        `update audit.act set operation = 'other' where number = 3;
         update audit.act act set hash = audit.hash_of(act) where number = 3`,
        4,
        'does not follow',
      ],
      [
        'the last row changed and its hash computed anew',
        `update audit.act set operation = 'other' where number = 5;
         update audit.act act set hash = audit.hash_of(act) where number = 5`,
        5,
        'at the end',
      ],
      [
        'a row added behind the head',
        `insert into audit.act select 6, at, account_id, organisation_id, role, correlation_id, operation, subject_kind,
           subject_id, detail, hash, hash from audit.act where number = 5`,
        6,
        'content was changed',
      ],
    ])('%s', async (_name, sql, number, reason) => {
      await tamper(sql);
      const found = await broken();
      expect(found?.number).toBe(number);
      expect(found?.reason).toContain(reason);
    });

    it('a row with a right hash added behind the head', async () => {
      await tamper(`
        insert into audit.act select 6, at, account_id, organisation_id, role, correlation_id, operation, subject_kind,
          subject_id, detail, hash, hash from audit.act where number = 5;
        update audit.act act set hash = audit.hash_of(act) where number = 6`);
      expect((await broken())?.number).toBe(6);
    });
  });

  describe('reading', () => {
    it('shows an auditor the acts of its organisation only, the latest first, by pages', async () => {
      const mine = testContext({ role: 'auditor', permissions: ['audit.read'] });
      const organisationId = mine.actor?.organisationId ?? '';
      const colleague = testContext({ role: 'worker', organisationId });
      await act(colleague, 'spec.first');
      await act(testContext({ role: 'worker' }), 'spec.foreign');
      await act(testContext(), 'spec.nobody');
      await act(colleague, 'spec.second');
      const all = await reader.acts(mine, { first: 10 });
      if (isRefusal(all)) throw new Error(all.code);
      expect(all.map((found) => found.operation)).toEqual(['spec.second', 'spec.first']);
      const page = await reader.acts(mine, { organisationId, first: 10, after: encodeCursor([all[0]?.number]) });
      if (isRefusal(page)) throw new Error(page.code);
      expect(page.map((found) => found.operation)).toEqual(['spec.first']);
    });

    it('shows what others did on the organisation, and the chain holds over rows from before', async () => {
      const mine = testContext({ role: 'auditor', permissions: ['audit.read'] });
      const organisationId = mine.actor?.organisationId ?? '';
      const coordinator = testContext({ role: 'coordinator' });
      await db.asOwner(`select audit.append_act('spec.before', 'service', null, '{}')`);
      await db.database.transaction(coordinator, (tx) => {
        const joined = { operation: 'spec.joined', subjectKind: 'membership', subjectId: randomUUID() };
        trail.record(tx, { ...joined, concerns: organisationId });
        trail.record(tx, { operation: 'spec.suspended', subjectKind: 'organisation', subjectId: organisationId });
        trail.record(tx, { ...joined, operation: 'spec.elsewhere', concerns: randomUUID() });
        return Promise.resolve();
      });
      await act(testContext({ role: 'worker', organisationId }), 'spec.own');
      const all = await reader.acts(mine, { first: 10 });
      if (isRefusal(all)) throw new Error(all.code);
      expect(all.map((found) => [found.operation, found.organisationId])).toEqual([
        ['spec.own', organisationId],
        ['spec.suspended', coordinator.actor?.organisationId],
        ['spec.joined', coordinator.actor?.organisationId],
      ]);
      expect(await broken()).toBeNull();
      await tamper(`update audit.act set concerned_organisation_id = null where number = 2`);
      expect(await broken()).toMatchObject({ number: 2 });
    });

    it('answers "not found" for another organisation and refuses a cursor it did not make', async () => {
      const mine = testContext({ role: 'auditor', permissions: ['audit.read'] });
      expect(await reader.acts(mine, { organisationId: randomUUID(), first: 10 })).toMatchObject({ kind: 'not_found' });
      expect(await reader.acts(testContext(), { first: 10 })).toMatchObject({ kind: 'not_found' });
      expect(await reader.acts(mine, { first: 10, after: 'nonsense' })).toMatchObject({ kind: 'invalid_input' });
      expect(await reader.acts(mine, { first: 10, after: encodeCursor(['x']) })).toMatchObject({
        kind: 'invalid_input',
      });
    });
  });
});
