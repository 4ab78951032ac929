import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { Needs } from '../keep-needs/needs.service.js';
import { SendUpdate } from '../send-update/send-update.service.js';

jest.setTimeout(60_000);

describe('an update after sending', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter();
  });
  afterAll(() => room.close());

  const seen = async (id: string, as = room.workerOf(shelter)) =>
    viewHandover(granted(await room.get(HandoverReading).open(as, { id })), room.clock.today());

  it('shows the recipient what it changed and when, and whether that is new to it', async () => {
    const { handoverId, needId } = await room.makeSent(shelter);
    expect(await seen(handoverId)).toMatchObject({ changed: [], changedAt: null });
    room.clock.advance(300_000);
    const calm = { needId, version: 1, urgency: 'can_wait', wishConfirmed: false } as const;
    granted(await room.get(Needs).change(room.prison, calm));
    granted(await room.get(SendUpdate).update(room.prison, { key: newKey(), handoverId }));
    const first = await seen(handoverId);
    expect(first).toMatchObject({ changed: ['urgency'], changedAt: room.clock.now(), isNew: true });
    expect(first.passed?.urgency).toBe('can_wait');
    expect(first.timeline.at(-1)).toMatchObject({ act: 'sendUpdate', by: 'sender', reason: null });
    expect(await seen(handoverId)).toMatchObject({ changed: ['urgency'], isNew: false });
    expect(await seen(handoverId, room.prison)).toMatchObject({ changed: [], changedAt: null });
    const rows = await room.db.asOwner<{ fields: string[] }>(
      `select fields from audit.disclosure where asked_id = $1 and operation = 'handover.sendUpdate'`,
      [handoverId],
    );
    expect(rows.flatMap(({ fields }) => fields)).toContain('urgency');
  });
});
