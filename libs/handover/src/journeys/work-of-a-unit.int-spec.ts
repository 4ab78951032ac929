import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { MoveReasons } from '../handovers/move-reasons.service.js';
import { viewRow } from '../handovers/view-handover.js';
import { ListWork } from '../list-work/list-work.service.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';

describe('the work of a unit', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let worker: RequestContext;
  let lead: RequestContext;
  let taken: string;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter();
    worker = room.workerOf(shelter);
    lead = HandoverRoom.member(shelter.organisationId, 'team_lead');
    ({ handoverId: taken } = await room.makeSent(shelter));
    await room.makeSent(shelter);
    granted(await room.get(AcknowledgeHandover).run(worker, { key: newKey(), handoverId: taken }));
  });
  afterAll(() => room.close());

  const wanted = { side: null, myTurn: false, overdue: false, onlyNew: false, ended: false, mine: false };
  const rows = async (ctx: RequestContext, given: object = {}) =>
    granted(await room.get(ListWork).page(ctx, { ...wanted, first: 20, after: null, ...given })).map((row) =>
      viewRow(row.handover, row.side, room.clock.today(), row),
    );

  it('shows who works on it and what may be done, row by row', async () => {
    const mine = (await rows(worker)).find(({ id }) => id === taken);
    expect(mine).toMatchObject({ assignedAccountId: worker.actor?.accountId, turn: 'provider', caseId: null });
    expect(mine?.moves.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['declineHandover', 'offerPlace', 'askQuestion', 'pauseHandover']),
    );
    expect(mine?.moves.find(({ act }) => act === 'decline')?.reasonList).toBe('decline');
    const reasons = granted(await room.get(MoveReasons).of(worker, taken, 'decline'));
    expect(reasons.map(({ code }) => code)).toContain('no_capacity');
    expect(granted(await room.get(MoveReasons).of(worker, taken, 'offer'))).toEqual([]);
    expect(await room.get(MoveReasons).of(room.curator, taken, 'decline')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await rows(lead, { unassigned: true })).map(({ id }) => id)).not.toContain(taken);
    expect(await rows(lead, { unassigned: true })).toHaveLength(1);
    room.clock.moveTo('2026-11-23T10:00:00Z');
    const question = { key: newKey(), handoverId: taken, text: 'Je potřeba pokoj v přízemí?', confirmed: false };
    granted(await room.get(AskQuestion).ask(worker, question));
    const asked = (await rows(room.prison)).find(({ id }) => id === taken);
    expect(asked).toMatchObject({ turn: 'sender', isNew: true, assignedAccountId: room.prison.actor?.accountId });
    expect(asked?.moves.map(({ act }) => act)).toContain('answerQuestion');
  });

  it('is narrowed to states and, for who leads it, to a case; rows say who was asked', async () => {
    const [row] = await room.db.asOwner<{ caseId: string }>(
      `select case_id as "caseId" from handover.handover where id = $1`,
      [taken],
    );
    const ids = async (ctx: RequestContext, given: object) => (await rows(ctx, given)).map(({ id }) => id);
    expect(await ids(worker, { states: ['acknowledged'] })).toEqual([taken]);
    expect(await ids(worker, { states: ['offered', 'confirmed'] })).toEqual([]);
    expect(await ids(room.prison, { caseId: row?.caseId })).toEqual([taken]);
    expect(await ids(worker, { caseId: row?.caseId })).toEqual([]);
    const page = granted(await room.get(ListWork).page(worker, { ...wanted, first: 20, after: null }));
    expect(page.every(({ recipientName }) => recipientName !== null && recipientName.length > 0)).toBe(true);
  });

  it('tells the team lead who has how much, who is late, and what nobody works on', async () => {
    room.clock.moveTo('2026-12-03T09:00:00Z');
    expect(await room.get(ListWork).workloads(lead)).toEqual([
      { accountId: null, open: 1, myTurn: 1, overdue: 1, nearestDeadline: '2026-11-25' },
      { accountId: worker.actor?.accountId, open: 1, myTurn: 0, overdue: 1, nearestDeadline: '2026-11-30' },
    ]);
    expect(await room.get(ListWork).workloads(room.curator)).toEqual([]);
    const narrowed = HandoverRoom.member(shelter.organisationId, 'team_lead', [shelter.unitId]);
    expect(await room.get(ListWork).workloads(narrowed)).toEqual([]);
    room.clock.moveTo('2026-11-23T09:00:00Z');
  });
});
