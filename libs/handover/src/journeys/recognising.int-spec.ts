import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConsentDesk, ConsentModule } from '@navaz/consent';
import type { RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import type { Type } from '@nestjs/common';
import { AskCaseConsent } from '../ask-case-consent/ask-case-consent.service.js';
import { ChangeSubject } from '../change-subject/change-subject.service.js';
import { canaryName, granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { RecogniseDuplicate } from '../recognise-duplicate/recognise-duplicate.service.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { RestrictSubject } from '../restrict-subject/restrict-subject.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';

/** What the code on the slip opens. */
interface ByCode {
  withdraw(ctx: RequestContext, typed: { code: string; address: string }, items: 'all'): Promise<unknown>;
}

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
    const recorded = granted(
      await room.get(RecordConsent).record(ctx, {
        key: newKey(),
        signingId,
        given: [1],
        refused: [],
        by: 'subject',
        expressed: 'paper',
      }),
    );
    return recorded.code ?? '';
  };
  /** The person's own door, as the API finds it: among the providers of its room. */
  const byCode = (): ByCode => {
    const providers = Reflect.getMetadata('providers', ConsentModule) as Type<ByCode>[];
    const door = providers.find(({ name }) => name === 'WithdrawingByCode');
    if (!door) throw new Error('The room of consent has no door for the code on the slip.');
    return room.get(door);
  };
  const ask = (ctx: RequestContext, needId: string) => room.get(RecogniseDuplicate).ask(ctx, { key: newKey(), needId });
  /** The curator already helps; the person agreed there to be recognised, and nobody asked there. */
  const both = async (birthDate = nextDay()) => {
    const theirs = await room.makeCase(room.curator, { subject: person('KANARKOVA', birthDate) });
    const { handoverId } = await room.makeSent(shelter, room.curator, theirs);
    await agree(room.curator, theirs);
    const mine = await room.makeCase(room.prison, { subject: person(` ${canaryName}`, birthDate) });
    return { theirs: { ...theirs, handoverId }, mine };
  };

  it('is answered to nobody but who acts for the unit that leads the case, past the operation too', async () => {
    const { mine } = await both();
    await agree(room.prison, mine);
    const asked = async (ctx: RequestContext): Promise<unknown> => {
      const [row] = await room
        .get(Database)
        .transaction(ctx, (tx) =>
          tx.query<{ known: boolean }>(`select handover.recognise($1, $2) as known`, [mine.needId, room.clock.today()]),
        );
      return row?.known;
    };
    expect(granted(await ask(room.prison, mine.needId))).toEqual({ known: true });
    const narrowed = HandoverRoom.member(room.unitOf(room.prison), 'worker', []);
    expect([await asked(room.prison), await asked(narrowed), await asked(room.curator)]).toEqual([true, false, false]);
  });

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

  it('recognises somebody whose name was put right after they agreed', async () => {
    const birthDate = nextDay();
    await both(birthDate);
    const mine = await room.makeCase(room.prison, { subject: person('Kanárek', birthDate) });
    await agree(room.prison, mine);
    expect(granted(await ask(room.prison, mine.needId))).toEqual({ known: false });
    const [subject] = await room.db.asOwner<{ version: number }>(
      `select s.version from handover.subject s join handover.client_case c on c.subject_id = s.id where c.id = $1`,
      [mine.caseId],
    );
    const correction = { caseId: mine.caseId, version: subject?.version ?? 0, subject: person(canaryName, birthDate) };
    granted(await room.get(ChangeSubject).change(room.prison, correction));
    expect(granted(await ask(room.prison, mine.needId))).toEqual({ known: true });
  });

  it('keeps nothing of the person once the agreement is gone, by whatever way it went', async () => {
    const { theirs, mine } = await both();
    const code = await agree(room.prison, mine);
    const kept = (needId: string) => room.db.asOwner(`select 1 from handover.recognition where need_id = $1`, [needId]);
    expect([await kept(theirs.needId), await kept(mine.needId)].map(({ length }) => length)).toEqual([1, 1]);
    granted((await byCode().withdraw(testContext(), { code, address: '192.0.2.1' }, 'all')) as object);
    expect(await kept(mine.needId)).toEqual([]);
    expect(await kept(theirs.needId)).toHaveLength(1);
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
          byParty: 'subject',
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
