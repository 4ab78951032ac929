import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { agreeToCase, letTakePart, transfer } from './agree-to-case.support-spec.js';
import { ConfirmFact } from '../confirm-fact/confirm-fact.service.js';
import { AnswerConditions } from '../answer-conditions/answer-conditions.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter, type Prepared } from '../handover.builder.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { PreviewHandover } from '../handovers/preview-handover.service.js';
import { Needs } from '../keep-needs/needs.service.js';
import { RenewConsent } from '../renew-consent/renew-consent.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { SendUpdate } from '../send-update/send-update.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { StatementReading } from '../statements/statement.service.js';
import { Papers } from '../print-papers/papers.service.js';

describe('a case that goes to another unit keeps what would reveal something of the person', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({
      beds: 20,
      conditions: [
        { code: 'identity_document', operator: 'required', value: null, sentence: 'Občanský průkaz s sebou.' },
        { code: 'abstinence', operator: 'at_least', value: 30, sentence: 'Měsíc bez alkoholu a drog.' },
        { code: 'excluded_conduct', operator: 'excluded', value: ['violence'], sentence: 'Bez napadení druhých.' },
      ],
    });
  });
  afterAll(() => room.close());

  /** A draft in which the abstinence is not met, and so is the document, which reveals nothing. */
  const withObstacles = async (): Promise<Prepared> => {
    const made = await room.makeDraft(shelter);
    const rows = await room.db.asOwner<{ conditionId: string }>(
      `select condition_id as "conditionId" from handover.condition_answer
       where handover_id = $1 and code in ('identity_document', 'abstinence')`,
      [made.handoverId],
    );
    const answers = rows.map(({ conditionId }) => ({ conditionId, answer: 'not_met' as const }));
    granted(await room.get(AnswerConditions).answer(room.prison, { handoverId: made.handoverId, answers }));
    return made;
  };
  const read = async (handoverId: string, ctx: RequestContext) =>
    granted(await room.get(HandoverReading).open(ctx, { id: handoverId }));
  const answersOf = async (handoverId: string, ctx: RequestContext) =>
    (await read(handoverId, ctx)).conditions?.map(({ code, answer }) => [code, answer]);
  const rowsOf = (askedId: string, operation: string) =>
    room.db.asOwner<{ fields: string[]; granted: boolean; unit: string }>(
      `select fields, grant_id is not null as granted, unit_id as unit from audit.disclosure
       where asked_id = $1 and operation = $2 order by number`,
      [askedId, operation],
    );

  it('leaves answers behind that nobody agreed to tell, met or not, and says so; the others go and are named', async () => {
    const { caseId, handoverId } = await withObstacles();
    granted(await letTakePart(room, caseId, room.probation));
    expect(granted(await transfer(room, caseId, room.probation)).withheld).toEqual(['conditionAnswers']);
    expect(await answersOf(handoverId, room.probation)).toEqual([
      ['identity_document', 'not_met'],
      ['abstinence', null],
      ['excluded_conduct', null],
    ]);
    const went = await rowsOf(caseId, 'handover.transferCase');
    expect(went.flatMap(({ fields }) => fields)).toContain('conditionAnswers');
    expect(await rowsOf(handoverId, 'handover.readHandover')).toMatchObject([
      { fields: ['conditionAnswers'], unit: room.unitOf(room.probation) },
    ]);
    const statement = granted(
      await room.get(StatementReading).whole(room.probation, caseId, { identityChecked: true }),
    );
    const rows = statement.rows.filter(({ purpose }) => purpose === 'take_over');
    expect(rows.flatMap(({ fields }) => fields)).toContain('conditionAnswers');
  });

  it('asks about health where somebody was asked whether the person is a client of a service that tells of it', async () => {
    const { caseId } = await room.makeCase();
    const ask = (service: MadeShelter) =>
      room.get(ConfirmFact).draft(room.prison, {
        key: newKey(),
        caseId,
        serviceId: service.serviceId,
        fact: 'client_of_service',
        until: '2027-03-31',
        language: 'cs',
      });
    granted(await letTakePart(room, caseId, room.probation));
    granted(await ask(shelter));
    granted(await ask(await room.makeShelter({ name: 'Poradna pro závislé', kind: 'sluzby-nasledne-pece' })));
    expect(await transfer(room, caseId, room.probation)).toMatchObject({ code: 'AGREEMENTS_MISSING' });
    await agreeToCase(room, caseId, { transferTo: room.probation });
    granted(await transfer(room, caseId, room.probation));
  });

  it('asks about the very condition, and tells it to whom the person agreed, by that agreement', async () => {
    const { caseId, handoverId } = await withObstacles();
    await agreeToCase(room, caseId, { participant: room.curator });
    granted(await letTakePart(room, caseId, room.curator));
    const asked = await agreeToCase(room, caseId, { transferTo: room.curator });
    expect(asked.filter(({ what }) => what === 'assess condition_answer')).toHaveLength(1);
    expect(granted(await transfer(room, caseId, room.curator)).withheld).toEqual(['conditionAnswers']);
    expect((await answersOf(handoverId, room.curator))?.slice(1)).toEqual([
      ['abstinence', 'not_met'],
      ['excluded_conduct', null],
    ]);
    const went = await rowsOf(caseId, 'handover.transferCase');
    expect(went.at(-1)).toMatchObject({ fields: ['conditionAnswers'], granted: true });
  });

  it('takes a no for an answer, and names the condition on the form in its own words', async () => {
    const { caseId, handoverId } = await withObstacles();
    await agreeToCase(room, caseId, { participant: room.curator });
    granted(await letTakePart(room, caseId, room.curator));
    await agreeToCase(room, caseId, { transferTo: room.curator, no: ['condition_answer'] });
    const [form] = granted(await room.get(ConsentForms).ofCase(room.prison, caseId, { first: 1, after: null }));
    const paper = granted(await room.get(Papers).consentForm(room.prison, form?.terms.signingId ?? ''));
    expect(JSON.stringify(paper)).toContain('Měsíc bez alkoholu a drog.');
    expect(granted(await transfer(room, caseId, room.curator)).withheld).toEqual(['conditionAnswers']);
    expect(await answersOf(handoverId, room.curator)).toContainEqual(['abstinence', null]);
  });

  it('has the unit that leads the case now ask anew before anything is sent', async () => {
    const { caseId, handoverId } = await withObstacles();
    granted(await letTakePart(room, caseId, room.probation));
    granted(await transfer(room, caseId, room.probation));
    await room.agree(handoverId, room.probation);
    const missing = await room.get(SendHandover).send(room.probation, { key: newKey(), handoverId });
    expect(isRefusal(missing) && missing.fields.map(({ code }) => code)).toEqual(['ANSWER_MISSING', 'ANSWER_MISSING']);
  });

  it('hides it in what was sent before as well', async () => {
    const { caseId, handoverId } = await withObstacles();
    await room.agree(handoverId);
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    const passed = async (ctx: RequestContext) =>
      (await read(handoverId, ctx)).passed?.conditionAnswers?.slice(1).map(({ answer }) => answer);
    const told = ['not_met', 'no_obstacle'];
    expect(await passed(room.prison)).toEqual(told);
    granted(await letTakePart(room, caseId, room.probation));
    granted(await transfer(room, caseId, room.probation));
    const hidden = ['not_checked', 'not_checked'];
    expect([await passed(room.probation), await passed(room.workerOf(shelter))]).toEqual([hidden, told]);
    // What the provider was told stays told when the new unit sends something else, and the unit still does not read it.
    await room.db.asOwner(
      `update handover.need set urgency = 'can_wait' where id = (select need_id from handover.handover where id = $1)`,
      [handoverId],
    );
    const preview = granted(await room.get(PreviewHandover).preview(room.probation, handoverId, 'request'));
    expect(preview.values.conditionAnswers?.slice(1).map(({ answer }) => answer)).toEqual(hidden);
    granted(await room.get(SendUpdate).update(room.probation, { key: newKey(), handoverId }));
    expect([await passed(room.probation), await passed(room.workerOf(shelter))]).toEqual([hidden, told]);
  });

  it('waits for agreement where a need reveals health, whatever basis the institutions have', async () => {
    const { caseId } = await room.makeCase(room.prison, {}, 'terapeuticke-komunity');
    granted(await letTakePart(room, caseId, room.probation));
    expect(await transfer(room, caseId, room.probation)).toMatchObject({
      code: 'AGREEMENTS_MISSING',
      fields: expect.arrayContaining([expect.objectContaining({ path: 'needKind' })]),
    });
    // A record that tells of health is health data throughout, as a request for such a service is.
    const asked = await agreeToCase(room, caseId, { transferTo: room.probation });
    expect(asked.map(({ what }) => what)).toEqual(expect.arrayContaining(['assess request_data', 'hand_over name']));
    granted(await transfer(room, caseId, room.probation));
    expect((await rowsOf(caseId, 'handover.transferCase')).at(0)).toMatchObject({ granted: true });
  });

  it('asks anew about a need that reveals health and came after the agreement', async () => {
    const { caseId } = await room.makeCase(room.prison, {}, 'terapeuticke-komunity');
    await agreeToCase(room, caseId, { participant: room.probation });
    granted(await letTakePart(room, caseId, room.probation));
    room.clock.moveTo('2026-11-23T10:00:00Z');
    granted(
      await room.get(Needs).add(room.prison, {
        key: newKey(),
        caseId,
        kind: 'sluzby-nasledne-pece',
        urgency: 'urgent',
        wishConfirmed: false,
      }),
    );
    expect(await transfer(room, caseId, room.probation)).toMatchObject({ code: 'AGREEMENTS_MISSING' });
    room.clock.moveTo('2026-11-23T11:00:00Z');
    await agreeToCase(room, caseId, { transferTo: room.probation });
    granted(await transfer(room, caseId, room.probation));
  });

  it('does not take an agreement that was prolonged for one that knew of what came in between', async () => {
    room.clock.moveTo('2026-11-23T09:00:00Z');
    const { caseId } = await room.makeCase(room.prison, {}, 'terapeuticke-komunity');
    const [agreed] = await agreeToCase(room, caseId, { participant: room.curator });
    granted(await letTakePart(room, caseId, room.curator));
    const seen = async () =>
      granted(await room.get(CaseReading).one(room.curator, caseId)).needs.map(({ kind }) => kind);
    expect(await seen()).toEqual(['terapeuticke-komunity']);
    room.clock.moveTo('2026-11-24T09:00:00Z');
    granted(
      await room.get(Needs).add(room.prison, {
        key: newKey(),
        caseId,
        kind: 'sluzby-nasledne-pece',
        urgency: 'urgent',
        wishConfirmed: false,
      }),
    );
    expect(await seen()).toEqual(['terapeuticke-komunity']);
    room.clock.moveTo('2026-11-25T09:00:00Z');
    const [form] = await room.db.asOwner<{ signingId: string; items: number[] }>(
      `select signing_id as "signingId", array_agg(item::int order by item) as items from consent.subject_grant
       where signing_id = (select signing_id from consent.subject_grant where id = $1) group by 1`,
      [agreed?.grantId],
    );
    granted(
      await room.get(RenewConsent).run(room.prison, {
        key: newKey(),
        signingId: form?.signingId ?? '',
        items: form?.items ?? [],
        until: '2027-12-31',
        by: 'subject',
        expressed: 'paper',
      }),
    );
    expect(await seen()).toEqual(['terapeuticke-komunity']);
    expect(await transfer(room, caseId, room.curator)).toMatchObject({ code: 'AGREEMENTS_MISSING' });
  });
});
