import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, systemContext, type Refusal } from '@navaz/kernel';
import { Database, SignedLinks } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import { AnswerByLink, type AnswerGiven } from '../answer-by-link/answer-by-link.service.js';
import { viewByLink } from '../answer-by-link/handover-by-link.view.js';
import { AnswerEnquiryByLink } from '../answer-enquiry-by-link/answer-enquiry-by-link.service.js';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { EnquiryReading } from '../enquiries/enquiry-reading.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { answerPurpose, type HeldLink } from '../links/link-door.service.js';
import {
  RecordEnquiryAnswer,
  type EnquiryAnswerRecorded,
} from '../record-enquiry-answer/record-enquiry-answer.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';

describe('a service without an account', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  const anybody = testContext();

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ channel: 'link', beds: 20 });
  });
  afterAll(() => room.close());

  const linkTo = async (about: string, of = shelter): Promise<HeldLink> => {
    const target = { purpose: answerPurpose, organisationId: of.organisationId, serviceId: of.serviceId, about };
    const token = await room
      .get(Database)
      .transaction(systemContext('spec'), (tx) => room.get(SignedLinks).issue(tx, target, 14));
    return { token, reference: about };
  };
  const referenceOf = async (handoverId: string): Promise<string> =>
    (
      await room.db.asOwner<{ r: string }>(`select reference as r from handover.handover where id = $1`, [handoverId])
    )[0]?.r ?? '';
  const sent = async () => {
    const made = await room.makeSent(shelter);
    return { ...made, held: await linkTo(await referenceOf(made.handoverId)) };
  };
  const open = async (held: HeldLink) => {
    const read = await room.get(AnswerByLink).open(anybody, held);
    return isRefusal(read) ? read : viewByLink(read, room.clock.today(), 'cs');
  };
  const answer = async (held: HeldLink, given: Partial<AnswerGiven>) => {
    const said = { key: newKey(), answer: 'acknowledged', confirmed: false, ...held, ...given } as const;
    const read = await room.get(AnswerByLink).answer(anybody, said);
    return isRefusal(read) ? read : viewByLink(read, room.clock.today(), 'cs');
  };
  const notValid = { code: 'LINK_NOT_VALID' } satisfies Partial<Refusal>;

  it('reads what a request says, never a name, through the gate and into the log as the service', async () => {
    const { handoverId, held } = await sent();
    const before = granted(await open(held));
    expect(before.answers).toEqual(['acknowledged', 'declined', 'question']);
    expect(before.reasons).toEqual([
      { answer: 'declined', reasons: expect.arrayContaining([expect.objectContaining({ code: 'no_capacity' })]) },
    ]);
    expect(before.handover).toMatchObject({ state: 'sent', side: 'provider', caseId: null });
    expect(before.handover.passed).toMatchObject({ needKind: 'azylove-domy', wishes: 'Ráda bych pokoj v přízemí.' });
    granted(await answer(held, {}));
    granted(await answer(held, { answer: 'offered' }));
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
    const after = granted(await open(held));
    expect(after.handover).toMatchObject({ state: 'confirmed', passed: { name: null, contact: null, meeting: null } });
    expect(JSON.stringify([before, after])).not.toContain(canaryName);
    const rows = await room.db.asOwner<{ role: string; account: string | null; service: string; fields: string[] }>(
      `select role, account_id as account, service_id as service, fields from audit.disclosure
       where asked_id = $1 and operation = 'handover.readHandover' and purpose <> 'own_case'`,
      [handoverId],
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      expect(row).toMatchObject({ role: 'link', account: null, service: shelter.serviceId });
      expect(row.fields).not.toContain('name');
    }
    room.clock.moveTo('2026-12-16T09:00:00Z');
    expect(granted(await answer(await linkTo(held.reference), { answer: 'arrived', on: '2026-12-15' }))).toMatchObject({
      handover: { state: 'arrived', arrivedOn: '2026-12-15' },
    });
    room.clock.moveTo('2026-11-23T09:00:00Z');
  });

  it('says to who shows it whether it reads the same, and nothing once the agreement is taken back', async () => {
    const { handoverId, held } = await sent();
    const markNow = () => room.get(AnswerByLink).mark(anybody, held);
    const rows = () => room.db.asOwner(`select id from audit.disclosure where asked_id = $1 order by id`, [handoverId]);
    const shown = granted(await open(held)).handover.mark;
    const opened = await rows();
    expect(await markNow()).toBe(shown);
    expect(await rows()).toEqual(opened);
    granted(await answer(held, {}));
    expect(await markNow()).not.toBe(shown);
    expect(await room.get(AnswerByLink).mark(anybody, { ...held, token: `${held.token}x` })).toMatchObject(notValid);
    const before = await markNow();
    granted(
      await room.get(WithdrawConsent).run(room.prison, { key: newKey(), handoverId, by: 'subject', onPaper: false }),
    );
    expect(await markNow()).not.toBe(before);
  });

  it('asks, hears the answer, waits and declines with a reason; the same key is done once', async () => {
    const { handoverId, held } = await sent();
    expect(await answer(held, { answer: 'question' })).toMatchObject({ code: 'INVALID_INPUT' });
    const key = newKey();
    const question = { key, answer: 'question', text: 'Potřebuje pokoj pro dva?' } as const;
    granted(await answer(held, question));
    expect(granted(await answer(held, question)).handover.messages).toHaveLength(1);
    const sender = granted(await room.get(HandoverReading).open(room.prison, { id: handoverId }));
    const seen = viewHandover(sender, room.clock.today());
    expect(seen).toMatchObject({ turn: 'sender' });
    expect(seen.moves.map(({ operation }) => operation)).toContain('answerQuestion');
    granted(await answer(held, {}));
    expect(await answer(held, { answer: 'declined' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await answer(held, { answer: 'declined', reason: 'rather_not' })).toMatchObject({
      code: 'REASON_NOT_IN_LIST',
    });
    const ended = granted(await answer(held, { answer: 'declined', reason: 'no_capacity' }));
    expect(ended).toMatchObject({ answers: [], handover: { state: 'declined', passed: null } });
  });

  it('opens one request only: neither another code nor another service, purpose or day', async () => {
    const { held } = await sent();
    const other = await sent();
    expect(await open({ ...held, reference: other.held.reference })).toMatchObject(notValid);
    expect(await answer({ ...held, reference: other.held.reference }, {})).toMatchObject(notValid);
    const elsewhere = await room.makeShelter({ name: 'Na Výsluní', channel: 'link' });
    expect(await open(await linkTo(held.reference, elsewhere))).toMatchObject(notValid);
    expect(await open({ ...held, token: `${held.token}x` })).toMatchObject(notValid);
    const platform = await room.makeShelter({ name: 'S účtem' });
    const own = await room.makeSent(platform);
    expect(await open(await linkTo(await referenceOf(own.handoverId), platform))).toMatchObject(notValid);
    room.clock.moveTo('2026-12-08T09:00:00Z');
    expect(await open(held)).toMatchObject(notValid);
    room.clock.moveTo('2026-11-23T09:00:00Z');
    granted(await open(held));
  });

  it('shows row by row nothing but that request, whatever is asked for', async () => {
    const { held, handoverId } = await sent();
    await sent();
    const rows = async (table: string): Promise<number> => {
      const holder = granted(await room.get(AnswerByLink).open(anybody, held)).holder;
      const found = await room
        .get(Database)
        .transaction(holder.ctx, (tx) => tx.query<{ n: number }>(`select count(*)::int as n from ${table}`));
      return found[0]?.n ?? -1;
    };
    expect(await rows('handover.handover')).toBe(1);
    for (const table of [
      'subject',
      'client_case',
      'need',
      'participant',
      'enquiry',
      'enquiry_ask',
      'report',
      'outcome',
    ])
      expect([table, await rows(`handover.${table}`)]).toEqual([table, 0]);
    expect(await rows('consent.signing')).toBe(0);
    granted(await answer(held, {}));
    granted(await answer(held, { answer: 'offered' }));
    const meeting = {
      startsAt: new Date('2026-12-15T09:00:00Z'),
      minutes: 30,
      place: 'vrátnice',
      placeConfirmed: true,
    };
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId, meeting }));
    expect(await rows('handover.meeting')).toBe(0);
    expect(await rows(`handover.snapshot where stage <> 'request'`)).toBe(0);
    expect(await rows(`handover.snapshot where handover_id <> '${handoverId}'`)).toBe(0);
  });

  it('reads nothing the moment the person takes the agreement back, and cannot answer', async () => {
    const { held, handoverId } = await sent();
    granted(await answer(held, {}));
    granted(
      await room.get(WithdrawConsent).run(room.prison, { key: newKey(), handoverId, by: 'subject', onPaper: false }),
    );
    const after = granted(await open(held));
    expect(after).toMatchObject({ answers: [], handover: { state: 'ended_by_sender', passed: null } });
    expect(after.handover.moves.map(({ act }) => act)).toEqual(['confirmDeletion']);
    expect(await answer(held, { answer: 'offered' })).toMatchObject({ kind: 'conflict' });
  });

  const asked = async (serviceIds = [shelter.serviceId]) => {
    const { enquiryId } = granted(
      await room.get(AskForRoom).ask(room.prison, {
        key: newKey(),
        serviceIds,
        kind: 'azylove-domy',
        sex: 'woman',
        releaseWeek: '2026-12-15',
      }),
    );
    return granted(await room.get(EnquiryReading).asked(room.prison, enquiryId));
  };

  it('answers an enquiry by its link', async () => {
    const enquiry = await asked();
    const held = await linkTo(enquiry.asks[0]?.code ?? '');
    const page = granted(await room.get(AnswerEnquiryByLink).open(anybody, held));
    expect(page.enquiry.fields).toMatchObject({ kind: 'azylove-domy', releaseWeek: '2026-12-14' });
    const said = { key: newKey(), answer: 'room_until', roomUntil: '2026-12-20', hold: {}, ...held } as const;
    granted(await room.get(AnswerEnquiryByLink).answer(anybody, said));
    const [row] = granted(await room.get(EnquiryReading).asked(room.prison, enquiry.id)).asks;
    expect(row).toMatchObject({ answer: 'room_until', roomUntil: '2026-12-20', recorded: null });
    expect(row?.heldUntil).not.toBeNull();
    // A link of a request opens no enquiry, and the other way round.
    expect(await open(held)).toMatchObject(notValid);
    expect(await room.get(AnswerEnquiryByLink).open(anybody, (await sent()).held)).toMatchObject(notValid);
  });

  const record = (enquiryAskId: string, given: Partial<EnquiryAnswerRecorded> = {}, ctx = room.prison) =>
    room.get(RecordEnquiryAnswer).record(ctx, {
      key: newKey(),
      enquiryAskId,
      answer: 'waiting_list',
      means: 'phone',
      byFunction: 'social_worker',
      on: '2026-11-23',
      ...given,
    });

  it('answers an enquiry by phone: the asking unit writes it down, and that stays visible', async () => {
    const phone = await room.makeShelter({ name: 'Na telefonu', channel: 'phone' });
    const platform = await room.makeShelter({ name: 'Na platformě' });
    const enquiry = await asked([phone.serviceId, platform.serviceId]);
    const askOf = (of: MadeShelter): string =>
      enquiry.asks.find(({ serviceId }) => serviceId === of.serviceId)?.id ?? '';
    expect(await record(askOf(platform))).toMatchObject({ code: 'ANSWERS_ITSELF' });
    expect(await record(askOf(phone), {}, room.curator)).toMatchObject({ code: 'NOT_FOUND' });
    for (const wrong of [{ on: '2026-11-24' }, { on: '2026-11-22' }, { roomUntil: '2026-12-01' }])
      expect(await record(askOf(phone), wrong)).toMatchObject({ code: 'INVALID_INPUT' });
    granted(await record(askOf(phone)));
    granted(await record(askOf(phone), { answer: 'room_until', roomUntil: '2026-12-20' }));
    const rows = granted(await room.get(EnquiryReading).asked(room.prison, enquiry.id)).asks;
    expect(rows.find(({ id }) => id === askOf(phone))).toMatchObject({
      answer: 'room_until',
      roomUntil: '2026-12-20',
      recorded: { means: 'phone', byFunction: 'social_worker', on: '2026-11-23' },
    });
  });

  it('tells the asking unit how each service is reached, and whom it has to call', async () => {
    const phone = await room.makeShelter({ name: 'S telefonem', channel: 'phone' });
    const platform = await room.makeShelter({ name: 'S přihlášením' });
    const unwritten = await room.makeShelter({ name: 'Bez adresy', channel: 'link', address: null });
    await room.db.asOwner(
      `insert into directory.contact (organisation_id, service_id, function_code, phone, origin)
         values ($1, $2, 'reception', '+420 596 000 000', 'owner')`,
      [unwritten.organisationId, unwritten.serviceId],
    );
    const of = [shelter, phone, platform, unwritten].map(({ serviceId }) => serviceId);
    const { asks } = await asked(of);
    expect(of.map((id) => asks.find(({ serviceId }) => serviceId === id)?.channel)).toEqual([
      'link',
      'phone_or_post',
      'platform',
      'phone_or_post',
    ]);
  });

  it('nobody writes over what the service answered by itself', async () => {
    const enquiry = await asked();
    const held = await linkTo(enquiry.asks[0]?.code ?? '');
    granted(await room.get(AnswerEnquiryByLink).answer(anybody, { key: newKey(), answer: 'no', ...held }));
    expect(await record(enquiry.asks[0]?.id ?? '')).toMatchObject({ code: 'ANSWERED_ITSELF' });
  });
});
