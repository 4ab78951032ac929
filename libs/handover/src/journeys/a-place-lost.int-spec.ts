import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { ConfirmAgain } from '../confirm-again/confirm-again.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted } from '../handover.builder.js';
import { KeepDeadlines } from '../keep-deadlines/keep-deadlines.service.js';
import { LetGo } from '../let-go/let-go.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PutOnWaitingList } from '../put-on-waiting-list/put-on-waiting-list.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';

describe('a place that was lost', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  /** What the shelter said of its beds, said anew now. */
  const restated = () =>
    made.room.db.asOwner(
      `insert into capacity.statement (unit_id, total, free, as_of, valid_until, means, recorded_at)
       select unit_id, total, free, $1::timestamptz, $1::timestamptz + interval '7 days', means, $1::timestamptz from capacity.statement
       where unit_id in (select id from capacity.unit where service_id = $2) limit 1`,
      [made.room.clock.now(), made.shelter.serviceId],
    );
  const provider = () => made.workerOf(made.shelter);

  it.each([
    ['the sender lets it go', (id: string) => made.room.get(LetGo).run(made.room.prison, keyed(id))],
    [
      'its time runs out',
      () => {
        made.room.clock.moveTo('2026-11-26T09:00:00Z');
        return made.room.get(KeepDeadlines).lapse();
      },
    ],
  ])('leaves a written question open where %s', async (_how, lose) => {
    const { room } = made;
    const id = await made.bring.offered();
    const asked = { ...keyed(id), text: 'Zvládne schody?', confirmed: false };
    granted(await room.get(AskQuestion).ask(provider(), asked));
    await lose(id);
    expect(await made.seen(id)).toMatchObject({ state: 'waitlisted', turn: 'sender', questionTo: 'sender' });
    granted(await room.get(AskQuestion).answer(room.prison, { ...keyed(id), text: 'Ano.', confirmed: false }));
    expect(await made.seen(id)).toMatchObject({ questionTo: null });
  });

  it('an interview that is over shows no name any more, whoever has yet to sweep', async () => {
    const { room } = made;
    const id = await made.bring.assessing();
    expect((await made.seen(id)).passed?.name).not.toBeNull();
    room.clock.moveTo('2026-12-30T09:00:00Z');
    expect((await made.seen(id)).passed?.name ?? null).toBeNull();
    await room.get(KeepDeadlines).keep();
    expect((await made.seen(id)).passed?.name ?? null).toBeNull();
  });

  it('is confirmed again in the days before the release, not weeks ahead', async () => {
    const { room } = made;
    const id = await made.bring.offered();
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(id)));
    granted(await room.get(ConfirmAgain).run(provider(), keyed(id)));
    expect(await made.seen(id)).toMatchObject({ deadline: { kind: 'confirm_again', day: '2026-12-08' } });
    room.clock.moveTo('2026-12-01T09:00:00Z');
    granted(await room.get(ConfirmAgain).run(provider(), keyed(id)));
    expect(await made.seen(id)).toMatchObject({ deadline: { kind: 'say_arrival' } });
  });

  // The last one: what the shelter says later on of its beds stays said.
  it('takes with it where to come to, and that it holds still', async () => {
    const { room } = made;
    const id = await made.bring.offered();
    const meeting = {
      startsAt: new Date('2026-12-15T09:00:00Z'),
      minutes: 30,
      place: 'u vrátnice',
      placeConfirmed: true,
    };
    granted(await room.get(ConfirmHandover).run(room.prison, { ...keyed(id), meeting }));
    expect((await made.seen(id)).passed?.meeting?.place).toBe('u vrátnice');
    room.clock.moveTo('2026-12-02T09:00:00Z');
    granted(await room.get(ConfirmAgain).run(provider(), keyed(id)));
    expect(await made.seen(id)).toMatchObject({ deadline: { kind: 'say_arrival' } });
    await restated();
    granted(await room.get(PutOnWaitingList).run(provider(), { ...keyed(id), reason: 'place_lost' }));
    granted(await room.get(OfferPlace).run(provider(), keyed(id)));
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(id)));
    const again = await made.seen(id);
    expect(again.passed?.name).not.toBeNull();
    expect(again.passed?.meeting).toBeNull();
    expect(again).toMatchObject({ state: 'confirmed', deadline: { kind: 'confirm_again', day: '2026-12-08' } });
  });
});
