import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { granted, HandoverRoom } from './handover.builder.js';
import { keyed } from './requests.support-spec.js';
import { SendHandover } from './send-handover/send-handover.service.js';

describe('a service that asks to be reached by another way since the draft', () => {
  let room: HandoverRoom;

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());

  it('is sent the request by the new one', async () => {
    const shelter = await room.makeShelter();
    const { handoverId } = await room.makeDraft(shelter);
    await room.agree(handoverId);
    await room.db.asOwner(`update directory.service set channel = 'link' where id = $1`, [shelter.serviceId]);
    granted(await room.get(SendHandover).send(room.prison, keyed(handoverId)));
    const sent = await room.db.asOwner(`select channel from handover.handover where id = $1`, [handoverId]);
    expect(sent).toEqual([{ channel: 'link' }]);
  });
});
