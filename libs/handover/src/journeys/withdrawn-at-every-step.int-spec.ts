import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { testContext } from '@navaz/testing';
import { agreeToCase, letTakePart } from './agree-to-case.support-spec.js';
import { AnswerByLink } from '../answer-by-link/answer-by-link.service.js';
import { viewByLink } from '../answer-by-link/handover-by-link.view.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { canaryName, granted } from '../handover.builder.js';
import { moves, type State } from '../handover.state.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { keyed, linkFor, referenceOf, RequestsInRoom, start } from './requests.support-spec.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';

jest.setTimeout(120_000);

/** From every one of these a step leads on, and taking agreement back ends it: read from the table itself. */
const steps = moves.find(({ act }) => act === 'withdrawAgreement')?.from as readonly (State &
  keyof RequestsInRoom['bring'])[];

/** Purposes a request cannot go on without, and those beside which it goes on. */
const needed = ['assess', 'interview', 'hand_over'] as const;
/** Something of the person is read meanwhile; of whoever did not come, nothing. */
const read = steps.filter((state) => state !== 'not_arrived');
const beside = ['report_back', 'follow_up'] as const;

describe('agreement taken back between every two steps', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  it('is tried in every state before arrival', () => {
    expect(steps).toEqual(['sent', 'acknowledged', 'assessing', 'waitlisted', 'offered', 'confirmed', 'not_arrived']);
  });

  it.each(read.flatMap((state) => needed.map((purpose) => [state, purpose] as const)))(
    'in %s, for the purpose %s alone: reading ends at once and the request with it',
    async (state, purpose) => {
      const id = await made.bring[state]();
      expect((await made.seen(id)).passed).not.toBeNull();
      expect((await made.withdraw(id, [purpose])).length).toBeGreaterThan(0);
      expect(await made.stateOf(id)).toBe('withdrawn_by_subject');
      const view = await made.seen(id);
      expect(view).toMatchObject({ passed: null, state: 'ended_by_sender', kind: null, acts: [], messages: [] });
      expect(JSON.stringify(view)).not.toMatch(new RegExp(`${canaryName}|subject|601 222`));
    },
  );

  it.each(needed)(
    'of whoever did not come, for the purpose %s alone: nobody can come late any more',
    async (purpose) => {
      const id = await made.bring.not_arrived();
      await made.withdraw(id, [purpose]);
      expect(await made.stateOf(id)).toBe('withdrawn_by_subject');
      expect(await made.seen(id)).toMatchObject({ passed: null, state: 'ended_by_sender', acts: [], messages: [] });
      const late = { ...keyed(id), arrived: true, on: null };
      expect(await made.room.get(ReportArrival).run(made.workerOf(made.shelter), late)).toMatchObject({
        code: 'NOT_NOW',
      });
    },
  );

  it.each([...steps, 'arrived' as const])('in %s, for what is beside it: only that ends', async (state) => {
    const id = await made.bring[state]();
    await made.room.agree(id, made.room.prison, { steps: [], followUp: true });
    await made.seen(id); // new no more
    const before = await made.seen(id);
    const taken = await made.withdraw(id, beside);
    expect(new Set(taken.map(({ purpose }) => purpose))).toEqual(new Set(beside));
    expect(await made.seen(id)).toEqual(before);
    expect(await made.stateOf(id)).toBe(state);
  });

  it('in assessing the name is open, and is not from the commit on', async () => {
    const id = await made.bring.assessing();
    expect((await made.seen(id)).passed?.name).toContain(canaryName);
    await made.withdraw(id, ['interview']);
    expect((await made.seen(id)).passed).toBeNull();
  });

  it('after arrival the stay and the place are untouched, and reading ends', async () => {
    const id = await made.bring.arrived();
    expect((await made.seen(id)).passed?.name).toContain(canaryName);
    await made.withdraw(id, ['hand_over']);
    expect((await made.seen(id)).passed).toBeNull();
    expect([await made.stateOf(id), await made.held(id)]).toEqual(['arrived', true]);
  });

  it.each(read.filter((state) => state !== 'assessing'))(
    'in %s, by the link of a mail: it says nothing more and takes no answer',
    async (state) => {
      const { room } = made;
      const byLink = await room.makeShelter({ name: `Bez účtu ${state}`, channel: 'link', beds: 5 });
      const id = await made.bring[state](byLink);
      const held = await linkFor(room, byLink, await referenceOf(room, id));
      const open = async () => {
        const read = await room.get(AnswerByLink).open(testContext(), held);
        return isRefusal(read) ? read : viewByLink(read, room.clock.today(), 'cs');
      };
      expect(granted(await open()).handover.passed).not.toBeNull();
      await made.withdraw(id);
      expect(await open()).toMatchObject({ answers: [], handover: { state: 'ended_by_sender', passed: null } });
      const answer = { ...held, ...keyed(id), answer: 'acknowledged', confirmed: false } as const;
      expect(await room.get(AnswerByLink).answer(testContext(), answer)).toMatchObject({ kind: 'conflict' });
    },
  );

  it.each(steps)('in %s, by a unit that takes part in the case: it is not found any more', async (state) => {
    const { room } = made;
    const id = await made.bring[state]();
    const [row] = await room.db.asOwner<{ caseId: string }>(
      `select case_id as "caseId" from handover.handover where id = $1`,
      [id],
    );
    const caseId = row?.caseId ?? '';
    const agreed = await agreeToCase(room, caseId, { participant: room.curator });
    granted(await letTakePart(room, caseId, room.curator));
    granted(await room.get(CaseReading).one(room.curator, caseId));
    await made.takeBack(agreed.map(({ grantId }) => grantId));
    expect(await room.get(CaseReading).one(room.curator, caseId)).toMatchObject({ code: 'NOT_FOUND' });
    const listed = async () =>
      granted(await room.get(CaseReading).page(room.curator, { closed: false, first: 50, after: null })).filter(
        (one) => one.id === caseId,
      );
    expect(await listed()).toEqual([]);
    // The request goes on: agreeing to it was asked for apart.
    expect(await made.stateOf(id)).toBe(state);
  });

  it.each(['sent', 'acknowledged', 'waitlisted', 'offered', 'not_arrived'] as const)(
    'in %s it reads like superseded and like withdrawn by the sender, to the letter but for code and dates',
    async (state) => {
      const { room } = made;
      const ends = [
        (id: string) => made.withdraw(id),
        (id: string) =>
          room
            .get(WithdrawHandover)
            .run(room.prison, { ...keyed(id), reason: 'no_longer_wanted', sentenceConfirmed: false }),
        (id: string) => made.supersede(id),
        // Who did not come is not withdrawn by the sender.
      ].filter((_, index) => state !== 'not_arrived' || index !== 1);
      const seen: string[] = [];
      for (const end of ends) {
        const id = await made.bring[state]();
        await made.seen(id);
        await end(id);
        const told = (await made.toldOf(id, made.shelter.organisationId)).slice(1);
        seen.push(JSON.stringify([await made.readAsProvider(id), told]));
      }
      expect(seen[0]).toContain('endedBySender');
      expect(seen).toEqual(ends.map(() => seen[0]));
    },
  );
});
