import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AcknowledgeHandover } from './acknowledge-handover/acknowledge-handover.service.js';
import { AskQuestion } from './ask-question/ask-question.service.js';
import { AskToMeet } from './ask-to-meet/ask-to-meet.service.js';
import { CloseHandover } from './close-handover/close-handover.service.js';
import { ConfirmAgain } from './confirm-again/confirm-again.service.js';
import { ConfirmHandover } from './confirm-handover/confirm-handover.service.js';
import { DeclineHandover } from './decline-handover/decline-handover.service.js';
import { DraftHandover } from './draft-handover/draft-handover.service.js';
import { ExtendOffer } from './extend-offer/extend-offer.service.js';
import { HandOnWork } from './hand-on-work/hand-on-work.service.js';
import { granted, HandoverRoom, newKey } from './handover.builder.js';
import { HandoverReading } from './handovers/handover-reading.service.js';
import { viewHandover } from './handovers/view-handover.js';
import { OfferPlace } from './offer-place/offer-place.service.js';
import { PauseHandover } from './pause-handover/pause-handover.service.js';
import { PutOnWaitingList } from './put-on-waiting-list/put-on-waiting-list.service.js';
import { RecordOutcomes } from './record-outcomes/record-outcomes.service.js';
import { ReportArrival } from './report-arrival/report-arrival.service.js';
import { ReportAgreementReading } from './reports/report-agreement.service.js';
import { ReportReading } from './reports/report-reading.service.js';
import { SendHandover } from './send-handover/send-handover.service.js';
import { WithdrawConsent } from './withdraw-consent/withdraw-consent.service.js';
import { WithdrawHandover } from './withdraw-handover/withdraw-handover.service.js';
import { WithdrawPlace } from './withdraw-place/withdraw-place.service.js';
import { WriteReport } from './write-report/write-report.service.js';

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

  /** Everything a recipient may try. */
  const acts: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
    acknowledge: (id) => room.get(AcknowledgeHandover).run(room.curator, keyed(id)),
    decline: (id) =>
      room.get(DeclineHandover).run(room.curator, { ...keyed(id), reason: 'out_of_area', sentenceConfirmed: false }),
    askToMeet: (id) => room.get(AskToMeet).run(room.curator, keyed(id)),
    wait: (id) => room.get(PutOnWaitingList).run(room.curator, { ...keyed(id), reason: 'no_room' }),
    offer: (id) => room.get(OfferPlace).run(room.curator, keyed(id)),
    extendOffer: (id) => room.get(ExtendOffer).run(room.curator, keyed(id)),
    confirmAgain: (id) => room.get(ConfirmAgain).run(room.curator, keyed(id)),
    withdrawPlace: (id) => room.get(WithdrawPlace).run(room.curator, { ...keyed(id), reason: 'place_lost' }),
    arrive: (id) => room.get(ReportArrival).run(room.curator, { ...keyed(id), arrived: true, on: null }),
    doNotArrive: (id) => missed(id),
    close: (id) =>
      room.get(CloseHandover).run(room.curator, { ...keyed(id), reason: 'needs_met', sentenceConfirmed: false }),
    recordOutcomes: (id) => room.get(RecordOutcomes).run(room.curator, { ...keyed(id), month: 0, outcomes: [] }),
    askQuestion: (id) =>
      room.get(AskQuestion).ask(room.curator, { ...keyed(id), text: 'Přijede autobusem?', confirmed: true }),
    answerQuestion: (id) => room.get(AskQuestion).answer(room.curator, { ...keyed(id), text: 'Ano.', confirmed: true }),
    pause: (id) => room.get(PauseHandover).pause(room.curator, { ...keyed(id), until: day(7) }),
    resume: (id) => room.get(PauseHandover).resume(room.curator, keyed(id)),
    draftReport: (id) => room.get(WriteReport).draft(room.curator, { ...keyed(id), kind: 'closing' }),
    withdrawConsent: (id) => room.get(WithdrawConsent).run(room.curator, { ...keyed(id), onPaper: false }),
    reportAgreement: (id) => room.get(ReportAgreementReading).of(room.curator, id),
    reportRecipients: (id) => room.get(ReportReading).recipients(room.curator, id),
  };
  const tried = async (id: string): Promise<Record<string, unknown>> => {
    const answers: Record<string, unknown> = {};
    for (const [name, act] of Object.entries(acts)) answers[name] = JSON.parse(JSON.stringify(await act(id)));
    return answers;
  };
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
    const refused = await acts['acknowledge']?.(id);
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
