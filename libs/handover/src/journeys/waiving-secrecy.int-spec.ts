import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AskConsent } from '../ask-consent/ask-consent.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { ConsentReceipts } from '../print-papers/consent-receipt.service.js';
import { consentFormPaper } from '../print-papers/consent-form.paper.js';

describe('waiving secrecy', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter();
  });
  afterAll(() => room.close());

  const asked = async (ctx = room.curator, toUnitIds?: string[]) => {
    const { handoverId } = await room.makeDraft(shelter, ctx);
    const { signingId } = granted(
      await room.get(AskConsent).ask(ctx, {
        key: newKey(),
        handoverId,
        steps: ['request', 'confirmed'],
        until: '2027-06-30',
        language: 'cs',
        followUp: false,
        reportTopics: ['arrival'],
        ...(toUnitIds ? { reportToUnitIds: toUnitIds } : {}),
      }),
    );
    const form = granted(await room.get(ConsentForms).read(ctx, signingId));
    const said = (purpose: string) =>
      form.terms.items
        .filter((item) => item.purpose.code === purpose)
        .map(({ grantId }) => form.passed.get(grantId)?.cs ?? '');
    return { form, said, signingId };
  };

  it('is said by every item by which a curator tells a service, and by those by which the service reports', async () => {
    const { form, said, signingId } = await asked();
    for (const purpose of ['assess', 'hand_over']) {
      expect(said(purpose).length).toBeGreaterThan(0);
      for (const words of said(purpose)) expect(words).toMatch(/nás zbavujete mlčenlivosti \(§ 100 zákona č\. 108/);
    }
    for (const words of said('report_back')) expect(words).toMatch(/zbavujete mlčenlivosti toho, kdo nám odpoví/);
    const paper = consentFormPaper({ ...form, caseCode: 'K', unitName: 'Kurátor' });
    expect(JSON.stringify(paper.content)).toContain('nás zbavujete mlčenlivosti');
    const receipt = granted(await room.get(ConsentReceipts).of(room.curator, signingId));
    expect(JSON.stringify(receipt.purposes)).toContain('nás zbavujete mlčenlivosti');
  });

  it('is not asked for where the rule needs none, but by who answers', async () => {
    const { said } = await asked(room.prison);
    for (const purpose of ['assess', 'hand_over'])
      for (const words of said(purpose)) expect(words).not.toContain('mlčenlivost');
    expect(said('report_back').every((words) => words.includes('toho, kdo nám odpoví'))).toBe(true);
  });

  it('stays as the form said when somebody becomes another kind of organisation', async () => {
    const { form, signingId } = await asked();
    const become = (kind: string) =>
      room.db.asOwner(`update directory.organisation set kind = $2 where id = $1`, [shelter.organisationId, kind]);
    await become('probation_centre');
    const again = granted(await room.get(ConsentForms).read(room.curator, signingId));
    await become('ngo');
    expect([...again.passed.values()]).toEqual([...form.passed.values()]);
  });

  it('is worked out by the rule of its day where it was asked for before it was kept', async () => {
    const { form, signingId } = await asked();
    await room.db.asOwner(`alter table consent.subject_grant disable trigger subject_grant_kept`);
    await room.db.asOwner(`update consent.subject_grant set waives = null where signing_id = $1`, [signingId]);
    await room.db.asOwner(`alter table consent.subject_grant enable trigger subject_grant_kept`);
    const again = granted(await room.get(ConsentForms).read(room.curator, signingId));
    expect([...again.passed.values()]).toEqual([...form.passed.values()]);
  });

  it('stays as it was asked for when the rule changes afterwards', async () => {
    const { form, signingId } = await asked();
    await room.db.asOwner(
      `with made as (
         insert into disclosure.matrix_cell (version, sender_kind, recipient_kind, regime, legal_basis_cs, legal_basis_en,
           art9, art10, agreement, waiver, note_cs, note_en, reason, proposed_at, proposed_by)
         select nextval('disclosure.matrix_version'), sender_kind, recipient_kind, regime, legal_basis_cs, legal_basis_en,
           art9, art10, agreement, false, note_cs, note_en, 'Jinak.', $1, $2
         from disclosure.matrix_cell where version = 1 and sender_kind = 'curator' and recipient_kind = 'ngo' returning id),
       reviewed as (
         insert into disclosure.legal_review (cell_id, agrees, reviewed_on, reviewer, recorded_at, recorded_by)
         select id, true, $1::timestamptz::date, 'Právník', $1, $2 from made)
       insert into disclosure.approval (cell_id, organisation_id, approved_at, approved_by) select id, $3, $1, $2 from made`,
      [new Date(room.clock.now().getTime() + 3_600_000), newKey(), room.unitOf(room.curator)],
    );
    room.clock.advance(7_200_000);
    const again = granted(await room.get(ConsentForms).read(room.curator, signingId));
    expect([...again.passed.values()]).toEqual([...form.passed.values()]);
    const { said } = await asked();
    for (const words of said('assess')) expect(words).not.toContain('mlčenlivost');
  });
});
