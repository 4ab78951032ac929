import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { letTakePart, transfer } from './agree-to-case.support-spec.js';
import { AnswerConditions } from '../answer-conditions/answer-conditions.service.js';
import { DeclineHandover } from '../decline-handover/decline-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { MoveReasons } from '../handovers/move-reasons.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { Papers } from '../print-papers/papers.service.js';
import { RecordAnswer } from '../record-answer/record-answer.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

/** A kind outside Act 108/2006. */
const kind = 'mentoring';

const conditions = [
  { code: 'identity_document', operator: 'required', value: null, sentence: 'Občanský průkaz s sebou.' },
  { code: 'abstinence', operator: 'at_least', value: 30, sentence: 'Měsíc bez alkoholu a drog.' },
];

describe('declining because a condition is not met', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ kind, beds: 20, conditions });
  });
  afterAll(() => room.close());

  const provider = (to = shelter) => room.workerOf(to);
  /** Ids of the conditions of a request, by code. */
  const idsOf = async (handoverId: string): Promise<Record<string, string>> => {
    const rows = await room.db.asOwner<{ id: string; code: string }>(
      `select condition_id as id, code from handover.condition_answer where handover_id = $1`,
      [handoverId],
    );
    return Object.fromEntries(rows.map(({ id, code }) => [code, id]));
  };
  /** A request of which nothing is an obstacle. */
  const sent = async (to = shelter) => {
    const made = await room.makeSent(to, room.prison, await room.makeCase(room.prison, {}, kind));
    granted(await room.get(AcknowledgeHandover).run(provider(to), { key: newKey(), handoverId: made.handoverId }));
    return made;
  };
  /** A request whose abstinence is not met, which the person agreed to tell. */
  const sentWithObstacle = async () => {
    const made = await room.makeDraft(shelter, room.prison, await room.makeCase(room.prison, {}, kind));
    const { abstinence = '' } = await idsOf(made.handoverId);
    const answers = [{ conditionId: abstinence, answer: 'not_met' as const }];
    granted(await room.get(AnswerConditions).answer(room.prison, { handoverId: made.handoverId, answers }));
    await room.agree(made.handoverId);
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId: made.handoverId }));
    return { ...made, abstinence };
  };
  const decline = (handoverId: string, said: { reason?: string; conditionId?: string | null } = {}, to = shelter) =>
    room
      .get(DeclineHandover)
      .run(provider(to), { key: newKey(), handoverId, reason: 'condition_not_met', sentenceConfirmed: false, ...said });
  const offered = async (handoverId: string, ctx: RequestContext) => {
    const reasons = granted(await room.get(MoveReasons).of(ctx, handoverId, 'decline'));
    return reasons.find(({ code }) => code === 'condition_not_met')?.conditions?.map(({ code }) => code);
  };
  const seen = async (handoverId: string, ctx: RequestContext) =>
    viewHandover(granted(await room.get(HandoverReading).open(ctx, { id: handoverId })), room.clock.today());

  it('says which one to both sides and on the notice, and is refused without', async () => {
    const { handoverId } = await sent();
    const { identity_document: document = '' } = await idsOf(handoverId);
    expect(await decline(handoverId)).toMatchObject({ fields: [{ path: 'conditionId', code: 'CONDITION_MISSING' }] });
    expect(await decline(handoverId, { reason: 'out_of_area', conditionId: document })).toMatchObject({
      fields: [{ code: 'CONDITION_NOT_NEEDED' }],
    });
    granted(await decline(handoverId, { conditionId: document }));
    const named = { id: document, code: 'identity_document', sentence: 'Občanský průkaz s sebou.' };
    expect((await seen(handoverId, provider())).unmetCondition).toEqual(named);
    expect((await seen(handoverId, room.prison)).unmetCondition).toEqual(named);
    const notice = granted(await room.get(Papers).declineNotice(room.prison, handoverId));
    expect(JSON.stringify(notice.content)).toContain('Podmínka, která není splněna: Občanský průkaz s sebou.');
  });

  it('names none whose answer reveals something and did not pass', async () => {
    const { handoverId } = await sent();
    const { abstinence = '' } = await idsOf(handoverId);
    expect(await offered(handoverId, provider())).toEqual(['identity_document']);
    expect(await decline(handoverId, { conditionId: abstinence })).toMatchObject({
      fields: [{ code: 'CONDITION_NOT_IN_LIST' }],
    });
  });

  it('names one that reveals something while the person agrees that its answer is told, and logs that it could', async () => {
    const { handoverId, abstinence } = await sentWithObstacle();
    granted(await room.get(AcknowledgeHandover).run(provider(), { key: newKey(), handoverId }));
    expect(await offered(handoverId, provider())).toEqual(['identity_document', 'abstinence']);
    const rows = await room.db.asOwner(
      `select fields from audit.disclosure where asked_id = $1 and operation = 'handover.moveReasons'`,
      [handoverId],
    );
    expect(rows).toEqual([{ fields: ['conditionAnswers'] }]);
    granted(await decline(handoverId, { conditionId: abstinence }));
    expect((await seen(handoverId, room.prison)).unmetCondition?.code).toBe('abstinence');
  });

  it('does not tell it to the unit the case goes to, which does not know the answer', async () => {
    const { caseId, handoverId, abstinence } = await sentWithObstacle();
    granted(await decline(handoverId, { conditionId: abstinence }));
    granted(await letTakePart(room, caseId, room.probation));
    granted(await transfer(room, caseId, room.probation));
    expect((await seen(handoverId, room.probation)).unmetCondition).toBeNull();
    expect((await seen(handoverId, provider())).unmetCondition?.code).toBe('abstinence');
  });

  it('is not offered where the service asked for nothing that can be named', async () => {
    const open = await room.makeShelter({ kind, name: 'Bez podmínek', beds: 5 });
    const { handoverId } = await sent(open);
    const reasons = granted(await room.get(MoveReasons).of(provider(open), handoverId, 'decline'));
    expect(reasons.map(({ code }) => code)).toEqual(['out_of_area', 'too_little_time', 'cannot_hold_so_long', 'other']);
  });

  it('is written down by the sender as it was said by phone', async () => {
    const byPhone = await room.makeShelter({ kind, name: 'Na telefonu', beds: 5, channel: 'phone', conditions });
    const { handoverId } = await room.makeSent(byPhone, room.prison, await room.makeCase(room.prison, {}, kind));
    const { identity_document: document = '' } = await idsOf(handoverId);
    const said = (conditionId: string | null) =>
      room.get(RecordAnswer).run(room.prison, {
        key: newKey(),
        handoverId,
        answer: 'declined',
        means: 'phone',
        byFunction: 'social_worker',
        on: room.clock.today(),
        reason: 'condition_not_met',
        conditionId,
        sentenceConfirmed: false,
      });
    expect(await said(null)).toMatchObject({ fields: [{ code: 'CONDITION_MISSING' }] });
    granted(await said(document));
    expect((await seen(handoverId, room.prison)).unmetCondition?.code).toBe('identity_document');
  });
});
