import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, type Refusal } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { AskToMeet } from '../ask-to-meet/ask-to-meet.service.js';
import { ConfirmAgain } from '../confirm-again/confirm-again.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { DeclineHandover } from '../decline-handover/decline-handover.service.js';
import { ExtendOffer } from '../extend-offer/extend-offer.service.js';
import { granted, newKey } from '../handover.builder.js';
import { carrying } from '../handover.agreement.js';
import { states, type State } from '../handover.state.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover, viewRow } from '../handovers/view-handover.js';
import { KeepDeadlines } from '../keep-deadlines/keep-deadlines.service.js';
import { LetGo } from '../let-go/let-go.service.js';
import { ListWork } from '../list-work/list-work.service.js';
import { MoveRelease } from '../move-release/move-release.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PutOnWaitingList } from '../put-on-waiting-list/put-on-waiting-list.service.js';
import { RenewConsent } from '../renew-consent/renew-consent.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';
import { SendUpdate } from '../send-update/send-update.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';
import { WithdrawPlace } from '../withdraw-place/withdraw-place.service.js';

jest.setTimeout(180_000);

const lastDay = '2026-11-24';
const after = '2026-11-25T09:00:00Z';

describe('an agreement that has run out', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open(lastDay);
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  type Command = (id: string) => Promise<unknown>;
  const get: RequestsInRoom['room']['get'] = (type) => made.room.get(type);
  const provider = () => made.workerOf(made.shelter);
  const sender = () => made.room.prison;
  const wanted = { side: null, myTurn: false, overdue: false, onlyNew: false, ended: false, mine: false } as const;
  const listed = async (id: string, ctx = sender(), more: object = {}) => {
    const page = granted(await get(ListWork).page(ctx, { ...wanted, first: 100, after: null, ...more }));
    const row = page.find(({ handover }) => handover.id === id);
    return row && viewRow(row.handover, row.side, made.room.clock.today(), row);
  };
  const renew = async (id: string, until: string): Promise<void> => {
    const [form] = await made.room.db.asOwner<{ signingId: string; items: number[] }>(
      `select signing_id as "signingId", array_agg(item::int order by item) as items
       from consent.subject_grant where about_id = $1 group by 1`,
      [id],
    );
    const { signingId = '', items = [] } = form ?? {};
    const how = { key: newKey(), by: 'subject', expressed: 'paper' } as const;
    granted(await get(RenewConsent).run(sender(), { ...how, signingId, items, until }));
  };

  /** What somebody does in a state, and whether it is refused: what goes on is, what lessens is not. */
  const table: readonly (readonly [keyof RequestsInRoom['bring'], string, Command, boolean])[] = [
    ['sent', 'acknowledge', (id) => get(AcknowledgeHandover).run(provider(), keyed(id)), true],
    ['sent', 'decline', (id) => get(DeclineHandover).run(provider(), declined(id)), false],
    [
      'sent',
      'ask',
      (id) => get(AskQuestion).ask(provider(), { ...keyed(id), text: 'Platí to?', confirmed: false }),
      false,
    ],
    [
      'sent',
      'withdraw',
      (id) =>
        get(WithdrawHandover).run(sender(), { ...keyed(id), reason: 'no_longer_wanted', sentenceConfirmed: false }),
      false,
    ],
    ['acknowledged', 'ask to meet', (id) => get(AskToMeet).run(provider(), keyed(id)), true],
    ['acknowledged', 'let wait', (id) => get(PutOnWaitingList).run(provider(), waits(id)), true],
    ['acknowledged', 'offer', (id) => get(OfferPlace).run(provider(), keyed(id)), true],
    ['assessing', 'offer', (id) => get(OfferPlace).run(provider(), keyed(id)), true],
    ['assessing', 'decline', (id) => get(DeclineHandover).run(provider(), declined(id)), false],
    ['waitlisted', 'offer', (id) => get(OfferPlace).run(provider(), keyed(id)), true],
    ['offered', 'extend', (id) => get(ExtendOffer).run(provider(), keyed(id)), true],
    ['offered', 'confirm again', (id) => get(ConfirmAgain).run(provider(), keyed(id)), true],
    ['offered', 'confirm', (id) => get(ConfirmHandover).run(sender(), keyed(id)), true],
    ['offered', 'let go', (id) => get(LetGo).run(sender(), keyed(id)), false],
    ['offered', 'does not hold', (id) => get(PutOnWaitingList).run(provider(), waits(id)), false],
    ['offered', 'take back', (id) => get(WithdrawPlace).run(provider(), takenBack(id)), false],
    ['confirmed', 'confirm again', (id) => get(ConfirmAgain).run(provider(), keyed(id)), true],
    [
      'confirmed',
      'arrive',
      (id) => get(ReportArrival).run(provider(), { ...keyed(id), arrived: true, on: null }),
      true,
    ],
    ['confirmed', 'not arrive', (id) => get(ReportArrival).run(provider(), missed(id)), false],
    ['confirmed', 'take back', (id) => get(WithdrawPlace).run(provider(), takenBack(id)), false],
    [
      'not_arrived',
      'arrive',
      (id) => get(ReportArrival).run(provider(), { ...keyed(id), arrived: true, on: null }),
      true,
    ],
  ];
  const declined = (id: string) => ({ ...keyed(id), reason: 'no_capacity', sentenceConfirmed: false });
  const waits = (id: string) => ({ ...keyed(id), reason: 'no_room' });
  const takenBack = (id: string) => ({ ...keyed(id), reason: 'place_lost' });
  const missed = (id: string) => ({ ...keyed(id), arrived: false, reason: 'unknown', on: null });

  it.each(table)('in %s: %s', async (state, _act, command, refused) => {
    const id = await made.bring[state]();
    made.room.clock.moveTo(after);
    const done = await command(id);
    if (refused) expect(done).toMatchObject({ code: 'AGREEMENT_RAN_OUT' } satisfies Partial<Refusal>);
    else expect(isRefusal(done) && done).toBe(false);
    if (refused) expect(await made.stateOf(id)).toBe(state);
  });

  it.each(['sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed'] as const)(
    'in %s is read as waiting for the sender, who finds it to do; the last day itself counts',
    async (state) => {
      const id = await made.bring[state]();
      made.room.clock.moveTo(`${lastDay}T22:59:59Z`);
      expect(await made.seen(id)).toMatchObject({ agreementRanOut: false, passed: { needKind: 'azylove-domy' } });
      made.room.clock.moveTo(`${lastDay}T23:00:00Z`);
      const opened = await made.seen(id);
      expect(opened).toMatchObject({ state, passed: null, messages: [], turn: 'sender', agreementRanOut: true });
      expect(opened.agreedUntil).toBeNull();
      const own = viewHandover(granted(await get(HandoverReading).open(sender(), { id })), made.room.clock.today());
      expect(own).toMatchObject({ turn: 'sender', agreementRanOut: true, agreedUntil: lastDay });
      expect(own.moves[0]?.act ?? '').not.toBe('');
      expect(own.moves.map(({ act }) => act)).toContain('prolongAgreement');
      const toDo = await listed(id, sender(), { side: 'sender', myTurn: true });
      expect(toDo).toMatchObject({ agreementRanOut: true, agreedUntil: lastDay, turn: 'sender' });
      expect(await listed(id, provider())).toMatchObject({ agreementRanOut: true, agreedUntil: null, turn: 'sender' });
      expect(await listed(id, provider(), { side: 'provider', myTurn: true })).toBeUndefined();
    },
  );

  it('goes on where it stood once it is prolonged, and the provider hears of it', async () => {
    const id = await made.bring.acknowledged();
    made.room.clock.moveTo(after);
    expect((await made.seen(id)).passed).toBeNull();
    const told = await made.toldOf(id, made.shelter.organisationId);
    await renew(id, '2027-01-31');
    expect(await made.toldOf(id, made.shelter.organisationId)).toEqual([...told, 'update']);
    expect(await made.seen(id)).toMatchObject({ agreementRanOut: false, turn: 'provider' });
    expect((await made.seen(id)).passed).toMatchObject({ needKind: 'azylove-domy' });
    granted(await get(OfferPlace).run(provider(), keyed(id)));
  });

  it('tells the sender a week before, and once it has passed; and again for a new last day', async () => {
    const id = await made.bring.confirmed();
    const unit = sender().actor?.organisationId ?? '';
    const told = async () => (await made.toldOf(id, unit)).filter((what) => what === 'agreement_ends').length;
    const day = async (at: string): Promise<number> => {
      made.room.clock.moveTo(at);
      await get(KeepDeadlines).keep();
      return told();
    };
    await renew(id, '2027-01-15');
    expect(await day('2027-01-07T06:00:00Z')).toBe(0);
    expect(await day('2027-01-08T06:00:00Z')).toBe(1);
    expect(await day('2027-01-11T06:00:00Z')).toBe(1);
    await renew(id, '2027-01-18');
    expect(await day('2027-01-12T06:00:00Z')).toBe(2);
    expect(await day('2027-01-18T06:00:00Z')).toBe(2);
    expect(await day('2027-01-19T06:00:00Z')).toBe(3);
    expect(await day('2027-01-20T06:00:00Z')).toBe(3);
  });

  it('is nobody’s reminder but the sender’s', async () => {
    const id = await made.bring.acknowledged();
    const there = made.shelter.organisationId;
    const pressing = async () =>
      (await made.toldOf(id, there)).filter((what) => what === 'reminder' || what === 'overdue');
    made.room.clock.moveTo('2026-12-02T06:00:00Z');
    await get(KeepDeadlines).keep();
    expect(await pressing()).toEqual([]);
    await renew(id, '2027-01-31');
    await get(KeepDeadlines).keep();
    expect(await pressing()).toEqual(['reminder']);
  });

  it('is told by the database as by the program, state by state', async () => {
    const id = await made.bring.sent();
    const days = await get(Database).transaction(sender(), (tx) =>
      tx.query<{ state: State; until: string | null }>(
        `select state, handover.agreed_until($1, $2, state)::text as until from unnest($3::text[]) state`,
        [id, made.shelter.serviceId, states],
      ),
    );
    for (const { state, until } of days) expect([state, until]).toEqual([state, carrying[state] && lastDay]);
    const purposes = async (state: State) => {
      const carried = carrying[state];
      return made.room.db.asOwner(
        `select handover.agreed_until($1, $2, $3) is not distinct from max(valid_until) as same
         from consent.subject_grant where about_id = $1 and purpose = $4 and category = $5`,
        [id, made.shelter.serviceId, state, carried?.purpose ?? '', carried?.category ?? ''],
      );
    };
    for (const state of states) expect([state, await purposes(state)]).toEqual([state, [{ same: true }]]);
    const foreign = await get(Database).transaction(made.room.curator, (tx) =>
      tx.query(`select handover.agreed_until($1, $2, 'sent') as until`, [id, made.shelter.serviceId]),
    );
    expect(foreign).toEqual([{ until: null }]);
  });

  it.each(['acknowledged', 'confirmed'] as const)(
    'in %s: an update waits for it, a moved release freezes nothing, and prolonged the provider reads what it read',
    async (state) => {
      const id = await made.bring[state]();
      const before = (await made.seen(id)).passed;
      const [at] = await made.room.db.asOwner<{ caseId: string }>(
        `select case_id as "caseId" from handover.handover where id = $1`,
        [id],
      );
      made.room.clock.moveTo(after);
      expect(await get(SendUpdate).update(sender(), keyed(id))).toMatchObject({ code: 'AGREEMENT_RAN_OUT' });
      const release = { earliest: '2027-01-12', latest: '2027-01-13', certain: true };
      granted(await get(MoveRelease).run(sender(), { key: newKey(), caseId: at?.caseId ?? '', release }));
      await renew(id, '2027-12-31');
      expect(await made.seen(id)).toMatchObject({ state, passed: before });
      granted(await get(SendUpdate).update(sender(), keyed(id)));
      const now = await made.seen(id);
      expect(now.state).toBe(state);
      if (state === 'acknowledged') expect(now.passed?.releaseWeek).not.toEqual(before?.releaseWeek);
    },
  );
});
