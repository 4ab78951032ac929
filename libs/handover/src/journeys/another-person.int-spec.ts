import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AskConsent } from '../ask-consent/ask-consent.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { ChangeSubject, type SubjectCorrection } from '../change-subject/change-subject.service.js';
import { DraftHandover } from '../draft-handover/draft-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { WithdrawCaseConsent } from '../withdraw-case-consent/withdraw-case-consent.service.js';

const another = { givenName: 'Karla', familyName: 'Jiná', birthDate: '1979-01-01' };

describe('a case does not become one of another person', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ beds: 20 });
  });
  afterAll(() => room.close());

  const change = async (caseId: string, more: Partial<SubjectCorrection['subject']>) => {
    const { version, identity } = granted(await room.get(CaseReading).subject(room.prison, caseId));
    const subject = { ...identity, ...more } as SubjectCorrection['subject'];
    return room.get(ChangeSubject).change(room.prison, { caseId, version, subject });
  };
  const nameOf = async (caseId: string) =>
    granted(await room.get(CaseReading).subject(room.prison, caseId)).identity.givenName;
  const refusal = { code: 'ANOTHER_PERSON', text: { cs: expect.stringContaining('nový případ') } };

  it('while nothing was asked nor sent the names are free to be put right', async () => {
    const { caseId } = await room.makeDraft(shelter);
    granted(await change(caseId, another));
    expect(await nameOf(caseId)).toBe('Karla');
  });

  it('not once the person was asked, nor once they agreed', async () => {
    const { caseId, handoverId } = await room.makeDraft(shelter);
    const asked = { steps: ['request' as const], until: '2027-06-30', language: 'cs' as const, followUp: false };
    granted(await room.get(AskConsent).ask(room.prison, { key: newKey(), handoverId, ...asked }));
    expect(await change(caseId, another)).toMatchObject(refusal);
    await room.agree(handoverId);
    expect(await change(caseId, another)).toMatchObject(refusal);
    expect(await nameOf(caseId)).toBe('Alena');
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
  });

  it('not while a request is under way that no agreement carries', async () => {
    const { caseId, needId } = await room.makeCase();
    const asked = { needId, serviceId: null, unitId: room.unitOf(room.probation) };
    const { handoverId } = granted(await room.get(DraftHandover).draft(room.prison, asked, newKey()));
    granted(await room.get(SendHandover).send(room.prison, { key: newKey(), handoverId }));
    expect(await change(caseId, another)).toMatchObject(refusal);
  });

  it('a name that is put right is not another person', async () => {
    const { caseId } = await room.makeSent(shelter);
    granted(await change(caseId, { familyName: 'Vrabcová' }));
    granted(await change(caseId, { givenName: 'Aléna' }));
  });

  it('nor does it become one by one name after the other', async () => {
    const { caseId } = await room.makeSent(shelter);
    granted(await change(caseId, { familyName: 'Jiná' }));
    expect(await change(caseId, { givenName: 'Karla' })).toMatchObject(refusal);
    expect(await change(caseId, { birthDate: '1979-01-01' })).toMatchObject(refusal);
    granted(await change(caseId, { familyName: 'Kanárková' }));
    granted(await change(caseId, { birthDate: '1979-01-01' }));
    expect(await change(caseId, { familyName: 'Jiná' })).toMatchObject(refusal);
    expect(JSON.stringify(granted(await room.get(CaseReading).subject(room.prison, caseId)))).not.toContain('agreedAs');
  });

  it('who said a false name of themselves takes the agreement back first, and is asked anew', async () => {
    const { caseId } = await room.makeSent(shelter);
    expect(await change(caseId, another)).toMatchObject(refusal);
    const taken = { key: newKey(), caseId, everything: true, by: 'subject' as const, onPaper: false };
    granted(await room.get(WithdrawCaseConsent).run(room.prison, taken));
    granted(await change(caseId, another));
  });
});
