import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ConsentDesk, ConsentModule } from '@navaz/consent';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import type { Type } from '@nestjs/common';
import { agreeToCase, letTakePart } from './agree-to-case.support-spec.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';
import {
  WithdrawCaseConsent,
  type CaseConsentTakenBack,
} from '../withdraw-case-consent/withdraw-case-consent.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';

jest.setTimeout(120_000);

/** The person's own door: what the code on the slip opens. */
interface ByCode {
  withdraw(ctx: RequestContext, typed: { code: string; address: string }, items: 'all'): Promise<unknown>;
}

describe('everything is taken back through a unit that takes part in the case', () => {
  let made: RequestsInRoom;
  let room: HandoverRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
    room = made.room;
  });
  afterAll(() => room.close());

  const caseOf = async (handoverId: string): Promise<string> => {
    const [row] = await room.db.asOwner<{ caseId: string }>(
      `select case_id as "caseId" from handover.handover where id = $1`,
      [handoverId],
    );
    return row?.caseId ?? '';
  };
  const letIn = async (handoverId: string, ctx: RequestContext): Promise<string> => {
    const caseId = await caseOf(handoverId);
    if (ctx === room.curator) await agreeToCase(room, caseId, { participant: ctx });
    granted(await letTakePart(room, caseId, ctx));
    return caseId;
  };
  const say = (ctx: RequestContext, caseId: string, given: Partial<CaseConsentTakenBack> = {}) =>
    room
      .get(WithdrawCaseConsent)
      .run(ctx, { key: newKey(), caseId, everything: true, by: 'subject', onPaper: false, ...given });
  const standing = async (caseId: string): Promise<number> => {
    const [row] = await room.db.asOwner<{ n: number }>(
      `select count(*)::int as n from consent.subject_grant held join handover.client_case c on c.subject_id = held.subject_id
       where c.id = $1 and held.state in ('given', 'renewed')`,
      [caseId],
    );
    return row?.n ?? -1;
  };

  it('ends the requests in that commit, with the provider’s one sentence, and tells who leads the case', async () => {
    room.clock.moveTo(start);
    const [here, bySender] = [await made.bring.offered(), await made.bring.offered()];
    const caseId = await letIn(here, room.curator);
    expect(granted(await say(room.curator, caseId))).toEqual({ caseId, ended: expect.any(Number) });
    granted(await room.get(WithdrawConsent).run(room.prison, { ...keyed(bySender), by: 'subject', onPaper: false }));
    expect([await made.stateOf(here), await made.held(here)]).toEqual(['withdrawn_by_subject', false]);
    expect(await standing(caseId)).toBe(0);
    const read = async (id: string) => {
      const { state, passed, kind, offer, arrivedOn, timeline, acts } = await made.seen(id);
      return {
        state,
        passed,
        kind,
        offer,
        arrivedOn,
        acts,
        timeline: timeline.map(({ act, by, reason }) => [act, by, reason]),
      };
    };
    expect(await read(here)).toEqual(await read(bySender));
    expect(await made.toldOf(here, room.unitOf(room.prison))).toEqual(
      await made.toldOf(bySender, room.unitOf(room.prison)),
    );
    expect(await made.toldOf(here, made.shelter.organisationId)).toEqual(
      await made.toldOf(bySender, made.shelter.organisationId),
    );
    expect(made.toldOfCode(granted(await room.get(CaseReading).one(room.prison, caseId)).code)).toEqual([
      ['update', room.unitOf(room.prison)],
    ]);
    expect(await room.get(CaseReading).one(room.curator, caseId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stands in the record as said to that unit, by whom, on paper where it was, and in the trail', async () => {
    room.clock.moveTo(start);
    const id = await made.bring.confirmed();
    const caseId = await letIn(id, room.curator);
    granted(await say(room.curator, caseId, { onPaper: true, by: 'guardian' }));
    const rows = await room.db.asOwner<Record<string, unknown>>(
      `select distinct event.means, event.by_party as party, event.recorded_by_unit_id as unit
       from consent.grant_event event join consent.subject_grant held on held.id = event.grant_id
       where held.about_id = $1 and event.state = 'withdrawn'`,
      [id],
    );
    expect(rows).toEqual([{ means: 'paper', party: 'guardian', unit: room.unitOf(room.curator) }]);
    const acts = await room.db.asOwner(
      `select 1 from audit.act where operation = 'consent.withdraw' and organisation_id = $1 and detail ? 'everything'
       and detail->>'by' = 'paper' and detail->>'byParty' = 'guardian'`,
      [room.unitOf(room.curator)],
    );
    expect(acts.length).toBeGreaterThan(0);
  });

  it('leaves a stay untouched, and tells the unit nothing of how much there was', async () => {
    room.clock.moveTo(start);
    const id = await made.bring.arrived();
    const caseId = await letIn(id, room.probation);
    // Probation takes part on the institutions' own basis: nothing agreed is addressed to it.
    expect(granted(await say(room.probation, caseId))).toEqual({ caseId, ended: 0 });
    expect(await made.stateOf(id)).toBe('arrived');
    expect(await standing(caseId)).toBe(0);
    expect(granted(await say(room.probation, caseId))).toEqual({ caseId, ended: 0 });
  });

  it('is nobody else’s to record, of nothing agreed later, and of no moment ahead', async () => {
    room.clock.moveTo(start);
    const id = await made.bring.offered();
    const caseId = await caseOf(id);
    for (const ctx of [room.curator, room.probation, room.workerOf(made.shelter)])
      expect(await say(ctx, caseId)).toMatchObject({ code: 'NOT_FOUND' });
    await letIn(id, room.curator);
    const before = await standing(caseId);
    const day = 86_400_000;
    const at = (days: number): Date => new Date(room.clock.now().getTime() + days * day);
    expect(await say(room.curator, caseId, { at: at(1) })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await say(room.curator, caseId, { grantIds: [newKey()] })).toMatchObject({ code: 'INVALID_INPUT' });
    granted(await say(room.curator, caseId, { at: at(-2) }));
    expect([await standing(caseId), await made.stateOf(id)]).toEqual([before, 'offered']);
  });

  it('and what was agreed about the case is taken back by the code: who leads it is told, by its code', async () => {
    room.clock.moveTo(start);
    const caseId = await letIn(await made.bring.sent(), room.curator);
    const [row] = await room.db.asOwner<{ code: string; signingId: string }>(
      `select c.code, g.signing_id as "signingId" from handover.client_case c
       join consent.subject_grant g on g.about_id = c.id where c.id = $1 limit 1`,
      [caseId],
    );
    const code = await room
      .get(Database)
      .transaction(room.prison, (tx) => room.get(ConsentDesk).replaceCode(tx, row?.signingId ?? ''));
    if (isRefusal(code)) throw new Error(code.code);
    const providers = Reflect.getMetadata('providers', ConsentModule) as Type<ByCode>[];
    const door = providers.find(({ name }) => name === 'WithdrawingByCode');
    if (!door) throw new Error('The room of consent has no door for the code on the slip.');
    const typed = { code, address: '192.0.2.7' };
    granted((await room.get(door).withdraw(testContext(), typed, 'all')) as object);
    expect(await room.get(CaseReading).one(room.curator, caseId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(made.toldOfCode(row?.code ?? '')).toEqual([['update', room.unitOf(room.prison)]]);
  });
});
