import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { comingBack } from './coming-back.support-spec.js';
import { QuarterCountsReading } from '../count-quarters/quarter-counts.service.js';
import { FollowUpJob } from '../follow-up/follow-up.job.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { ListWork } from '../list-work/list-work.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { start } from './requests.support-spec.js';
import { RestrictSubject } from '../restrict-subject/restrict-subject.service.js';

jest.setTimeout(120_000);

const anyWork = {
  side: null,
  myTurn: false,
  overdue: false,
  onlyNew: false,
  ended: false,
  mine: false,
  first: 20,
  after: null,
};

describe('how it goes months later', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let provider: RequestContext;
  let back: ReturnType<typeof comingBack>;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 40 });
    provider = room.workerOf(shelter);
    back = comingBack(room, shelter);
  });
  afterAll(() => room.close());

  it('asks after one, three and six months where it was agreed, once each', async () => {
    const asked = await back.arrived(undefined, true);
    const notAsked = await back.arrived();
    const job = room.get(FollowUpJob);
    const months = async (handoverId: string) =>
      (
        await room.db.asOwner<{ month: number }>(
          `select month from handover.follow_up where handover_id = $1 order by month`,
          [handoverId],
        )
      ).map(({ month }) => month);
    const restrict = async (handoverId: string, restricted: boolean) => {
      const [of] = await room.db.asOwner<{ caseId: string }>(
        `select case_id as "caseId" from handover.handover where id = $1`,
        [handoverId],
      );
      granted(
        await room.get(RestrictSubject).run(room.prison, { key: newKey(), caseId: of?.caseId ?? '', restricted }),
      );
    };
    room.clock.moveTo('2027-01-17T09:00:00Z');
    await job.ask();
    expect(await months(asked)).toEqual([]);
    const waiting = async () =>
      granted(await room.get(ListWork).page(provider, { ...anyWork, followUp: true })).map(
        ({ handover, followUps }) => ({
          id: handover.id,
          followUps,
        }),
      );
    const housing = [{ topic: 'housing', result: 'reached' }] as const;
    expect(await back.record(asked, [...housing], 1)).toMatchObject({ code: 'FOLLOW_UP_NOT_ASKED' });
    room.clock.moveTo('2027-01-18T09:00:00Z');
    await restrict(asked, true);
    await job.ask();
    expect(await months(asked)).toEqual([]);
    await restrict(asked, false);
    await job.ask();
    await job.ask();
    expect([await months(asked), await months(notAsked)]).toEqual([[1], []]);
    expect(await waiting()).toEqual([{ id: asked, followUps: [1] }]);
    granted(await back.record(asked, [...housing], 1));
    expect(await waiting()).toEqual([]);
    const { reportId } = granted(await back.draft(asked, { kind: 'follow_up' }));
    expect(granted(await room.get(ReportReading).own(provider, reportId)).values?.topics).toMatchObject([{ month: 1 }]);
    await back.withdraw(asked, 'follow_up');
    room.clock.moveTo('2027-03-20T09:00:00Z');
    await job.ask();
    expect(await months(asked)).toEqual([1]);
    expect(await back.record(asked, [...housing], 1)).toMatchObject({ code: 'FOLLOW_UP_NOT_ASKED' });
  });

  describe('counted', () => {
    const lead = () => HandoverRoom.member(room.unitOf(room.prison), 'team_lead');
    const told = async (ctx = lead()) => {
      const { lists } = granted(await room.get(QuarterCountsReading).of(ctx, '2027-01-01'));
      return lists
        .filter(({ name }) => name === 'after_release')
        .map(({ topic, month, cells, rest, total }) => ({
          ...{ topic, month, rest, total },
          cells: cells.map(({ result, count }) => ({ result, count })),
        }));
    };
    const fiveReached = [
      { topic: 'housing', month: 1, cells: [{ result: 'reached', count: 5 }], rest: null, total: 5 },
    ];

    beforeAll(async () => {
      const people: string[] = [];
      for (let one = 0; one < 4; one += 1) people.push(await back.arrived(undefined, true));
      // With the one of the test before they are five. One of them is with a curator by now.
      await room.db.asOwner(
        `with moved as (
           update handover.client_case c set unit_id = $2 from handover.handover h
           where h.id = $1 and c.id = h.case_id returning c.id)
         insert into handover.case_transfer (case_id, from_unit_id, to_unit_id, at)
         select id, $3, $2, $4 from moved`,
        [people[0], room.unitOf(room.curator), room.unitOf(room.prison), room.clock.now()],
      );
      room.clock.moveTo('2027-01-18T09:00:00Z');
      await room.get(FollowUpJob).ask();
      for (const id of people)
        granted(
          await back.record(
            id,
            [
              { topic: 'housing', result: 'reached' },
              { topic: 'health', result: 'partly' },
            ],
            1,
          ),
        );
      // Said otherwise the day after: nothing is counted again.
      granted(await back.record(people[1] ?? '', [{ topic: 'housing', result: 'partly' }], 1));
      room.clock.moveTo('2027-04-01T09:00:00Z');
    });

    it('tells the prison that opened the cases on how many topics it went how, and nothing under five', async () => {
      expect(await told()).toEqual(fiveReached);
    });

    it('tells the coordinator the same of the network, and nobody else anything', async () => {
      expect(await told(HandoverRoom.member(shelter.organisationId, 'coordinator'))).toEqual(fiveReached);
      for (const unit of [room.curator, room.probation, provider])
        expect(await told(HandoverRoom.member(room.unitOf(unit), 'team_lead'))).toEqual([]);
      const raw = `select * from handover.outcome_tally`;
      await expect(room.get(Database).transaction(lead(), (tx) => tx.query(raw))).rejects.toThrow(/permission denied/);
    });

    it('counts a person once whom two services are asked about', async () => {
      const before = await room.db.asOwner(`select from handover.outcome_tally where topic = 'housing'`);
      await room.db.asOwner(
        `with second as (
           insert into handover.handover select (jsonb_populate_record(h, jsonb_build_object('id', uuidv7(), 'reference', 'NV-2NDX', 'state', 'closed', 'ended_at', $1::timestamptz))).*
           from handover.handover h join handover.outcome o on o.handover_id = h.id and o.month = 1 limit 1 returning id)
         insert into handover.outcome (handover_id, topic, month, result, recorded_at)
         select id, 'housing', 1, 'reached', $1 from second`,
        [room.clock.now()],
      );
      expect(await room.db.asOwner(`select from handover.outcome_tally where topic = 'housing'`)).toHaveLength(
        before.length,
      );
      expect(before).toHaveLength(5);
    });
  });
});
