import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseReading } from '../cases/case-reading.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { Needs } from '../keep-needs/needs.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';

describe('help that is asked for twice', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let other: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter();
    other = await room.makeShelter();
  });
  afterAll(() => room.close());

  const needsOf = async (caseId: string) => granted(await room.get(CaseReading).one(room.prison, caseId)).needs;

  it('several open requests for one need are counted as long as each may bring a place', async () => {
    const first = await room.makeCase();
    const warned = async (): Promise<number | undefined> => (await needsOf(first.caseId))[0]?.mayPromise;
    expect(await warned()).toBe(0);
    const sent = await room.makeSent(shelter, room.prison, first);
    expect(await warned()).toBe(1);
    await room.makeSent(other, room.prison, first);
    expect(await warned()).toBe(2);
    granted(
      await room.get(WithdrawHandover).run(room.prison, {
        key: newKey(),
        handoverId: sent.handoverId,
        reason: 'sent_by_mistake',
        sentenceConfirmed: false,
      }),
    );
    expect(await warned()).toBe(1);
  });

  it('two needs of one kind are both marked before anything is sent, until one is closed', async () => {
    const { caseId, needId } = await room.makeCase();
    const marked = async (): Promise<boolean[]> => (await needsOf(caseId)).map(({ maybeTwice }) => maybeTwice);
    expect(await marked()).toEqual([false]);
    const kind = 'azylove-domy';
    granted(
      await room.get(Needs).add(room.prison, { key: newKey(), caseId, kind, urgency: 'soon', wishConfirmed: false }),
    );
    expect(await marked()).toEqual([true, true]);
    const version = (await needsOf(caseId)).find(({ id }) => id === needId)?.version ?? 0;
    granted(await room.get(Needs).change(room.prison, { needId, version, closed: true, wishConfirmed: false }));
    expect(await marked()).toEqual([false, false]);
  });
});
