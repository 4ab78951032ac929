import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { comingBack } from './coming-back.support-spec.js';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { MovesByItself } from '../move-handover/moves-by-itself.service.js';
import { ReportReading } from '../reports/report-reading.service.js';
import { start } from './requests.support-spec.js';
import { WriteReport } from '../write-report/write-report.service.js';

describe('a report that was prepared', () => {
  let room: HandoverRoom;
  let back: ReturnType<typeof comingBack>;
  let send: (reportId: string) => ReturnType<WriteReport['send']>;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    const shelter = await room.makeShelter({ beds: 40 });
    back = comingBack(room, shelter);
    send = (reportId) =>
      room.get(WriteReport).send(room.workerOf(shelter), { key: newKey(), reportId, shownToSubject: true });
  });
  afterAll(() => room.close());

  it('does not say that somebody did not come who came since', async () => {
    const handoverId = await back.expected();
    await back.came(handoverId, false);
    const { reportId } = granted(await back.draft(handoverId));
    await back.came(handoverId, true);
    expect(await send(reportId)).toMatchObject({ code: 'REPORT_CHANGED' });
    const again = granted(await back.draft(handoverId));
    granted(await send(again.reportId));
    expect(granted(await room.get(ReportReading).received(room.prison, again.reportId)).values).toMatchObject({
      arrival: { arrived: true },
    });
  });

  it('does not say a result that was put right since', async () => {
    const handoverId = await back.arrived();
    granted(await back.record(handoverId, [{ topic: 'housing', result: 'not_reached' }]));
    const { reportId } = granted(await back.draft(handoverId, { nextStep: 'own_housing' }));
    granted(await back.record(handoverId, [{ topic: 'housing', result: 'reached' }]));
    expect(await send(reportId)).toMatchObject({ code: 'REPORT_CHANGED' });
    granted(await back.record(handoverId, [{ topic: 'housing', result: 'not_reached' }]));
    granted(await send(reportId));
  });

  it('says that nobody came also where the request was closed without an arrival', async () => {
    const handoverId = await back.expected();
    await back.came(handoverId, false);
    room.clock.moveTo('2027-01-31T09:00:00Z');
    await room.get(MovesByItself).allDue('close_not_arrived', room.clock.today());
    const [row] = await room.db.asOwner(`select state from handover.handover where id = $1`, [handoverId]);
    expect(row).toEqual({ state: 'closed' });
    const { reportId } = granted(await back.draft(handoverId));
    granted(await send(reportId));
    expect(granted(await room.get(ReportReading).received(room.prison, reportId)).values).toMatchObject({
      arrival: { arrived: false },
    });
  });
});
