import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { ConsentDesk } from '@navaz/consent';
import { AskCaseConsent } from '../ask-case-consent/ask-case-consent.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { viewCase } from '../cases/view-case.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { Participants } from '../take-part/participants.service.js';
import { TakePart } from '../take-part/take-part.service.js';
import { TransferCase } from '../transfer-case/transfer-case.service.js';

describe('units that take part in a case', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter();
  });
  afterAll(() => room.close());

  const add = (caseId: string, unit: RequestContext, ctx = room.prison) =>
    room.get(TakePart).add(ctx, {
      key: newKey(),
      caseId,
      unitId: room.unitOf(unit),
      purpose: 'continuity',
      validUntil: '2027-06-30',
    });
  const agree = async (caseId: string, unit: RequestContext, given = true): Promise<string[]> => {
    const { signingId } = granted(
      await room.get(AskCaseConsent).ask(room.prison, {
        key: newKey(),
        caseId,
        participantUnitIds: [room.unitOf(unit)],
        until: '2027-06-30',
        language: 'cs',
      }),
    );
    const { items } = granted(await room.get(ConsentForms).read(room.prison, signingId)).terms;
    const numbers = items.map(({ number }) => number);
    granted(
      await room.get(RecordConsent).record(room.prison, {
        key: newKey(),
        signingId,
        given: given ? numbers : [],
        refused: given ? [] : numbers,
        by: 'subject',
        expressed: 'paper',
      }),
    );
    return items.map(({ grantId }) => grantId);
  };
  const withdraw = (grantIds: readonly string[]) =>
    room
      .get(Database)
      .transaction(room.prison, (tx) =>
        room
          .get(ConsentDesk)
          .withdraw(tx, { grantIds: [...grantIds], by: 'worker', byParty: 'subject', at: room.clock.now() }),
      );
  const read = (caseId: string, ctx: RequestContext) => room.get(CaseReading).one(ctx, caseId);
  const codesOf = async (ctx: RequestContext) =>
    granted(await room.get(CaseReading).page(ctx, { closed: false, first: 100, after: null }));

  it('asks the person where the matrix wants it, and lets the unit in only after a yes', async () => {
    const { caseId } = await room.makeCase();
    expect(await add(caseId, room.curator)).toMatchObject({ code: 'NOT_ALLOWED_TO_PASS' });
    await agree(caseId, room.curator, false);
    expect(await add(caseId, room.curator)).toMatchObject({ code: 'NOT_ALLOWED_TO_PASS' });
    expect(await read(caseId, room.curator)).toMatchObject({ code: 'NOT_FOUND' });
    await agree(caseId, room.curator);
    granted(await add(caseId, room.curator));
    const [participant] = granted(await room.get(Participants).of(room.prison, caseId));
    expect(participant).toMatchObject({ role: 'curator', basis: null, endedAt: null });
    expect(await add(caseId, room.curator)).toMatchObject({ code: 'ALREADY_TAKES_PART' });
  });

  it('lets probation in on the basis of the institutions themselves', async () => {
    const { caseId } = await room.makeCase();
    granted(await add(caseId, room.probation));
    const [participant] = granted(await room.get(Participants).of(room.prison, caseId));
    expect(participant).toMatchObject({ role: 'probation', basis: 'own_basis' });
  });

  it('shows a participant needs, district and weeks, writes a row for it, and never the person', async () => {
    const { caseId, needId } = await room.makeCase();
    granted(await add(caseId, room.probation));
    const seen = viewCase(granted(await read(caseId, room.probation)));
    expect(seen).toMatchObject({
      owned: false,
      agreementFrom: null,
      returnDistrict: { code: 'CZ0806' },
      release: { earliest: '2026-12-14', latest: '2026-12-20' },
      needs: [{ id: needId, kind: 'azylove-domy', urgency: 'urgent' }],
    });
    expect(JSON.stringify(seen)).not.toContain(canaryName);
    const rows = await room.db.asOwner(
      `select unit_id as unit, fields, legal_basis as basis from audit.disclosure
       where asked_id = $1 and operation = 'handover.readCase' and subject_id is not null and unit_id <> owner_unit_id`,
      [caseId],
    );
    expect(rows).toEqual([
      {
        unit: room.unitOf(room.probation),
        fields: ['needKind', 'urgency', 'returnDistrict', 'releaseWeek'],
        basis: 'own_basis',
      },
    ]);
    expect(await room.get(CaseReading).subject(room.probation, caseId)).toMatchObject({ code: 'NOT_FOUND' });
    const row = (await codesOf(room.probation)).find(({ id }) => id === caseId);
    expect(row).toMatchObject({ needs: [], returnDistrict: null, releaseEarliest: null });
  });

  it('closes the case to the participant and takes it from the list at the commit of a withdrawal', async () => {
    const { caseId } = await room.makeCase();
    const grantIds = await agree(caseId, room.curator);
    granted(await add(caseId, room.curator));
    granted(await read(caseId, room.curator));
    granted(await withdraw(grantIds));
    expect(await read(caseId, room.curator)).toMatchObject({ code: 'NOT_FOUND' });
    expect(isRefusal(await read(caseId, room.prison))).toBe(false);
    expect((await codesOf(room.curator)).map(({ id }) => id)).not.toContain(caseId);
  });

  it('says by its mark, without a row in the log, that there is something else to see, or nothing any more', async () => {
    const { caseId, needId } = await room.makeCase();
    const grantIds = await agree(caseId, room.curator);
    granted(await add(caseId, room.curator));
    const markFor = async (ctx: RequestContext) => granted(await room.get(CaseReading).mark(ctx, caseId));
    const opened = viewCase(granted(await read(caseId, room.curator))).mark;
    const own = viewCase(granted(await read(caseId, room.prison))).mark;
    const logged = () => room.db.asOwner(`select from audit.disclosure where asked_id = $1`, [caseId]);
    const before = await logged();
    expect(await markFor(room.curator)).toBe(opened);
    expect(await markFor(room.prison)).toBe(own);
    expect(own).not.toBe(opened);
    expect(await logged()).toHaveLength(before.length);
    await room.db.asOwner(`update handover.need set urgency = 'can_wait' where id = $1`, [needId]);
    expect(await markFor(room.curator)).not.toBe(opened);
    granted(await withdraw(grantIds));
    expect(await room.get(CaseReading).mark(room.curator, caseId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await logged()).toHaveLength(before.length + 1);
    expect(await room.get(CaseReading).mark(room.probation, caseId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('ends when the owner ends it and after its last day', async () => {
    const { caseId } = await room.makeCase();
    const { participantId } = granted(await add(caseId, room.probation));
    expect(await room.get(TakePart).end(room.probation, { key: newKey(), participantId })).toMatchObject({
      code: 'NOT_FOUND',
    });
    granted(await room.get(TakePart).end(room.prison, { key: newKey(), participantId }));
    expect(await read(caseId, room.probation)).toMatchObject({ code: 'NOT_FOUND' });
    granted(await add(caseId, room.probation));
    const now = room.clock.now();
    room.clock.moveTo('2027-07-01T09:00:00Z');
    expect(await read(caseId, room.probation)).toMatchObject({ code: 'NOT_FOUND' });
    room.clock.moveTo(now.toISOString());
  });

  it('offers the curators of the district of return, that of its own town first', async () => {
    const { caseId } = await room.makeCase();
    const offered = granted(await room.get(Participants).offered(room.prison, caseId));
    expect(offered[0]).toMatchObject({ unitId: room.unitOf(room.curator), because: 'district_of_return' });
    expect(await room.get(Participants).offered(room.curator, caseId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  describe('moving the case', () => {
    const transfer = (caseId: string, to: RequestContext, ctx = room.prison) =>
      room.get(TransferCase).transfer(ctx, { key: newKey(), caseId, toUnitId: room.unitOf(to) });

    it('goes to a participant only, and with its ground', async () => {
      const { caseId } = await room.makeCase();
      expect(await transfer(caseId, room.probation)).toMatchObject({ code: 'NOT_A_PARTICIPANT' });
      const grantIds = await agree(caseId, room.curator);
      granted(await add(caseId, room.curator));
      expect(await transfer(caseId, room.curator, room.curator)).toMatchObject({ code: 'NOT_FOUND' });
      granted(await withdraw(grantIds));
      expect(await transfer(caseId, room.curator)).toMatchObject({ code: 'NOT_A_PARTICIPANT' });
    });

    it('closes everything to the old unit at its commit and opens it to the new one', async () => {
      const { caseId, handoverId } = await room.makeSent(shelter);
      granted(await add(caseId, room.probation));
      const key = newKey();
      const input = { key, caseId, toUnitId: room.unitOf(room.probation) };
      const once = granted(await room.get(TransferCase).transfer(room.prison, input));
      expect(await room.get(TransferCase).transfer(room.prison, input)).toEqual({ ...once, withheld: null });
      for (const [ctx, sees] of [
        [room.prison, false],
        [room.probation, true],
      ] as const) {
        expect(isRefusal(await read(caseId, ctx))).toBe(!sees);
        expect(isRefusal(await room.get(CaseReading).subject(ctx, caseId))).toBe(!sees);
        expect(isRefusal(await room.get(HandoverReading).open(ctx, { id: handoverId }))).toBe(!sees);
        expect(isRefusal(await room.get(TransferCase).chain(ctx, caseId))).toBe(!sees);
        expect((await codesOf(ctx)).some(({ id }) => id === caseId)).toBe(sees);
      }
      expect(granted(await room.get(TransferCase).chain(room.probation, caseId))).toMatchObject([
        { fromUnitId: room.unitOf(room.prison), toUnitId: room.unitOf(room.probation) },
      ]);
    });
  });
});
