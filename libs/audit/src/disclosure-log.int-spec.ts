import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { isRefusal, notFound, type RequestContext } from '@navaz/kernel';
import { encodeCursor } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { disclosureEntities } from './disclosure-entities.js';
import type { Disclosure } from './disclosure-log.js';
import { aDisclosure, disclose, leads, log } from './disclosure-log.support-spec.js';

describe('the log of disclosures', () => {
  let db: TestDatabase;
  const worker = (organisationId = randomUUID()): RequestContext => testContext({ role: 'worker', organisationId });
  const statement = async (
    subjectId: string,
    ctx = worker(leads),
    first = 10,
    after?: string,
  ): Promise<Disclosure[]> => {
    const rows = await db.database.transaction(ctx, (tx) =>
      log.ofSubject(tx, subjectId, { first, after: after ?? null, now: new Date() }),
    );
    if (isRefusal(rows)) throw new Error(rows.code);
    return [...rows];
  };
  const rowsOf = (chainId: string): Promise<{ number: string }[]> =>
    db.asOwner<{ number: string }>('select number from audit.disclosure where chain_id = $1 order by number', [
      chainId,
    ]);

  beforeAll(async () => {
    db = await testDatabase(disclosureEntities);
  });
  afterAll(() => db.close());

  describe('writing', () => {
    it('keeps who, for which unit, which fields, why, on what ground, when and through which operation', async () => {
      const ctx = worker();
      const subjectId = randomUUID();
      const serviceId = randomUUID();
      const record = aDisclosure(subjectId, { serviceId, unitId: randomUUID() });
      const before = Date.now() - 1000;
      await disclose(db, ctx, record);
      const [row] = await statement(subjectId);
      expect(row).toEqual({
        number: 1,
        at: expect.any(Date),
        accountId: ctx.actor?.accountId,
        membershipId: ctx.actor?.membershipId,
        role: 'worker',
        // The reader's own unit, not what the caller said.
        unitId: ctx.actor?.organisationId,
        serviceId,
        ownerUnitId: record.ownerUnitId,
        subjectId,
        askedId: record.askedId,
        fields: ['identity.name', 'identity.birthDate'],
        purpose: 'hand_over',
        grantId: record.ground.grantId,
        legalBasis: null,
        operation: 'handover.readHandover',
        correlationId: ctx.correlationId,
      });
      expect(row?.at.getTime()).toBeGreaterThan(before);
    });

    it('writes what nobody asked for in person for the unit it is done for', async () => {
      const subjectId = randomUUID();
      const unitId = randomUUID();
      await disclose(db, testContext(), aDisclosure(subjectId, { unitId, ground: { legalBasis: 'own_basis' } }));
      expect((await statement(subjectId))[0]).toMatchObject({ accountId: null, unitId, legalBasis: 'own_basis' });
    });

    it.each([
      ['no field', { fields: [] }],
      ['no ground', { ground: {} as never }],
      ['a value instead of a field name', { fields: ['Růžena Nová'] }],
      ['a sentence as a purpose', { purpose: 'Protože chce.' }],
      ['no unit and nobody logged in', {}],
    ])('fails the read where the row cannot be complete: %s', async (name, broken) => {
      const subjectId = randomUUID();
      const ctx = name.startsWith('no unit') ? testContext() : worker();
      await expect(disclose(db, ctx, aDisclosure(subjectId, broken))).rejects.toMatchObject({
        driverError: { code: '23514' },
      });
      expect(await rowsOf(subjectId)).toEqual([]);
    });

    it('leaves neither row nor gap when the read rolls back', async () => {
      const subjectId = randomUUID();
      await disclose(db, worker(), aDisclosure(subjectId));
      await db.database
        .transaction(worker(), (tx) => {
          log.record(tx, aDisclosure(subjectId));
          tx.commitLastWith(() => ({ sql: 'select 1 / 0', parameters: [] }));
          return Promise.resolve();
        })
        .catch(() => undefined);
      await disclose(db, worker(), aDisclosure(subjectId), aDisclosure(subjectId));
      expect((await rowsOf(subjectId)).map((row) => Number(row.number))).toEqual([1, 2, 3]);
    });

    it('numbers one subject read by many at once without gaps', async () => {
      const subjectId = randomUUID();
      await Promise.all(Array.from({ length: 30 }, () => disclose(db, worker(), aDisclosure(subjectId))));
      const numbers = (await rowsOf(subjectId)).map((row) => Number(row.number));
      expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    });

    it('lets reads of other subjects pass while one chain is held', async () => {
      const [held, free] = [randomUUID(), randomUUID()];
      await disclose(db, worker(), aDisclosure(held));
      await db.database.transaction(worker(), async (tx) => {
        log.record(tx, aDisclosure(held));
        await tx.query(`select audit.append_disclosures($1)`, [JSON.stringify([{ ...flat(held) }])]);
        await disclose(db, worker(), aDisclosure(free));
        const waited = disclose(db, worker(), aDisclosure(held)).then(() => 'went on');
        const timer = new Promise((resolve) => setTimeout(resolve, 150, 'still waits'));
        expect(await Promise.race([waited, timer])).toBe('still waits');
      });
      expect(await rowsOf(free)).toHaveLength(1);
    });

    it('does not lock itself out when two read the same two subjects in different order', async () => {
      const [one, other] = [randomUUID(), randomUUID()];
      let tries = 0;
      await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          db.database.transaction(worker(), (tx) => {
            tries += 1;
            for (const id of index % 2 ? [one, other] : [other, one]) log.record(tx, aDisclosure(id));
            return Promise.resolve();
          }),
        ),
      );
      expect(tries).toBe(40);
    });
  });

  describe('refused reads', () => {
    const what = { cs: 'Předání', en: 'Handover' };

    it('are kept with the id that was asked for and nothing else, though the transaction is rolled back', async () => {
      const ctx = worker();
      const [subjectId, askedId] = [randomUUID(), randomUUID()];
      const answer = await db.database.transaction(ctx, (tx) => {
        log.record(tx, aDisclosure(subjectId));
        log.refuse(tx, { askedId, operation: 'handover.readHandover' });
        return Promise.resolve(notFound(what));
      });
      expect(isRefusal(answer)).toBe(true);
      expect(await rowsOf(subjectId)).toEqual([]);
      const rows = await db.asOwner(
        `select refused, unit_id, account_id, asked_id, subject_id, owner_unit_id, fields, purpose, grant_id,
           correlation_id from audit.disclosure where chain_id = $1`,
        [ctx.actor?.organisationId],
      );
      expect(rows).toEqual([
        {
          refused: true,
          unit_id: ctx.actor?.organisationId,
          account_id: ctx.actor?.accountId,
          asked_id: askedId,
          subject_id: null,
          owner_unit_id: null,
          fields: [],
          purpose: null,
          grant_id: null,
          correlation_id: ctx.correlationId,
        },
      ]);
    });

    it('are kept once where the work goes on, beside what was shown; also for nobody', async () => {
      const ctx = worker();
      const subjectId = randomUUID();
      await db.database.transaction(ctx, (tx) => {
        log.refuse(tx, { askedId: randomUUID(), operation: 'handover.readHandover' });
        log.record(tx, aDisclosure(subjectId));
        return Promise.resolve();
      });
      expect(await rowsOf(subjectId)).toHaveLength(1);
      expect(await rowsOf(ctx.actor?.organisationId ?? '')).toHaveLength(1);
      await db.database.transaction(testContext(), (tx) => {
        log.refuse(tx, { askedId: randomUUID(), operation: 'consent.withdrawByCode' });
        return Promise.resolve(notFound(what));
      });
      expect(await rowsOf('00000000-0000-0000-0000-000000000000')).toHaveLength(1);
    });
  });

  describe('refusing change', () => {
    const changes = [
      ['UPDATE', `update audit.disclosure set purpose = 'other'`],
      ['DELETE', `delete from audit.disclosure`],
      ['TRUNCATE', `truncate audit.disclosure`],
    ] as const;

    it.each([
      ...changes,
      ['INSERT', `insert into audit.disclosure select * from audit.disclosure`],
      ['a look at the heads', `select * from audit.disclosure_chain`],
      ['a row of another day', `select audit.append_disclosure_at(now() - interval '1 day', '{}')`],
      ['a checkpoint of another month', `select audit.take_disclosure_checkpoint_at(now() - interval '1 year')`],
      ['a forged checkpoint', `update audit.disclosure_checkpoint set pruned_at = now()`],
    ])('%s by the application', async (_name, sql) => {
      await expect(db.database.transaction(worker(), (tx) => tx.query(sql))).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
    });

    it.each(changes)('%s even by the owner, by trigger', async (_name, sql) => {
      await disclose(db, worker(), aDisclosure(randomUUID()));
      const owner = await new DataSource({ type: 'postgres', url: db.ownerUrl, installExtensions: false }).initialize();
      try {
        await expect(owner.query(sql)).rejects.toThrow('append-only');
      } finally {
        await owner.destroy();
      }
    });
  });

  describe('reading', () => {
    it('gives the statement of a subject by pages, the latest first, of all units, and of nobody else', async () => {
      const subjectId = randomUUID();
      for (let count = 0; count < 5; count += 1) await disclose(db, worker(), aDisclosure(subjectId));
      await disclose(db, worker(), aDisclosure(randomUUID()));
      const all = await statement(subjectId);
      expect(all.map((row) => row.number)).toEqual([5, 4, 3, 2, 1]);
      const page = await statement(subjectId, worker(leads), 2, encodeCursor([4]));
      expect(page.map((row) => row.number)).toEqual([3, 2, 1]);
      expect(await statement(subjectId, testContext())).toEqual([]);
      expect(await statement(subjectId, worker())).toEqual([]);
      expect(await statement(subjectId, testContext({ role: 'coordinator', organisationId: leads }))).toEqual([]);
      const foreign = await db.database.transaction(worker(), (tx) =>
        log.ofSubject(tx, subjectId, { first: 5, after: encodeCursor(['x']), now: new Date() }),
      );
      expect(foreign).toMatchObject({ kind: 'invalid_input' });
    });

    it('shows an auditor rows of its own controller only, a worker none, whichever units are asked for', async () => {
      const [reader, owner] = [randomUUID(), randomUUID()];
      const subjectId = randomUUID();
      await disclose(db, worker(reader), aDisclosure(subjectId, { ownerUnitId: owner }));
      await disclose(db, worker(owner), aDisclosure(subjectId, { ownerUnitId: owner }));
      const seen = (ctx: RequestContext): Promise<{ unit_id: string }[]> =>
        db.database.transaction(ctx, (tx) =>
          tx.query('select unit_id from audit.controller_disclosures($1, $2, 9) order by id', [
            [reader, owner],
            'ffffffff-ffff-ffff-ffff-ffffffffffff',
          ]),
        );
      const auditor = (organisationId: string): RequestContext => testContext({ role: 'auditor', organisationId });
      expect(await seen(auditor(reader))).toEqual([{ unit_id: reader }]);
      expect(await seen(auditor(owner))).toEqual([{ unit_id: reader }, { unit_id: owner }]);
      expect(await seen(auditor(randomUUID()))).toEqual([]);
      expect(await seen(worker(reader))).toEqual([]);
      expect(await seen(testContext())).toEqual([]);
    });
  });
});

const flat = (subjectId: string): Record<string, unknown> => {
  const { ground, ...record } = aDisclosure(subjectId);
  return { ...record, ...ground };
};
