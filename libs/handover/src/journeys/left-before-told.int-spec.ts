import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { granted } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { MeetingCalendar } from '../print-papers/meeting-calendar.service.js';
import { ProviderLeavesJob } from '../provider-leaves/provider-leaves.job.js';
import { askedOf, isDoing, isOwn } from './provider-asks.support-spec.js';
import { RequestsInRoom, start } from './requests.support-spec.js';

jest.setTimeout(120_000);

/** All that is left to do: to say what became of the own copy. */
const left = { act: 'confirmDeletion' };

/** Taking agreement back is the person's, whoever they turn to; outcomes and reports are written after an end as well. */
const afterAnEnd: ReadonlySet<string> = new Set([
  'withdrawConsent',
  'draftReport',
  'recordOutcomes',
  'recordOutcomes, of a topic',
]);
const goesOn = (name: string): boolean =>
  isDoing(name) &&
  !isOwn(name) &&
  !name.startsWith('reportRec') &&
  !name.startsWith('reportAgr') &&
  !afterAnEnd.has(name);

describe('a provider that is gone, before any job has heard of it', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const endedOn = (serviceId: string, day: string | null) =>
    made.room.db.asOwner(`update directory.service set ended_on = $2 where id = $1`, [serviceId, day]);

  it.each([
    'sent',
    'acknowledged',
    'assessing',
    'waitlisted',
    'offered',
    'confirmed',
    'arrived',
    'not_arrived',
  ] as const)(
    'in %s nothing of the person is read from the commit of the end, and every act is refused as it will be',
    async (state) => {
      const leaving = await made.room.makeShelter({ name: `Končí ${state}`, beds: 3 });
      const worker = made.room.workerOf(leaving);
      const id = await made.bring[state](leaving);
      const reads = async () => {
        const opened = granted(await made.room.get(HandoverReading).open(worker, { id }));
        return viewHandover(opened, made.room.clock.today());
      };
      const asks = () => askedOf(made.room, worker, id, { only: goesOn });
      expect((await reads()).passed === null).toBe(state === 'not_arrived');
      const day = made.room.clock.today();
      const mark = await made.room.get(HandoverReading).mark(worker, id);
      await endedOn(leaving.serviceId, day);
      const seen = await reads();
      expect(seen).toMatchObject({
        state: 'withdrawn_by_provider',
        turn: 'nobody',
        passed: null,
        messages: [],
        offer: null,
      });
      expect(seen.acts).toEqual([]);
      expect(seen.moves.map(({ act }) => act)).toContain(left.act);
      expect(await made.room.get(HandoverReading).mark(worker, id)).not.toBe(mark);
      expect(await made.room.get(MeetingCalendar).file(worker, id)).toMatchObject({ code: 'NOT_FOUND' });
      const listed = await askedOf(made.room, worker, id, { only: (name) => name === 'handovers' });
      expect(listed).toMatchObject({
        handovers: { state: 'withdrawn_by_provider', turn: 'nobody', moves: seen.moves },
      });
      const refused = await asks();
      for (const [act, answer] of Object.entries(refused))
        expect([act, answer]).toEqual([act, expect.objectContaining({ code: expect.any(String) })]);
      expect(await made.stateOf(id)).toBe(state);
      await made.room.get(ProviderLeavesJob).services([leaving.serviceId]);
      expect(await made.stateOf(id)).toBe('withdrawn_by_provider');
      expect((await reads()).moves).toEqual(seen.moves);
    },
  );

  it.each([
    ['its organisation has ended', `ended_on = '2026-11-23'`],
    ['its organisation was taken out of the directory', `listed = false, suspended_reason = 'prověřuje se'`],
  ])('nothing is read where %s, and all of it is there again where that is taken back', async (_why, set) => {
    const shelter = await made.room.makeShelter({ name: 'Pozastavená', beds: 3 });
    const worker = made.room.workerOf(shelter);
    const id = await made.bring.confirmed(shelter);
    const passed = async () => granted(await made.room.get(HandoverReading).open(worker, { id })).passed;
    const before = await passed();
    expect(before).toHaveProperty('name');
    await made.room.db.asOwner(`update directory.organisation set ${set} where id = $1`, [shelter.organisationId]);
    expect(await passed()).toBeNull();
    await made.room.db.asOwner(
      `update directory.organisation set ended_on = null, listed = true, suspended_reason = null where id = $1`,
      [shelter.organisationId],
    );
    expect(await passed()).toEqual(before);
  });

  it('whoever sent it goes on reading its own', async () => {
    const leaving = await made.room.makeShelter({ name: 'Končí, odesílatel čte', beds: 3 });
    const id = await made.bring.confirmed(leaving);
    await endedOn(leaving.serviceId, '2026-11-23');
    const opened = granted(await made.room.get(HandoverReading).open(made.room.prison, { id }));
    expect(viewHandover(opened, made.room.clock.today())).toMatchObject({ state: 'confirmed' });
    expect(opened.passed).toHaveProperty('name');
  });
});
