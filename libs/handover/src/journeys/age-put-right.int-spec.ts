import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseReading } from '../cases/case-reading.service.js';
import { ChangeSubject, type SubjectCorrection } from '../change-subject/change-subject.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

const guardian = { name: 'Zákonný zástupce', contact: 'telefon 601 222 334' };

describe('a wrong age is put right', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ beds: 20 });
  });
  afterAll(() => room.close());

  const correct = async (caseId: string, birthDate: string, more: Partial<SubjectCorrection['subject']> = {}) => {
    const { version, identity } = granted(await room.get(CaseReading).subject(room.prison, caseId));
    const { guardian: known, ...kept } = identity;
    const subject = {
      ...kept,
      familyName: canaryName,
      birthDate,
      guardian: known,
      ...more,
    } as SubjectCorrection['subject'];
    return room.get(ChangeSubject).change(room.prison, { caseId, version, subject });
  };
  const agreementFrom = async (caseId: string) =>
    granted(await room.get(CaseReading).one(room.prison, caseId)).agreementFrom;
  const send = (handoverId: string) => room.get(SendHandover).send(room.prison, { key: newKey(), handoverId });

  it('to a minor with the guardian alone, whose agreement is then needed, too', async () => {
    const { caseId, handoverId } = await room.makeDraft(shelter);
    await room.agree(handoverId);
    expect(await correct(caseId, '2010-05-04')).toMatchObject({ fields: [{ code: 'GUARDIAN_MISSING' }] });
    granted(await correct(caseId, '2010-05-04', { guardian }));
    expect(await agreementFrom(caseId)).toBe('both');
    expect(await send(handoverId)).toMatchObject({ code: 'NOT_ALLOWED_TO_PASS' });
    await room.agree(handoverId, room.prison, {}, 'both');
    granted(await send(handoverId));
  });

  it('of a minor that was none: the agreement of both is one of the person', async () => {
    const typed = { givenName: 'Alena', familyName: canaryName, birthDate: '2010-05-04', guardian };
    const from = await room.makeCase(room.prison, { subject: typed });
    const { caseId, handoverId } = await room.makeDraft(shelter, room.prison, from);
    await room.agree(handoverId, room.prison, {}, 'both');
    granted(await correct(caseId, '1988-05-04', { guardian: null }));
    expect(await agreementFrom(caseId)).toBe('subject');
    granted(await send(handoverId));
  });

  it('after sending: the provider reads nothing until both have agreed', async () => {
    const { caseId, handoverId } = await room.makeSent(shelter);
    const passed = async () =>
      granted(await room.get(HandoverReading).open(room.workerOf(shelter), { id: handoverId })).passed;
    expect(await passed()).not.toBeNull();
    granted(await correct(caseId, '2010-05-04', { guardian }));
    expect(await passed()).toBeNull();
    await room.agree(handoverId, room.prison, {}, 'both');
    expect(await passed()).not.toBeNull();
  });

  it('by a birthday: who came of age agrees alone, and the band that passes is the one of that day', async () => {
    const typed = { givenName: 'Alena', familyName: canaryName, birthDate: '2008-12-01', guardian };
    const from = await room.makeCase(room.prison, { subject: typed });
    const { caseId, handoverId } = await room.makeDraft(shelter, room.prison, from);
    expect(await agreementFrom(caseId)).toBe('both');
    const before = room.clock.now().toISOString();
    room.clock.moveTo('2026-12-01T09:00:00Z');
    expect(await agreementFrom(caseId)).toBe('subject');
    expect(granted(await room.get(CaseReading).subject(room.prison, caseId)).identity.ageBand).toBe('18-26');
    await room.agree(handoverId);
    granted(await correct(caseId, '2008-12-01', { guardian: null }));
    expect(await agreementFrom(caseId)).toBe('subject');
    granted(await send(handoverId));
    const opened = granted(await room.get(HandoverReading).open(room.workerOf(shelter), { id: handoverId }));
    expect(opened.passed).toMatchObject({ ageBand: '18-26' });
    room.clock.moveTo(before);
  });

  it('leaves who agrees as it is where the age stays on its side', async () => {
    const from = await room.makeCase();
    const { caseId, handoverId } = await room.makeDraft(shelter, room.prison, from);
    await room.agree(handoverId);
    granted(await correct(caseId, '1990-05-04'));
    expect(await agreementFrom(caseId)).toBe('subject');
    granted(await send(handoverId));
  });
});
