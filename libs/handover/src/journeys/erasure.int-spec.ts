import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { ErasureLedger, KeyStore } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter, type Prepared } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PutOnWaitingList } from '../put-on-waiting-list/put-on-waiting-list.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';
import { EraseSubject } from '../erase-subject/erase-subject.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';
import { Erasing } from '../subjects/erasing.service.js';
import { ErasureReplay } from '../subjects/erasure-replay.service.js';

describe('erasing a person', () => {
  let room: HandoverRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelter = await room.makeShelter({ beds: 10 });
  });
  afterAll(() => room.close());

  const caseOf = async (prepared: Prepared): Promise<{ code: string; subjectId: string }> => {
    const [row] = await room.db.asOwner<{ code: string; subjectId: string }>(
      `select code, subject_id as "subjectId" from handover.client_case where id = $1`,
      [prepared.caseId],
    );
    if (!row) throw new Error('no case');
    return row;
  };
  const erase = async (prepared: Prepared, ctx = room.prison) =>
    room.get(EraseSubject).run(ctx, { key: newKey(), caseId: prepared.caseId, code: (await caseOf(prepared)).code });

  /** Every value of every sealed or personal column that still says something about the person. */
  const left = async (subjectId: string): Promise<Record<string, unknown>[]> =>
    room.db.asOwner(
      `select 'subject' as what from handover.subject where id = $1 and sealed is not null
       union all select 'wish' from handover.need n join handover.client_case c on c.id = n.case_id
         where c.subject_id = $1 and n.sealed_wish is not null
       union all select 'case' from handover.client_case where subject_id = $1
         and num_nonnulls(return_district, release_earliest, release_latest) > 0
       union all select 'snapshot' from handover.snapshot s join handover.handover h on h.id = s.handover_id
         where h.subject_id = $1 and s.sealed is not null
       union all select 'handover' from handover.handover where subject_id = $1
         and (release_latest is not null or content_destroyed_at is null)
       union all select 'code' from consent.slip_code k join consent.signing g on g.id = k.signing_id
         where g.subject_id = $1
       union all select 'grant' from consent.subject_grant where subject_id = $1 and state in ('given', 'renewed')`,
      [subjectId],
    );

  it('destroys the key, empties every column and ends what was open, with proof left', async () => {
    const sent = await room.makeSent(shelter);
    const { subjectId } = await caseOf(sent);
    expect((await left(subjectId)).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['subject', 'wish', 'case', 'snapshot', 'handover', 'code', 'grant']),
    );
    expect(granted(await erase(sent))).toEqual({ endedHandovers: 1 });
    expect(await left(subjectId)).toEqual([]);
    expect(await room.get(KeyStore).of(subjectId)).toBeNull();
    expect(await room.get(ErasureLedger).read()).toEqual([
      { ownerId: subjectId, at: room.clock.now(), because: 'asked' },
    ]);
    const [proof] = await room.db.asOwner<{ grants: number; rows: number; state: string }>(
      `select (select count(*) from consent.subject_grant where subject_id = $1)::int as grants,
              (select count(*) from audit.disclosure where subject_id = $1)::int as rows,
              (select state from handover.handover where subject_id = $1) as state`,
      [subjectId],
    );
    expect(proof?.state).toBe('withdrawn_by_sender');
    expect(proof?.grants).toBeGreaterThan(0);
    expect(proof?.rows).toBeGreaterThan(0);
    const seen = granted(await room.get(HandoverReading).open(room.workerOf(shelter), { id: sent.handoverId }));
    expect(seen.passed).toBeNull();
    expect(await room.get(CaseReading).subject(room.prison, sent.caseId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await erase(sent)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is for the owning unit alone and asks for the code of the case', async () => {
    const prepared = await room.makeDraft(shelter);
    expect(await erase(prepared, room.curator)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await erase(prepared, room.workerOf(shelter))).toMatchObject({ code: 'NOT_FOUND' });
    const wrong = await room
      .get(EraseSubject)
      .run(room.prison, { key: newKey(), caseId: prepared.caseId, code: 'K-AAAA-AAAA' });
    expect(isRefusal(wrong) && wrong.code).toBe('CASE_CODE_DIFFERS');
    const { subjectId } = await caseOf(prepared);
    expect(await room.get(KeyStore).of(subjectId)).not.toBeNull();
    // Past the operation it is the same: for nobody but who acts for the whole unit.
    const narrowed = HandoverRoom.member(room.unitOf(room.prison), 'worker', []);
    for (const ctx of [room.curator, narrowed]) {
      const direct = room.db.database.transaction(ctx, (tx) =>
        tx.query<{ erased: boolean }>(`select handover.erase_subject($1, now()) as erased`, [subjectId]),
      );
      expect(await direct).toEqual([{ erased: false }]);
    }
    granted(await erase(prepared));
    expect(await room.db.asOwner(`select from handover.handover where id = $1`, [prepared.handoverId])).toEqual([]);
  });

  it('comes to nothing at all when the command is refused or breaks', async () => {
    const prepared = await room.makeDraft(shelter);
    const { subjectId } = await caseOf(prepared);
    const before = (await room.get(ErasureLedger).read()).length;
    await room.db.asOwner(`create function public.broken() returns trigger language plpgsql as
      $$ begin raise exception 'the disk is full'; end $$`);
    await room.db.asOwner(`create trigger broken before update on handover.subject execute function public.broken()`);
    await expect(erase(prepared)).rejects.toThrow('the disk is full');
    await room.db.asOwner(`drop trigger broken on handover.subject`);
    expect((await room.get(ErasureLedger).read()).length).toBe(before);
    expect(await room.get(KeyStore).of(subjectId)).not.toBeNull();
  });

  it('is done again after rows and keys came back from an old copy', async () => {
    const sent = await room.makeSent(shelter);
    const { subjectId } = await caseOf(sent);
    const copy = await room.db.asOwner<{ sealed: Buffer; wrapped: Buffer; wrapped_by: string }>(
      `select sealed, wrapped, wrapped_by from handover.subject join keys.owner_key on owner_id = id where id = $1`,
      [subjectId],
    );
    granted(await erase(sent));
    await room.db.asOwner(`update handover.subject set sealed = $2, erased_at = null where id = $1`, [
      subjectId,
      copy[0]?.sealed,
    ]);
    await room.db.asOwner(`insert into keys.owner_key (owner_id, wrapped, wrapped_by) values ($1, $2, $3)`, [
      subjectId,
      copy[0]?.wrapped,
      copy[0]?.wrapped_by,
    ]);
    granted(await room.get(CaseReading).subject(room.prison, sent.caseId));
    expect(await room.get(ErasureReplay).run()).toMatchObject({ keys: 1, people: 1 });
    expect(await left(subjectId)).toEqual([]);
    expect(await room.get(KeyStore).of(subjectId)).toBeNull();
    expect(await room.get(ErasureReplay).run()).toEqual({ keys: 0, people: 0 });
  });

  it('reads to the provider like any other end of the sender’s side, to the last value', async () => {
    const provider = room.workerOf(shelter);
    const keyed = (handoverId: string) => ({ key: newKey(), handoverId });
    const ended = async (end: (sent: Prepared) => Promise<unknown>) => {
      const sent = await room.makeSent(shelter);
      const { handoverId } = sent;
      granted(await room.get(AcknowledgeHandover).run(provider, keyed(handoverId)));
      granted(await room.get(PutOnWaitingList).run(provider, { ...keyed(handoverId), reason: 'no_room' }));
      granted(await room.get(AskQuestion).ask(provider, { ...keyed(handoverId), text: 'Kouří?', confirmed: false }));
      granted(await room.get(AskQuestion).answer(room.prison, { ...keyed(handoverId), text: 'Ne.', confirmed: false }));
      granted(await room.get(OfferPlace).run(provider, keyed(handoverId)));
      expect(isRefusal(await end(sent))).toBe(false);
      const opened = granted(await room.get(HandoverReading).open(provider, { id: handoverId }));
      const { id: _id, reference: _reference, mark: _mark, ...view } = viewHandover(opened, room.clock.today());
      return { ...view, timeline: view.timeline.map(({ id: _move, ...step }) => step) };
    };
    const withdrawn = await ended(({ handoverId }) =>
      room
        .get(WithdrawHandover)
        .run(room.prison, { ...keyed(handoverId), reason: 'sent_by_mistake', sentenceConfirmed: false }),
    );
    expect(withdrawn).toMatchObject({ state: 'ended_by_sender', messages: [], offer: null });
    expect(await ended((sent) => erase(sent))).toEqual(withdrawn);
  });

  it.each(['asked before', 'asked behind'])('leaves no enquiry that is %s, by another connection', async (order) => {
    const prepared = await room.makeDraft(shelter);
    const ask = () =>
      room
        .get(AskForRoom)
        .ask(room.prison, { key: newKey(), serviceIds: [shelter.serviceId], needId: prepared.needId });
    // The first one stands still in the middle of its transaction until the other has begun and had time to go wrong.
    const [subjects, ledger] = [room.get(SubjectOpening), room.get(ErasureLedger)];
    const open = subjects.open.bind(subjects);
    const append = ledger.append.bind(ledger);
    const opening = jest.spyOn(subjects, 'open');
    const writing = jest.spyOn(ledger, 'append');
    const erasing = jest.spyOn(Erasing.prototype, 'erase');
    let second: Promise<unknown> = Promise.resolve();
    const standStill = async (other: () => Promise<unknown>): Promise<void> => {
      second = other();
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    if (order === 'asked before') {
      opening.mockImplementationOnce(async (...said) => {
        const opened = await open(...said);
        await standStill(() => erase(prepared));
        return opened;
      });
      granted(await ask());
      granted(await (second as ReturnType<typeof erase>));
    } else {
      writing.mockImplementationOnce(async (...said) => {
        await standStill(ask);
        return append(...said);
      });
      granted(await erase(prepared));
      expect(await second).toMatchObject({ code: 'NOT_FOUND' });
    }
    // Nobody waited in a circle, out of which the database throws one of the two to begin anew.
    expect([erasing.mock.calls.length, opening.mock.calls.length]).toEqual([1, 1]);
    for (const spy of [opening, writing, erasing]) spy.mockRestore();
    expect(await room.db.asOwner(`select code from handover.enquiry where need_id = $1`, [prepared.needId])).toEqual(
      [],
    );
  });

  it('leaves nothing open that is sent at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const prepared = await room.makeDraft(shelter);
      await room.agree(prepared.handoverId);
      const [erased] = await Promise.all([
        erase(prepared),
        room.get(SendHandover).send(room.prison, { key: newKey(), handoverId: prepared.handoverId }),
      ]);
      granted(erased);
      const open = await room.db.asOwner(
        `select state from handover.handover where id = $1 and state <> 'draft' and ended_at is null`,
        [prepared.handoverId],
      );
      expect(open).toEqual([]);
    }
  });
});
