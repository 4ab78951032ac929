import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { canaryName, granted, HandoverRoom, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { keyed, start } from './requests.support-spec.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

const guardian = { name: 'Zákonný zástupce', contact: 'telefon 601 222 334' };

describe('whom else to contact', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 20 });
  });
  afterAll(() => room.close());

  /** What the provider reads after each step of a request for somebody born on a day. */
  const readOf = async (birthDate: string, by: 'subject' | 'both', to = shelter) => {
    const typed = { givenName: 'Alena', familyName: canaryName, birthDate, guardian };
    const from = await room.makeCase(room.prison, { subject: typed });
    const { handoverId } = await room.makeDraft(to, room.prison, from);
    await room.agree(handoverId, room.prison, {}, by);
    granted(await room.get(SendHandover).send(room.prison, keyed(handoverId)));
    const provider = room.workerOf(to);
    const read = async () =>
      granted(await room.get(HandoverReading).open(provider, { id: handoverId })).passed?.guardian ?? null;
    granted(await room.get(AcknowledgeHandover).run(provider, keyed(handoverId)));
    const asked = await read();
    granted(await room.get(OfferPlace).run(provider, keyed(handoverId)));
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(handoverId)));
    const items = await room.db.asOwner<{ fields: string[] }>(
      `select fields from consent.subject_grant where about_id = $1 and category = 'guardian'`,
      [handoverId],
    );
    return { asked, confirmed: await read(), items };
  };

  it('is read with the name of a minor, whatever the service declares, and on an agreement that names it', async () => {
    expect(await readOf('2010-05-04', 'both')).toEqual({
      asked: null,
      confirmed: guardian,
      items: [{ fields: ['guardian'] }],
    });
  });

  it('is not asked of who speaks for themselves, unless the service says that it needs it', async () => {
    expect(await readOf('1988-05-04', 'subject')).toEqual({ asked: null, confirmed: null, items: [] });
    const needing = await room.makeShelter({ name: 'S opatrovníkem', minimumData: { '3': ['also_contact'] } });
    expect((await readOf('1988-05-04', 'subject', needing)).items).toEqual([{ fields: ['guardian'] }]);
  });
});
