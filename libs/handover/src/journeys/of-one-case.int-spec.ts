import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type RequestContext } from '@navaz/kernel';
import { agreeToCase, letTakePart } from './agree-to-case.support-spec.js';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { ConfirmFact } from '../confirm-fact/confirm-fact.service.js';
import { EnquiryReading } from '../enquiries/enquiry-reading.service.js';
import { FactReading } from '../facts/fact-reading.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { RenewConsent, type ConsentRenewed } from '../renew-consent/renew-consent.service.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { WithdrawCaseConsent } from '../withdraw-case-consent/withdraw-case-consent.service.js';

describe('what belongs to one case', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  const page = { first: 20, after: null } as const;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter();
  });
  afterAll(() => room.close());

  it('enquiries and questions are listed by it, and another unit finds none', async () => {
    const [mine, other] = [await room.makeCase(), await room.makeCase()];
    for (const { needId, caseId } of [mine, other]) {
      granted(await room.get(AskForRoom).ask(room.prison, { key: newKey(), needId, serviceIds: [shelter.serviceId] }));
      const asked = { key: newKey(), caseId, serviceId: shelter.serviceId, fact: 'place_promised' } as const;
      granted(await room.get(ConfirmFact).draft(room.prison, { ...asked, until: '2027-03-31', language: 'cs' }));
    }
    const enquiries = (ctx: RequestContext, caseId: string | null) =>
      room.get(EnquiryReading).page(ctx, { ...page, caseId });
    const facts = (ctx: RequestContext, caseId: string | null) =>
      room.get(FactReading).pageAsked(ctx, { ...page, caseId });
    expect(granted(await enquiries(room.prison, mine.caseId)).map(({ needId }) => needId)).toEqual([mine.needId]);
    expect(granted(await enquiries(room.prison, null)).length).toBeGreaterThan(1);
    expect(granted(await facts(room.prison, mine.caseId)).map(({ question }) => question.caseId)).toEqual([
      mine.caseId,
    ]);
    expect(granted(await facts(room.prison, null)).length).toBeGreaterThan(1);
    expect([await enquiries(room.curator, mine.caseId), await facts(room.curator, mine.caseId)]).toEqual([[], []]);
  });

  it('forms are listed with the handovers they are about, for the unit that leads the case alone', async () => {
    const { caseId, handoverId } = await room.makeSent(shelter);
    await agreeToCase(room, caseId, { participant: room.curator });
    const forms = granted(await room.get(ConsentForms).ofCase(room.prison, caseId, page));
    expect(forms.map(({ handoverIds }) => handoverIds)).toEqual([[], [handoverId]]);
    expect(forms[0]?.names.get(room.unitOf(room.curator))).toBeTruthy();
    expect(forms[0]?.terms.items.map(({ state }) => state)).toContain('given');
    granted(await letTakePart(room, caseId, room.curator));
    for (const ctx of [room.curator, room.probation, room.workerOf(shelter)])
      expect(await room.get(ConsentForms).ofCase(ctx, caseId, page)).toMatchObject({ code: 'NOT_FOUND' });
    const first = granted(await room.get(ConsentForms).ofCase(room.prison, caseId, { first: 0, after: null }));
    expect(first).toHaveLength(1);
  });

  it('a wish is read back by the unit that leads the case, with a row in the log', async () => {
    const { needId } = await room.makeSent(shelter);
    const wish = (ctx: RequestContext) => room.get(CaseReading).wish(ctx, needId);
    expect(await wish(room.prison)).toEqual({ needId, text: 'Ráda bych pokoj v přízemí.' });
    for (const ctx of [room.curator, room.workerOf(shelter)])
      expect(await wish(ctx)).toMatchObject({ code: 'NOT_FOUND' });
    const rows = await room.db.asOwner(
      `select refused, fields from audit.disclosure where asked_id = $1 and operation = 'handover.needWish' order by refused`,
      [needId],
    );
    expect(rows).toEqual([
      { refused: false, fields: ['wishes'] },
      { refused: true, fields: [] },
      { refused: true, fields: [] },
    ]);
  });

  it('an agreement is prolonged by who gave it, before its last day and after it, and opens reading again', async () => {
    const { handoverId } = await room.makeSent(shelter);
    const [form] = await room.db.asOwner<{ id: string; until: string }>(
      `select signing_id as id, max(valid_until)::text as until from consent.subject_grant where about_id = $1 group by 1`,
      [handoverId],
    );
    const items = granted(await room.get(ConsentForms).read(room.prison, form?.id ?? '')).terms.items;
    const renew = (given: Partial<ConsentRenewed> = {}, ctx = room.prison) =>
      room.get(RenewConsent).run(ctx, {
        key: newKey(),
        signingId: form?.id ?? '',
        items: items.map(({ number }) => number),
        until: '2027-12-31',
        by: 'subject',
        expressed: 'paper',
        ...given,
      });
    const start = room.clock.now().toISOString();
    const passed = async () =>
      granted(await room.get(HandoverReading).open(room.workerOf(shelter), { id: handoverId })).passed;
    expect(await renew({}, room.curator)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await renew({ items: [99] })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await renew({ until: form?.until ?? '' })).toMatchObject({ code: 'INVALID_INPUT' });
    room.clock.moveTo(`${addDays(form?.until ?? '', 2)}T09:00:00Z`);
    expect(await passed()).toBeNull();
    granted(await renew());
    expect(await passed()).not.toBeNull();
    const after = granted(await room.get(ConsentForms).read(room.prison, form?.id ?? '')).terms.items;
    expect(new Set(after.map(({ state, until }) => `${state} ${until}`))).toEqual(new Set(['renewed 2027-12-31']));
    room.clock.moveTo(start);
  });

  describe('agreement to it is taken back', () => {
    const takeBack = (ctx: RequestContext, caseId: string, grantIds: string[] | null = null, key = newKey()) =>
      room.get(WithdrawCaseConsent).run(ctx, { key, caseId, grantIds, by: 'subject', onPaper: false });
    const takingPart = async () => {
      const { caseId, handoverId } = await room.makeSent(shelter);
      const agreed = await agreeToCase(room, caseId, { participant: room.curator });
      granted(await letTakePart(room, caseId, room.curator));
      granted(await room.get(CaseReading).one(room.curator, caseId));
      return { caseId, handoverId, agreed };
    };
    const readBy = (ctx: RequestContext, caseId: string) => room.get(CaseReading).one(ctx, caseId);

    it('through a worker of the unit that leads it, whole, and the request that was agreed to apart goes on', async () => {
      const { caseId, handoverId, agreed } = await takingPart();
      const key = newKey();
      const said = { caseId, ended: agreed.length };
      expect(await takeBack(room.prison, caseId, null, key)).toEqual(said);
      // Said again with the same key it is the same command.
      expect(await takeBack(room.prison, caseId, null, key)).toEqual(said);
      expect(await takeBack(room.prison, caseId)).toMatchObject({ code: 'NOTHING_TO_TAKE_BACK' });
      expect(await readBy(room.curator, caseId)).toMatchObject({ code: 'NOT_FOUND' });
      const [row] = await room.db.asOwner(`select state from handover.handover where id = $1`, [handoverId]);
      expect(row).toEqual({ state: 'sent' });
    });

    it('through a worker of the unit that takes part, whose participation ends with it', async () => {
      const { caseId } = await takingPart();
      expect(granted(await takeBack(room.curator, caseId)).ended).toBeGreaterThan(0);
      expect(await readBy(room.curator, caseId)).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('and by nobody else, nor what was agreed about something else', async () => {
      const { caseId, handoverId } = await takingPart();
      for (const ctx of [room.probation, room.workerOf(shelter)])
        expect(await takeBack(ctx, caseId)).toMatchObject({ code: 'NOT_FOUND' });
      const [other] = await room.db.asOwner<{ id: string }>(
        `select id from consent.subject_grant where about_id = $1 limit 1`,
        [handoverId],
      );
      expect(await takeBack(room.prison, caseId, [other?.id ?? ''])).toMatchObject({ code: 'NOT_FOUND' });
      granted(await readBy(room.curator, caseId));
    });
  });
});
