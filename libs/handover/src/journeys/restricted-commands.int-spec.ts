import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { letTakePart, transfer } from './agree-to-case.support-spec.js';
import { AskCaseConsent } from '../ask-case-consent/ask-case-consent.service.js';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { AskToMeet } from '../ask-to-meet/ask-to-meet.service.js';
import { ConfirmFact } from '../confirm-fact/confirm-fact.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { granted, newKey } from '../handover.builder.js';
import { MoveRelease } from '../move-release/move-release.service.js';
import { PlanInterview } from '../plan-interview/plan-interview.service.js';
import { RecogniseDuplicate } from '../recognise-duplicate/recognise-duplicate.service.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';
import { RestrictSubject } from '../restrict-subject/restrict-subject.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { SendUpdate } from '../send-update/send-update.service.js';

jest.setTimeout(60_000);

/** A command on a case that stands ready for it. */
interface Ready {
  readonly caseId: string;
  readonly run: () => Promise<unknown>;
}

/** What whoever leads a case may do meanwhile: it tells nobody anything of the person, or only that something ends. */
const open = [
  ...['addNeed', 'changeNeed', 'changeSubject', 'openCase', 'eraseSubject', 'restrictSubject'],
  ...['draftHandover', 'draftFromEnquiry', 'draftFactQuestion', 'answerConditions', 'printSlip'],
  ...['askConsent', 'askCaseConsent', 'recordConsent', 'renewConsent', 'withdrawConsent', 'withdrawCaseConsent'],
  ...['recordAnswer', 'recordEnquiryAnswer'],
  ...['letGoOffer', 'withdrawHandover', 'endParticipation'],
  ...['pauseHandover', 'resumeHandover', 'handOnWork'],
];
/** Of either side, or of a team lead. */
const ofBothSides = [
  'askQuestion',
  'answerQuestion',
  'pauseHandover',
  'resumeHandover',
  'handOnWork',
  'withdrawConsent',
];

