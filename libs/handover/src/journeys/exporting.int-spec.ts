import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { letTakePart } from './agree-to-case.support-spec.js';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { CloseHandover } from '../close-handover/close-handover.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { ExportReceived } from '../export-subject/export-received.service.js';
import { ExportSubject } from '../export-subject/export-subject.service.js';
import type { HeldRow } from '../export-subject/held-rows.js';
import {
  heldByRecipient,
  heldOfPerson,
  heldOfRequests,
  leftOut,
  type HeldTable,
} from '../export-subject/held-tables.js';
import { canaryName, granted, HandoverRoom, type MadeShelter } from '../handover.builder.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { keyed, start } from './requests.support-spec.js';

jest.setTimeout(120_000);

const sentence = 'Našel si práci v jiném městě a bydlí u sestry.';
const checked = { identityChecked: true };
const notGiven = new Set(Object.values(leftOut).flatMap(({ columns }) => columns));

describe('what a person takes along', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let provider: RequestContext;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 10 });
    provider = room.workerOf(shelter);
  });
  afterAll(() => room.close());

  /** A stay that ended; what may go back to the sender is what is agreed. */
  const closed = async (reportTopics: string[]) => {
    room.clock.moveTo(start);
    const found = await room.makeCase();
    granted(await letTakePart(room, found.caseId, room.probation));
    const sent = await room.makeSent(shelter, room.prison, found, { reportTopics });
    granted(await room.get(AcknowledgeHandover).run(provider, keyed(sent.handoverId)));
    granted(await room.get(OfferPlace).run(provider, keyed(sent.handoverId)));
    granted(await room.get(ConfirmHandover).run(room.prison, keyed(sent.handoverId)));
    room.clock.moveTo('2026-12-15T09:00:00Z');
    granted(await room.get(ReportArrival).run(provider, { ...keyed(sent.handoverId), arrived: true }));
    const said = { reason: 'other', sentence, sentenceConfirmed: true };
    const outcomes = reportTopics.includes('housing') ? [{ topic: 'housing', result: 'reached' as const }] : [];
    granted(await room.get(CloseHandover).run(provider, { ...keyed(sent.handoverId), ...said, outcomes }));
    return sent;
  };
  const ofCase = async (caseId: string) =>
    granted(await room.get(ExportSubject).everything(room.prison, caseId, checked));
  const ofRequest = async (id: string) => granted(await room.get(ExportReceived).ofRequest(provider, id, checked));
  const columnsOf = async (table: string): Promise<string[]> => {
    const rows = await room.db.asOwner<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'handover' and table_name = $1`,
      [table],
    );
    return rows.map(({ name }) => name);
  };
  /** Every column the database has, sealed ones by what they are called once opened. */
  const expectWhole = async ({ table, part, sealed }: HeldTable, rows: unknown): Promise<void> => {
    const wanted = (await columnsOf(table))
      .filter((name) => !notGiven.has(name))
      .map((name) => (name === sealed?.column ? sealed.opened : name));
    const [row] = rows as HeldRow[];
    expect([part, Object.keys(row ?? {}).sort()]).toEqual([part, wanted.sort()]);
  };

  /** Rows of what this journey does not walk through. */
  const fill = async (caseId: string, handoverId: string, needId: string): Promise<void> => {
    const into = (sql: string, ...values: unknown[]) => room.db.asOwner(sql, values);
    const unit = room.unitOf(room.prison);
    await into(
      `insert into handover.case_transfer (case_id, from_unit_id, to_unit_id, at) values ($1, $2, $3, now())`,
      ...[caseId, room.unitOf(room.curator), unit],
    );
    await into(
      `insert into handover.recognition (need_id, subject_id, kind, hash, grant_id, recorded_at)
       select $1, subject_id, 'azylove-domy', '\\x01', id, now() from handover.client_case where id = $2`,
      ...[needId, caseId],
    );
    const [enquiry] = await room.db.asOwner<{ id: string }>(
      `insert into handover.enquiry (code, unit_id, account_id, need_id, kind, asked_at, expires_at)
       values ('D-SPEC1', $1, $2, $3, 'azylove-domy', now(), now()) returning id`,
      [unit, room.prison.actor?.accountId, needId],
    );
    await into(
      `insert into handover.enquiry_ask (enquiry_id, code, organisation_id, service_id, residential) values ($1, 'D-ASKE-DDDD', $2, $3, true)`,
      ...[enquiry?.id, shelter.organisationId, shelter.serviceId],
    );
    await into(
      `insert into handover.fact_question (code, case_id, subject_id, unit_id, recipient_organisation_id, fact, version)
       select 'F-SPEC1', id, subject_id, unit_id, $2, 'place_promised', 1 from handover.client_case where id = $1`,
      ...[caseId, shelter.organisationId],
    );
    await into(`insert into handover.sender_ending (handover_id, cause) values ($1, 'other')`, handoverId);
    await into(
      `insert into handover.condition_answer (handover_id, condition_id, code, frozen)
       values ($1, uuidv7(), 'age', '{}')`,
      handoverId,
    );
    await into(
      `insert into handover.follow_up (handover_id, month, due_on) values ($1, 1, '2027-01-15') on conflict do nothing`,
      handoverId,
    );
    await into(
      `insert into handover.meeting (handover_id, kind, starts_at, minutes, set_by, set_at)
       values ($1, 'interview', now(), 30, 'sender', now())`,
      handoverId,
    );
    await into(
      `insert into handover.report (handover_id, to_unit_id, kind, fields, drafted_at)
       values ($1, $2, 'closing', '{}', now())`,
      ...[handoverId, unit],
    );
  };

  it('is every column of every table with something of them, at one of the two that hold it', async () => {
    const { caseId, handoverId, needId } = await closed(['arrival', 'housing', 'next_step']);
    await fill(caseId, handoverId, needId);
    const held = await ofCase(caseId);
    for (const table of heldOfPerson) await expectWhole(table, held[table.part]);
    const [request] = held['handovers'] as HeldRow[];
    for (const table of heldOfRequests) await expectWhole(table, request?.[table.part]);
    for (const column of await columnsOf('handover'))
      expect([column, column in (request ?? {})]).toEqual([column, !notGiven.has(column)]);
    const own = await ofRequest(handoverId);
    for (const table of heldByRecipient) await expectWhole(table, own[table.part]);
    const [form] = held['forms'] as HeldRow[];
    expect(form).toMatchObject({ locale: 'cs', expressions: [{ party: 'subject' }] });
    expect((form?.['grants'] as HeldRow[])[0]?.['events']).toMatchObject([{ state: 'requested' }, { state: 'given' }]);
    for (const worker of [room.prison, provider, room.probation])
      for (const id of [worker.actor?.accountId, worker.actor?.membershipId])
        expect(JSON.stringify([held, own])).not.toContain(id);
    expect(held).toMatchObject({ heldByRecipients: [{ organisation: 'Domov Naděje' }] });
  });

  it('is what came back as far as that was agreed; the rest the service that holds it hands out', async () => {
    const told = await closed(['arrival', 'housing', 'next_step']);
    expect(JSON.stringify(await ofCase(told.caseId))).toContain(sentence);
    const kept = await closed([]);
    const held = JSON.stringify(await ofCase(kept.caseId));
    expect(held).toContain(canaryName);
    expect(held).not.toMatch(/sestry|"arrived_on":"|"closed"|"arrive"|"close"/);
    const own = await ofRequest(kept.handoverId);
    expect(own).toMatchObject({ messages: [{ text: sentence }] });
    expect(JSON.stringify(own)).not.toContain(canaryName);
  });

  it('is given to nobody whose identity was not checked, and by nobody else; the log and the statement say it', async () => {
    const { caseId, handoverId } = await closed([]);
    const unchecked = { identityChecked: false };
    const code = (answer: unknown): string => (isRefusal(answer) ? answer.code : '');
    expect(code(await room.get(ExportSubject).everything(room.prison, caseId, unchecked))).toBe('IDENTITY_NOT_CHECKED');
    expect(code(await room.get(ExportReceived).ofRequest(provider, handoverId, unchecked))).toBe(
      'IDENTITY_NOT_CHECKED',
    );
    for (const ctx of [room.curator, room.probation, provider])
      expect(code(await room.get(ExportSubject).everything(ctx, caseId, checked))).toBe('NOT_FOUND');
    for (const ctx of [room.curator, room.prison])
      expect(code(await room.get(ExportReceived).ofRequest(ctx, handoverId, checked))).toBe('NOT_FOUND');
    await ofRequest(handoverId);
    const access = { legalBasis: 'right_of_access' };
    const seen = (await ofCase(caseId))['seen'] as object[];
    expect(seen[0]).toMatchObject({ fields: ['everything'], own: true, ...access });
    // Whoever was not told of a stay reads it in the next export of the service alone.
    expect(seen).not.toContainEqual(expect.objectContaining({ fields: ['own_record'] }));
    const own = (await ofRequest(handoverId))['seen'] as object[];
    expect(own.at(-1)).toMatchObject({ fields: ['own_record'], function: 'worker', ...access });
    const told = await closed(['arrival']);
    await ofRequest(told.handoverId);
    const [, next] = (await ofCase(told.caseId))['seen'] as object[];
    expect(next).toMatchObject({ fields: ['own_record'], own: false, ...access });
  });
});
