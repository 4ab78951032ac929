import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { DraftHandover } from '../draft-handover/draft-handover.service.js';
import { HandOnWork } from '../hand-on-work/hand-on-work.service.js';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { askedOf, isDoing, isOwn } from './provider-asks.support-spec.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';

jest.setTimeout(60_000);

/** All that is left to do: to say what became of the own copy. */
const left = { act: 'confirmDeletion' };

type State = 'sent' | 'acknowledged' | 'offered' | 'confirmed' | 'not_arrived';

describe('a request whose ground was lost elsewhere: the cooperation it passed by has ended', () => {
  let room: HandoverRoom;
  const day = (from: number): string => new Date(Date.UTC(2026, 10, 23 + from)).toISOString().slice(0, 10);

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    await room.db.asOwner(
      `insert into cooperation.agreement (proposer_id, partner_id, kind, scopes, state, valid_from, valid_to, proposed_at,
         proposed_by, confirmed_at, confirmed_by, version)
       values ($1, $2, 'institutions', '{information_sharing}', 'in_force', $3, $4, now(), $1, now(), $2, 2)`,
      [room.unitOf(room.prison), room.unitOf(room.curator), day(-30), day(300)],
    );
  });

  const endCooperation = () =>
    room.db.asOwner(
      `update cooperation.agreement set state = 'ended', ended_at = now(), ended_by = $1, ended_by_organisation_id = $1,
         end_reason = 'konec' where proposer_id = $1 and state = 'in_force'`,
      [room.unitOf(room.prison)],
    );
  const keyed = (handoverId: string) => ({ key: newKey(), handoverId });

  const missed = (id: string) =>
    room.get(ReportArrival).run(room.curator, { ...keyed(id), arrived: false, reason: 'unknown', on: null });

  /** A request of the prison to the curator, without agreement: the cooperation carries it. */
  const brought = async (state: State): Promise<string> => {
    const { needId } = await room.makeCase();
    const asked = { needId, serviceId: null, unitId: room.unitOf(room.curator) };
    const { handoverId } = granted(await room.get(DraftHandover).draft(room.prison, asked, newKey()));
    granted(await room.get(SendHandover).send(room.prison, keyed(handoverId)));
    if (state !== 'sent') granted(await room.get(AcknowledgeHandover).run(room.curator, keyed(handoverId)));
    if (state === 'sent' || state === 'acknowledged') return handoverId;
    granted(await room.get(OfferPlace).run(room.curator, keyed(handoverId)));
    if (state === 'offered') return handoverId;
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(handoverId)));
    if (state === 'not_arrived') granted(await missed(handoverId));
    return handoverId;
  };

  const tried = (id: string) => askedOf(room, room.curator, id, { only: (name) => isDoing(name) && !isOwn(name) });
  const stateOf = async (id: string): Promise<unknown> =>
    (await room.db.asOwner(`select state, version from handover.handover where id = $1`, [id]))[0];
  const reads = async (id: string) =>
    viewHandover(granted(await room.get(HandoverReading).open(room.curator, { id })), room.clock.today());

  const mark = (id: string) => room.get(HandoverReading).mark(room.curator, id);

  it.each(['sent', 'acknowledged', 'offered', 'confirmed', 'not_arrived'] as const)(
    'in %s it reads as ended, and every act is refused as after the sender ended it',
    async (state) => {
      const lost = await brought(state);
      // Who did not come is the service's to write down: the sender ended it before.
      const ended = await brought(state === 'not_arrived' ? 'confirmed' : state);
      expect((await reads(lost)).passed === null).toBe(state === 'not_arrived');
      const marked = await mark(lost);
      granted(
        await room
          .get(WithdrawHandover)
          .run(room.prison, { ...keyed(ended), reason: 'no_longer_wanted', sentenceConfirmed: false }),
      );
      await endCooperation();
      expect(await mark(lost)).not.toBe(marked);
      expect(await reads(lost)).toMatchObject({ state: 'ended_by_sender', passed: null, acts: [], moves: [left] });
      const before = await stateOf(lost);
      expect(await tried(lost)).toEqual(await tried(ended));
      expect(await stateOf(lost)).toEqual(before);
    },
  );

  it('goes on with the ground: by the acts that were refused', async () => {
    const id = await brought('sent');
    await endCooperation();
    const refused = await room.get(AcknowledgeHandover).run(room.curator, keyed(id));
    expect(refused).toMatchObject({ kind: 'conflict', code: 'NOT_NOW' });
    await room.db.asOwner(
      `insert into cooperation.agreement (proposer_id, partner_id, kind, scopes, state, valid_from, valid_to, proposed_at,
         proposed_by, confirmed_at, confirmed_by, version)
       values ($1, $2, 'institutions', '{information_sharing}', 'in_force', $3, $4, now(), $1, now(), $2, 2)`,
      [room.unitOf(room.curator), room.unitOf(room.prison), day(-1), day(300)],
    );
    granted(await room.get(AcknowledgeHandover).run(room.curator, keyed(id)));
    await room.db.asOwner(`update cooperation.agreement set state = 'ended', ended_at = now(), ended_by = proposer_id,
      ended_by_organisation_id = proposer_id, end_reason = 'konec' where state = 'in_force'`);
  });

  it('whose it is within the unit may still be changed: that tells nobody anything', async () => {
    const id = await brought('sent');
    await endCooperation();
    granted(await room.get(HandOnWork).run(room.curator, { ...keyed(id), toAccountId: null }));
  });
});
