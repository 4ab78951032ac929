import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsentDesk } from '@navaz/consent';
import type { RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { AskCaseConsent } from './ask-case-consent/ask-case-consent.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from './handover.builder.js';
import { RecogniseDuplicate } from './recognise-duplicate/recognise-duplicate.service.js';
import { RecordConsent } from './record-consent/record-consent.service.js';
import { RestrictSubject } from './restrict-subject/restrict-subject.service.js';
import { WithdrawHandover } from './withdraw-handover/withdraw-handover.service.js';

let day = 1;

describe('recognising that somebody is already being helped', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ beds: 20 });
  });
  afterAll(() => room.close());

  /** Another person for each test; the same one for both units, however the name is written. */
  const person = (familyName: string, birthDate: string) => ({
    givenName: 'Alena',
    familyName,
    birthDate,
    sex: 'woman' as const,
    contact: null,
    languages: ['cs'],
  });
  const nextDay = () => `1990-01-${String(day++).padStart(2, '0')}`;
  const agree = async (ctx: RequestContext, of: { caseId: string; needId: string }) => {
    const { signingId } = granted(
      await room.get(AskCaseConsent).ask(ctx, {
        key: newKey(),
        caseId: of.caseId,
        recogniseNeedIds: [of.needId],
        until: '2027-06-30',
        language: 'cs',
      }),
    );
    granted(
      await room.get(RecordConsent).record(ctx, {
        key: newKey(),
        signingId,
        given: [1],
        refused: [],
        by: 'subject',
        expressed: 'paper',
      }),
    );
  };
  const ask = (ctx: RequestContext, needId: string) => room.get(RecogniseDuplicate).ask(ctx, { key: newKey(), needId });
  /** The curator already helps; both granted it and the curator recorded it. */
  const both = async (birthDate = nextDay()) => {
    const theirs = await room.makeCase(room.curator, { subject: person('KANARKOVA', birthDate) });
    const { handoverId } = await room.makeSent(shelter, room.curator, theirs);
    await agree(room.curator, theirs);
    expect(granted(await ask(room.curator, theirs.needId))).toEqual({ known: false });
    const mine = await room.makeCase(room.prison, { subject: person(` ${canaryName}`, birthDate) });
    return { theirs: { ...theirs, handoverId }, mine };
  };

  it('is asked with the person’s agreement only, and never without a birth date', async () => {
    const { mine } = await both();
    expect(await ask(room.prison, mine.needId)).toMatchObject({ code: 'RECOGNITION_NOT_AGREED' });
    expect(await ask(room.curator, mine.needId)).toMatchObject({ code: 'NOT_FOUND' });
    const nameless = await room.makeCase(room.prison, {
      subject: { ...person(canaryName, nextDay()), birthDate: null, ageBand: '27-40' },
    });
    await agree(room.prison, nameless);
    expect(await ask(room.prison, nameless.needId)).toMatchObject({ code: 'BIRTH_DATE_MISSING' });
  });

  it('says yes where both agreed, and both statements show it', async () => {
    const { theirs, mine } = await both();
    await agree(room.prison, mine);
    expect(granted(await ask(room.prison, mine.needId))).toEqual({ known: true });
    const rows = await room.db.asOwner<{ asked: string }>(
      `select asked_id as asked from audit.disclosure
       where operation = 'handover.recogniseNeed' and unit_id = $1 and asked_id = any ($2)`,
      [room.unitOf(room.prison), [theirs.needId, mine.needId]],
    );
    expect(rows.map(({ asked }) => asked).sort()).toEqual([theirs.needId, mine.needId].sort());
  });

  it('has no information on anybody else, after a withdrawal, under a restriction, and where the help has ended', async () => {
    const stranger = await room.makeCase(room.prison, { subject: person(canaryName, nextDay()) });
    await agree(room.prison, stranger);
    expect(granted(await ask(room.prison, stranger.needId))).toEqual({ known: false });
    const withdrawn = await both();
    await agree(room.prison, withdrawn.mine);
    const grants = await room.db.asOwner<{ id: string }>(`select id from consent.subject_grant where about_id = $1`, [
      withdrawn.theirs.needId,
    ]);
    granted(
      await room.get(Database).transaction(room.curator, (tx) =>
        room.get(ConsentDesk).withdraw(tx, {
          grantIds: grants.map(({ id }) => id),
          by: 'worker',
          at: room.clock.now(),
        }),
      ),
    );
    expect(granted(await ask(room.prison, withdrawn.mine.needId))).toEqual({ known: false });
    const restricted = await both();
    await agree(room.prison, restricted.mine);
    const restrict = { key: newKey(), caseId: restricted.theirs.caseId, restricted: true };
    granted(await room.get(RestrictSubject).run(room.curator, restrict));
    expect(granted(await ask(room.prison, restricted.mine.needId))).toEqual({ known: false });
    const ended = await both();
    await agree(room.prison, ended.mine);
    granted(
      await room.get(WithdrawHandover).run(room.curator, {
        key: newKey(),
        handoverId: ended.theirs.handoverId,
        reason: 'no_longer_wanted',
        sentence: null,
        sentenceConfirmed: false,
      }),
    );
    expect(granted(await ask(room.prison, ended.mine.needId))).toEqual({ known: false });
  });
});