describe('commands about a person who asked for restriction', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const caseOf = async (handoverId: string): Promise<string> => {
    const rows = await made.room.db.asOwner<{ id: string }>(
      `select case_id as id from handover.handover where id = $1`,
      [handoverId],
    );
    return rows[0]?.id ?? '';
  };
  /** How much others could read, or were told, of anybody. */
  const written = () =>
    made.room.db.asOwner(
      `select (select count(*) from handover.snapshot) as snapshots, (select count(*) from handover.message) as messages,
         (select count(*) from handover.move) as moves, (select count(*) from handover.enquiry) as enquiries,
         (select count(*) from handover.participant) as participants, (select count(*) from handover.recognition) as hashes,
         (select count(*) from handover.fact_question where asked_at is not null) as questions`,
    );
  const meeting = {
    startsAt: new Date('2026-11-26T09:00:00Z'),
    minutes: 30,
    place: 'návštěvní místnost',
    placeConfirmed: true,
  };
  const text = (id: string) => ({ ...keyed(id), text: 'Přijede autobusem?', confirmed: true });
  const on = async (bringing: Promise<string>, run: (handoverId: string) => Promise<unknown>): Promise<Ready> => {
    const id = await bringing;
    return { caseId: await caseOf(id), run: () => run(id) };
  };

  /** Each refused while the restriction holds, and done once it is lifted. */
  const refused: Readonly<Record<string, () => Promise<Ready>>> = {
    sendHandover: async () => {
      const { room, shelter } = made;
      const { caseId, handoverId } = await room.makeDraft(shelter);
      await room.agree(handoverId);
      return { caseId, run: () => room.get(SendHandover).send(room.prison, keyed(handoverId)) };
    },
    sendUpdate: () =>
      on(made.bring.sent(), async (id) => {
        await made.room.db.asOwner(
          `update handover.need set urgency = 'can_wait' where id = (select need_id from handover.handover where id = $1)`,
          [id],
        );
        return made.room.get(SendUpdate).update(made.room.prison, keyed(id));
      }),
    confirmHandover: () =>
      on(made.bring.offered(), (id) => made.room.get(ConfirmHandover).run(made.room.prison, keyed(id))),
    planInterview: () =>
      on(
        made.bring.acknowledged().then(async (id) => {
          granted(await made.room.get(AskToMeet).run(made.workerOf(made.shelter), keyed(id)));
          return id;
        }),
        (id) => made.room.get(PlanInterview).run(made.room.prison, { ...keyed(id), meeting }),
      ),
    askQuestion: () =>
      on(made.bring.acknowledged(), (id) => made.room.get(AskQuestion).ask(made.room.prison, text(id))),
    answerQuestion: () =>
      on(
        made.bring.acknowledged().then(async (id) => {
          granted(await made.room.get(AskQuestion).ask(made.workerOf(made.shelter), text(id)));
          return id;
        }),
        (id) => made.room.get(AskQuestion).answer(made.room.prison, text(id)),
      ),
    moveRelease: async () => {
      const caseId = await caseOf(await made.bring.acknowledged());
      const release = { earliest: '2026-12-20', latest: '2026-12-21', certain: true };
      return {
        caseId,
        run: () => made.room.get(MoveRelease).run(made.room.prison, { key: newKey(), caseId, release }),
      };
    },
    askForRoom: async () => {
      const { caseId, needId } = await made.room.makeCase();
      const asked = { needId, serviceIds: [made.shelter.serviceId] };
      return { caseId, run: () => made.room.get(AskForRoom).ask(made.room.prison, { key: newKey(), ...asked }) };
    },
    askFact: async () => {
      const { room, shelter } = made;
      const { caseId } = await room.makeCase();
      const asked = { key: newKey(), caseId, serviceId: shelter.serviceId, fact: 'place_promised' } as const;
      const { factQuestionId, signingId } = granted(
        await room.get(ConfirmFact).draft(room.prison, { ...asked, until: '2027-03-31', language: 'cs' }),
      );
      const said = { key: newKey(), signingId, given: [1], refused: [], by: 'subject', expressed: 'paper' } as const;
      granted(await room.get(RecordConsent).record(room.prison, said));
      return { caseId, run: () => room.get(ConfirmFact).ask(room.prison, { key: newKey(), factQuestionId }) };
    },
    recogniseNeed: async () => {
      const { room } = made;
      const { caseId, needId } = await room.makeCase();
      const { signingId } = granted(
        await room.get(AskCaseConsent).ask(room.prison, {
          key: newKey(),
          caseId,
          recogniseNeedIds: [needId],
          until: '2027-03-31',
          language: 'cs',
        }),
      );
      const said = { key: newKey(), signingId, given: [1], refused: [], by: 'subject', expressed: 'paper' } as const;
      granted(await room.get(RecordConsent).record(room.prison, said));
      return { caseId, run: () => room.get(RecogniseDuplicate).ask(room.prison, { key: newKey(), needId }) };
    },
    addParticipant: async () => {
      const { caseId } = await made.room.makeCase();
      return { caseId, run: () => letTakePart(made.room, caseId, made.room.probation) };
    },
    transferCase: async () => {
      const { room } = made;
      const { caseId } = await room.makeCase();
      granted(await letTakePart(room, caseId, room.probation));
      return { caseId, run: () => transfer(room, caseId, room.probation) };
    },
  };

  const restrict = async (caseId: string, restricted: boolean) =>
    granted(await made.room.get(RestrictSubject).run(made.room.prison, { key: newKey(), caseId, restricted }));

  it('are looked at one and all', () => {
    const operations = readFileSync(new URL('../../../../operations.snapshot.txt', import.meta.url), 'utf8');
    const sends = [...operations.matchAll(/^mutation (\w+) +handover\.send$/gm)].map(([, name]) => name);
    expect(sends.length).toBeGreaterThan(20);
    expect([...Object.keys(refused), ...open].toSorted()).toEqual([...sends, ...ofBothSides].toSorted());
  });

  it.each(Object.keys(refused))('%s tells nobody anything until it is lifted', async (name) => {
    const ready = await refused[name]?.();
    if (!ready) throw new Error(`${name} is not ready.`);
    const before = await written();
    await restrict(ready.caseId, true);
    expect(await ready.run()).toMatchObject({ code: 'SUBJECT_RESTRICTED' });
    expect(await written()).toEqual(before);
    await restrict(ready.caseId, false);
    const done = await ready.run();
    expect(isRefusal(done) ? done.code : 'done').toBe('done');
  });
});
