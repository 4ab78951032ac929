import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { agreeToCase, letTakePart, transfer } from './agree-to-case.support-spec.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { EraseSubject } from '../erase-subject/erase-subject.service.js';
import { granted, newKey } from '../handover.builder.js';
import { Papers } from '../print-papers/papers.service.js';
import { ReceivedReports } from '../reports/received-reports.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';
import { RestrictSubject } from '../restrict-subject/restrict-subject.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { WriteReport } from '../write-report/write-report.service.js';

jest.setTimeout(60_000);

const nothing = { opened: 'NOT_FOUND', mark: 'NOT_FOUND', paper: 'NOT_FOUND', listed: false, behindTheGate: 0 };
const all = { opened: 'shown', mark: 'shown', paper: 'shown', listed: true, behindTheGate: 1 };

describe('what reading refuses is in no list', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const read = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'shown');
  /** A case probation takes part in, with a report to it and to the prison that leads the case. */
  const reported = async () => {
    const { room, shelter } = made;
    const provider = made.workerOf(shelter);
    const draft = await room.makeDraft(shelter);
    granted(await letTakePart(room, draft.caseId, room.probation));
    const to = [room.unitOf(room.probation), room.unitOf(room.prison)];
    await room.agree(draft.handoverId, room.prison, { reportToUnitIds: to });
    granted(await room.get(SendHandover).send(room.prison, keyed(draft.handoverId)));
    granted(await room.get(AcknowledgeHandover).run(provider, keyed(draft.handoverId)));
    await made.arriveFrom(draft.handoverId);
    const reports: string[] = [];
    for (const toUnitId of to) {
      const wanted = { key: newKey(), handoverId: draft.handoverId, kind: 'closing', toUnitId } as const;
      const { reportId } = granted(await room.get(WriteReport).draft(provider, wanted));
      granted(await room.get(WriteReport).send(provider, { key: newKey(), reportId, shownToSubject: true }));
      reports.push(reportId);
    }
    const [toProbation = '', toPrison = ''] = reports;
    return { ...draft, toProbation, toPrison };
  };
  /** A report by every way to it; the last without the gate, as a query that forgot its WHERE. */
  const report = async (ctx: RequestContext, id: string) => {
    const { room } = made;
    const reading = room.get(ReportReading);
    const page = granted(await room.get(ReceivedReports).page(ctx, { first: 50, after: null }));
    const rows = await room
      .get(Database)
      .transaction(ctx, (tx) => tx.query('select from handover.report where id = $1', [id]));
    return {
      opened: read(await reading.received(ctx, id)),
      mark: read(await reading.receivedMark(ctx, id)),
      paper: read(await room.get(Papers).receivedReport(ctx, id)),
      listed: page.some((row) => row.report.id === id),
      behindTheGate: rows.length,
    };
  };
  const caseOf = async (ctx: RequestContext, id: string) => {
    const reading = made.room.get(CaseReading);
    const page = granted(await reading.page(ctx, { closed: true, first: 50, after: null }));
    return [read(await reading.one(ctx, id)), read(await reading.mark(ctx, id)), page.some((row) => row.id === id)];
  };
  const restrict = async (caseId: string, restricted: boolean) =>
    granted(await made.room.get(RestrictSubject).run(made.room.prison, { key: newKey(), caseId, restricted }));

  it('while the person asks for restriction: a report, and a case to who takes part in it', async () => {
    const { room } = made;
    const { caseId, toProbation, toPrison } = await reported();
    expect(await report(room.probation, toProbation)).toEqual(all);
    expect(await caseOf(room.probation, caseId)).toEqual(['shown', 'shown', true]);
    await restrict(caseId, true);
    expect(await report(room.probation, toProbation)).toEqual(nothing);
    expect(await caseOf(room.probation, caseId)).toEqual(['NOT_FOUND', 'NOT_FOUND', false]);
    const needs = await room
      .get(Database)
      .transaction(room.probation, (tx) => tx.query('select from handover.need where case_id = $1', [caseId]));
    expect(needs).toEqual([]);
    // Who leads the case leads it on.
    expect(await report(room.prison, toPrison)).toEqual(all);
    await restrict(caseId, false);
    expect(await report(room.probation, toProbation)).toEqual(all);
    expect(await caseOf(room.probation, caseId)).toEqual(['shown', 'shown', true]);
  });

  it('once agreement to a report is taken back', async () => {
    const { room } = made;
    const { handoverId, toProbation, toPrison } = await reported();
    await made.withdraw(handoverId, ['report_back']);
    expect(await report(room.probation, toProbation)).toEqual(nothing);
    expect(await report(room.prison, toPrison)).toEqual(nothing);
  });

  it('once the agreement to a report has run out', async () => {
    const { room } = made;
    const { toProbation } = await reported();
    room.clock.moveTo('2027-07-01T09:00:00Z');
    // The day is compared by the gate.
    expect(await report(room.probation, toProbation)).toEqual({ ...nothing, behindTheGate: 1 });
  });

  it('once the case went to another unit: to who led it, and to who takes part on a ground that is gone', async () => {
    const { room } = made;
    const { caseId, toPrison } = await reported();
    await agreeToCase(room, caseId, { participant: room.curator, transferTo: room.curator });
    granted(await letTakePart(room, caseId, room.curator));
    expect(await caseOf(room.probation, caseId)).toEqual(['shown', 'shown', true]);
    granted(await transfer(room, caseId, room.curator));
    expect(await report(room.prison, toPrison)).toEqual(nothing);
    expect(await caseOf(room.prison, caseId)).toEqual(['NOT_FOUND', 'NOT_FOUND', false]);
    // A prison passes on its own basis, a curator with agreement alone.
    expect(await caseOf(room.probation, caseId)).toEqual(['NOT_FOUND', 'NOT_FOUND', false]);
  });

  it('once the person is erased', async () => {
    const { room } = made;
    const { caseId, toProbation } = await reported();
    const { code } = granted(await room.get(CaseReading).one(room.prison, caseId));
    granted(await room.get(EraseSubject).run(room.prison, { key: newKey(), caseId, code }));
    expect(await report(room.probation, toProbation)).toEqual(nothing);
    expect(await caseOf(room.probation, caseId)).toEqual(['NOT_FOUND', 'NOT_FOUND', false]);
  });
});
