import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import type { Grant } from '../grant.js';
import { validFor } from '../grant.state.js';
import { at, aService, ConsentRoom } from '../room-for-spec.js';

jest.setTimeout(120_000);

/** Something to wait for, and the way to let it happen. */
const gate = (): { opened: Promise<void>; open: () => void } => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

describe('a withdrawal against reads, each on its own connection', () => {
  let db: TestDatabase;
  let room: ConsentRoom;
  const clock = FakeClock.at('2026-11-22T09:00:00Z');
  const shelter = aService();

  beforeAll(async () => {
    db = await testDatabase();
    room = new ConsentRoom(db, clock);
  });
  afterAll(() => db.close());

  const reader = () => room.other(shelter.organisationId, [shelter.id]);
  const someone = async (items = 1): Promise<{ grants: readonly Grant[]; code: string }> => {
    const { form, code } = await room.given(Array.from({ length: items }, () => room.item({ recipient: shelter })));
    return { grants: form.grants, code };
  };
  /** What opens anything; a denial the gate hears of opens nothing. */
  const standing = (grants: readonly Grant[]): readonly Grant[] =>
    grants.filter((grant) => validFor(grant, clock.now()));
  const withdraw = (grantIds: readonly string[]) =>
    room.as((tx) => room.desk.withdraw(tx, { grantIds, by: 'worker', byParty: 'subject', at: clock.now() }));
  const asked = (grant: Grant) => ({
    subjectId: grant.subjectId,
    aboutId: grant.aboutId,
    recipient: grant.recipient,
    lock: true,
  });

  it.each(['worker', 'code'] as const)(
    'by %s: waits for a read under way, which may still end with its data',
    async (by) => {
      const { grants, code } = await someone();
      const grant = at(grants, 0);
      const [read, finish] = [gate(), gate()];
      const order: string[] = [];
      const reading = room.as(async (tx) => {
        const seen = await room.reader.grantsFor(tx, asked(grant));
        read.open();
        await finish.opened;
        // Still there at the end of the same transaction: what the reader was let at stays true until its commit.
        const again = await room.reader.grantsFor(tx, { ...asked(grant), lock: false });
        order.push('read');
        return [...seen, ...again].map((held) => validFor(held, clock.now()));
      }, reader());
      await read.opened;
      const taking = (
        by === 'worker'
          ? withdraw([grant.id])
          : room.byCode.withdraw(testContext(), { code, address: '192.0.2.9' }, 'all')
      ).then((answer) => {
        order.push('withdrawn');
        return answer;
      });
      await wait(150);
      expect(order).toEqual([]);
      finish.open();
      expect(await reading).toEqual([true, true]);
      expect(isRefusal(await taking)).toBe(false);
      expect(order).toEqual(['read', 'withdrawn']);
      expect(standing(await room.read(grant, reader(), true))).toEqual([]);
    },
  );

  it('a read that comes while a withdrawal is under way waits for it and sees nothing', async () => {
    const { grants } = await someone();
    const [done, commit] = [gate(), gate()];
    const taking = room.as(async (tx) => {
      await room.desk.withdraw(tx, { grantIds: [at(grants, 0).id], by: 'worker', byParty: 'subject', at: clock.now() });
      done.open();
      await commit.opened;
    });
    await done.opened;
    let answered = false;
    const reading = room.read(at(grants, 0), reader(), true).then((seen) => {
      answered = true;
      return seen;
    });
    await wait(150);
    expect(answered).toBe(false);
    commit.open();
    await taking;
    expect(standing(await reading)).toEqual([]);
  });

  it('reads do not wait for one another', async () => {
    const { grants } = await someone();
    const finish = gate();
    let inside = 0;
    const readings = Array.from({ length: 8 }, () =>
      room.as(async (tx) => {
        const seen = await room.reader.grantsFor(tx, asked(at(grants, 0)));
        inside += 1;
        if (inside === 8) finish.open();
        await finish.opened;
        return seen.length;
      }, reader()),
    );
    expect(await Promise.all(readings)).toEqual(Array(8).fill(1));
  });

  it('under load no read that began after the commit succeeds, and nobody meets a deadlock', async () => {
    let late = 0;
    let before = 0;
    for (let round = 0; round < 12; round += 1) {
      const { grants, code } = await someone(4);
      let committed = false;
      const reads = Array.from({ length: 24 }, async (_, index) => {
        await wait(Math.random() * 25);
        const after = committed;
        const seen = await room.read(at(grants, index % 4), reader(), true);
        if (after) late += standing(seen).length;
        else before += standing(seen).length;
      });
      const taking = wait(Math.random() * 15).then(async () => {
        const ids = grants.map((grant) => grant.id);
        await Promise.all([
          withdraw(ids.slice(0, 3)),
          withdraw([...ids].reverse()),
          room.byCode.withdraw(testContext(), { code, address: '192.0.2.10' }, [2, 1]),
        ]);
        committed = true;
      });
      await Promise.all([...reads, taking]);
      expect(new Set(await room.states(at(grants, 0).subjectId))).toEqual(new Set(['withdrawn']));
      const [count] = await db.asOwner<{ count: string }>(
        `select count(*) from consent.grant_event where state = 'withdrawn' and grant_id = any ($1)`,
        [grants.map((grant) => grant.id)],
      );
      expect(count?.count).toBe('4');
    }
    expect(late).toBe(0);
    expect(before).toBeGreaterThan(0);
  });
});
