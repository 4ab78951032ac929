import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsentDesk } from '@navaz/consent';
import { Database } from '@navaz/platform';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { DraftHandover } from '../draft-handover/draft-handover.service.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

describe('a read after the person said no', () => {
  let room: HandoverRoom;

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());

  const withdrawAll = async (handoverId: string): Promise<void> => {
    const rows = await room.db.asOwner<{ id: string }>(
      `select id from consent.subject_grant where about_id = $1 and state in ('given', 'renewed')`,
      [handoverId],
    );
    granted(
      await room.get(Database).transaction(room.prison, (tx) =>
        room.get(ConsentDesk).withdraw(tx, {
          grantIds: rows.map(({ id }) => id),
          by: 'worker',
          byParty: 'subject',
          at: room.clock.now(),
        }),
      ),
    );
  };
  const read = async (handoverId: string, ctx: Parameters<HandoverReading['open']>[0]) =>
    viewHandover(granted(await room.get(HandoverReading).open(ctx, { id: handoverId })), room.clock.today());

  it('shows a service nothing more, and reads as ended before the state has moved', async () => {
    const shelter = await room.makeShelter();
    const { handoverId } = await room.makeSent(shelter);
    const ctx = room.workerOf(shelter);
    expect((await read(handoverId, ctx)).passed).not.toBeNull();
    await withdrawAll(handoverId);
    expect(await read(handoverId, ctx)).toMatchObject({
      passed: null,
      state: 'ended_by_sender',
      turn: 'nobody',
      acts: [],
    });
  });

  it('is called for by the mark of what is shown, which itself reads and logs nothing', async () => {
    const shelter = await room.makeShelter();
    const { handoverId } = await room.makeSent(shelter);
    const ctx = room.workerOf(shelter);
    const markNow = () => room.get(HandoverReading).mark(ctx, handoverId);
    const logged = () => room.db.asOwner(`select count(*)::int as rows from audit.disclosure`);
    const { mark } = await read(handoverId, ctx);
    const before = await logged();
    expect(await markNow()).toBe(mark);
    expect(await logged()).toEqual(before);
    await withdrawAll(handoverId);
    expect(await markNow()).not.toBe(mark);
    expect(await room.get(HandoverReading).mark(room.curator, handoverId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('closes also what would pass on an own basis', async () => {
    const { needId } = await room.makeCase();
    const draft = await room
      .get(DraftHandover)
      .draft(room.prison, { needId, serviceId: null, unitId: room.unitOf(room.probation) }, newKey());
    const { handoverId } = granted(draft);
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    expect((await read(handoverId, room.probation)).passed).toMatchObject({ needKind: 'azylove-domy' });
    const about = { subjectId: '', unitId: room.unitOf(room.prison), requiredFrom: 'subject', locale: 'cs' } as const;
    const [row] = await room.db.asOwner<{ subject: string }>(
      `select subject_id as subject from handover.handover where id = $1`,
      [handoverId],
    );
    const recipient = {
      kind: 'unit',
      id: room.unitOf(room.probation),
      organisationId: room.unitOf(room.probation),
    } as const;
    await room.get(Database).transaction(room.prison, async (tx) => {
      const signing = granted(
        await room.get(ConsentDesk).ask(tx, {
          ...about,
          subjectId: row?.subject ?? '',
          items: [
            {
              aboutId: handoverId,
              recipient,
              purpose: 'assess',
              category: 'request_data',
              fields: ['needKind', 'urgency'],
              until: '2027-01-31',
            },
          ],
        }),
      );
      granted(
        await room.get(ConsentDesk).record(tx, {
          signingId: signing.id,
          given: [1],
          refused: [],
          by: 'subject',
          expressed: 'paper',
          explainedBy: room.prison.actor?.membershipId ?? '',
          at: room.clock.now(),
        }),
      );
    });
    expect((await read(handoverId, room.probation)).passed).not.toBeNull();
    await withdrawAll(handoverId);
    expect(await read(handoverId, room.probation)).toMatchObject({ passed: null, state: 'ended_by_sender' });
  });
});
