import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemContext } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { CheckpointDisclosures } from './checkpoint-disclosures/checkpoint-disclosures.job.js';
import { disclosureEntities } from './disclosure-entities.js';
import { aDisclosure, discloseAt, tamper } from './disclosure-log.support-spec.js';
import { DisclosureVerifier, type DisclosureCheck } from './verify-disclosures/disclosure-verifier.js';

/** Ids that sort before every other, so that "first" is the one expected. */
const one = '00000000-0000-7000-8000-000000000001';
const other = '00000000-0000-7000-8000-000000000002';

describe('verifying the log of disclosures', () => {
  let db: TestDatabase;
  let verifier: DisclosureVerifier;
  const check = (): Promise<DisclosureCheck> => verifier.verifyDisclosures(systemContext('spec'));
  const checkpointAt = (at: string): Promise<unknown> =>
    db.asOwner('select audit.take_disclosure_checkpoint_at($1)', [at]);
  const nightly = (): Promise<void> => {
    const jobs = { define: () => undefined };
    return new CheckpointDisclosures(jobs as never, db.database).checkpoint();
  };
  const numbers = async (chainId: string): Promise<number[]> =>
    (
      await db.asOwner<{ number: string }>('select number from audit.disclosure where chain_id = $1 order by number', [
        chainId,
      ])
    ).map((row) => Number(row.number));

  beforeAll(async () => {
    db = await testDatabase(disclosureEntities);
    verifier = new DisclosureVerifier(db.database);
  });
  afterAll(() => db.close());
  beforeEach(() =>
    tamper(
      db,
      `truncate audit.disclosure; truncate audit.disclosure_chain; truncate audit.disclosure_checkpoint;
       truncate audit.disclosure_checkpoint_leaf`,
    ),
  );

  it('finds nothing in an empty log and says how much it walked in a whole one', async () => {
    expect(await check()).toEqual({ rows: 0, chains: 0, broken: null, checkpoint: null });
    for (const id of [one, one, other]) await discloseAt(db, '2026-10-05T08:00:00Z', aDisclosure(id));
    await checkpointAt('2026-11-01T01:00:00Z');
    const found = await check();
    expect(found).toMatchObject({ rows: 3, chains: 2, broken: null, checkpoint: { month: '2026-11' } });
    expect(found.checkpoint?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  describe('after somebody reached behind the triggers', () => {
    beforeEach(async () => {
      for (const day of ['01', '02', '03']) await discloseAt(db, `2026-10-${day}T08:00:00Z`, aDisclosure(one));
      await discloseAt(db, '2026-10-04T08:00:00Z', aDisclosure(other));
      await checkpointAt('2026-11-01T01:00:00Z');
      for (const day of ['05', '06']) await discloseAt(db, `2026-11-${day}T08:00:00Z`, aDisclosure(one));
      expect((await check()).broken).toBeNull();
    });

    const of = (chain: string, number: number): string => `chain_id = '${chain}' and number = ${number}`;
    const rehash = (where: string): string =>
      `update audit.disclosure entry set hash = audit.hash_of(entry) where ${where}`;

    it.each([
      [
        'fields changed',
        `update audit.disclosure set fields = '{x}' where ${of(one, 2)}`,
        one,
        2,
        'content was changed',
      ],
      [
        'an asker changed',
        `update audit.disclosure set account_id = null, unit_id = gen_random_uuid() where ${of(other, 1)}`,
        other,
        1,
        'content was changed',
      ],
      [
        'a row missing inside',
        `delete from audit.disclosure where ${of(one, 4)}`,
        one,
        5,
        'a row before it is missing',
      ],
      [
        'the first row missing',
        `delete from audit.disclosure where ${of(one, 1)}`,
        one,
        2,
        'a row before it is missing',
      ],
      ['the last row missing', `delete from audit.disclosure where ${of(one, 5)}`, one, 5, 'at the end are missing'],
      [
        'a row rewritten with its hash',
        `update audit.disclosure set purpose = 'x' where ${of(one, 4)}; ${rehash(of(one, 4))}`,
        one,
        5,
        'does not follow',
      ],
      [
        'the last row rewritten with its hash',
        `update audit.disclosure set purpose = 'x' where ${of(one, 5)}; ${rehash(of(one, 5))}`,
        one,
        5,
        'at the end are missing or were rewritten',
      ],
      [
        'the last row and the head rewritten, under a checkpoint',
        `update audit.disclosure set purpose = 'x' where ${of(other, 1)}; ${rehash(of(other, 1))};
         update audit.disclosure_chain set last_hash = (select hash from audit.disclosure where ${of(other, 1)}) where chain_id = '${other}'`,
        other,
        1,
        'checkpoint of 2026-11',
      ],
      [
        'a whole chain gone with its head',
        `delete from audit.disclosure where chain_id = '${other}'; delete from audit.disclosure_chain where chain_id = '${other}'`,
        other,
        1,
        'checkpoint of 2026-11',
      ],
      [
        'a row added behind the head',
        `insert into audit.disclosure select chain_id, 6, id, at, refused, account_id, membership_id, role, unit_id, service_id,
           owner_unit_id, subject_id, asked_id, fields, purpose, grant_id, legal_basis, operation, correlation_id, hash, hash
         from audit.disclosure where ${of(one, 5)}; ${rehash(of(one, 6))}`,
        one,
        6,
        'behind the head',
      ],
      [
        'a beginning cut off as if pruned',
        `delete from audit.disclosure where ${of(one, 1)}; update audit.disclosure_chain set base_number = 1, base_hash = (select previous_hash from audit.disclosure where ${of(one, 2)}) where chain_id = '${one}'`,
        one,
        1,
        'at its beginning are missing',
      ],
      [
        'a head without rows',
        `delete from audit.disclosure where chain_id = '${other}'`,
        other,
        1,
        'at the end are missing',
      ],
      [
        'rows without a head',
        `delete from audit.disclosure_chain where chain_id = '${other}'`,
        other,
        1,
        'behind the head',
      ],
    ])('%s', async (_name, sql, chainId, number, reason) => {
      await tamper(db, sql);
      const { broken } = await check();
      expect(broken).toMatchObject({ kind: 'row', chainId, number });
      expect(broken?.reason).toContain(reason);
    });

    it.each([
      ['a checkpoint changed', `update audit.disclosure_checkpoint set chains = 7`, 'content was changed'],
      ['a leaf left out', `delete from audit.disclosure_checkpoint_leaf where chain_id = '${one}'`, 'vouches for'],
      ['a checkpoint called pruned', `update audit.disclosure_checkpoint set pruned_at = now()`, 'before its time'],
    ])('%s', async (_name, sql, reason) => {
      await tamper(db, sql);
      const { broken } = await check();
      expect(broken).toMatchObject({ kind: 'checkpoint', chainId: null, number: 1 });
      expect(broken?.reason).toContain(reason);
    });

    it('a checkpoint removed from the middle', async () => {
      await checkpointAt('2026-12-01T01:00:00Z');
      await tamper(
        db,
        `delete from audit.disclosure_checkpoint where number = 1;
        delete from audit.disclosure_checkpoint_leaf where checkpoint = 1`,
      );
      expect((await check()).broken).toMatchObject({ kind: 'checkpoint', number: 2 });
    });
  });

  describe('one hash over all heads', () => {
    const heads = (at: string) => verifier.headsAt(systemContext('spec'), new Date(at));
    const until = '2026-10-03T00:00:00Z';

    beforeEach(async () => {
      for (const day of ['01', '02']) await discloseAt(db, `2026-10-${day}T08:00:00Z`, aDisclosure(one));
      await discloseAt(db, '2026-10-02T09:00:00Z', aDisclosure(other));
    });

    it('stays the same for an instant, whatever is written later, and is another one then', async () => {
      const kept = await heads(until);
      expect(kept).toMatchObject({ at: new Date(until), chains: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      await discloseAt(db, '2026-10-04T08:00:00Z', aDisclosure(one));
      expect(await heads(until)).toEqual(kept);
      expect((await heads('2026-10-05T00:00:00Z')).hash).not.toBe(kept.hash);
    });

    it('finds a tail that was cut together with its head, which the walk does not', async () => {
      const kept = await heads(until);
      await tamper(
        db,
        `update audit.disclosure_chain set last_number = 1, last_hash = (select previous_hash from audit.disclosure
           where chain_id = '${one}' and number = 2) where chain_id = '${one}';
         delete from audit.disclosure where chain_id = '${one}' and number = 2`,
      );
      expect((await check()).broken).toBeNull();
      expect((await heads(until)).hash).not.toBe(kept.hash);
    });

    it('finds a chain that is gone with its head', async () => {
      const kept = await heads(until);
      await tamper(
        db,
        `delete from audit.disclosure where chain_id = '${other}'; delete from audit.disclosure_chain where chain_id = '${other}'`,
      );
      expect((await check()).broken).toBeNull();
      expect(await heads(until)).toMatchObject({ chains: 1, hash: expect.not.stringMatching(kept.hash) });
    });
  });

  describe('checkpoints and retention, every night', () => {
    it('takes one checkpoint a month, over the chains that moved', async () => {
      await discloseAt(db, '2026-10-05T08:00:00Z', aDisclosure(one));
      await checkpointAt('2026-10-31T22:59:00Z');
      // 23:30 UTC on the last day of October is November in Prague.
      await checkpointAt('2026-10-31T23:30:00Z');
      await discloseAt(db, '2026-11-05T08:00:00Z', aDisclosure(other));
      await checkpointAt('2026-11-20T01:00:00Z');
      await checkpointAt('2026-12-01T01:00:00Z');
      const points = await db.asOwner(
        `select number::int, to_char(month, 'YYYY-MM') as month, chains::int from audit.disclosure_checkpoint order by number`,
      );
      expect(points).toEqual([
        { number: 1, month: '2026-10', chains: 1 },
        { number: 2, month: '2026-11', chains: 0 },
        { number: 3, month: '2026-12', chains: 1 },
      ]);
      expect((await check()).broken).toBeNull();
    });

    it('prunes what a checkpoint older than three years vouches for; the rest still verifies and goes on', async () => {
      for (const day of ['01', '02']) await discloseAt(db, `2020-01-${day}T08:00:00Z`, aDisclosure(one));
      await discloseAt(db, '2020-01-03T08:00:00Z', aDisclosure(other));
      await checkpointAt('2020-02-01T01:00:00Z');
      await discloseAt(db, '2020-02-03T08:00:00Z', aDisclosure(one));
      await checkpointAt('2020-03-01T01:00:00Z');
      const young = new Date().toISOString();
      await discloseAt(db, young, aDisclosure(one));
      await nightly();
      expect(await numbers(one)).toEqual([4]);
      expect(await numbers(other)).toEqual([]);
      // Nothing of a subject whose rows are all gone: no head, no leaf.
      const traces = await db.asOwner(
        `select chain_id from audit.disclosure_chain where chain_id = $1
         union all select chain_id from audit.disclosure_checkpoint_leaf where chain_id = $1`,
        [other],
      );
      expect(traces).toEqual([]);
      expect((await check()).broken).toBeNull();
      await discloseAt(db, young, aDisclosure(one));
      await discloseAt(db, young, aDisclosure(other));
      await nightly();
      expect(await numbers(one)).toEqual([4, 5]);
      expect(await numbers(other)).toEqual([1]);
      expect((await check()).broken).toBeNull();
      await tamper(db, `update audit.disclosure set purpose = 'x' where chain_id = '${one}' and number = 4`);
      expect((await check()).broken).toMatchObject({ chainId: one, number: 4 });
    });

    it('leaves alone what is younger than three years, and what no checkpoint vouches for', async () => {
      const day = (years: number, days: number): string =>
        new Date(Date.now() - years * 365.25 * 86_400_000 - days * 86_400_000).toISOString();
      await discloseAt(db, day(3, 200), aDisclosure(other));
      await discloseAt(db, day(2, 300), aDisclosure(one));
      await checkpointAt(day(2, 290));
      await nightly();
      expect(await numbers(other)).toEqual([1]);
      expect(await numbers(one)).toEqual([1]);
      expect((await check()).broken).toBeNull();
    });
  });
});
