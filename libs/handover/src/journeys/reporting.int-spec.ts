import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { KeyStore, Transaction } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { letTakePart } from './agree-to-case.support-spec.js';
import { AskConsent } from '../ask-consent/ask-consent.service.js';
import { CloseHandover } from '../close-handover/close-handover.service.js';
import { comingBack } from './coming-back.support-spec.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import type { OutcomeSaid } from '../reports/outcomes.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { ReceivedReports } from '../reports/received-reports.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { viewReport } from '../reports/view-report.js';
import { start } from './requests.support-spec.js';
import { WriteReport } from '../write-report/write-report.service.js';

describe('what comes back', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let provider: RequestContext;
  let back: ReturnType<typeof comingBack>;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 40 });
    provider = room.workerOf(shelter);
    back = comingBack(room, shelter);
  });
  afterAll(() => room.close());

  const send = (reportId: string) =>
    room.get(WriteReport).send(provider, { key: newKey(), reportId, shownToSubject: true });
  const toProbation = () => ({ toUnitId: room.unitOf(room.probation) });
  const readBy = (ctx: RequestContext, reportId: string) => room.get(ReportReading).received(ctx, reportId);

  it('goes back to units that take part in the case only, by the day it is asked', async () => {
    const { caseId, handoverId } = await room.makeDraft(shelter);
    const ask = (reportToUnitIds: string[]) =>
      room.get(AskConsent).ask(room.prison, {
        ...{ key: newKey(), handoverId, steps: [], reportToUnitIds, reportTopics: ['arrival'] },
        ...{ followUp: false, until: '2027-06-30', language: 'cs' },
      });
    const [own, theirs] = [room.unitOf(room.prison), room.unitOf(room.probation)];
    const stranger = { code: 'INVALID_INPUT', fields: [{ path: 'reportToUnitIds.1', code: 'NOT_A_PARTICIPANT' }] };
    expect(await ask([own, newKey()])).toMatchObject(stranger);
    expect(await ask([own, theirs])).toMatchObject(stranger);
    granted(await letTakePart(room, caseId, room.probation, room.prison, '2026-12-31'));
    granted(await ask([own, theirs]));
    room.clock.moveTo('2027-01-01T09:00:00Z');
    expect(await ask([own, theirs])).toMatchObject(stranger);
    room.clock.moveTo(start);
  });

  it('knows of no arrival before the request was sent, nor of one tomorrow', async () => {
    const { handoverId } = await room.makeSent(shelter);
    for (const [act, ctx] of [
      [AcknowledgeHandover, provider],
      [OfferPlace, provider],
      [ConfirmHandover, room.prison],
    ] as const)
      granted(await room.get<{ run: AcknowledgeHandover['run'] }>(act).run(ctx, { key: newKey(), handoverId }));
    const came = (on: string) =>
      room.get(ReportArrival).run(provider, { key: newKey(), handoverId, arrived: true, on });
    expect(await came('2026-11-22')).toMatchObject({ fields: [{ path: 'on', code: 'BEFORE_SENT' }] });
    expect(await came('2026-11-24')).toMatchObject({ fields: [{ path: 'on', code: 'IN_THE_FUTURE' }] });
    granted(await came('2026-11-23'));
  });

  it('records outcomes on agreed topics only, and never a failure in health', async () => {
    const handoverId = await back.arrived();
    const codes = async (...outcomes: OutcomeSaid[]) => {
      const refused = await back.record(handoverId, outcomes);
      return isRefusal(refused) ? refused.fields.map(({ code }) => code) : [];
    };
    expect(await codes({ topic: 'work', result: 'reached' })).toEqual(['TOPIC_NOT_AGREED']);
    expect(await codes({ topic: 'health', result: 'not_reached' })).toEqual(['NEVER_NOT_REACHED']);
    const housing = { topic: 'housing', result: 'partly' } as const;
    expect(await codes(housing, housing)).toEqual(['TOPIC_TWICE']);
    expect(await codes(housing, { topic: 'health', result: 'partly' })).toEqual([]);
    expect(await codes({ ...housing, result: 'reached', nextStep: 'own_housing' })).toEqual([]);
    const rows = await room.db.asOwner(
      `select topic, result, next_step as step from handover.outcome where handover_id = $1 order by topic`,
      [handoverId],
    );
    expect(rows).toEqual([
      { topic: 'health', result: 'partly', step: null },
      { topic: 'housing', result: 'reached', step: 'own_housing' },
    ]);
    expect(await back.record(handoverId, [housing], 0, room.prison)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells the provider to whom it may report, not who the sender is', async () => {
    const handoverId = await back.arrived();
    const recipients = granted(await room.get(ReportReading).recipients(provider, handoverId));
    const details = ['arrival', 'ending', 'health', 'housing', 'next_step'];
    expect(recipients).toHaveLength(2);
    expect(recipients).toEqual(
      expect.arrayContaining([
        { unitId: null, unitName: null, details },
        { unitId: room.unitOf(room.probation), unitName: expect.any(String), details },
      ]),
    );
    expect(await room.get(ReportReading).recipients(room.prison, handoverId)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows the report to the person first, then to whom it is for, with agreed topics only', async () => {
    const handoverId = await back.arrived();
    granted(await back.record(handoverId, [{ topic: 'housing', result: 'reached', nextStep: 'own_housing' }]));
    const { reportId } = granted(await back.draft(handoverId, { ...toProbation(), nextStep: 'goes_on_elsewhere' }));
    const shown = viewReport(granted(await room.get(ReportReading).own(provider, reportId)), 'cs');
    expect(shown).toMatchObject({
      sentAt: null,
      arrival: { arrived: true, on: '2026-12-15' },
      topics: [{ topicText: 'bydlení', resultText: 'podařilo se', nextStepText: 'bydlí ve vlastním' }],
      nextStepText: 'pokračuje u jiné služby',
    });
    expect(await readBy(room.probation, reportId)).toMatchObject({ code: 'NOT_FOUND' });
    granted(await send(reportId));
    expect(await send(reportId)).toMatchObject({ code: 'ALREADY_SENT' });
    const read = viewReport(granted(await readBy(room.probation, reportId)), 'cs');
    const { arrival, topics, nextStep } = shown;
    expect(read).toMatchObject({ arrival, topics, nextStep, sentAt: room.clock.now(), shownToSubject: true });
    expect(JSON.stringify(read)).not.toContain(canaryName);
    for (const ctx of [room.prison, room.curator, HandoverRoom.member(room.unitOf(room.probation), 'auditor')]) {
      expect(await readBy(ctx, reportId)).toMatchObject({ code: 'NOT_FOUND' });
    }
    const rows = await room.db.asOwner<{ fields: string[] }>(
      `select fields from audit.disclosure
       where asked_id = $1 and subject_id is not null and operation = 'handover.readReport' and grant_id is not null`,
      [reportId],
    );
    expect(rows.flatMap(({ fields }) => fields).sort()).toEqual(['arrival', 'nextStep', 'topics']);
    const [row] = granted(await room.get(ReceivedReports).page(room.probation, { first: 1, after: null }));
    expect(row).toMatchObject({ report: { id: reportId }, values: null });
  });

  it('lists them in their order, and reads what all of them are about at once', async () => {
    const sent: string[] = [];
    const sendOne = async (): Promise<void> => {
      const handoverId = await back.arrived(['arrival']);
      const { reportId } = granted(await back.draft(handoverId, toProbation()));
      room.clock.moveTo(`2026-12-16T09:0${sent.length}:00Z`);
      granted(await send(reportId));
      sent.unshift(reportId);
    };
    const [statements, keys] = [jest.spyOn(Transaction.prototype, 'query'), jest.spyOn(KeyStore.prototype, 'ofAll')];
    /** The latest ones: as many as were sent here, the row more of every page included. */
    const listed = async () => {
      for (const spy of [statements, keys]) spy.mockClear();
      const wanted = { first: sent.length - 1, after: null };
      const page = granted(await room.get(ReceivedReports).page(room.probation, wanted));
      const about = statements.mock.calls.filter(([sql]) => sql.includes('report_about')).length;
      return { ids: page.map(({ report }) => report.id), about, keys: keys.mock.calls.length };
    };
    await sendOne();
    expect(await listed()).toEqual({ ids: sent, about: 1, keys: 1 });
    for (let more = 0; more < 2; more += 1) await sendOne();
    expect(await listed()).toEqual({ ids: sent, about: 1, keys: 1 });
    for (const spy of [statements, keys]) spy.mockRestore();
  });

  it('leaves out at sending, and closes at reading, what is withdrawn', async () => {
    const handoverId = await back.arrived();
    granted(await back.record(handoverId, [{ topic: 'housing', result: 'reached' }]));
    const { reportId } = granted(await back.draft(handoverId, toProbation()));
    await back.withdraw(handoverId, 'housing');
    granted(await send(reportId));
    const read = granted(await readBy(room.probation, reportId));
    expect(read.values).toEqual({ arrival: { arrived: true, on: '2026-12-15' } });
    const logged = () => room.db.asOwner(`select from audit.disclosure where asked_id = $1`, [reportId]);
    const before = await logged();
    const mark = () => room.get(ReportReading).receivedMark(room.probation, reportId);
    expect(await mark()).toBe(viewReport(read, 'cs').mark);
    expect(await logged()).toHaveLength(before.length);
    const stored = await room.db.asOwner(`select fields from handover.report where id = $1`, [reportId]);
    expect(stored).toEqual([{ fields: ['arrival'] }]);
    await back.withdraw(handoverId, 'arrival');
    expect(await mark()).toMatchObject({ code: 'NOT_FOUND' });
    expect(await readBy(room.probation, reportId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await back.draft(handoverId, toProbation())).toMatchObject({ code: 'NOTHING_AGREED' });
    expect(await back.record(handoverId, [{ topic: 'housing', result: 'reached' }])).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('says how the stay ended by its list, without the sentence, where the agreement names it', async () => {
    const close = async (handoverId: string): Promise<void> => {
      room.clock.moveTo('2026-12-18T09:00:00Z');
      const why = { reason: 'other', sentence: 'Našel si práci v jiném městě.', sentenceConfirmed: true };
      granted(await room.get(CloseHandover).run(provider, { key: newKey(), handoverId, ...why }));
    };
    const reported = async (topics: string[], asBefore = false) => {
      const handoverId = await back.arrived(topics);
      if (asBefore) {
        await room.db.asOwner(`alter table consent.subject_grant disable trigger subject_grant_kept`);
        await room.db.asOwner(
          `update consent.subject_grant set fields = '{nextStep}' where about_id = $1 and detail = 'next_step'`,
          [handoverId],
        );
        await room.db.asOwner(`alter table consent.subject_grant enable trigger subject_grant_kept`);
      }
      await close(handoverId);
      const { reportId } = granted(await back.draft(handoverId, toProbation()));
      granted(await send(reportId));
      return { handoverId, reportId, read: granted(await readBy(room.probation, reportId)) };
    };
    const told = await reported(['arrival', 'next_step']);
    expect(viewReport(told.read, 'cs')).toMatchObject({ ending: 'other', endingText: 'Jiný důvod.' });
    expect(JSON.stringify(told.read)).not.toContain('práci');
    const rows = await room.db.asOwner<{ fields: string[] }>(
      `select fields from audit.disclosure where asked_id = $1 and grant_id is not null`,
      [told.reportId],
    );
    expect(rows.flatMap(({ fields }) => fields).sort()).toEqual(['arrival', 'ending']);
    expect(viewReport((await reported(['arrival'])).read, 'cs').ending).toBeNull();
    expect(viewReport((await reported(['arrival', 'next_step'], true)).read, 'cs').ending).toBeNull();
    await back.withdraw(told.handoverId, 'next_step');
    expect(viewReport(granted(await readBy(room.probation, told.reportId)), 'cs').ending).toBeNull();
  });

  it('has nothing for units nobody agreed to', async () => {
    const handoverId = await back.arrived();
    expect(await back.draft(handoverId, { toUnitId: room.unitOf(room.curator) })).toMatchObject({
      code: 'NOTHING_AGREED',
    });
    granted(await back.draft(handoverId));
  });
});
