import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { OffersOfCase } from '../read-offers/offers-of-case.service.js';

describe('offers among which a person chooses', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let other: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ name: 'První' });
    other = await room.makeShelter({ name: 'Druhý' });
  });
  afterAll(() => room.close());

  it('say which place, from when until when, for which release; to the unit that leads the case alone', async () => {
    const { caseId, handoverId, needId } = await room.makeSent(shelter);
    const second = await room.makeSent(other, room.prison, { caseId, needId });
    const offers = (ctx = room.prison) => room.get(OffersOfCase).of(ctx, caseId);
    expect(await offers()).toEqual([]);
    const offer = { from: '2026-12-13', until: '2027-06-30' };
    for (const [of, id, said] of [
      [shelter, handoverId, offer],
      [other, second.handoverId, {}],
    ] as const) {
      granted(await room.get(AcknowledgeHandover).run(room.workerOf(of), { key: newKey(), handoverId: id }));
      granted(await room.get(OfferPlace).run(room.workerOf(of), { key: newKey(), handoverId: id, ...said }));
    }
    const release = { earliest: '2026-12-15', latest: '2026-12-18' };
    expect(await offers()).toMatchObject([
      { handoverId, ...offer, unitName: expect.stringMatching(/./), characteristics: [], release },
      { handoverId: second.handoverId, from: '2026-12-15', until: null, release },
    ]);
    for (const ctx of [room.curator, room.workerOf(shelter)]) expect(await offers(ctx)).toEqual([]);
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
    expect(await offers()).toEqual([]);
  });
});
