import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { agreeToCase, letTakePart, transfer } from './agree-to-case.support-spec.js';
import { AskQuestion } from '../ask-question/ask-question.service.js';
import { EraseSubject } from '../erase-subject/erase-subject.service.js';
import { granted, type MadeShelter } from '../handover.builder.js';
import { moves, type State } from '../handover.state.js';
import { askedOf, providerAsks } from './provider-asks.support-spec.js';
import { ReportArrival } from '../report-arrival/report-arrival.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';
import { WriteReport } from '../write-report/write-report.service.js';

jest.setTimeout(240_000);

/** What a recipient may ask that is about no single request of its own, or is not its own to ask. */
const aboutOthers: Readonly<Record<string, string>> = {
  answerEnquiry: 'an enquiry has no identity',
  receivedEnquiry: 'an enquiry has no identity',
  receivedEnquiries: 'an enquiry has no identity',
  answerFact: 'a question has its own grant',
  receivedFactQuestion: 'a question has its own grant',
  receivedFactQuestionMark: 'a question has its own grant',
  receivedFactQuestions: 'a question has its own grant',
  receivedReport: 'of whoever a report was sent to',
  receivedReportMark: 'of whoever a report was sent to',
  receivedReports: 'of whoever a report was sent to',
  handoverByReference: 'the very reading of `handover`, by the code',
  handoverCounts: 'numbers of the whole unit',
  unitWorkload: 'numbers of the whole unit',
  handoverMark: 'a mark is another one for each request',
  chooseRetention: 'the unit’s own choice',
  retention: 'the unit’s own choice',
  confirmAgreement: 'between institutions',
  endAgreement: 'between institutions',
  proposeAgreement: 'between institutions',
};

/** From every one of these the person’s own word ends a request, read from the table itself. */
const before = moves.find(({ act }) => act === 'withdrawAgreement')?.from as readonly (State &
  keyof RequestsInRoom['bring'])[];

describe('a request that ended elsewhere, asked about by its provider', () => {
  let made: RequestsInRoom;
  let shelter: MadeShelter;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
    const sentence = 'Nejvýš dvě děti.';
    shelter = await made.room.makeShelter({
      ...{ name: 'Dům s podmínkou', beds: 60 },
      conditions: [{ code: 'children', operator: 'at_most', value: 2, sentence }],
    });
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const caseOf = async (id: string): Promise<{ caseId: string; code: string }> => {
    const [row] = await made.room.db.asOwner<{ caseId: string; code: string }>(
      `select c.id as "caseId", c.code from handover.client_case c join handover.handover h on h.case_id = c.id
       where h.id = $1`,
      [id],
    );
    return row ?? { caseId: '', code: '' };
  };
  const bySender = async (id: string, ctx = made.room.prison) =>
    granted(
      await made.room
        .get(WithdrawHandover)
        .run(ctx, { ...keyed(id), reason: 'no_longer_wanted', sentenceConfirmed: false }),
    );

  /** Every way in which a request ends without its provider. */
  const ways: Readonly<Record<string, (id: string) => Promise<unknown>>> = {
    'withdrawn by the person': (id) => made.withdraw(id),
    'withdrawn by the sender': (id) => bySender(id),
    superseded: (id) => made.supersede(id),
    erased: async (id) => {
      const { room } = made;
      granted(await room.get(EraseSubject).run(room.prison, { ...keyed(id), ...(await caseOf(id)) }));
    },
    'gone to another unit, which withdrew it': async (id) => {
      const { room } = made;
      const { caseId } = await caseOf(id);
      await agreeToCase(room, caseId, { participant: room.curator, transferTo: room.curator });
      granted(await letTakePart(room, caseId, room.curator));
      granted(await transfer(room, caseId, room.curator));
      await bySender(id, room.curator);
    },
  };
  const byUnits = new Set(['withdrawn by the sender', 'gone to another unit, which withdrew it']);
  const possible = (state: State): string[] =>
    Object.keys(ways).filter((way) => {
      // Who did not come is not the sender's to withdraw; and of two confirmed places none is superseded.
      if (state === 'not_arrived') return !byUnits.has(way);
      return !(state === 'confirmed' && way === 'superseded');
    });

  /** Brought to a state, with something of the provider's own beside it: a question, or a report it prepared. */
  const brought = async (state: (typeof before)[number]): Promise<{ id: string; reportId: string | null }> => {
    const provider = made.workerOf(shelter);
    const id = await made.bring[state](shelter);
    if (state === 'acknowledged') {
      const text = { text: 'Přijede autobusem?', confirmed: true };
      granted(await made.room.get(AskQuestion).ask(provider, { ...keyed(id), ...text }));
    }
    if (state !== 'not_arrived') return { id, reportId: null };
    return {
      id,
      ...granted(await made.room.get(WriteReport).draft(provider, { ...keyed(id), kind: 'closing' })),
    };
  };

  it('is asked everything a provider may ask', () => {
    const printed = readFileSync(join(import.meta.dirname, '../../../../operations.snapshot.txt'), 'utf8');
    const offered = [...printed.matchAll(/^(?:query|mutation) (\w+) {2}handover\.(?:receive|lead)$/gmu)].map(
      ([, name]) => name,
    );
    const asked = new Set(Object.keys(providerAsks).map((name) => name.split(',')[0]));
    expect(offered.filter((name) => name && !asked.has(name) && !(name in aboutOthers))).toEqual([]);
    expect(offered.length).toBeGreaterThan(30);
  });

  it('of whoever did not come reads as that until it ends, and they may come late', async () => {
    const provider = made.workerOf(shelter);
    const { id } = await brought('not_arrived');
    expect(await askedOf(made.room, provider, id, { only: (name) => name === 'handover' })).toMatchObject({
      handover: { state: 'not_arrived', passed: null, acts: ['arriveLater'] },
    });
    granted(await made.room.get(ReportArrival).run(provider, { ...keyed(id), arrived: true, on: null }));
    expect(await made.stateOf(id)).toBe('arrived');
  });

  it.each(before)('in %s: every answer is the same, whatever ended it', async (state) => {
    const answers: Record<string, unknown> = {};
    const told: Record<string, string[]> = {};
    for (const way of possible(state)) {
      made.room.clock.moveTo(start);
      const { id, reportId } = await brought(state);
      made.room.clock.advance(3_600_000);
      const known = (await made.toldOf(id, shelter.organisationId)).length;
      await ways[way]?.(id);
      told[way] = (await made.toldOf(id, shelter.organisationId)).slice(known);
      answers[way] = await askedOf(made.room, made.workerOf(shelter), id, { reportId });
    }
    const [first, ...others] = possible(state);
    expect(others).not.toEqual([]);
    for (const way of others) {
      expect([way, told[way]]).toEqual([way, told[first ?? '']]);
      expect({ way, answers: answers[way] }).toEqual({ way, answers: answers[first ?? ''] });
    }
  });
});
