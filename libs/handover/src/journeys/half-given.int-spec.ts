import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RequiredFrom } from '@navaz/consent';
import { AskConsent } from '../ask-consent/ask-consent.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { keyed, start } from './requests.support-spec.js';
import { WithdrawCaseConsent } from '../withdraw-case-consent/withdraw-case-consent.service.js';
import { WithdrawConsent } from '../withdraw-consent/withdraw-consent.service.js';

jest.setTimeout(120_000);

const guardian = { name: 'Zákonný zástupce', contact: 'telefon 601 222 334' };

describe('a minor said yes, the guardian still has to answer, and the minor takes it back', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open(start);
    shelter = await room.makeShelter({ beds: 20 });
  });
  afterAll(() => room.close());

  const say = async (signingId: string, by: RequiredFrom) => {
    const { terms } = granted(await room.get(ConsentForms).read(room.prison, signingId));
    const given = terms.items.map(({ number }) => number);
    return room
      .get(RecordConsent)
      .record(room.prison, { key: newKey(), signingId, given, refused: [], by, expressed: 'paper' });
  };
  const asked = async () => {
    const subject = { givenName: 'Alena', familyName: 'Kanárková', birthDate: '2010-05-04', guardian };
    const from = await room.makeCase(room.prison, { subject });
    const { handoverId } = await room.makeDraft(shelter, room.prison, from);
    const { signingId } = granted(
      await room.get(AskConsent).ask(room.prison, {
        ...keyed(handoverId),
        steps: ['request', 'confirmed'],
        until: '2027-06-30',
        language: 'cs',
        followUp: false,
        reportTopics: [],
      }),
    );
    return { ...from, handoverId, signingId };
  };
  const halfGiven = async () => {
    const made = await asked();
    expect(granted(await say(made.signingId, 'subject'))).toMatchObject({ complete: false });
    return made;
  };
  const grantsOf = (signingId: string) =>
    room.db.asOwner<{ id: string; state: string }>(
      `select id, state from consent.subject_grant where signing_id = $1 order by item`,
      [signingId],
    );
  const statesOf = async (signingId: string) => [...new Set((await grantsOf(signingId)).map(({ state }) => state))];
  const takeBack = (handoverId: string, grantIds: string[] | null = null) =>
    room.get(WithdrawConsent).run(room.prison, { ...keyed(handoverId), grantIds, by: 'subject', onPaper: false });
  const takeEverythingBack = (caseId: string) =>
    room
      .get(WithdrawCaseConsent)
      .run(room.prison, { key: newKey(), caseId, everything: true, by: 'subject', onPaper: false });

  it('all of it: the guardian’s yes gives nothing any more, and saying it again is refused', async () => {
    const { handoverId, signingId } = await halfGiven();
    expect(await takeBack(handoverId)).toEqual({ handoverId });
    expect(await statesOf(signingId)).toEqual(['withdrawn']);
    expect(await say(signingId, 'guardian')).toMatchObject({ code: 'NOTHING_OPEN' });
    expect(await takeBack(handoverId)).toMatchObject({ code: 'NOTHING_TO_TAKE_BACK' });
  });

  it('one item by its grant: the guardian answers the others', async () => {
    const { handoverId, signingId } = await halfGiven();
    const [first] = await grantsOf(signingId);
    granted(await takeBack(handoverId, [first?.id ?? '']));
    expect((await grantsOf(signingId)).map(({ state }) => state === 'withdrawn').indexOf(false)).toBe(1);
    expect(await statesOf(signingId)).toEqual(['withdrawn', 'requested']);
  });

  it('everything of the case', async () => {
    const { caseId, signingId } = await halfGiven();
    granted(await takeEverythingBack(caseId));
    expect(await statesOf(signingId)).toEqual(['withdrawn']);
    expect(await takeEverythingBack(caseId)).toMatchObject({ code: 'NOTHING_TO_TAKE_BACK' });
  });

  it('what nobody said yes to is not taken back', async () => {
    const { caseId, handoverId, signingId } = await asked();
    expect(await takeBack(handoverId)).toMatchObject({ code: 'NOTHING_TO_TAKE_BACK' });
    expect(await takeEverythingBack(caseId)).toMatchObject({ code: 'NOTHING_TO_TAKE_BACK' });
    expect(await statesOf(signingId)).toEqual(['requested']);
  });
});
