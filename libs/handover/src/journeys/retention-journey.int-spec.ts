import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasureLedger, KeyStore } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { CloseHandover } from '../close-handover/close-handover.service.js';
import { canaryName, granted } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { ListWork } from '../list-work/list-work.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';
import { RetentionJob } from '../retain/retention.job.js';
import { ErasureReplay } from '../subjects/erasure-replay.service.js';

const day = 86_400_000;

/** Tables an old copy of the database would bring back whole, children after their parents. */
const tables = ['subject', 'client_case', 'need', 'handover', 'snapshot', 'message', 'meeting'] as const;

/** The whole journey, and the time after it: nobody asks for erasure, the nights alone do it. */
describe('a journey when its time is over', () => {
  let made: RequestsInRoom;
  let handoverId: string;
  let caseId: string;
  let subjectId: string;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
    const { room } = made;
    const worker = made.workerOf(made.shelter);
    ({ handoverId, caseId } = await room.makeSent(made.shelter));
    granted(await room.get(AcknowledgeHandover).run(worker, keyed(handoverId)));
    const question = { ...keyed(handoverId), text: 'Zvládne schody?', confirmed: false };
    granted(await room.get(AskQuestion).ask(worker, question));
    granted(await room.get(AskQuestion).answer(room.prison, { ...keyed(handoverId), text: 'Ano.', confirmed: false }));
    await made.arriveFrom(handoverId);
    room.clock.moveTo('2026-12-20T09:00:00Z');
    granted(
      await room
        .get(CloseHandover)
        .run(worker, { ...keyed(handoverId), reason: 'needs_met', sentenceConfirmed: false }),
    );
    const [row] = await room.db.asOwner<{ id: string }>(
      `select subject_id as id from handover.client_case where id = $1`,
      [caseId],
    );
    subjectId = row?.id ?? '';
  });
  afterAll(() => made.room.close());

  /** Everything of a table as an old copy holds it. */
  const copyOf = (table: string) =>
    made.room.db.asOwner<{ row: object }>(`select to_jsonb(t) as row from handover.${table} t`);

  /** How many sealed values there are in the whole room, column by column; none where all is gone. */
  const sealed = async (): Promise<Record<string, number>> => {
    const columns = await made.room.db.asOwner<{ table: string; column: string }>(
      `select table_name as "table", column_name as "column" from information_schema.columns
       where table_schema = 'handover' and data_type = 'bytea'`,
    );
    expect(columns.length).toBeGreaterThan(4);
    const left: Record<string, number> = {};
    for (const { table, column } of columns) {
      const [row] = await made.room.db.asOwner<{ n: number }>(
        `select count(${column})::int as n from handover.${table}`,
      );
      if (row && row.n > 0) left[`${table}.${column}`] = row.n;
    }
    return left;
  };

  /** The nights from now until so many days after the beginning; one in ten of them is enough. */
  const nights = async (until: number): Promise<void> => {
    const from = Math.ceil((made.room.clock.now().getTime() - new Date(start).getTime()) / day);
    for (let after = from; after <= until; after += 10) {
      made.room.clock.moveTo(new Date(new Date(start).getTime() + after * day).toISOString());
      await made.room.get(RetentionJob).retain();
    }
  };

  it('brings nothing of the person back, not even from an old copy; the counts remain', async () => {
    const { room } = made;
    const worker = made.workerOf(made.shelter);
    const counted = async () => ({
      work: await room.get(ListWork).counts(worker),
      ended: granted(
        await room.get(ListWork).page(worker, {
          side: 'provider',
          myTurn: false,
          overdue: false,
          onlyNew: false,
          ended: true,
          mine: false,
          first: 10,
          after: null,
        }),
      ).length,
      moves: await room.db.asOwner(`select act, count(*)::int as n from handover.move group by act order by act`),
      disclosures: await room.db.asOwner(`select count(*)::int as n from audit.disclosure where not refused`),
      grants: await room.db.asOwner(`select count(*)::int as n from consent.subject_grant`),
    });
    granted(await room.get(CaseReading).subject(room.prison, caseId));
    const before = await counted();
    expect(Object.keys(await sealed()).length).toBeGreaterThan(2);
    const copy = new Map(await Promise.all(tables.map(async (table) => [table, await copyOf(table)] as const)));
    const [key] = await room.db.asOwner<{ wrapped: Buffer; by: string }>(
      `select wrapped, wrapped_by as "by" from keys.owner_key where owner_id = $1`,
      [subjectId],
    );

    await nights(27 + 170);
    expect(Object.keys(await sealed()).length).toBeGreaterThan(2);
    await nights(27 + 240);

    const gone = async (): Promise<void> => {
      expect(await sealed()).toEqual({});
      expect(await room.get(KeyStore).of(subjectId)).toBeNull();
      expect(await room.get(CaseReading).subject(room.prison, caseId)).toMatchObject({ code: 'NOT_FOUND' });
      for (const ctx of [worker, room.prison]) {
        const opened = await room.get(HandoverReading).open(ctx, { id: handoverId });
        expect(JSON.stringify(opened)).not.toMatch(new RegExp(`${canaryName}|601 222|schody`));
      }
    };
    await gone();
    expect(await room.get(ErasureLedger).read()).toEqual([
      { ownerId: subjectId, at: expect.any(Date), because: 'retention' },
    ]);
    expect(await counted()).toEqual(before);

    // A copy of the database older than the retention is restored: every row as it was then.
    const restore = async (): Promise<void> => {
      for (const [table, rows] of copy)
        for (const { row } of rows)
          await room.db.asOwner(
            `insert into handover.${table} select * from jsonb_populate_record(null::handover.${table}, $1)
             on conflict (id) do nothing`,
            [JSON.stringify(row)],
          );
      await room.db.asOwner(
        `update handover.subject s set sealed = old.sealed, erased_at = null
         from jsonb_populate_record(null::handover.subject, $1) old where s.id = old.id`,
        [JSON.stringify(copy.get('subject')?.[0]?.row)],
      );
      await room.db.asOwner(`update handover.handover set content_destroyed_at = null`);
      await room.db.asOwner(
        `update handover.snapshot s set sealed = old.sealed from jsonb_populate_recordset(null::handover.snapshot, $1) old
         where s.id = old.id`,
        [JSON.stringify(copy.get('snapshot')?.map(({ row }) => row))],
      );
    };
    // Copies of keys are kept seven days: of this age there is none, so what came back is noise to everybody.
    await restore();
    expect(Object.keys(await sealed()).length).toBeGreaterThan(1);
    expect(await room.get(CaseReading).subject(room.prison, caseId)).toMatchObject({ code: 'NOT_FOUND' });
    await room.get(ErasureReplay).run();
    await gone();

    // Even with a copy of the key, the ledger outside the database destroys both again at the next start.
    await restore();
    await room.db.asOwner(`insert into keys.owner_key (owner_id, wrapped, wrapped_by) values ($1, $2, $3)`, [
      subjectId,
      key?.wrapped,
      key?.by,
    ]);
    granted(await room.get(CaseReading).subject(room.prison, caseId));
    expect(await room.get(ErasureReplay).run()).toMatchObject({ keys: 1, people: 1 });
    await gone();
  });
});
