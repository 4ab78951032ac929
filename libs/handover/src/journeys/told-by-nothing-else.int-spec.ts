import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { viewCase } from '../cases/view-case.js';
import { CloseHandover } from '../close-handover/close-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { ReleaseCountdown } from '../count-down-releases/release-countdown.service.js';
import { ExportSubject } from '../export-subject/export-subject.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { Needs } from '../keep-needs/needs.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { MeetingCalendar } from '../print-papers/meeting-calendar.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { keyed, start } from './requests.support-spec.js';

/** What became of the person once the place was confirmed. */
const ways = ['stays', 'missed', 'gone'] as const;

describe('a sender the person does not let hear how it went on', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let provider: RequestContext;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 40 });
    provider = room.workerOf(shelter);
  });
  afterAll(() => room.close());

  const bring = async (way: (typeof ways)[number]) => {
    room.clock.moveTo(start);
    const sent = await room.makeSent(shelter, room.prison, undefined, { reportTopics: [] });
    const { handoverId } = sent;
    granted(await room.get(AcknowledgeHandover).run(provider, keyed(handoverId)));
    granted(await room.get(OfferPlace).run(provider, keyed(handoverId)));
    const meeting = { startsAt: new Date('2026-12-15T08:00:00Z'), minutes: 30, place: 'vchod', placeConfirmed: true };
    granted(await room.get(ConfirmHandover).run(room.prison, { ...keyed(handoverId), meeting }));
    room.clock.moveTo('2026-12-15T09:00:00Z');
    const said = way === 'missed' ? { arrived: false, reason: 'hospital' } : { arrived: true };
    granted(await room.get(ReportArrival).run(provider, { ...keyed(handoverId), ...said }));
    if (way === 'gone') {
      const why = { reason: 'other', sentence: 'Odešel.', sentenceConfirmed: true };
      granted(await room.get(CloseHandover).run(provider, { ...keyed(handoverId), ...why }));
    }
    return sent;
  };
  /** The same of each, without ids, codes and moments, which differ from case to case. */
  const alike = (value: unknown): string =>
    JSON.stringify(value)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment')
      .replaceAll(/"[A-Z]-\w{4}-\w{4}"/g, '"code"');
  const same = async (look: (sent: Awaited<ReturnType<typeof bring>>) => Promise<unknown>): Promise<string> => {
    const seen: string[] = [];
    for (const way of ways) seen.push(alike(await look(await bring(way))));
    expect(seen).toEqual([seen[0], seen[0], seen[0]]);
    return seen[0] ?? '';
  };

  it('does not read it from the needs of the case, nor from a need of the same kind beside them', async () => {
    const needs = await same(async ({ caseId, needId }) => {
      const once = viewCase(granted(await room.get(CaseReading).one(room.prison, caseId))).needs;
      const [need] = once;
      const { kind = '', version = 0 } = need ?? {};
      const wishConfirmed = false;
      granted(await room.get(Needs).change(room.prison, { needId, version, closed: true, wishConfirmed }));
      const again = { key: newKey(), caseId, kind, urgency: 'soon' as const, wishConfirmed };
      granted(await room.get(Needs).add(room.prison, again));
      return [once, viewCase(granted(await room.get(CaseReading).one(room.prison, caseId))).needs];
    });
    expect(needs).toContain('"mayPromise":0');
  });

  it('does not read it from a file of the meeting that is there until they leave', async () => {
    const file = await same(async ({ handoverId }) => {
      const answer = await room.get(MeetingCalendar).file(room.prison, handoverId);
      return isRefusal(answer) ? answer.code : 'a file';
    });
    expect(file).toContain('NOT_FOUND');
  });

  it('does not read it from the releases that come near', async () => {
    const shown = await same(async ({ caseId }) => {
      const rows = granted(await room.get(ReleaseCountdown).page(room.prison, { months: 6, first: 100, after: null }));
      return rows.filter((row) => row.caseId === caseId);
    });
    expect(shown).toBe('[]');
  });

  it('does not read it from what the person is handed', async () => {
    const told = await same(async ({ caseId }) => {
      const held = granted(await room.get(ExportSubject).everything(room.prison, caseId, { identityChecked: true }));
      return held['handovers'];
    });
    expect(told).toContain('"state":"ended"');
  });
});
