import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { CloseHandover } from '../close-handover/close-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { KeepDeadlines } from '../keep-deadlines/keep-deadlines.service.js';
import { LetGo } from '../let-go/let-go.service.js';
import { MoveRelease } from '../move-release/move-release.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';
import { WithdrawPlace } from '../withdraw-place/withdraw-place.service.js';

jest.setTimeout(300_000);

/** A generator with a seed: a mix that failed can be run again. */
const drawFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

describe('many at once', () => {
  let room: HandoverRoom;

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());

  const keyed = (handoverId: string) => ({ key: newKey(), handoverId });

  const columnsOf = async (table: string, without: readonly string[]): Promise<string> => {
    const rows = await room.db.asOwner<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema || '.' || table_name = $1 and not column_name = any ($2)`,
      [table, without],
    );
    return rows.map(({ name }) => name).join(', ');
  };

  /** The agreement one request stands on and what passed, for others: without either it is closed to its provider. */
  const passedAlike = async (handoverId: string, others: readonly string[]): Promise<void> => {
    const form = await columnsOf('consent.signing', ['id']);
    const grant = await columnsOf('consent.subject_grant', ['id', 'about_id', 'signing_id']);
    await room.db.asOwner(
      `with agreed as (select * from consent.subject_grant where about_id = $1),
       forms as (
         select other.id as about_id, agreed.signing_id as like_id, uuidv7() as id
         from (select distinct signing_id from agreed) agreed, unnest($2::uuid[]) as other(id)),
       signed as (
         insert into consent.signing (id, ${form})
         select forms.id, ${form} from forms, lateral (select ${form} from consent.signing where id = forms.like_id) s)
       insert into consent.subject_grant (about_id, signing_id, ${grant})
       select forms.about_id, forms.id, ${grant}
       from forms, lateral (select ${grant} from agreed where signing_id = forms.like_id) g`,
      [handoverId, others],
    );
    const snapshot = await columnsOf('handover.snapshot', ['id', 'handover_id']);
    await room.db.asOwner(
      `insert into handover.snapshot (handover_id, ${snapshot})
       select other.id, ${snapshot}
       from unnest($2::uuid[]) as other(id), lateral (select ${snapshot} from handover.snapshot where handover_id = $1) s`,
      [handoverId, others],
    );
  };

  /**
   * Requests that wait for an offer, as many as wanted: one is made through the services, the others are its likeness,
   * each with a need of its own.
   */
  const acknowledged = async (shelter: MadeShelter, count: number): Promise<string[]> => {
    const { handoverId } = await room.makeSent(shelter);
    granted(await room.get(AcknowledgeHandover).run(room.workerOf(shelter), keyed(handoverId)));
    const columns = await columnsOf('handover.handover', ['id', 'reference', 'need_id']);
    const others = await room.db.asOwner<{ id: string }>(
      `with made as (
         insert into handover.need (case_id, kind, urgency, opened_at, version)
         select n.case_id, n.kind, n.urgency, n.opened_at, 1
         from handover.need n join handover.handover h on h.need_id = n.id, generate_series(2, $2::int)
         where h.id = $1 returning id)
       insert into handover.handover (need_id, reference, ${columns})
       select made.id, 'SPEC-' || made.id, ${columns}
       from made, lateral (select ${columns} from handover.handover where id = $1) h returning id`,
      [handoverId, count],
    );
    const ids = others.map(({ id }) => id);
    await passedAlike(handoverId, ids);
    return [handoverId, ...ids];
  };

  it('two hundred offers for ten places: exactly ten hold, the others are refused, no fault reaches anybody', async () => {
    const shelter = await room.makeShelter({ name: 'Deset míst', beds: 10 });
    const ids = await acknowledged(shelter, 200);
    // Sixteen lanes: more at once only wait for a connection, and say nothing of places.
    const [waiting, answers] = [[...ids], [] as (Refusal | { handoverId: string })[]];
    const lane = async (): Promise<void> => {
      for (let id = waiting.pop(); id; id = waiting.pop())
        answers.push(await room.get(OfferPlace).run(room.workerOf(shelter), keyed(id)));
    };
    await Promise.all(Array.from({ length: 16 }, lane));
    const refused = answers.filter((answer): answer is Refusal => isRefusal(answer));
    expect(answers.length - refused.length).toBe(10);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['NO_ROOM']));
    const [counted] = await room.db.asOwner(
      `select (select count(*)::int from capacity.hold where service_id = $1 and released_at is null) as held,
         (select count(*)::int from handover.handover where recipient_service_id = $1 and state = 'offered') as offered`,
      [shelter.serviceId],
    );
    expect(counted).toEqual({ held: 10, offered: 10 });
  });

  it('the same command sent ten times at once is done once', async () => {
    const shelter = await room.makeShelter({ name: 'Jednou', beds: 10 });
    const [id = ''] = await acknowledged(shelter, 1);
    const command = keyed(id);
    const ctx = room.workerOf(shelter);
    const answers = await Promise.all(Array.from({ length: 10 }, () => room.get(OfferPlace).run(ctx, command)));
    expect(answers.filter(isRefusal)).toEqual([]);
    const moves = await room.db.asOwner(`select 1 from handover.move where handover_id = $1 and act = 'offer'`, [id]);
    expect(moves).toHaveLength(1);
  });

  it('two offers for one need confirmed at once: one is, the other is superseded', async () => {
    const [first, second] = [await room.makeShelter({ name: 'A' }), await room.makeShelter({ name: 'B' })];
    for (let round = 0; round < 5; round += 1) {
      const one = await room.makeSent(first);
      const two = await room.makeSent(second, room.prison, one);
      const both = [
        [one.handoverId, first],
        [two.handoverId, second],
      ] as const;
      for (const [id, shelter] of both) {
        granted(await room.get(AcknowledgeHandover).run(room.workerOf(shelter), keyed(id)));
        granted(await room.get(OfferPlace).run(room.workerOf(shelter), keyed(id)));
      }
      const answers = await Promise.all(both.map(([id]) => room.get(ConfirmHandover).run(room.prison, keyed(id))));
      expect(answers.filter(isRefusal)).toHaveLength(1);
      const states = await room.db.asOwner<{ state: string }>(
        `select state from handover.handover where need_id = $1 order by state`,
        [one.needId],
      );
      expect(states.map(({ state }) => state)).toEqual(['confirmed', 'superseded']);
      for (const [id, shelter] of both)
        await room.get(WithdrawPlace).run(room.workerOf(shelter), { ...keyed(id), reason: 'place_lost' });
    }
  });

  describe.each([7, 20261122])('any mix of steps (seed %i)', (seed) => {
    it('keeps places and requests in step', async () => {
      const draw = drawFrom(seed);
      const shelter = await room.makeShelter({ name: `Směs ${seed}`, beds: 3 });
      const ctx = room.workerOf(shelter);
      const sent = await Promise.all(Array.from({ length: 8 }, () => room.makeSent(shelter)));
      for (const { handoverId } of sent) granted(await room.get(AcknowledgeHandover).run(ctx, keyed(handoverId)));
      const steps: readonly ((one: (typeof sent)[number]) => Promise<unknown>)[] = [
        ({ handoverId }) => room.get(OfferPlace).run(ctx, keyed(handoverId)),
        ({ handoverId }) => room.get(OfferPlace).run(ctx, keyed(handoverId)),
        ({ handoverId }) => room.get(ConfirmHandover).run(room.prison, keyed(handoverId)),
        ({ handoverId }) => room.get(ConfirmHandover).run(room.prison, keyed(handoverId)),
        ({ handoverId }) => room.get(LetGo).run(room.prison, keyed(handoverId)),
        ({ handoverId }) => room.get(ReportArrival).run(ctx, { ...keyed(handoverId), arrived: true }),
        ({ handoverId }) =>
          room.get(CloseHandover).run(ctx, { ...keyed(handoverId), reason: 'needs_met', sentenceConfirmed: false }),
        ({ caseId }) =>
          room.get(MoveRelease).run(room.prison, {
            key: newKey(),
            caseId,
            release: { earliest: `2026-12-${16 + draw(10)}`, certain: true },
          }),
        () => room.get(KeepDeadlines).lapse(),
        ({ handoverId }) =>
          draw(3) > 0
            ? Promise.resolve()
            : room.get(WithdrawHandover).run(room.prison, {
                ...keyed(handoverId),
                reason: 'no_longer_wanted',
                sentenceConfirmed: false,
              }),
        ({ handoverId }) =>
          draw(3) > 0
            ? Promise.resolve()
            : room.get(WithdrawConsent).run(room.prison, { ...keyed(handoverId), by: 'subject', onPaper: false }),
      ];
      for (let round = 0; round < 12; round += 1) {
        if (round === 6) room.clock.moveTo('2026-11-26T09:00:00Z'); // offers of before run out
        await Promise.all(
          Array.from({ length: 12 }, async () => {
            const one = sent[draw(sent.length)];
            const step = steps[draw(steps.length)];
            if (one && step) await step(one);
          }),
        );
        expect(await faults(shelter)).toEqual([]);
      }
      const acted = await room.db.asOwner<{ act: string }>(
        `select distinct m.act from handover.move m join handover.handover h on h.id = m.handover_id
         where h.recipient_service_id = $1`,
        [shelter.serviceId],
      );
      // A mix in which nothing happened proves nothing.
      expect(acted.map(({ act }) => act)).toEqual(expect.arrayContaining(['offer', 'confirm', 'moveRelease']));
      room.clock.moveTo('2026-11-23T09:00:00Z');
    });
  });

  /** Everything that would be wrong between requests of a service and its places, in words; nothing where all is well. */
  const faults = async (shelter: MadeShelter): Promise<unknown[]> =>
    room.db.asOwner(
      `with h as (select * from handover.handover where recipient_service_id = $1),
         held as (select * from capacity.hold where service_id = $1 and released_at is null
           and (expires_at is null or expires_at > $2))
       select 'held for a request that holds nothing' as fault, h.state from held join h on h.id = held.holder_id
         where h.state not in ('offered', 'confirmed', 'arrived')
       union all select 'offered and in time without a place', h.state from h
         where h.state = 'offered' and h.offer_expires_at > $2
           and not exists (select from held where held.holder_id = h.id)
       union all select 'confirmed without a firm place', h.state from h
         where h.state = 'confirmed' and not exists (select from held where held.holder_id = h.id and firmness = 'firm')
       union all select 'more held than there is', count(*)::text from held having count(*) > 3
       union all select 'waits and is not on the list', h.state from h
         where h.state = 'waitlisted' and not exists (
           select from capacity.waiting_entry w where w.holder_id = h.id and w.left_at is null)
       union all select 'on the list and does not wait', h.state from h
         join capacity.waiting_entry w on w.holder_id = h.id and w.left_at is null where h.state <> 'waitlisted'
       union all select 'state is not what the last move says', h.state from h
         where h.state is distinct from
           (select m.to_state from handover.move m where m.handover_id = h.id order by m.id desc limit 1)
       union all select 'ended and has a deadline', h.state from h where h.ended_at is not null and h.deadline is not null
       union all select 'chain of acts broken', reason from audit.first_broken_act()`,
      [shelter.serviceId, room.clock.now()],
    );
});
