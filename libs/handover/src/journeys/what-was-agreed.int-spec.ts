import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AskConsent } from '../ask-consent/ask-consent.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { ConsentForms, type ConsentFormRead } from '../handovers/consent-forms.service.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { PreviewHandover } from '../handovers/preview-handover.service.js';
import { viewItems } from '../handovers/view-consent-form.js';
import { PaperPrinter } from '../print-papers/paper-printer.js';
import { Papers } from '../print-papers/papers.service.js';
import { textOf } from '../print-papers/pdf-text.support-spec.js';
import { ConsentReceipts } from '../print-papers/consent-receipt.service.js';
import { PrintSlipResolver } from '../print-papers/print-slip.resolver.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { RenewConsent } from '../renew-consent/renew-consent.service.js';
import { SendUpdate } from '../send-update/send-update.service.js';
import { StatementReading } from '../statements/statement.service.js';

const atFirst = { '0': ['sex', 'age_band'], '1': ['language'] };
const later = { ...atFirst, '1': ['language', 'wishes'] };
const wishes = 'přání, která chcete sdělit';

describe('what was agreed to, when the service asks for more by now', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;
  let handoverId: string;
  let caseId: string;
  let formId: string;

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    shelter = await room.makeShelter({ minimumData: atFirst });
    ({ handoverId, caseId } = await room.makeSent(shelter));
    const [form] = await room.db.asOwner<{ id: string }>(
      `select distinct signing_id as id from consent.subject_grant where about_id = $1`,
      [handoverId],
    );
    formId = form?.id ?? '';
    granted(await room.get(AcknowledgeHandover).run(room.workerOf(shelter), { key: newKey(), handoverId }));
  });

  const declares = (minimumData: Readonly<Record<string, readonly string[]>>) =>
    room.db.asOwner(`update directory.service set minimum_data = $2 where id = $1`, [
      shelter.serviceId,
      JSON.stringify(minimumData),
    ]);
  const read = async () =>
    granted(await room.get(HandoverReading).open(room.workerOf(shelter), { id: handoverId })).passed;
  const update = () => room.get(SendUpdate).update(room.prison, { key: newKey(), handoverId });
  const preview = async (field: string) =>
    granted(await room.get(PreviewHandover).preview(room.prison, handoverId, 'request')).decision.fields.find(
      (one) => one.field === field,
    );
  const form = async (): Promise<ConsentFormRead> => granted(await room.get(ConsentForms).read(room.prison, formId));
  const lacks = async (): Promise<string[]> => viewItems(await form(), 'cs').flatMap((item) => item.lacks ?? []);
  /** Every paper of the form, as words. */
  const papers = async (): Promise<readonly string[]> => {
    const paper = granted(await room.get(Papers).consentForm(room.prison, formId));
    const signed = await textOf(await room.get(PaperPrinter).print(paper));
    const slip = await room.get(PrintSlipResolver).printSlip(room.prison, { key: newKey(), formId });
    if (isRefusal(slip)) throw new Error(slip.code);
    const kept = await textOf(Buffer.from(slip.pdf, 'base64'));
    const receipt = granted(await room.get(ConsentReceipts).of(room.prison, formId));
    const statement = granted(await room.get(StatementReading).grants(room.prison, caseId));
    return [
      signed,
      // The code is another one each time.
      kept.replace(/[A-Z0-9]{5} [A-Z0-9]{5}/u, ''),
      JSON.stringify(receipt.purposes),
      JSON.stringify(statement.map(({ passes }) => passes)),
    ];
  };
  const answer = async (signingId: string, given: boolean): Promise<void> => {
    const items = granted(await room.get(ConsentForms).read(room.prison, signingId)).terms.items.map(
      ({ number }) => number,
    );
    granted(
      await room.get(RecordConsent).record(room.prison, {
        key: newKey(),
        signingId,
        given: given ? items : [],
        refused: given ? [] : items,
        by: 'subject',
        expressed: 'paper',
      }),
    );
  };
  const askAnew = async (): Promise<string> =>
    granted(
      await room.get(AskConsent).ask(room.prison, {
        key: newKey(),
        handoverId,
        steps: ['request'],
        until: '2027-06-30',
        language: 'cs',
        followUp: false,
      }),
    ).signingId;

  it('the papers say the same as when they were signed', async () => {
    const signed = await papers();
    for (const text of signed) expect([text.includes('přání'), text]).toEqual([false, text]);
    await declares(later);
    expect(await papers()).toEqual(signed);
  });

  it('it does not pass, and the sender reads why', async () => {
    await declares(later);
    expect(await preview('wishes')).toMatchObject({
      allowed: false,
      code: 'AGREEMENT_NARROWER',
      text: { cs: expect.stringContaining('nový souhlas') },
    });
    expect(await update()).toMatchObject({ code: 'NOTHING_NEW' });
    expect(await read()).toMatchObject({ languages: ['cs'] });
    expect(await read()).not.toHaveProperty('wishes');
  });

  it('prolonging what was agreed opens nothing new, and says what it lacks', async () => {
    expect(await lacks()).toEqual([]);
    await declares(later);
    expect(await lacks()).toEqual([wishes]);
    const items = (await form()).terms.items.map(({ number }) => number);
    granted(
      await room.get(RenewConsent).run(room.prison, {
        key: newKey(),
        signingId: formId,
        items,
        until: '2027-09-30',
        by: 'subject',
        expressed: 'paper',
      }),
    );
    expect(await preview('wishes')).toMatchObject({ allowed: false, code: 'AGREEMENT_NARROWER' });
    expect(await lacks()).toEqual([wishes]);
  });

  it('asked anew the person reads the longer list, and a yes opens it', async () => {
    await declares(later);
    const signingId = await askAnew();
    const asked = granted(await room.get(ConsentForms).read(room.prison, signingId));
    expect(viewItems(asked, 'cs').map(({ categoryText }) => categoryText)).toEqual([expect.stringContaining(wishes)]);
    expect(await preview('wishes')).toMatchObject({ allowed: false, code: 'AGREEMENT_ASKED' });
    await answer(signingId, true);
    expect(await preview('wishes')).toMatchObject({ allowed: true, code: 'AGREEMENT' });
    expect(await lacks()).toEqual([]);
    granted(await update());
    expect(await read()).toMatchObject({ wishes: 'Ráda bych pokoj v přízemí.', languages: ['cs'] });
  });

  it('a no to the longer list leaves what was agreed before', async () => {
    await declares(later);
    await answer(await askAnew(), false);
    expect(await preview('wishes')).toMatchObject({ allowed: false, code: 'AGREEMENT_REFUSED' });
    expect(await update()).toMatchObject({ code: 'NOTHING_NEW' });
    expect(await read()).toMatchObject({ languages: ['cs'] });
  });

  it('what the service asks for no more does not pass, whatever was agreed', async () => {
    await declares({ '0': ['sex', 'age_band'] });
    expect(await read()).not.toHaveProperty('languages');
    expect(await preview('languages')).toMatchObject({ allowed: false, code: 'NOT_DECLARED' });
    expect(await lacks()).toEqual([]);
  });
});
