import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { agreeToCase, letTakePart } from './agree-to-case.support-spec.js';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { needsShown } from '../cases/cases.sql.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { Needs } from '../keep-needs/needs.service.js';
import { ListWork } from '../list-work/list-work.service.js';
import { OpenCase } from '../open-case/open-case.service.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { idOfCode } from '../reference-code.js';

const health = 'terapeuticke-komunity';

describe('who reads a case', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter();
  });
  afterAll(() => room.close());

  const read = (caseId: string, ctx: RequestContext) => room.get(CaseReading).one(ctx, caseId);
  const listed = async (caseId: string, ctx: RequestContext): Promise<boolean> =>
    granted(await room.get(CaseReading).page(ctx, { closed: true, first: 100, after: null })).some(
      ({ id }) => id === caseId,
    );
  /** What a statement without any condition gets, as the actor. */
  const seen = async (table: string, ctx: RequestContext): Promise<readonly Record<string, unknown>[]> =>
    room.get(Database).transaction(ctx, (tx) => tx.query(`select * from handover.${table}`));
  const needs = (caseId: string, kind: string) =>
    room.get(Needs).add(room.prison, { key: newKey(), caseId, kind, urgency: 'soon', wishConfirmed: false });
  const kinds = async (caseId: string, ctx: RequestContext): Promise<string[]> =>
    granted(await read(caseId, ctx)).needs.map(({ kind }) => kind);

  describe('a member of some services of the unit', () => {
    const narrow = (ctx: RequestContext): RequestContext => HandoverRoom.member(room.unitOf(ctx), 'worker', []);

    it('sees no case of the unit, not by a forgotten condition either', async () => {
      const { caseId, handoverId } = await room.makeSent(shelter);
      const ctx = narrow(room.prison);
      expect(await read(caseId, ctx)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await room.get(CaseReading).subject(ctx, caseId)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await room.get(HandoverReading).open(ctx, { id: handoverId })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await listed(caseId, ctx)).toBe(false);
      const wanted = { side: null, myTurn: false, overdue: false, onlyNew: false, ended: true, mine: false };
      expect(await room.get(ListWork).page(ctx, { ...wanted, first: 50, after: null })).toEqual([]);
      for (const table of ['subject', 'client_case', 'need', 'participant', 'handover'])
        expect([table, await seen(table, ctx)]).toEqual([table, []]);
      expect((await seen('client_case', room.prison)).length).toBeGreaterThan(0);
    });

    it('holds no agreement of such a case: reads no form, records no answer, makes no code worthless', async () => {
      const { handoverId } = await room.makeSent(shelter);
      const [form] = await room.db.asOwner<{ id: string }>(
        `select signing_id as id from consent.subject_grant where about_id = $1 limit 1`,
        [handoverId],
      );
      const signingId = form?.id ?? '';
      const ctx = narrow(room.prison);
      expect(await room.get(ConsentForms).read(ctx, signingId)).toMatchObject({ code: 'NOT_FOUND' });
      const said = { signingId, given: [1], refused: [], by: 'subject', expressed: 'paper' } as const;
      expect(await room.get(RecordConsent).record(ctx, { key: newKey(), ...said })).toMatchObject({
        code: 'NOT_FOUND',
      });
      const rows = await room
        .get(Database)
        .transaction(ctx, async (tx) => [
          ...(await tx.query(`select id from consent.signing`)),
          ...(await tx.query(`select id from consent.subject_grant`)),
          ...(await tx.query(`select consent.issue_code($1, '\\x00', now()) as made`, [signingId])),
        ]);
      expect(rows).toEqual([{ made: false }]);
      granted(await room.get(ConsentForms).read(room.prison, signingId));
    });

    it('sees no case the unit takes part in', async () => {
      const { caseId } = await room.makeCase();
      granted(await letTakePart(room, caseId, room.probation));
      expect(await listed(caseId, room.probation)).toBe(true);
      expect(await listed(caseId, narrow(room.probation))).toBe(false);
      expect(await read(caseId, narrow(room.probation))).toMatchObject({ code: 'NOT_FOUND' });
    });

    it('begins nothing for the unit as a whole, and is told whom to ask', async () => {
      const ctx = narrow(room.prison);
      const subject = { givenName: 'Alena', familyName: 'Nováková' };
      expect(await room.get(OpenCase).open(ctx, { key: newKey(), subject })).toMatchObject({ code: 'SERVICES_ONLY' });
      const asked = { key: newKey(), serviceIds: [shelter.serviceId], kind: 'azylove-domy' };
      expect(await room.get(AskForRoom).ask(ctx, asked)).toMatchObject({ code: 'SERVICES_ONLY' });
    });
  });

  describe('a unit that takes part', () => {
    it('does so until the end of its last day, in every list and for the database itself', async () => {
      const { caseId } = await room.makeCase();
      granted(await letTakePart(room, caseId, room.probation, room.prison, '2026-11-30'));
      const start = room.clock.now().toISOString();
      const there = async (): Promise<boolean[]> => [
        await listed(caseId, room.probation),
        !isRefusal(await read(caseId, room.probation)),
        (await seen('client_case', room.probation)).some(({ id }) => id === caseId),
        (await seen('need', room.probation)).some((row) => row['case_id'] === caseId),
        (await seen('participant', room.probation)).some((row) => row['case_id'] === caseId),
      ];
      room.clock.moveTo('2026-11-30T22:59:59Z');
      expect(await there()).toEqual([true, true, true, true, true]);
      room.clock.moveTo('2026-11-30T23:00:00Z');
      expect(await there()).toEqual([false, false, false, false, false]);
      room.clock.moveTo(start);
    });

    it('sees open needs only', async () => {
      const { caseId, needId } = await room.makeCase();
      granted(await needs(caseId, 'dluhy'));
      granted(await letTakePart(room, caseId, room.probation));
      expect((await kinds(caseId, room.probation)).sort()).toEqual(['azylove-domy', 'dluhy']);
      const version = granted(await read(caseId, room.prison)).needs.find(({ id }) => id === needId)?.version ?? 0;
      granted(await room.get(Needs).change(room.prison, { needId, version, closed: true, wishConfirmed: false }));
      expect(await kinds(caseId, room.probation)).toEqual(['dluhy']);
      expect((await seen('need', room.probation)).map(({ id }) => id)).not.toContain(needId);
      expect(await kinds(caseId, room.prison)).toHaveLength(2);
    });

    it('sees a need that reveals health with the person’s agreement only, whatever basis the institutions have', async () => {
      const { caseId } = await room.makeCase();
      granted(await needs(caseId, health));
      granted(await letTakePart(room, caseId, room.probation));
      expect(await kinds(caseId, room.probation)).toEqual(['azylove-domy']);
      const asked = await agreeToCase(room, caseId, { participant: room.probation });
      expect(asked.map(({ what }) => what)).toEqual(['assess request_data']);
      expect((await kinds(caseId, room.probation)).sort()).toEqual(['azylove-domy', health]);
      const rows = await room.db.asOwner<{ granted: boolean }>(
        `select grant_id is not null as granted from audit.disclosure
         where asked_id = $1 and unit_id = $2 and not refused order by number desc limit 1`,
        [caseId, room.unitOf(room.probation)],
      );
      expect(rows).toEqual([{ granted: true }]);
      // What came up later the person was not asked about.
      room.clock.advance(60_000);
      granted(await needs(caseId, 'psychiatrie'));
      expect((await kinds(caseId, room.probation)).sort()).toEqual(['azylove-domy', health]);
      expect((await kinds(caseId, room.prison)).length).toBe(3);
    });
  });

  describe('leaves a row in the log', () => {
    const rows = (askedId: string) =>
      room.db.asOwner<{ unit: string; refused: boolean; operation: string; purpose: string | null }>(
        `select unit_id as unit, refused, operation, purpose from audit.disclosure where asked_id = $1 order by number`,
        [askedId],
      );

    it('where the owner opens it, and where somebody is refused', async () => {
      const { caseId } = await room.makeCase();
      await read(caseId, room.prison);
      const own = {
        unit: room.unitOf(room.prison),
        refused: false,
        operation: 'handover.readCase',
        purpose: 'own_case',
      };
      expect((await rows(caseId)).at(-1)).toEqual(own);
      await read(caseId, room.curator);
      expect(await rows(caseId)).toContainEqual({
        ...{ unit: room.unitOf(room.curator), refused: true, operation: 'handover.readCase', purpose: null },
      });
    });

    it('where somebody tries a code that is not theirs: the id that stands for the code, and no more', async () => {
      const { handoverId } = await room.makeSent(shelter);
      const { handover } = granted(await room.get(HandoverReading).open(room.prison, { id: handoverId }));
      const typed = ` ${handover.reference.toLowerCase()} `;
      for (const reference of [typed, 'P-2222-2222'])
        expect(await room.get(HandoverReading).open(room.curator, { reference })).toMatchObject({ code: 'NOT_FOUND' });
      for (const code of [handover.reference, 'P-2222-2222'])
        expect(await rows(idOfCode(code))).toEqual([
          { unit: room.unitOf(room.curator), refused: true, operation: 'handover.readHandover', purpose: null },
        ]);
    });
  });

  it('has an end to its needs', async () => {
    const { caseId } = await room.makeCase();
    await room.db.asOwner(
      `insert into handover.need (case_id, kind, urgency, opened_at, version)
       select $1, 'dluhy', 'soon', now(), 1 from generate_series(1, $2::int)`,
      [caseId, needsShown - 2],
    );
    granted(await needs(caseId, 'dluhy'));
    expect(await needs(caseId, 'dluhy')).toMatchObject({ kind: 'conflict', code: 'TOO_MANY_NEEDS' });
  });
});
