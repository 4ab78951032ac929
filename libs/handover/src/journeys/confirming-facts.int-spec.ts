import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsentDesk } from '@navaz/consent';
import { Database } from '@navaz/platform';
import { ConfirmFact } from '../confirm-fact/confirm-fact.service.js';
import type { FactAnswer } from '../facts/fact.js';
import { FactReading } from '../facts/fact-reading.service.js';
import { viewFact, viewListedFact } from '../facts/view-fact.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverNews, NewsHeldBack } from '../handover.events.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { RestrictSubject } from '../restrict-subject/restrict-subject.service.js';
import { WithdrawCaseConsent } from '../withdraw-case-consent/withdraw-case-consent.service.js';

describe('confirming a fact', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter();
  });
  afterAll(() => room.close());

  const draft = async () => {
    const { caseId } = await room.makeCase();
    const made = granted(
      await room.get(ConfirmFact).draft(room.prison, {
        key: newKey(),
        caseId,
        serviceId: shelter.serviceId,
        fact: 'place_promised',
        until: '2027-03-31',
        language: 'cs',
      }),
    );
    return { ...made, caseId };
  };
  const say = (signingId: string, yes: boolean) =>
    room.get(RecordConsent).record(room.prison, {
      key: newKey(),
      signingId,
      given: yes ? [1] : [],
      refused: yes ? [] : [1],
      by: 'subject',
      expressed: 'paper',
    });
  const ask = (factQuestionId: string, ctx = room.prison) =>
    room.get(ConfirmFact).ask(ctx, { key: newKey(), factQuestionId });
  const answer = (factQuestionId: string, said: FactAnswer, ctx = room.workerOf(shelter)) =>
    room.get(ConfirmFact).answer(ctx, { key: newKey(), factQuestionId, answer: said });
  const received = (id: string, ctx = room.workerOf(shelter)) => room.get(FactReading).received(ctx, id);
  const asked = async () => {
    const made = await draft();
    granted(await say(made.signingId, true));
    granted(await ask(made.factQuestionId));
    return made;
  };

  it('is asked only after a yes to this very question', async () => {
    const { factQuestionId, signingId } = await draft();
    expect(await ask(factQuestionId)).toMatchObject({ code: 'FACT_NOT_AGREED' });
    granted(await say(signingId, false));
    expect(await ask(factQuestionId)).toMatchObject({ code: 'FACT_NOT_AGREED' });
    expect(await received(factQuestionId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await answer(factQuestionId, 'yes')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows the name to the partner with a row in the log, and the answer with its date to both', async () => {
    const { factQuestionId } = await asked();
    expect(await ask(factQuestionId)).toMatchObject({ code: 'ALREADY_ASKED' });
    const seen = viewFact(granted(await received(factQuestionId)), 'received', 'cs');
    expect(seen).toMatchObject({ caseId: null, question: 'Má u vás tento člověk slíbené místo?', answer: null });
    expect(seen.name).toContain(canaryName);
    const rows = await room.db.asOwner(
      `select fields, purpose, service_id as service from audit.disclosure where asked_id = $1 and grant_id is not null`,
      [factQuestionId],
    );
    // That it passed, and that it was read.
    const passed = { fields: ['name', 'fact'], purpose: 'confirm_fact', service: shelter.serviceId };
    expect(rows).toEqual([passed, passed]);
    granted(await answer(factQuestionId, 'yes'));
    expect(await answer(factQuestionId, 'no')).toMatchObject({ code: 'ALREADY_ANSWERED' });
    const both = [
      viewFact(granted(await received(factQuestionId)), 'received', 'cs'),
      viewFact(granted(await room.get(FactReading).asked(room.prison, factQuestionId)), 'asked', 'cs'),
    ];
    // Who has answered has no more need of the name: code, question, answer and date are what stays.
    for (const view of both) expect(view).toMatchObject({ answer: 'yes', answeredAt: room.clock.now(), name: null });
    const [last] = await room.db.asOwner(
      `select fields from audit.disclosure where asked_id = $1 and grant_id is not null order by number desc limit 1`,
      [factQuestionId],
    );
    expect(last).toEqual({ fields: ['fact'] });
    const page = { first: 5, after: null };
    const own = granted(await room.get(FactReading).pageAsked(room.prison, { ...page, caseId: null }));
    const [listed] = granted(await room.get(FactReading).pageReceived(room.workerOf(shelter), page));
    expect(own.map(({ question }) => question.id)).toContain(factQuestionId);
    expect(JSON.stringify(own.map((row) => viewFact(row, 'asked', 'cs')))).not.toContain(canaryName);
    // A list says that there is one, whose turn it is, and no more.
    expect(listed && Object.keys(viewListedFact(listed))).toEqual([
      ...['id', 'code', 'recipientName', 'askedAt', 'answeredAt'],
    ]);
  });

  it('of a restricted person is told to nobody, and told again once it waits for an answer still', async () => {
    const heard: string[] = [];
    for (const kind of [HandoverNews, NewsHeldBack])
      room.get(Database).hear<HandoverNews | NewsHeldBack>(kind, (_tx, { name, organisationId }) => {
        if (organisationId === shelter.organisationId) heard.push(name);
        return Promise.resolve();
      });
    const { caseId, factQuestionId } = await asked();
    const restrict = async (restricted: boolean) => {
      heard.length = 0;
      granted(await room.get(RestrictSubject).run(room.prison, { key: newKey(), caseId, restricted }));
      return [...heard];
    };
    expect(await restrict(true)).toEqual([NewsHeldBack.event]);
    expect(await restrict(false)).toEqual([HandoverNews.event]);
    granted(await answer(factQuestionId, 'yes'));
    expect([await restrict(true), await restrict(false)]).toEqual([[NewsHeldBack.event], []]);
  });

  it('to a service that tells of an illness passes only where the matrix has a ground for health', async () => {
    const { caseId } = await room.makeCase();
    const clinic = await room.makeShelter({ name: 'Poradna pro závislé', kind: 'sluzby-nasledne-pece' });
    const made = granted(
      await room.get(ConfirmFact).draft(room.prison, {
        key: newKey(),
        caseId,
        serviceId: clinic.serviceId,
        fact: 'client_of_service',
        until: '2027-03-31',
        language: 'cs',
      }),
    );
    granted(await say(made.signingId, true));
    const { factQuestionId: toShelter, signingId } = await draft();
    granted(await say(signingId, true));
    const prisonToNgo = `sender_kind = 'prison' and recipient_kind = 'ngo'`;
    await room.db.asOwner(`alter table disclosure.matrix_cell disable trigger user`);
    await room.db.asOwner(`update disclosure.matrix_cell set art9 = null where ${prisonToNgo}`);
    expect(await ask(made.factQuestionId)).toMatchObject({ code: 'FACT_NOT_AGREED' });
    granted(await ask(toShelter));
    await room.db.asOwner(`update disclosure.matrix_cell set art9 = 'explicit_consent' where ${prisonToNgo}`);
    granted(await ask(made.factQuestionId));
  });

  it('is not found by anybody else', async () => {
    const { factQuestionId } = await asked();
    const other = await room.makeShelter({ name: 'Jiný dům' });
    for (const ctx of [
      room.curator,
      room.workerOf(other),
      HandoverRoom.member(shelter.organisationId, 'coordinator'),
      HandoverRoom.member(shelter.organisationId, 'worker', [other.serviceId]),
    ]) {
      expect(await received(factQuestionId, ctx)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await answer(factQuestionId, 'yes', ctx)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await ask(factQuestionId, ctx)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await room.get(FactReading).asked(ctx, factQuestionId)).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('leaves a row in the log where the asking unit reads it', async () => {
    const { factQuestionId, caseId } = await asked();
    granted(await answer(factQuestionId, 'yes'));
    granted(await room.get(FactReading).asked(room.prison, factQuestionId));
    granted(await room.get(FactReading).pageAsked(room.prison, { first: 5, after: null, caseId }));
    const rows = await room.db.asOwner(
      `select fields, unit_id as unit from audit.disclosure where asked_id = $1 and purpose = 'own_case'`,
      [factQuestionId],
    );
    const read = { fields: ['fact', 'answer'], unit: room.unitOf(room.prison) };
    expect(rows).toEqual([read, read]);
  });

  it('says to who shows it whether it reads the same, without a row in the log', async () => {
    const { factQuestionId } = await asked();
    const markNow = async () =>
      granted(await room.get(FactReading).receivedMark(room.workerOf(shelter), factQuestionId));
    const shown = async () => viewFact(granted(await received(factQuestionId)), 'received', 'cs').mark;
    const rows = () =>
      room.db.asOwner(`select id from audit.disclosure where asked_id = $1 order by id`, [factQuestionId]);
    const before = await shown();
    const opened = await rows();
    expect(await markNow()).toBe(before);
    expect(await rows()).toEqual(opened);
    granted(await answer(factQuestionId, 'yes'));
    expect(await markNow()).not.toBe(before);
    expect(await markNow()).toBe(await shown());
    expect(await room.get(FactReading).receivedMark(room.curator, factQuestionId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([false, true])('closes with the withdrawal of its grant; answered: %s', async (answered) => {
    const { factQuestionId, caseId } = await asked();
    granted(await received(factQuestionId));
    if (answered) granted(await answer(factQuestionId, 'no'));
    const agreed = async () => [
      granted(await room.get(FactReading).asked(room.prison, factQuestionId)).agreed,
      ...granted(await room.get(FactReading).pageAsked(room.prison, { first: 5, after: null, caseId })).map(
        (row) => row.agreed,
      ),
    ];
    expect(await agreed()).toEqual([true, true]);
    const listed = async () =>
      granted(await room.get(FactReading).pageReceived(room.workerOf(shelter), { first: 100, after: null })).map(
        ({ question }) => question.id,
      );
    expect(await listed()).toContain(factQuestionId);
    const grants = await room.db.asOwner<{ id: string }>(`select id from consent.subject_grant where about_id = $1`, [
      factQuestionId,
    ]);
    granted(
      await room.get(Database).transaction(room.prison, (tx) =>
        room.get(ConsentDesk).withdraw(tx, {
          grantIds: grants.map(({ id }) => id),
          by: 'worker',
          byParty: 'subject',
          at: room.clock.now(),
        }),
      ),
    );
    expect(await received(factQuestionId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await room.get(FactReading).receivedMark(room.workerOf(shelter), factQuestionId)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await agreed()).toEqual([false, false]);
    expect(await answer(factQuestionId, 'yes')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await listed()).not.toContain(factQuestionId);
  });

  it('is taken back through a worker like any other agreement about the case', async () => {
    const { factQuestionId, caseId } = await asked();
    granted(await received(factQuestionId));
    const [held] = await room.db.asOwner<{ id: string }>(`select id from consent.subject_grant where about_id = $1`, [
      factQuestionId,
    ]);
    const takeBack = (grantIds: readonly string[] | null, ctx = room.prison) =>
      room.get(WithdrawCaseConsent).run(ctx, { key: newKey(), caseId, grantIds, by: 'subject', onPaper: false });
    expect(await takeBack([held?.id ?? ''], room.workerOf(shelter))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await takeBack([held?.id ?? ''])).toEqual({ caseId, ended: 1 });
    expect(await received(factQuestionId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await takeBack(null)).toMatchObject({ code: 'NOTHING_TO_TAKE_BACK' });
  });
});
