import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { agreeToCase, letTakePart, transfer } from './agree-to-case.support-spec.js';
import { CloseHandover, type Closed } from '../close-handover/close-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter, type Prepared } from '../handover.builder.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PaperPrinter } from '../print-papers/paper-printer.js';
import { Papers } from '../print-papers/papers.service.js';
import { textOf } from '../print-papers/pdf-text.support-spec.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { ReportAgreementReading } from '../reports/report-agreement.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { WriteReport } from '../write-report/write-report.service.js';

const start = '2026-11-23T09:00:00Z';

describe('what comes back at the close, on paper, and after the case went on', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let provider: RequestContext;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 40 });
    provider = room.workerOf(shelter);
  });
  afterAll(() => room.close());

  const keyed = (handoverId: string) => ({ key: newKey(), handoverId });
  const arrived = async (): Promise<Prepared> => {
    room.clock.moveTo(start);
    const made = await room.makeDraft(shelter);
    const { handoverId } = made;
    await room.agree(handoverId, room.prison, { reportTopics: ['arrival', 'housing', 'next_step'] });
    granted(await room.get(SendHandover).send(room.prison, keyed(handoverId)));
    granted(await room.get(AcknowledgeHandover).run(provider, keyed(handoverId)));
    granted(await room.get(OfferPlace).run(provider, keyed(handoverId)));
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(handoverId)));
    room.clock.moveTo('2026-12-15T09:00:00Z');
    granted(await room.get(ReportArrival).run(provider, { ...keyed(handoverId), arrived: true }));
    return made;
  };
  const close = (handoverId: string, given: Partial<Closed> = {}) =>
    room.get(CloseHandover).run(provider, {
      ...keyed(handoverId),
      reason: 'needs_met',
      sentenceConfirmed: false,
      ...given,
    });
  const housing = { topic: 'housing', result: 'reached', nextStep: 'own_housing' } as const;
  const stored = async (handoverId: string) =>
    (
      await room.db.asOwner<{ state: string; topics: string[] | null }>(
        `select state, (select array_agg(topic || ' ' || result) from handover.outcome o where o.handover_id = h.id) as topics
         from handover.handover h where id = $1`,
        [handoverId],
      )
    )[0];
  const agreement = (ctx: RequestContext, handoverId: string) => room.get(ReportAgreementReading).of(ctx, handoverId);
  const draft = (handoverId: string) =>
    room.get(WriteReport).draft(provider, { ...keyed(handoverId), kind: 'closing', nextStep: 'goes_on_elsewhere' });

  it('closes and keeps outcomes in one act, or neither', async () => {
    const { handoverId } = await arrived();
    const refused = await close(handoverId, { outcomes: [housing, { topic: 'work', result: 'reached' }] });
    expect(isRefusal(refused) && refused.fields).toMatchObject([
      { path: 'outcomes.1.topic', code: 'TOPIC_NOT_AGREED' },
    ]);
    expect(await stored(handoverId)).toEqual({ state: 'arrived', topics: null });
    granted(await close(handoverId, { outcomes: [housing] }));
    expect(await stored(handoverId)).toEqual({ state: 'closed', topics: ['housing reached'] });
  });

  it('prints a report for the person before it goes and for whom it is for, with what is agreed and no name', async () => {
    const { handoverId, caseId } = await arrived();
    granted(await close(handoverId, { outcomes: [housing] }));
    const { reportId } = granted(await draft(handoverId));
    const print = async (paper: Awaited<ReturnType<Papers['report']>>) =>
      textOf(await room.get(PaperPrinter).print(granted(paper)));
    const before = await print(await room.get(Papers).report(provider, reportId));
    expect(before).toContain('Připraveno k odeslání');
    expect(before).toContain('bydlení');
    expect(await room.get(Papers).receivedReport(room.prison, reportId)).toMatchObject({ code: 'NOT_FOUND' });
    granted(await room.get(WriteReport).send(provider, { key: newKey(), reportId, shownToSubject: true }));
    const got = await print(await room.get(Papers).receivedReport(room.prison, reportId));
    for (const said of [
      'Potřeby naplněny.',
      'podařilo se',
      'bydlí ve vlastním',
      'pokračuje u jiné služby',
      '15. prosince 2026',
    ])
      expect(got).toContain(said);
    expect(`${before}${got}`).not.toContain(canaryName);
    for (const ctx of [room.curator, provider])
      expect(await room.get(Papers).receivedReport(ctx, reportId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await room.get(Papers).report(room.prison, reportId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(granted(await room.get(ReportReading).received(room.prison, reportId)).caseId).toBe(caseId);
  });

  it('needs a new agreement once another unit leads the case, says so to both sides, and names nobody', async () => {
    const { handoverId, caseId } = await arrived();
    const details = ['arrival', 'ending', 'housing', 'next_step'];
    for (const ctx of [provider, room.prison])
      expect(granted(await agreement(ctx, handoverId))).toEqual({
        details,
        needed: false,
        operation: null,
        text: null,
      });
    await agreeToCase(room, caseId, { participant: room.curator, transferTo: room.curator });
    granted(await letTakePart(room, caseId, room.curator));
    granted(await transfer(room, caseId, room.curator));
    expect(granted(await agreement(provider, handoverId))).toMatchObject({
      details: [],
      needed: true,
      operation: 'askQuestion',
    });
    expect(granted(await agreement(room.curator, handoverId))).toMatchObject({
      details: [],
      needed: true,
      operation: 'askConsent',
    });
    expect(await agreement(room.prison, handoverId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(granted(await room.get(ReportReading).recipients(provider, handoverId))).toEqual([]);
    const toFormer = { ...keyed(handoverId), kind: 'closing' as const, toUnitId: room.unitOf(room.prison) };
    expect(await room.get(WriteReport).draft(provider, toFormer)).toMatchObject({ code: 'NOTHING_AGREED' });
    expect(await draft(handoverId)).toMatchObject({ code: 'NOTHING_AGREED' });
    granted(await close(handoverId));
    // The next step is open after the close too.
    await room.agree(handoverId, room.curator, { steps: [], reportTopics: ['arrival'] });
    expect(granted(await agreement(provider, handoverId))).toMatchObject({ details: ['arrival'], needed: false });
    const { reportId } = granted(await draft(handoverId));
    granted(await room.get(WriteReport).send(provider, { key: newKey(), reportId, shownToSubject: true }));
    expect(granted(await room.get(ReportReading).received(room.curator, reportId)).values).toEqual({
      arrival: { arrived: true, on: '2026-12-15' },
    });
  });

  it('who did not come and is confirmed elsewhere does not arrive late as well', async () => {
    room.clock.moveTo(start);
    const first = await room.makeSent(shelter);
    const goesTo = async (handoverId: string, ctx: RequestContext, from: string | null = null) => {
      granted(await room.get(AcknowledgeHandover).run(ctx, keyed(handoverId)));
      granted(await room.get(OfferPlace).run(ctx, { ...keyed(handoverId), from }));
      granted(await room.get(ConfirmHandover).run(room.prison, keyed(handoverId)));
    };
    await goesTo(first.handoverId, provider);
    room.clock.moveTo('2026-12-16T09:00:00Z');
    granted(
      await room.get(ReportArrival).run(provider, { ...keyed(first.handoverId), arrived: false, reason: 'unknown' }),
    );
    const other = await room.makeShelter({ name: 'Na Výsluní', beds: 5 });
    const second = await room.makeSent(other, room.prison, first);
    await goesTo(second.handoverId, room.workerOf(other), '2026-12-17');
    const late = await room.get(ReportArrival).run(provider, { ...keyed(first.handoverId), arrived: true });
    expect(late).toMatchObject({ kind: 'conflict', code: 'NOT_NOW' });
    const states = await room.db.asOwner<{ state: string }>(
      `select state from handover.handover where need_id = $1 order by created_at`,
      [first.needId],
    );
    expect(states.map(({ state }) => state)).toEqual(['superseded', 'confirmed']);
  });
});
