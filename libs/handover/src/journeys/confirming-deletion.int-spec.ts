import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ConfirmDeletion } from '../confirm-deletion/confirm-deletion.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { MoveReasons } from '../handovers/move-reasons.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { StatementReading } from '../statements/statement.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';

jest.setTimeout(60_000);

describe('a recipient says what it did with its own copy', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter();
  });
  afterAll(() => room.close());

  const seen = async (side: 'sender' | 'provider', id: string) =>
    viewHandover(
      granted(await room.get(HandoverReading).open(side === 'sender' ? room.prison : room.workerOf(shelter), { id })),
      room.clock.today(),
    );
  const say = (handoverId: string, reason: string) =>
    room.get(ConfirmDeletion).run(room.workerOf(shelter), { key: newKey(), handoverId, reason });

  it('not while something still passes, and only on its own side', async () => {
    const { handoverId } = await room.makeSent(shelter);
    expect(await say(handoverId, 'all_deleted')).toMatchObject({ code: 'NOT_NOW' });
    const asSender = { key: newKey(), handoverId, reason: 'all_deleted' };
    expect(await room.get(ConfirmDeletion).run(room.prison, asSender)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('after an end, by a closed list; the sender and the statement say it, the last word counts', async () => {
    const { handoverId, caseId } = await room.makeSent(shelter);
    const end = { key: newKey(), handoverId, reason: 'place_found_elsewhere', sentenceConfirmed: false };
    granted(await room.get(WithdrawHandover).run(room.prison, end));
    expect((await seen('provider', handoverId)).moves.map(({ act }) => act)).toEqual(['confirmDeletion']);
    const list = granted(await room.get(MoveReasons).of(room.workerOf(shelter), handoverId, 'confirmDeletion'));
    expect(list.map(({ code }) => code)).toContain('service_record');
    granted(await say(handoverId, 'service_record'));
    granted(await say(handoverId, 'all_deleted'));
    for (const side of ['sender', 'provider'] as const) {
      const { timeline } = await seen(side, handoverId);
      expect(timeline.at(-1)).toMatchObject({ act: 'confirmDeletion', reason: 'all_deleted', by: 'provider' });
    }
    const grants = granted(await room.get(StatementReading).grants(room.prison, caseId));
    const said = (isTheirs: boolean): Set<string | undefined> =>
      new Set(
        grants
          .filter(({ recipient }) => (recipient.id === shelter.serviceId) === isTheirs)
          .map(({ deletion }) => deletion?.reason),
      );
    expect([said(true), said(false)]).toEqual([new Set(['all_deleted']), new Set([undefined])]);
  });

  it('says it of the one request, not of another one to the same service that is open', async () => {
    const { handoverId, caseId, needId } = await room.makeSent(shelter);
    const end = { key: newKey(), handoverId, reason: 'place_found_elsewhere', sentenceConfirmed: false };
    granted(await room.get(WithdrawHandover).run(room.prison, end));
    granted(await say(handoverId, 'all_deleted'));
    const again = await room.makeSent(shelter, room.prison, { caseId, needId });
    const grants = granted(await room.get(StatementReading).grants(room.prison, caseId));
    const saidOf = (id: string) =>
      new Set(
        grants
          .filter(({ aboutId, recipient }) => aboutId === id && recipient.id === shelter.serviceId)
          .map(({ deletion }) => deletion?.reason ?? null),
      );
    expect([saidOf(handoverId), saidOf(again.handoverId)]).toEqual([new Set(['all_deleted']), new Set([null])]);
  });

  it('is asked in the same way whoever ended it', async () => {
    const withdrawn = await room.makeSent(shelter);
    const ended = await room.makeSent(shelter);
    const end = { key: newKey(), handoverId: ended.handoverId, reason: 'died', sentenceConfirmed: false };
    granted(await room.get(WithdrawHandover).run(room.prison, end));
    const taken = { key: newKey(), handoverId: withdrawn.handoverId, by: 'subject', onPaper: false } as const;
    granted(await room.get(WithdrawConsent).run(room.prison, taken));
    const [one, other] = [await seen('provider', withdrawn.handoverId), await seen('provider', ended.handoverId)];
    expect(one.moves).toEqual(other.moves);
    expect(one.moves).toHaveLength(1);
    granted(await say(withdrawn.handoverId, 'nothing_kept'));
  });
});
