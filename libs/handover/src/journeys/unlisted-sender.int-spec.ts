import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

let room: HandoverRoom;

beforeAll(async () => {
  room = await HandoverRoom.open();
});
afterAll(() => room.close());

it('a unit nobody has listed passes nothing on, whatever kind it says it is of', async () => {
  const { handoverId } = await room.makeDraft(await room.makeShelter());
  await room.agree(handoverId);
  const list = (listed: boolean) =>
    room.db.asOwner(`update directory.organisation set listed = $2 where id = $1`, [room.unitOf(room.prison), listed]);
  const send = () => room.get(SendHandover).send(room.prison, { key: newKey(), handoverId });
  await list(false);
  expect(await send()).toMatchObject({ code: 'NOT_ALLOWED_TO_PASS' });
  await list(true);
  granted(await send());
});
