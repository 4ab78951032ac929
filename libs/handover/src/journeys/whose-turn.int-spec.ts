import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { AskToMeet } from '../ask-to-meet/ask-to-meet.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { ListWork } from '../list-work/list-work.service.js';
import { MoveRelease } from '../move-release/move-release.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PlanInterview } from '../plan-interview/plan-interview.service.js';

jest.setTimeout(120_000);

const start = '2026-11-23T09:00:00Z';
const everything = { side: null, overdue: false, onlyNew: false, ended: false, mine: false, first: 100, after: null };

describe('whose turn it is while something is open', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let minute = 0;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 20 });
  });
  afterAll(() => room.close());

  const worker = () => room.workerOf(shelter);
  const keyed = (handoverId: string) => {
    // What follows happens later: history is read in its order.
    minute += 1;
    room.clock.moveTo(new Date(Date.parse(start) + minute * 60_000).toISOString());
    return { key: newKey(), handoverId };
  };
  const acknowledge = async (handoverId: string) =>
    granted(await room.get(AcknowledgeHandover).run(worker(), keyed(handoverId)));
  const wanted = async () => {
    const sent = await room.makeSent(shelter);
    await acknowledge(sent.handoverId);
    granted(await room.get(AskToMeet).run(worker(), keyed(sent.handoverId)));
    return sent;
  };
  const ask = async (handoverId: string, ctx = worker()) =>
    room.get(AskQuestion).ask(ctx, { ...keyed(handoverId), text: 'Hodí se spíš dopoledne?', confirmed: false });
  const answer = async (handoverId: string, ctx = room.prison) =>
    room.get(AskQuestion).answer(ctx, { ...keyed(handoverId), text: 'Ano, dopoledne.', confirmed: false });
  const plan = async (handoverId: string) =>
    granted(
      await room.get(PlanInterview).run(room.prison, {
        ...keyed(handoverId),
        meeting: { startsAt: new Date('2026-11-26T09:00:00Z'), minutes: 30, place: 'Vchod', placeConfirmed: true },
      }),
    );
  /** As both sides read it opened, and as each of them is told in its list; all say the same. */
  const turn = async (handoverId: string): Promise<string> => {
    const told = new Set<string>();
    for (const [ctx, side] of [
      [worker(), 'provider'],
      [room.prison, 'sender'],
    ] as const) {
      const opened = granted(await room.get(HandoverReading).open(ctx, { id: handoverId }));
      const view = viewHandover(opened, room.clock.today());
      told.add(view.turn);
      const mine = granted(await room.get(ListWork).page(ctx, { ...everything, myTurn: true }));
      expect(mine.some(({ handover }) => handover.id === handoverId)).toBe(view.turn === side);
    }
    expect(told.size).toBe(1);
    return [...told].join();
  };
  const possible = async (handoverId: string, ctx = room.prison): Promise<string[]> =>
    viewHandover(granted(await room.get(HandoverReading).open(ctx, { id: handoverId })), room.clock.today()).moves.map(
      ({ act }) => act,
    );

  it('is the sender’s from the wish to meet to the slot, and the provider’s then', async () => {
    const { handoverId } = await wanted();
    expect(await turn(handoverId)).toBe('sender');
    await plan(handoverId);
    expect(await turn(handoverId)).toBe('provider');
    granted(await room.get(OfferPlace).run(worker(), keyed(handoverId)));
    expect(await turn(handoverId)).toBe('sender');
  });

  it('stays with whom the provider asked, though it wishes to meet then', async () => {
    const { handoverId } = await room.makeSent(shelter);
    await acknowledge(handoverId);
    granted(await ask(handoverId));
    granted(await room.get(AskToMeet).run(worker(), keyed(handoverId)));
    expect(await turn(handoverId)).toBe('sender');
    expect(await possible(handoverId)).toEqual(expect.arrayContaining(['answerQuestion', 'planInterview']));
    granted(await answer(handoverId));
    // The meeting is still to be arranged.
    expect(await turn(handoverId)).toBe('sender');
    expect(await possible(handoverId)).not.toContain('answerQuestion');
    await plan(handoverId);
    expect(await turn(handoverId)).toBe('provider');
  });

  it('stays with the sender where the slot comes before the answer', async () => {
    const { handoverId } = await room.makeSent(shelter);
    await acknowledge(handoverId);
    granted(await ask(handoverId));
    granted(await room.get(AskToMeet).run(worker(), keyed(handoverId)));
    await plan(handoverId);
    expect(await turn(handoverId)).toBe('sender');
    granted(await answer(handoverId));
    expect(await turn(handoverId)).toBe('provider');
  });

  it('goes to and fro while they talk the meeting over', async () => {
    const { handoverId } = await wanted();
    granted(await ask(handoverId, room.prison));
    expect(await turn(handoverId)).toBe('provider');
    expect(await ask(handoverId)).toMatchObject({ code: 'QUESTION_OPEN' });
    granted(await answer(handoverId, worker()));
    expect(await turn(handoverId)).toBe('sender');
    granted(await ask(handoverId));
    granted(await answer(handoverId));
    expect(await turn(handoverId)).toBe('sender');
  });

  it('stays with the provider that opens the request before it answers what it was asked', async () => {
    const { handoverId } = await room.makeSent(shelter);
    granted(await ask(handoverId, room.prison));
    await acknowledge(handoverId);
    expect(await possible(handoverId, worker())).toContain('answerQuestion');
    granted(await answer(handoverId, worker()));
    expect(await turn(handoverId)).toBe('provider');
  });

  it('is the sender’s still where the release moves before the meeting is arranged', async () => {
    const { caseId, handoverId } = await wanted();
    const release = { earliest: '2027-01-12', certain: true };
    granted(await room.get(MoveRelease).run(room.prison, { key: newKey(), caseId, release }));
    expect(await turn(handoverId)).toBe('sender');
  });
});
