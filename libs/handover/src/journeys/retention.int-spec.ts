import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { ConfirmFact } from '../confirm-fact/confirm-fact.service.js';
import { DeclineHandover } from '../decline-handover/decline-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { ChooseRetention } from '../retain/choose-retention.service.js';
import { RetentionJob } from '../retain/retention.job.js';
import { retentionPeriods } from '../retention-periods.js';

const day = 86_400_000;

describe('how long anything is kept', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  const begin = new Date('2026-11-23T09:00:00Z');

  beforeAll(async () => {
    room = await HandoverRoom.open(begin.toISOString());
    shelter = await room.makeShelter({ beds: 10 });
  });
  afterAll(() => room.close());

  it('is what the record of processing says: each period stands in the function that ends it', async () => {
    // What a function does stands behind its guard.
    const behind = (definer: string): string => definer.replace('handover.', 'unguarded.');
    for (const { what, keptBy } of retentionPeriods) {
      if (keptBy === null) continue;
      const [definer, interval] = keptBy;
      const [found] = await room.db.asOwner<{ body: string }>(
        `select prosrc as body from pg_proc where oid = $1::regproc`,
        [behind(definer)],
      );
      expect([what.en, found?.body.includes(`interval '${interval}'`)]).toEqual([what.en, true]);
    }
  });

  /** The night so many days after the beginning. */
  const night = async (days: number) => {
    room.clock.moveTo(new Date(begin.getTime() + days * day).toISOString());
    return room.get(RetentionJob).retain();
  };
  const handover = async (id: string) =>
    (
      await room.db.asOwner<{ cleared: boolean; sealed: number }>(
        `select content_destroyed_at is not null as cleared,
           (select count(*) from handover.snapshot s where s.handover_id = h.id and s.sealed is not null)::int as sealed
         from handover.handover h where id = $1`,
        [id],
      )
    )[0];
  const erased = async (caseId: string) =>
    (
      await room.db.asOwner<{ erased: boolean }>(
        `select erased_at is not null as erased from handover.subject s
         join handover.client_case c on c.subject_id = s.id where c.id = $1`,
        [caseId],
      )
    )[0]?.erased;

  it('goes by its periods, to the day', async () => {
    const draft = await room.makeDraft(shelter);
    const declined = await room.makeSent(shelter);
    const worker = room.workerOf(shelter);
    granted(await room.get(AcknowledgeHandover).run(worker, { key: newKey(), handoverId: declined.handoverId }));
    granted(
      await room.get(DeclineHandover).run(worker, {
        key: newKey(),
        handoverId: declined.handoverId,
        reason: 'no_capacity',
        sentenceConfirmed: false,
      }),
    );
    const closed = await room.makeSent(shelter);
    const restricted = await room.makeSent(shelter);
    for (const [id, state] of [
      [closed.handoverId, 'closed'],
      [restricted.handoverId, 'declined'],
    ]) {
      await room.db.asOwner(`update handover.handover set state = $2, ended_at = $3 where id = $1`, [id, state, begin]);
    }
    await room.db.asOwner(
      `update handover.subject set restricted_at = $2 where id = (select subject_id from handover.handover where id = $1)`,
      [restricted.handoverId, begin],
    );
    expect(await night(29.9)).toEqual({ unsent: 0, cleared: 0, people: 0, skeletons: 0 });
    // The person of the draft is to be released on 18 December at the latest, and stays thirty days beyond.
    expect(await night(30.1)).toEqual({ unsent: 1, cleared: 1, people: 0, skeletons: 0 });
    expect(await handover(draft.handoverId)).toBeUndefined();
    expect(await handover(declined.handoverId)).toEqual({ cleared: true, sealed: 0 });
    expect(await handover(closed.handoverId)).toMatchObject({ cleared: false });
    expect(await night(54)).toMatchObject({ people: 0 });
    expect(await night(57)).toMatchObject({ people: 2 });
    expect([await erased(draft.caseId), await erased(declined.caseId), await erased(closed.caseId)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await night(180)).toMatchObject({ cleared: 0 });
    expect(await night(182)).toMatchObject({ cleared: 1, people: 1 });
    expect(await erased(closed.caseId)).toBe(true);
    expect(await night(400)).toMatchObject({ cleared: 0, people: 0 });
    expect(await erased(restricted.caseId)).toBe(false);
    const rows = async (): Promise<number> =>
      (await room.db.asOwner<{ rows: number }>(`select count(*)::int as rows from handover.subject`))[0]?.rows ?? 0;
    expect(await rows()).toBe(4);
    expect((await night(365 * 3 + 58)).skeletons).toBeGreaterThan(0);
    await night(365 * 3 + 200);
    expect(await rows()).toBe(1);
  });

  it('is shorter where a side of the handover chose so', async () => {
    room.clock.moveTo(begin.toISOString());
    const closed = await room.makeSent(shelter);
    await room.db.asOwner(`update handover.handover set state = 'closed', ended_at = $2 where id = $1`, [
      closed.handoverId,
      begin,
    ]);
    const lead = HandoverRoom.member(shelter.organisationId, 'team_lead');
    await room.get(ChooseRetention).choose(lead, 90);
    await room.get(ChooseRetention).choose(lead, 60);
    expect(await room.get(ChooseRetention).chosen(lead)).toBe(60);
    expect(await night(59)).toMatchObject({ cleared: 0 });
    expect(await night(61)).toMatchObject({ cleared: 1 });
    expect(await handover(closed.handoverId)).toEqual({ cleared: true, sealed: 0 });
  });

  it('a question about a fact that was never asked is as old as its draft', async () => {
    room.clock.moveTo(begin.toISOString());
    const { caseId } = await room.makeCase();
    const wanted = { caseId, serviceId: shelter.serviceId, fact: 'place_promised' as const, until: '2027-03-31' };
    const drafted = async (before: number): Promise<string> => {
      const made = granted(
        await room.get(ConfirmFact).draft(room.prison, { key: newKey(), ...wanted, language: 'cs' }),
      );
      await room.db.asOwner(`update handover.fact_question set drafted_at = $2 where id = $1`, [
        made.factQuestionId,
        new Date(begin.getTime() - before * day),
      ]);
      return made.factQuestionId;
    };
    const [old, young] = [await drafted(30.1), await drafted(29.9)];
    await night(0);
    expect(await room.db.asOwner(`select id from handover.fact_question where id in ($1, $2)`, [old, young])).toEqual([
      { id: young },
    ]);
  });
});
