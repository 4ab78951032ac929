import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { ChangeSubject, type SubjectCorrection } from '../change-subject/change-subject.service.js';
import { CloseHandover } from '../close-handover/close-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { DeclineHandover } from '../decline-handover/decline-handover.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { LetGo } from '../let-go/let-go.service.js';
import { MoveRelease } from '../move-release/move-release.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { SendUpdate } from '../send-update/send-update.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';
import { WithdrawPlace } from '../withdraw-place/withdraw-place.service.js';

describe('a request from sent to its end', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let other: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ name: 'První', beds: 20 });
    other = await room.makeShelter({ name: 'Druhý', beds: 20 });
  });
  afterAll(() => room.close());

  const seen = async (handoverId: string, ctx = room.workerOf(shelter)) =>
    viewHandover(granted(await room.get(HandoverReading).open(ctx, { id: handoverId })), room.clock.today());
  const acknowledge = (handoverId: string, ctx = room.workerOf(shelter)) =>
    room.get(AcknowledgeHandover).run(ctx, { key: newKey(), handoverId });
  const offer = (handoverId: string, ctx = room.workerOf(shelter)) =>
    room.get(OfferPlace).run(ctx, { key: newKey(), handoverId });
  const confirm = (handoverId: string) =>
    room.get(ConfirmHandover).run(room.prison, {
      key: newKey(),
      handoverId,
      meeting: {
        startsAt: new Date('2026-12-15T09:00:00Z'),
        minutes: 30,
        place: 'Vrátnice domu, zvonek u dveří.',
        placeConfirmed: true,
      },
    });
  const offered = async (to = shelter, from?: { caseId: string; needId: string }, by = room.workerOf(to)) => {
    const sent = await room.makeSent(to, room.prison, from);
    granted(await acknowledge(sent.handoverId, by));
    granted(await offer(sent.handoverId, by));
    return sent;
  };
  const holds = (handoverId: string) =>
    room.db.asOwner(`select firmness, released_at is null as held from capacity.hold where holder_id = $1`, [
      handoverId,
    ]);

  it('tells of another meeting as an update, and of none that lies before a moved release', async () => {
    const { caseId, handoverId } = await offered();
    const update = (hour: string, id = handoverId) =>
      room.get(SendUpdate).update(room.prison, {
        key: newKey(),
        handoverId: id,
        meeting: {
          startsAt: new Date(`2026-12-16T${hour}:00:00Z`),
          minutes: 30,
          place: 'Zadní vchod.',
          placeConfirmed: true,
        },
      });
    expect(await update('10')).toMatchObject({ code: 'MEETING_NOT_NOW' });
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
    expect((await seen(handoverId)).passed?.meeting).toBeNull();
    granted(await update('10'));
    expect((await seen(handoverId)).passed?.meeting).toMatchObject({ place: 'Zadní vchod.' });
    granted(await update('11'));
    expect((await seen(handoverId)).passed?.meeting?.startsAt).toEqual(new Date('2026-12-16T11:00:00Z'));
    const move = (earliest: string | null) =>
      room.get(MoveRelease).run(room.prison, {
        key: newKey(),
        caseId,
        release: earliest === null ? null : { earliest, certain: true },
      });
    granted(await move('2026-12-16'));
    expect((await seen(handoverId)).passed?.meeting).toMatchObject({ place: 'Zadní vchod.' });
    granted(await move('2027-01-01'));
    expect((await seen(handoverId)).passed?.meeting).toBeNull();
  });

  it('waits for a place like the one it had, and comes late into one like it', async () => {
    const fitted = await room.makeShelter({ name: 'Bezbariérový', beds: 3 });
    await room.db.asOwner(
      `update capacity.slot set characteristics = '{wheelchair}' where unit_id = $1 and number in (2, 3)`,
      [fitted.unitId],
    );
    const by = room.workerOf(fitted);
    const fittedOffer = async () => {
      const { handoverId } = await room.makeSent(fitted);
      granted(await acknowledge(handoverId, by));
      granted(await room.get(OfferPlace).run(by, { key: newKey(), handoverId, characteristics: ['wheelchair'] }));
      return handoverId;
    };
    const waits = await fittedOffer();
    granted(await room.get(LetGo).run(room.prison, { key: newKey(), handoverId: waits }));
    expect(
      await room.db.asOwner(
        `select characteristics, reason from capacity.waiting_entry where holder_id = $1 and left_at is null`,
        [waits],
      ),
    ).toEqual([{ characteristics: ['wheelchair'], reason: 'offer_let_go' }]);

    const late = await fittedOffer();
    granted(await confirm(late));
    const arrival = (arrived: boolean) =>
      room.get(ReportArrival).run(by, {
        key: newKey(),
        handoverId: late,
        arrived,
        reason: arrived ? null : 'unknown',
      });
    granted(await arrival(false));
    granted(await arrival(true));
    expect(
      await room.db.asOwner(
        `select s.number, h.characteristics from capacity.hold h join capacity.slot s on s.id = h.slot_id
         where h.holder_id = $1 and h.released_at is null`,
        [late],
      ),
    ).toEqual([{ number: 2, characteristics: ['wheelchair'] }]);
  });

  it('leaves a wish behind when a release is moved that says the name since the name was put right', async () => {
    const { caseId, handoverId } = await offered();
    expect((await seen(handoverId)).passed?.wishes).toBe('Ráda bych pokoj v přízemí.');
    const { version, identity } = granted(await room.get(CaseReading).subject(room.prison, caseId));
    const subject = { ...identity, familyName: 'Ráda' } as SubjectCorrection['subject'];
    granted(await room.get(ChangeSubject).change(room.prison, { caseId, version, subject }));
    const release = { earliest: '2026-12-16', certain: true };
    granted(await room.get(MoveRelease).run(room.prison, { key: newKey(), caseId, release }));
    const { state, passed } = await seen(handoverId);
    expect({ state, wishes: passed?.wishes }).toEqual({ state: 'offered', wishes: null });
  });

  it('opens the name to the provider whose place is confirmed, and ends the others with one neutral sentence', async () => {
    const first = await offered();
    const second = await offered(other, first);
    expect((await seen(first.handoverId)).passed?.name).toBeNull();
    granted(await confirm(first.handoverId));
    const open = await seen(first.handoverId);
    expect(open).toMatchObject({ state: 'confirmed', passed: { contact: 'telefon 601 222 333', birthDate: null } });
    expect(open.passed?.name).toContain(canaryName);
    expect(open.passed?.meeting).toMatchObject({ place: 'Vrátnice domu, zvonek u dveří.' });
    const ended = await seen(second.handoverId, room.workerOf(other));
    expect(ended).toMatchObject({ state: 'ended_by_sender', passed: null, kind: null, turn: 'nobody', acts: [] });
    expect(ended.timeline.at(-1)).toMatchObject({
      act: 'endedBySender',
      by: 'sender',
      state: 'ended_by_sender',
      reason: null,
    });
    expect(await holds(first.handoverId)).toEqual([{ firmness: 'firm', held: true }]);
    expect(await holds(second.handoverId)).toEqual([{ firmness: 'tentative', held: false }]);
  });

  it('reads the same to the provider whether superseded or withdrawn', async () => {
    const first = await offered();
    const provider = room.workerOf(other);
    const second = await offered(other, first, provider);
    granted(await confirm(first.handoverId));
    const third = await offered(other, undefined, provider);
    granted(
      await room.get(WithdrawHandover).run(room.prison, {
        key: newKey(),
        handoverId: third.handoverId,
        reason: 'returned_to_custody',
        sentenceConfirmed: false,
      }),
    );
    // Everything but what names the one handover and its moments; the mark is made of these (handover-mark.spec.ts).
    const own = ['id', 'reference', 'version', 'stateSince', 'at', 'mark'];
    const strip = (view: Awaited<ReturnType<typeof seen>>): unknown =>
      JSON.parse(JSON.stringify(view, (key, value: unknown) => (own.includes(key) ? null : value)));
    const [superseded, withdrawn] = [await seen(second.handoverId, provider), await seen(third.handoverId, provider)];
    expect(strip(superseded)).toEqual(strip(withdrawn));
    expect(JSON.stringify(withdrawn)).not.toContain('custody');
  });

  it('cannot be confirmed without agreement to the name', async () => {
    const { handoverId } = await room.makeDraft(shelter);
    await room.agree(handoverId, room.prison, { steps: ['request'] });
    const { SendHandover } = await import('../send-handover/send-handover.service.js');
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    granted(await acknowledge(handoverId));
    granted(await offer(handoverId));
    expect(await confirm(handoverId)).toMatchObject({ code: 'NAME_NOT_AGREED' });
    expect(await seen(handoverId)).toMatchObject({ state: 'offered' });
    expect(await holds(handoverId)).toEqual([{ firmness: 'tentative', held: true }]);
  });

  it('goes on to arrival and its close, and gives the place back', async () => {
    const { handoverId } = await offered();
    granted(await confirm(handoverId));
    room.clock.moveTo('2026-12-15T12:00:00Z');
    const arrive = (on: string) =>
      room.get(ReportArrival).run(room.workerOf(shelter), { key: newKey(), handoverId, arrived: true, on });
    expect(await arrive('2026-12-16')).toMatchObject({ code: 'INVALID_INPUT' });
    granted(await arrive('2026-12-15'));
    const living = await seen(handoverId);
    expect(living).toMatchObject({ state: 'arrived', arrivedOn: '2026-12-15', passed: { meeting: null } });
    expect(living.passed?.name).toContain(canaryName);
    const close = (reason: string, sentence?: string) =>
      room.get(CloseHandover).run(room.workerOf(shelter), {
        key: newKey(),
        handoverId,
        reason,
        sentence: sentence ?? null,
        sentenceConfirmed: false,
      });
    expect(await close('no_capacity')).toMatchObject({ code: 'REASON_NOT_IN_LIST' });
    expect(await close('other')).toMatchObject({ code: 'INVALID_INPUT' });
    const named = await close('other', `Paní ${canaryName} odešla.`);
    expect(isRefusal(named) && named.fields.map(({ code }) => code)).toContain('OWN_NAME');
    granted(await close('other', 'Odešla k sestře.'));
    expect(await seen(handoverId)).toMatchObject({ state: 'closed', passed: null });
    expect(await holds(handoverId)).toEqual([{ firmness: 'firm', held: false }]);
    room.clock.moveTo('2026-11-23T09:00:00Z');
  });

  it('is declined with a reason of the list that holds for the provider', async () => {
    const { handoverId } = await room.makeSent(shelter);
    const decline = (reason: string) =>
      room
        .get(DeclineHandover)
        .run(room.workerOf(shelter), { key: newKey(), handoverId, reason, sentenceConfirmed: false });
    expect(await decline('out_of_area')).toMatchObject({ code: 'REASON_NOT_IN_LIST' });
    granted(await decline('no_capacity'));
    const ended = await seen(handoverId, room.prison);
    expect(ended).toMatchObject({ state: 'declined', side: 'sender' });
    expect(ended.timeline.at(-1)).toMatchObject({ act: 'decline', reason: 'no_capacity' });
  });

  it('lets an offer go and waits on; a place that is taken back ends it with the reason', async () => {
    const { handoverId } = await offered();
    granted(await room.get(LetGo).run(room.prison, { key: newKey(), handoverId }));
    expect(await seen(handoverId)).toMatchObject({ state: 'waitlisted', offer: null });
    expect(await holds(handoverId)).toEqual([{ firmness: 'tentative', held: false }]);
    const next = await offered();
    granted(
      await room
        .get(WithdrawPlace)
        .run(room.workerOf(shelter), { key: newKey(), handoverId: next.handoverId, reason: 'place_lost' }),
    );
    expect(await seen(next.handoverId, room.prison)).toMatchObject({ state: 'withdrawn_by_provider' });
  });

  it('refuses every act of the other side as not found, and acts out of turn as not now', async () => {
    const { handoverId } = await room.makeSent(shelter);
    expect(await acknowledge(handoverId, room.prison)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await acknowledge(handoverId, room.workerOf(other))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await confirm(handoverId)).toMatchObject({ code: 'NOT_NOW' });
    expect(await offer(handoverId)).toMatchObject({ code: 'NOT_NOW' });
  });
});
