import { ConsentDesk } from '@navaz/consent';
import { Database } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { letTakePart } from './agree-to-case.support-spec.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { RecordOutcomes } from '../record-outcomes/record-outcomes.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import type { OutcomeSaid } from '../reports/outcomes.service.js';
import { start } from './requests.support-spec.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { WriteReport, type ReportWanted } from '../write-report/write-report.service.js';

/** People who arrived at a shelter, and what the shelter records and reports of them. */
export const comingBack = (room: HandoverRoom, shelter: MadeShelter) => {
  const provider = room.workerOf(shelter);

  /** A person whose coming is confirmed, with agreement to report some topics to the sender and to probation. */
  const expected = async (
    topics = ['arrival', 'housing', 'health', 'next_step'],
    followUp = false,
  ): Promise<string> => {
    room.clock.moveTo(start);
    const { caseId, handoverId } = await room.makeDraft(shelter);
    granted(await letTakePart(room, caseId, room.probation));
    await room.agree(handoverId, room.prison, {
      reportToUnitIds: [room.unitOf(room.prison), room.unitOf(room.probation)],
      reportTopics: topics,
      followUp,
    });
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    granted(await room.get(AcknowledgeHandover).run(provider, { key: newKey(), handoverId }));
    granted(await room.get(OfferPlace).run(provider, { key: newKey(), handoverId }));
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
    room.clock.moveTo('2026-12-15T09:00:00Z');
    return handoverId;
  };
  const came = async (handoverId: string, arrivedNow: boolean): Promise<void> => {
    const said = arrivedNow ? { arrived: true } : { arrived: false, reason: 'unknown' };
    granted(await room.get(ReportArrival).run(provider, { key: newKey(), handoverId, ...said }));
  };
  const arrived = async (topics?: string[], followUp?: boolean): Promise<string> => {
    const handoverId = await expected(topics, followUp);
    await came(handoverId, true);
    return handoverId;
  };
  const record = (handoverId: string, outcomes: OutcomeSaid[], month = 0, ctx = provider) =>
    room.get(RecordOutcomes).run(ctx, { key: newKey(), handoverId, month, outcomes });
  const draft = (handoverId: string, given: Partial<ReportWanted> = {}) =>
    room.get(WriteReport).draft(provider, { key: newKey(), handoverId, kind: 'closing', ...given });
  const withdraw = async (handoverId: string, ...details: string[]) => {
    const rows = await room.db.asOwner<{ id: string }>(
      `select id from consent.subject_grant where about_id = $1 and purpose in ('report_back', 'follow_up')
       and detail = any ($2)`,
      [handoverId, details],
    );
    granted(
      await room.get(Database).transaction(room.prison, (tx) =>
        room.get(ConsentDesk).withdraw(tx, {
          grantIds: rows.map(({ id }) => id),
          by: 'worker',
          byParty: 'subject',
          at: room.clock.now(),
        }),
      ),
    );
  };
  return { expected, came, arrived, record, draft, withdraw };
};
