import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { systemContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { QuarterCountsReading } from '../count-quarters/quarter-counts.service.js';
import { DeclineHandover } from '../decline-handover/decline-handover.service.js';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';

jest.setTimeout(120_000);

describe('counts over closed quarters', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
    const { room, shelter } = made;
    const ended = async (end: (id: string) => Promise<unknown>, times: number) => {
      for (let time = 0; time < times; time += 1) granted((await end(await made.bring.acknowledged())) as object);
    };
    const declined = (reason: string) => (id: string) =>
      room.get(DeclineHandover).run(room.workerOf(shelter), { ...keyed(id), reason, sentenceConfirmed: false });
    await ended(declined('no_capacity'), 6);
    await ended(declined('service_not_provided'), 2);
    await ended(
      (id) =>
        room
          .get(WithdrawHandover)
          .run(room.prison, { ...keyed(id), reason: 'no_longer_wanted', sentenceConfirmed: false }),
      7,
    );
    // Not over: still asked.
    await room
      .get(AcknowledgeHandover)
      .run(room.workerOf(shelter), { key: newKey(), handoverId: await made.bring.sent() });
    room.clock.moveTo('2027-01-04T09:00:00Z');
  });
  afterAll(() => made.room.close());

  const lead = (organisationId: string) => HandoverRoom.member(organisationId, 'team_lead');
  const lists = async (ctx = lead(made.room.unitOf(made.room.prison)), quarter: string | null = null) => {
    const counts = granted(await made.room.get(QuarterCountsReading).of(ctx, quarter));
    return Object.fromEntries(counts.lists.map(({ name, cells, rest, total }) => [name, { cells, rest, total }]));
  };
  const cell = (given: object) => ({ outcome: null, reason: null, kind: null, region: null, result: null, ...given });

  it('tell a prison how its requests ended, and nothing that is fewer than five', async () => {
    // Two declined for another reason would follow from the total: those for want of room are told with them.
    const told = { cells: [cell({ outcome: 'ended_by_sender', count: 7 })], rest: 8, total: 15 };
    expect(await lists()).toEqual({ sent: told, received: { cells: [], rest: null, total: null } });
    expect((await lists(lead(made.shelter.organisationId)))['received']).toEqual(told);
  });

  it('tell the coordinator what was asked for in vain, by kind and region', async () => {
    const coordinator = HandoverRoom.member(made.shelter.organisationId, 'coordinator');
    expect(await lists(coordinator)).toEqual({
      unmet_by_reason: { cells: [], rest: 8, total: 8 },
      unmet_by_need: { cells: [cell({ kind: 'azylove-domy', region: 'CZ080', count: 8 })], rest: null, total: 8 },
    });
  });

  it('tell strangers nothing, and nobody a quarter that is not over', async () => {
    expect((await lists(lead(made.room.unitOf(made.room.probation))))['sent']?.total).toBeNull();
    const asked = (quarter: string) =>
      made.room.get(QuarterCountsReading).of(lead(made.shelter.organisationId), quarter);
    for (const quarter of ['2027-01-01', '2026-11-01', '2030-01-01'])
      expect(await asked(quarter)).toMatchObject({ fields: [{ code: 'QUARTER_NOT_CLOSED' }] });
    const worker = made.room.workerOf(made.shelter);
    const raw = await made.room
      .get(Database)
      .transaction(worker, (tx) => tx.query(`select * from handover.tallies_of('2026-10-01')`));
    expect(raw).toEqual([]);
    await expect(
      made.room.get(Database).transaction(systemContext('spec'), (tx) => tx.query(`select * from handover.tally`)),
    ).rejects.toThrow(/permission denied/);
  });

  it('are the same when what the requests say of people was destroyed', async () => {
    const before = await lists();
    await made.room.db.asOwner(
      `select handover.clear_handovers(array(select id from handover.handover where ended_at is not null), $1)`,
      [new Date(start)],
    );
    expect(await lists()).toEqual(before);
  });
});
