import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsentDesk } from '@navaz/consent';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { agreeToCase, letTakePart, transfer } from './agree-to-case.support-spec.js';
import { AskConsent } from '../ask-consent/ask-consent.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { ChangeSubject } from '../change-subject/change-subject.service.js';
import { CloseHandover } from '../close-handover/close-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { ListWork } from '../list-work/list-work.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { RestrictSubject } from '../restrict-subject/restrict-subject.service.js';
import { StatementReading } from '../statements/statement.service.js';

const health = 'terapeuticke-komunity';
/** What the record holds and a unit that takes part is not shown. */
const notYetAsked = ['sex', 'ageBand', 'languages', 'wishes', 'name', 'contact', 'birthDate'].map((path) => ({ path }));

describe('a case that goes to another unit passes the gate between the two', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ beds: 20 });
  });
  afterAll(() => room.close());

  const person = async (caseId: string, ctx: RequestContext) =>
    granted(await room.get(CaseReading).subject(ctx, caseId)).identity;
  const reads = async (caseId: string, ctx: RequestContext): Promise<boolean> =>
    !isRefusal(await room.get(CaseReading).subject(ctx, caseId));
  /** Rows the transfers left in the log: who gave, who got, what, on what. */
  const logged = (caseId: string) =>
    room.db.asOwner<{ from: string; to: string; fields: string[]; basis: string | null; granted: boolean }>(
      `select unit_id as from, owner_unit_id as to, fields, legal_basis as basis, grant_id is not null as granted
       from audit.disclosure where asked_id = $1 and operation = 'handover.transferCase' order by number`,
      [caseId],
    );
  const keyed = (handoverId: string) => ({ key: newKey(), handoverId });
  /** A case in which the curator may take part and nothing more. */
  const withCurator = async (kind?: string): Promise<string> => {
    const { caseId } = await room.makeCase(room.prison, {}, kind);
    await agreeToCase(room, caseId, { participant: room.curator });
    granted(await letTakePart(room, caseId, room.curator));
    return caseId;
  };

  it('an agreement to take part opens no name: the refusal says what is missing and what to do', async () => {
    const caseId = await withCurator();
    const refused = await transfer(room, caseId, room.curator);
    expect(refused).toMatchObject({
      kind: 'not_allowed',
      code: 'AGREEMENTS_MISSING',
      fields: notYetAsked,
    });
    expect(isRefusal(refused) && refused.text.cs).toMatch(/jméno.*Připravte prosím formulář souhlasu/u);
    expect(JSON.stringify(refused)).not.toContain(canaryName);
    expect([await reads(caseId, room.prison), await reads(caseId, room.curator)]).toEqual([true, false]);
    expect(await logged(caseId)).toEqual([]);
  });

  it('takes along a form that is made at the same moment, or that form is not made', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { caseId, handoverId } = await room.makeDraft(shelter);
      await agreeToCase(room, caseId, { participant: room.curator, transferTo: room.curator });
      granted(await letTakePart(room, caseId, room.curator));
      const asked = { steps: ['request'], followUp: false, until: '2027-06-30', language: 'cs' } as const;
      const [moved, form] = await Promise.all([
        transfer(room, caseId, room.curator),
        room.get(AskConsent).ask(room.prison, { ...keyed(handoverId), ...asked }),
      ]);
      granted(moved);
      if (isRefusal(form)) {
        expect(form.code).toBe('NOT_FOUND');
        continue;
      }
      expect(await room.get(ConsentForms).read(room.prison, form.signingId)).toMatchObject({ code: 'NOT_FOUND' });
      granted(await room.get(ConsentForms).read(room.curator, form.signingId));
    }
  });

  it('asks for what is missing only, and goes with a yes: one row for each agreement, in the same commit', async () => {
    const caseId = await withCurator();
    const asked = await agreeToCase(room, caseId, { transferTo: room.curator });
    expect(asked.map(({ what }) => what).sort()).toEqual([
      'assess request_data',
      'hand_over birth_date',
      'hand_over contact',
      'hand_over name',
    ]);
    expect(granted(await transfer(room, caseId, room.curator)).withheld).toEqual([]);
    expect(await person(caseId, room.curator)).toMatchObject({ familyName: canaryName, birthDate: '1988-05-04' });
    expect(await reads(caseId, room.prison)).toBe(false);
    const rows = await logged(caseId);
    const [from, to] = [room.unitOf(room.prison), room.unitOf(room.curator)];
    expect(rows.every((row) => row.from === from && row.to === to && row.granted)).toBe(true);
    expect(rows.flatMap(({ fields }) => fields)).toEqual(expect.arrayContaining(['name', 'contact', 'birthDate']));
    const statement = granted(await room.get(StatementReading).whole(room.curator, caseId, { identityChecked: true }));
    const got = statement.rows.filter(({ operation }) => operation === 'handover.transferCase');
    expect(got.map(({ own }) => own)).not.toContain(true);
    expect(new Set(got.map(({ organisation }) => organisation)).size).toBe(1);
    expect(got[0]?.organisation).toMatch(/Ostrav/u);
  });

  it('each form names what the unit gets by it and no more', async () => {
    const caseId = await withCurator();
    const named = async (): Promise<readonly string[][]> =>
      (
        await room.db.asOwner<{ fields: string[] }>(
          `select fields from consent.subject_grant where about_id = $1 and category = 'request_data' order by id`,
          [caseId],
        )
      ).map(({ fields }) => fields);
    expect(await named()).toEqual([['needKind', 'returnDistrict', 'releaseWeek', 'urgency']]);
    await agreeToCase(room, caseId, { transferTo: room.curator });
    expect((await named())[1]).toEqual(expect.arrayContaining(['needKind', 'sex', 'languages', 'wishes']));
    expect((await named())[1]).not.toContain('accessibility');
    const both = await room.makeCase();
    await agreeToCase(room, both.caseId, { participant: room.curator, transferTo: room.curator });
    const [items] = granted(await room.get(ConsentForms).ofCase(room.prison, both.caseId, { first: 1, after: null }));
    const words = [...(items?.passed.values() ?? [])].map(({ cs }) => cs).join(' | ');
    expect(words).toContain('jakou pomoc hledáte; jestli jste muž, nebo žena');
    for (const unsaid of ['kód žádosti', 'druh úřadu', 'kvůli zdraví'])
      expect([unsaid, words.includes(unsaid)]).toEqual([unsaid, false]);
  });

  it('asks again about what was written into the record since the person agreed', async () => {
    const caseId = await withCurator();
    await agreeToCase(room, caseId, { transferTo: room.curator });
    const { version } = granted(await room.get(CaseReading).subject(room.prison, caseId));
    const typed = { givenName: 'Alena', familyName: canaryName, birthDate: '1988-05-04', sex: 'woman' as const };
    const more = { ...typed, contact: 'telefon 601 222 333', languages: ['cs'], accessibility: ['step_free'] };
    granted(await room.get(ChangeSubject).change(room.prison, { caseId, version, subject: more }));
    expect(await transfer(room, caseId, room.curator)).toMatchObject({
      code: 'AGREEMENTS_MISSING',
      fields: [{ path: 'accessibility' }],
    });
    await agreeToCase(room, caseId, { transferTo: room.curator });
    expect(granted(await transfer(room, caseId, room.curator)).withheld).toEqual([]);
    expect((await person(caseId, room.curator)).accessibility).toEqual(['step_free']);
  });

  it('leaves behind what the person said no to: in the record, in the wish, and in what was sent before', async () => {
    const { caseId, handoverId } = await room.makeSent(shelter);
    granted(await room.get(AcknowledgeHandover).run(room.workerOf(shelter), keyed(handoverId)));
    granted(await room.get(OfferPlace).run(room.workerOf(shelter), keyed(handoverId)));
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(handoverId)));
    const seen = async (ctx: RequestContext) =>
      granted(await room.get(HandoverReading).open(ctx, { id: handoverId })).passed;
    expect(await seen(room.prison)).toMatchObject({ contact: 'telefon 601 222 333' });
    await agreeToCase(room, caseId, { participant: room.curator, transferTo: room.curator, no: ['contact'] });
    granted(await letTakePart(room, caseId, room.curator));
    expect(granted(await transfer(room, caseId, room.curator)).withheld).toEqual(['contact']);
    expect(await person(caseId, room.curator)).toMatchObject({ familyName: canaryName, contact: null });
    const passed = await seen(room.curator);
    expect(passed).toMatchObject({ name: expect.stringContaining(canaryName) });
    expect(passed).not.toHaveProperty('contact');
    expect((await logged(caseId)).flatMap(({ fields }) => fields)).not.toContain('contact');
  });

  it('does not go without the name, nor after it was taken back', async () => {
    const refusing = await withCurator();
    await agreeToCase(room, refusing, { transferTo: room.curator, no: ['name'] });
    expect(await transfer(room, refusing, room.curator)).toMatchObject({ code: 'NOT_ALLOWED_TO_PASS' });
    const caseId = await withCurator();
    const items = await agreeToCase(room, caseId, { transferTo: room.curator });
    const grantIds = items.filter(({ what }) => what === 'hand_over name').map(({ grantId }) => grantId);
    granted(
      await room
        .get(Database)
        .transaction(room.prison, (tx) =>
          room.get(ConsentDesk).withdraw(tx, { grantIds, by: 'worker', byParty: 'subject', at: room.clock.now() }),
        ),
    );
    expect(await transfer(room, caseId, room.curator)).toMatchObject({ code: 'NOT_ALLOWED_TO_PASS' });
    expect(await reads(caseId, room.curator)).toBe(false);
  });

  it('goes by law where the matrix says so, but for what is agreed to item by item', async () => {
    const { caseId } = await room.makeCase();
    granted(await letTakePart(room, caseId, room.probation));
    granted(await transfer(room, caseId, room.probation));
    expect(await logged(caseId)).toMatchObject([{ basis: 'own_basis', granted: false }]);
    const typed = { givenName: 'Alena', familyName: canaryName, documents: ['identity_card' as const] };
    const other = await room.makeCase(room.prison, { subject: typed });
    granted(await letTakePart(room, other.caseId, room.probation));
    expect(await transfer(room, other.caseId, room.probation)).toMatchObject({
      code: 'AGREEMENTS_MISSING',
      fields: [{ path: 'documents' }],
    });
    await agreeToCase(room, other.caseId, { transferTo: room.probation, no: ['in_service'] });
    expect(granted(await transfer(room, other.caseId, room.probation)).withheld).toEqual(['documents']);
    expect((await person(other.caseId, room.probation)).documents).toEqual([]);
  });

  it('stays while the person asks for restriction', async () => {
    const { caseId } = await room.makeCase();
    granted(await letTakePart(room, caseId, room.probation));
    granted(await room.get(RestrictSubject).run(room.prison, { key: newKey(), caseId, restricted: true }));
    expect(await transfer(room, caseId, room.probation)).toMatchObject({ code: 'SUBJECT_RESTRICTED' });
    expect(await room.get(CaseReading).one(room.probation, caseId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  describe('through several hands', () => {
    it('an agreement for the first recipient is none for the second', async () => {
      const caseId = await withCurator();
      await agreeToCase(room, caseId, { transferTo: room.curator });
      granted(await transfer(room, caseId, room.curator));
      expect(await letTakePart(room, caseId, room.probation, room.curator)).toMatchObject({
        code: 'NOT_ALLOWED_TO_PASS',
      });
      await agreeToCase(room, caseId, { participant: room.probation }, room.curator);
      granted(await letTakePart(room, caseId, room.probation, room.curator));
      expect(await transfer(room, caseId, room.probation, room.curator)).toMatchObject({
        code: 'AGREEMENTS_MISSING',
        fields: notYetAsked,
      });
      expect(await reads(caseId, room.probation)).toBe(false);
    });

    it('what reveals health goes to each of them with an agreement of its own', async () => {
      const { caseId } = await room.makeCase(room.prison, {}, health);
      await agreeToCase(room, caseId, { transferTo: room.probation });
      granted(await letTakePart(room, caseId, room.probation));
      granted(await transfer(room, caseId, room.probation));
      granted(await letTakePart(room, caseId, room.curator, room.probation));
      expect(await transfer(room, caseId, room.curator, room.probation)).toMatchObject({ code: 'AGREEMENTS_MISSING' });
      await agreeToCase(room, caseId, { transferTo: room.curator }, room.probation);
      granted(await transfer(room, caseId, room.curator, room.probation));
      expect((await logged(caseId)).at(-1)).toMatchObject({ granted: true, basis: null });
    });

    it('a no to the curator said in the prison is a no also when probation would pass it by law', async () => {
      const { caseId } = await room.makeCase();
      await agreeToCase(room, caseId, { participant: room.curator, transferTo: room.curator, no: ['name'] });
      granted(await letTakePart(room, caseId, room.probation));
      granted(await transfer(room, caseId, room.probation));
      granted(await letTakePart(room, caseId, room.curator, room.probation));
      expect(await transfer(room, caseId, room.curator, room.probation)).toMatchObject({
        code: 'NOT_ALLOWED_TO_PASS',
      });
    });
  });

  describe('to a unit that was asked for help itself', () => {
    it('goes on on both sides: nothing is lost, and the request comes to its end', async () => {
      const { caseId, handoverId } = await room.makeSent(shelter);
      const ngo = room.workerOf(shelter);
      granted(await room.get(AcknowledgeHandover).run(ngo, keyed(handoverId)));
      await agreeToCase(room, caseId, { participant: ngo, transferTo: ngo });
      granted(await letTakePart(room, caseId, ngo));
      granted(await transfer(room, caseId, ngo));
      const seen = async () =>
        viewHandover(granted(await room.get(HandoverReading).open(ngo, { id: handoverId })), room.clock.today());
      expect(await seen()).toMatchObject({ side: 'sender', state: 'acknowledged', caseId });
      expect((await seen()).acts).toEqual(expect.arrayContaining(['withdraw', 'offer']));
      const wanted = { side: null, myTurn: true, overdue: false, onlyNew: false, ended: false, mine: false };
      const mine = granted(await room.get(ListWork).page(ngo, { ...wanted, first: 50, after: null }));
      expect(mine.map(({ handover }) => handover.id)).toContain(handoverId);
      granted(await room.get(OfferPlace).run(ngo, keyed(handoverId)));
      granted(await room.get(ConfirmHandover).run(ngo, keyed(handoverId)));
      granted(await room.get(ReportArrival).run(ngo, { ...keyed(handoverId), arrived: true, on: null }));
      granted(await room.get(ReportReading).recipients(ngo, handoverId));
      granted(
        await room.get(CloseHandover).run(ngo, { ...keyed(handoverId), reason: 'needs_met', sentenceConfirmed: false }),
      );
      expect((await seen()).state).toBe('closed');
    });

    it('leads nothing for a member of one service, who goes on answering for it', async () => {
      const { caseId, handoverId } = await room.makeSent(shelter);
      const ngo = room.workerOf(shelter);
      await agreeToCase(room, caseId, { participant: ngo, transferTo: ngo });
      granted(await letTakePart(room, caseId, ngo));
      granted(await transfer(room, caseId, ngo));
      const narrow = HandoverRoom.member(shelter.organisationId, 'worker', [shelter.serviceId]);
      expect(await reads(caseId, narrow)).toBe(false);
      const opened = granted(await room.get(HandoverReading).open(narrow, { id: handoverId }));
      expect(opened.side).toBe('provider');
      expect(await room.get(ConfirmHandover).run(narrow, keyed(handoverId))).toMatchObject({ code: 'NOT_FOUND' });
      granted(await room.get(AcknowledgeHandover).run(narrow, keyed(handoverId)));
    });
  });
});
