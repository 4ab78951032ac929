import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RequestContext } from '@navaz/kernel';
import { AskConsent } from '../ask-consent/ask-consent.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { DraftHandover } from '../draft-handover/draft-handover.service.js';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';
import { agreeToCase, letTakePart, transfer } from './agree-to-case.support-spec.js';

jest.setTimeout(60_000);

describe('between institutions with a basis of their own: the person is asked, and a no is kept to', () => {
  let room: HandoverRoom;

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());

  /** A draft of the prison for the probation centre. */
  const drafted = async (kind = 'azylove-domy') => {
    const { caseId, needId } = await room.makeCase(room.prison, {}, kind);
    const asked = { needId, serviceId: null, unitId: room.unitOf(room.probation) };
    const { handoverId } = granted(await room.get(DraftHandover).draft(room.prison, asked, newKey()));
    return { caseId, handoverId };
  };
  const asking = (handoverId: string) =>
    room.get(AskConsent).ask(room.prison, {
      key: newKey(),
      handoverId,
      steps: ['request', 'confirmed'],
      until: '2027-06-30',
      language: 'cs',
      followUp: false,
      reportTopics: [],
    });
  /** The person says one thing to every item of the form. */
  const said = async (handoverId: string, answer: 'yes' | 'no') => {
    const { signingId } = granted(await asking(handoverId));
    const { items } = granted(await room.get(ConsentForms).read(room.prison, signingId)).terms;
    const numbers = items.map(({ number }) => number);
    granted(
      await room.get(RecordConsent).record(room.prison, {
        key: newKey(),
        signingId,
        given: answer === 'yes' ? numbers : [],
        refused: answer === 'no' ? numbers : [],
        by: 'subject',
        expressed: 'paper',
      }),
    );
    return items.map(({ purpose, category }) => `${purpose.code} ${category.code}`);
  };
  const send = (handoverId: string) => room.get(SendHandover).send(room.prison, { key: newKey(), handoverId });
  const reads = async (handoverId: string, ctx: RequestContext = room.probation) =>
    viewHandover(granted(await room.get(HandoverReading).open(ctx, { id: handoverId })), room.clock.today());
  const noPassing = { code: 'NOT_ALLOWED_TO_PASS', text: { cs: expect.stringContaining('nesouhlasí') } };

  it('a request goes without being asked for; who was told no does not send it', async () => {
    const unasked = await drafted();
    granted(await send(unasked.handoverId));
    expect((await reads(unasked.handoverId)).passed).toMatchObject({ needKind: 'azylove-domy' });
    const refused = await drafted();
    expect(await said(refused.handoverId, 'no')).toContain('assess request_data');
    expect(await send(refused.handoverId)).toMatchObject(noPassing);
  });

  it('asked, and not answered yet: it goes on the basis of the institutions as before', async () => {
    const { handoverId } = await drafted();
    granted(await asking(handoverId));
    granted(await send(handoverId));
  });

  it.each(['prison', 'probation'] as const)(
    'a yes can be taken back through the %s, and ends the request',
    async (through) => {
      const { handoverId } = await drafted();
      await said(handoverId, 'yes');
      granted(await send(handoverId));
      granted(
        await room.get(WithdrawConsent).run(room[through], { key: newKey(), handoverId, by: 'subject', onPaper: true }),
      );
      expect(await reads(handoverId)).toMatchObject({ state: 'ended_by_sender', passed: null });
      expect(await reads(handoverId, room.prison)).toMatchObject({ state: 'withdrawn_by_subject' });
    },
  );

  it('a no that comes after it was sent closes it to the recipient', async () => {
    const { handoverId } = await drafted();
    granted(await send(handoverId));
    await said(handoverId, 'no');
    expect(await reads(handoverId)).toMatchObject({ state: 'ended_by_sender', passed: null });
  });

  it('a unit takes part without being asked for; a no ends what it reads, and lets none take part after it', async () => {
    const { caseId } = await room.makeCase();
    granted(await letTakePart(room, caseId, room.probation));
    granted(await room.get(CaseReading).one(room.probation, caseId));
    await agreeToCase(room, caseId, { participant: room.probation, no: ['request_data'] });
    expect(await room.get(CaseReading).one(room.probation, caseId)).toMatchObject({ code: 'NOT_FOUND' });
    const other = await room.makeCase();
    await agreeToCase(room, other.caseId, { participant: room.probation, no: ['request_data'] });
    expect(await letTakePart(room, other.caseId, room.probation)).toMatchObject(noPassing);
  });

  it('a case is not given to a unit the person said no to', async () => {
    const { caseId } = await room.makeCase();
    granted(await letTakePart(room, caseId, room.probation));
    const asked = await agreeToCase(room, caseId, { transferTo: room.probation, no: ['name'] });
    expect(asked.map(({ what }) => what)).toContain('hand_over name');
    expect(await transfer(room, caseId, room.probation)).toMatchObject(noPassing);
  });

  it('what reveals health goes by the agreement of the person, as to a unit that takes part and at a transfer', async () => {
    const { handoverId, caseId } = await drafted('sluzby-nasledne-pece');
    expect(await send(handoverId)).toMatchObject({ code: 'NOT_ALLOWED_TO_PASS' });
    granted(await letTakePart(room, caseId, room.probation));
    expect(granted(await room.get(CaseReading).one(room.probation, caseId)).needs).toEqual([]);
    expect(await transfer(room, caseId, room.probation)).toMatchObject({ code: 'AGREEMENTS_MISSING' });
    await said(handoverId, 'yes');
    granted(await send(handoverId));
    expect((await reads(handoverId)).passed).toMatchObject({ needKind: 'sluzby-nasledne-pece' });
  });
});
