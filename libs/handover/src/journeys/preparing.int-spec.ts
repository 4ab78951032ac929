import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { AnswerConditions } from '../answer-conditions/answer-conditions.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { DraftHandover } from '../draft-handover/draft-handover.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { ListWork } from '../list-work/list-work.service.js';
import { PreviewHandover } from '../handovers/preview-handover.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

const allWork = {
  side: null,
  myTurn: false,
  overdue: false,
  onlyNew: false,
  ended: false,
  mine: false,
  first: 100,
  after: null,
};

describe('preparing, sending and reading a request', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({
      conditions: [
        { code: 'identity_document', operator: 'required', value: null, sentence: 'Občanský průkaz s sebou.' },
        { code: 'abstinence', operator: 'at_least', value: 30, sentence: 'Měsíc bez alkoholu a drog.' },
      ],
    });
  });
  afterAll(() => room.close());

  const opened = async (handoverId: string, ctx = room.workerOf(shelter)) =>
    viewHandover(granted(await room.get(HandoverReading).open(ctx, { id: handoverId })), room.clock.today());
  const send = (handoverId: string, key = newKey()) => room.get(SendHandover).send(room.prison, { key, handoverId });

  it('stores nothing of the person in the clear', async () => {
    await room.makeSent(shelter);
    const tables = await room.db.asOwner<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(50);
    for (const { name } of tables) {
      const rows = await room.db.asOwner(`select 1 from ${name} t where t::text ilike '%${canaryName.slice(0, 5)}%'`);
      expect({ name, rows: rows.length }).toEqual({ name, rows: 0 });
    }
  });

  it('shows the provider a code and answers, and no name before the place is confirmed', async () => {
    const { handoverId } = await room.makeSent(shelter);
    const seen = await opened(handoverId);
    expect(seen).toMatchObject({ side: 'provider', state: 'sent', caseId: null, conditions: null });
    expect(seen.passed).toMatchObject({
      needKind: 'azylove-domy',
      sex: 'woman',
      ageBand: '27-40',
      returnDistrict: 'CZ0806',
      releaseWeek: '2026-12-14',
      senderKind: 'prison',
      senderRegion: 'CZ064',
      wishes: 'Ráda bych pokoj v přízemí.',
      name: null,
      contact: null,
      birthDate: null,
    });
    expect(seen.passed?.conditionAnswers?.map(({ code, answer }) => [code, answer])).toEqual([
      ['identity_document', 'met'],
      ['abstinence', 'no_obstacle'],
    ]);
    expect(JSON.stringify(seen)).not.toContain(canaryName);
  });

  it('passes what the preview showed, to the letter', async () => {
    const { handoverId } = await room.makeDraft(shelter);
    await room.agree(handoverId);
    const preview = granted(await room.get(PreviewHandover).preview(room.prison, handoverId, 'request'));
    granted(await send(handoverId));
    const read = granted(await room.get(HandoverReading).open(room.workerOf(shelter), { id: handoverId }));
    expect(read.passed).toEqual(preview.values);
  });

  it('tells whether there is a wish, wherever it passes', async () => {
    const { handoverId, needId } = await room.makeDraft(shelter);
    const preview = async () => granted(await room.get(PreviewHandover).preview(room.prison, handoverId, 'request'));
    // Nothing passes without agreement.
    expect(await preview()).toMatchObject({ values: {}, hasWish: true });
    await room.db.asOwner(`update handover.need set sealed_wish = null where id = $1`, [needId]);
    expect(await preview()).toMatchObject({ hasWish: false });
  });

  it('refuses to send without agreement, without an answer, and with an obstacle nobody agreed to tell; the preview says so before', async () => {
    const { handoverId } = await room.makeDraft(shelter);
    const told = async (stage: 'request' | 'confirmed' = 'request') =>
      granted(await room.get(PreviewHandover).preview(room.prison, handoverId, stage)).hindrance;
    expect(await send(handoverId)).toMatchObject({ code: 'NOT_ALLOWED_TO_PASS' });
    expect(await told()).toEqual(await send(handoverId));
    expect(await told('confirmed')).toEqual(await send(handoverId));
    const conditions = await room.db.asOwner<{ id: string; code: string }>(
      `select condition_id as id, code from handover.condition_answer where handover_id = $1`,
      [handoverId],
    );
    const abstinence = conditions.find(({ code }) => code === 'abstinence')?.id ?? '';
    await room.agree(handoverId);
    expect(await told()).toBeNull();
    granted(
      await room.get(AnswerConditions).answer(room.prison, {
        handoverId,
        answers: [{ conditionId: abstinence, answer: 'not_met' }],
      }),
    );
    const refused = await send(handoverId);
    expect(isRefusal(refused) && refused.fields.map(({ code }) => code)).toEqual(['OBSTACLE_NOT_AGREED']);
    expect(await told()).toEqual(refused);
    await room.db.asOwner(`update handover.condition_answer set answer = null where handover_id = $1`, [handoverId]);
    const again = await send(handoverId);
    expect(isRefusal(again) && again.fields.map(({ code }) => code)).toEqual(['ANSWER_MISSING', 'ANSWER_MISSING']);
    expect(await room.db.asOwner(`select 1 from handover.snapshot where handover_id = $1`, [handoverId])).toEqual([]);
  });

  it('sends no answers to conditions that are not those of today, names which, and asks the new ones', async () => {
    const changing = await room.makeShelter({
      name: 'Měnící se dům',
      conditions: [
        { code: 'age', operator: 'between', value: { from: 18, to: null }, sentence: 'Věk od 18 let.' },
        { code: 'identity_document', operator: 'required', value: null, sentence: 'Občanský průkaz s sebou.' },
        { code: 'animal', operator: 'excluded', value: null, sentence: 'Bez zvířat.' },
      ],
    });
    const { handoverId } = await room.makeDraft(changing);
    await room.agree(handoverId);
    await room.db.asOwner(`delete from directory.admission_condition where service_id = $1`, [changing.serviceId]);
    await room.db.asOwner(
      `insert into directory.admission_condition (service_id, position, code, operator, value, due, strict, sentence, origin)
       values ($1, 1, 'deposit', 'at_most', '3000', 'on_admission', true, 'Kauce 3000 Kč.', 'owner'),
         ($1, 2, 'identity_document', 'required', 'null', 'on_admission', true, 'Občanský průkaz s sebou.', 'owner'),
         ($1, 3, 'age', 'between', '{"from": 50, "to": null}', 'on_admission', true, 'Věk od 50 let.', 'owner')`,
      [changing.serviceId],
    );
    const refused = await send(handoverId);
    expect(refused).toMatchObject({ kind: 'invalid_input', code: 'CONDITIONS_CHANGED' });
    expect(granted(await room.get(PreviewHandover).preview(room.prison, handoverId, 'request')).hindrance).toEqual(
      refused,
    );
    expect(isRefusal(refused) && refused.fields.map(({ code, text }) => [code, text.cs])).toEqual([
      ['CONDITION_NEW', 'Nová podmínka: Kauce 3000 Kč.'],
      ['CONDITION_CHANGED', 'Změněná podmínka: Věk od 50 let. (Dříve: Věk od 18 let.)'],
      ['CONDITION_DROPPED', 'Už neplatí: Bez zvířat.'],
    ]);
    const draft = await opened(handoverId, room.prison);
    expect(draft.conditions?.map(({ sentence, answer }) => [sentence, answer])).toEqual([
      ['Kauce 3000 Kč.', null],
      ['Občanský průkaz s sebou.', 'met'],
      ['Věk od 50 let.', null],
    ]);
    const again = await send(handoverId);
    expect(isRefusal(again) && again.fields.map(({ code }) => code)).toEqual(['ANSWER_MISSING', 'ANSWER_MISSING']);
    const answers = draft.conditions?.map(({ id }) => ({ conditionId: id, answer: 'met' as const })) ?? [];
    granted(await room.get(AnswerConditions).answer(room.prison, { handoverId, answers }));
    granted(await send(handoverId));
    const seen = await opened(handoverId, room.workerOf(changing));
    expect(seen.passed?.conditionAnswers?.map(({ sentence, answer }) => [sentence, answer])).toEqual([
      ['Kauce 3000 Kč.', 'met'],
      ['Občanský průkaz s sebou.', 'met'],
      ['Věk od 50 let.', 'met'],
    ]);
  });

  it('sends once, however often it is asked with the same key', async () => {
    const { handoverId } = await room.makeDraft(shelter);
    await room.agree(handoverId);
    const key = newKey();
    const answers = await Promise.all([send(handoverId, key), send(handoverId, key), send(handoverId, key)]);
    expect(answers).toMatchObject([{ handoverId }, { handoverId }, { handoverId }]);
    expect(await room.db.asOwner(`select number from handover.snapshot where handover_id = $1`, [handoverId])).toEqual([
      { number: 1 },
    ]);
    expect(await send(handoverId)).toMatchObject({ code: 'NOT_NOW' });
  });

  it('answers a command of the sender with what they read afterwards', async () => {
    const { handoverId } = await room.makeDraft(shelter);
    await room.agree(handoverId);
    const sent = await send(handoverId);
    const answered = 'opened' in sent && sent.opened ? viewHandover(sent.opened, '2026-11-23') : null;
    const again = await room.get(HandoverReading).open(room.prison, { id: handoverId });
    expect(answered).toMatchObject({ id: handoverId, state: 'sent', passed: { needKind: 'azylove-domy' } });
    expect(answered).toEqual('code' in again ? again : viewHandover(again, '2026-11-23'));
    // Sent again with a key of its own nothing is done, so there is nothing to read along.
    const key = newKey();
    const { handoverId: other } = await room.makeDraft(shelter);
    await room.agree(other);
    await send(other, key);
    expect(await send(other, key)).toEqual({ handoverId: other });
  });

  it('is not found by anybody else, a draft not even by who is asked, and every refusal is logged', async () => {
    const { handoverId } = await room.makeDraft(shelter);
    const { handoverId: sentId, caseId } = await room.makeSent(shelter);
    const other = await room.makeShelter({ name: 'Jiný dům' });
    const strangers = [
      room.curator,
      room.workerOf(other),
      HandoverRoom.member(shelter.organisationId, 'coordinator'),
      HandoverRoom.member(shelter.organisationId, 'auditor'),
      HandoverRoom.member(shelter.organisationId, 'profile_owner'),
      HandoverRoom.member(shelter.organisationId, 'machine'),
      HandoverRoom.member(shelter.organisationId, 'worker', [other.serviceId]),
      HandoverRoom.member(room.unitOf(room.prison), 'coordinator'),
    ];
    for (const ctx of strangers) {
      expect(await room.get(HandoverReading).open(ctx, { id: sentId })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await room.get(CaseReading).one(ctx, caseId)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await room.get(CaseReading).subject(ctx, caseId)).toMatchObject({ code: 'NOT_FOUND' });
      expect(granted(await room.get(ListWork).page(ctx, allWork)).map(({ handover }) => handover.id)).not.toContain(
        sentId,
      );
    }
    expect(await room.get(HandoverReading).open(room.workerOf(shelter), { id: handoverId })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const refusals = await room.db.asOwner<{ asked: string; fields: string[] | null }>(
      `select asked_id as asked, fields from audit.disclosure where asked_id = $1 and subject_id is null`,
      [sentId],
    );
    expect(refusals.length).toBe(strangers.length);
  });

  it('lists code, state, turn and deadline, whose turn first, without a word of the person', async () => {
    const { handoverId } = await room.makeSent(shelter);
    const rows = granted(
      await room.get(ListWork).page(room.workerOf(shelter), { ...allWork, myTurn: true, onlyNew: true }),
    );
    const row = rows.find(({ handover }) => handover.id === handoverId);
    expect(row).toMatchObject({ side: 'provider' });
    expect(row?.handover).toMatchObject({ deadline: '2026-11-25', deadlineKind: 'acknowledge' });
    await opened(handoverId);
    const later = granted(await room.get(ListWork).page(room.workerOf(shelter), { ...allWork, onlyNew: true }));
    expect(later.map(({ handover }) => handover.id)).not.toContain(handoverId);
  });

  it('asks a service once for the same need, and no service that does not offer its kind', async () => {
    const { needId } = await room.makeDraft(shelter);
    const draft = (serviceId: string) =>
      room.get(DraftHandover).draft(room.prison, { needId, serviceId, unitId: null }, newKey());
    expect(await draft(shelter.serviceId)).toMatchObject({ code: 'ALREADY_ASKED' });
    const debts = await room.makeShelter({ name: 'Poradna', kind: 'odborne-socialni-poradenstvi' });
    expect(await draft(debts.serviceId)).toMatchObject({ code: 'KIND_NOT_OFFERED' });
  });
});
