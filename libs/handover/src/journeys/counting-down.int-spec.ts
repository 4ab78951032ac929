import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Transaction } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { letTakePart } from './agree-to-case.support-spec.js';
import { CaseReading } from '../cases/case-reading.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { ReleaseCountdown } from '../count-down-releases/release-countdown.service.js';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';

describe('counting down to releases', () => {
  let room: HandoverRoom;

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());

  const release = (day: string) => ({ release: { earliest: day, latest: day, certain: true } });
  const rows = async (months: number, ctx = room.prison) =>
    granted(await room.get(ReleaseCountdown).page(ctx, { months, first: 50, after: null }));

  it('lists cases with open needs nobody confirmed, the nearest first, of the own unit only', async () => {
    const shelter = await room.makeShelter();
    const far = await room.makeCase(room.prison, release('2027-05-23'));
    const near = await room.makeCase(room.prison, release('2026-12-23'));
    await room.makeCase(room.prison, release('2027-05-24'));
    const middle = await room.makeSent(shelter, room.prison, await room.makeCase(room.prison, release('2027-02-23')));
    expect(await rows(6)).toMatchObject([
      { caseId: near.caseId, withinMonths: 1, needsWithout: 1, needsNotAsked: 1 },
      { caseId: middle.caseId, withinMonths: 3, needsWithout: 1, needsNotAsked: 0 },
      { caseId: far.caseId, withinMonths: 6, needsWithout: 1, needsNotAsked: 1 },
    ]);
    expect((await rows(1)).map(({ caseId }) => caseId)).toEqual([near.caseId]);
    expect(await rows(6, room.curator)).toEqual([]);
    const { handoverId } = await room.makeSent(shelter, room.prison, near);
    const provider = room.workerOf(shelter);
    granted(await room.get(AcknowledgeHandover).run(provider, { key: newKey(), handoverId }));
    const statedUntil = '2026-11-27';
    granted(await room.get(OfferPlace).run(provider, { key: newKey(), handoverId, from: statedUntil }));
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
    expect((await rows(6)).map(({ caseId }) => caseId)).toEqual([middle.caseId, far.caseId]);
  });

  it('lists a case the unit takes part in by its week, through the gate, with a row in the log', async () => {
    const { caseId, needId } = await room.makeCase(room.prison, release('2027-01-20'));
    granted(await letTakePart(room, caseId, room.probation));
    expect(await rows(3, room.probation)).toEqual([
      expect.objectContaining({
        ...{ caseId, owned: false, release: null, releaseWeek: '2027-01-18', sortDay: '2027-01-18' },
        ...{ needsWithout: null, needsNotAsked: null },
      }),
    ]);
    const logged = await room.db.asOwner(
      `select fields from audit.disclosure where asked_id = $1 and unit_id = $2 and not refused`,
      [caseId, room.unitOf(room.probation)],
    );
    expect(logged).toHaveLength(1);
    const secret = await room.makeCase(room.prison, release('2027-01-21'), 'terapeuticke-komunity');
    granted(await letTakePart(room, secret.caseId, room.probation));
    expect((await rows(3, room.probation)).map((row) => row.caseId)).toEqual([caseId]);
    const statements = jest.spyOn(Transaction.prototype, 'query');
    const readsOf = async (months: number): Promise<readonly [cases: number, reads: number]> => {
      statements.mockClear();
      const cases = (await rows(months, room.probation)).length;
      const about = /from handover\.(client_case c join handover\.participant|need where)/;
      return [cases, statements.mock.calls.filter(([sql]) => about.test(sql)).length];
    };
    expect(await readsOf(3)).toEqual([1, 2]);
    for (const day of ['2027-04-06', '2027-04-13']) {
      const more = await room.makeCase(room.prison, release(day));
      granted(await letTakePart(room, more.caseId, room.probation));
    }
    expect(await readsOf(6)).toEqual([3, 2]);
    statements.mockRestore();
    const shelter = await room.makeShelter();
    const provider = room.workerOf(shelter);
    const { handoverId } = await room.makeSent(shelter, room.prison, { caseId, needId });
    granted(await room.get(AcknowledgeHandover).run(provider, { key: newKey(), handoverId }));
    granted(await room.get(OfferPlace).run(provider, { key: newKey(), handoverId, from: '2026-11-27' }));
    granted(await room.get(ConfirmHandover).run(room.prison, { key: newKey(), handoverId }));
    expect(await rows(3, room.probation)).toEqual([]);
    const needs = granted(await room.get(CaseReading).one(room.probation, caseId)).needs;
    expect(needs).toMatchObject([{ openHandovers: null }]);
    const now = room.clock.now();
    room.clock.moveTo('2027-07-01T09:00:00Z');
    expect(await rows(6, room.probation)).toEqual([]);
    room.clock.moveTo(now.toISOString());
  });
});
