import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { MovesByItself, type DueAct } from '../move-handover/moves-by-itself.service.js';
import { moveOf, moves, states } from '../handover.state.js';
import { RequestsInRoom, start } from './requests.support-spec.js';

jest.setTimeout(120_000);

describe('no function moves a request from a state that is not in the table', () => {
  let made: RequestsInRoom;

  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const timed: readonly (readonly [DueAct, 'time' | 'system'])[] = [
    ['expire_unanswered', 'time'],
    ['expire_waiting', 'time'],
    ['lapse_offer', 'time'],
    ['close_not_arrived', 'time'],
    ['end_with_provider', 'system'],
    ['end_with_sender', 'system'],
  ];
  const acts: Partial<Record<DueAct, (typeof moves)[number]['act']>> = {
    expire_unanswered: 'expire',
    expire_waiting: 'expire',
    lapse_offer: 'offerLapsed',
    close_not_arrived: 'closeWithoutArrival',
    end_with_provider: 'providerLeaves',
    end_with_sender: 'senderLeaves',
  };

  it.each(states.filter((state) => state !== 'draft'))('from %s', async (state) => {
    const id = await made.bring.sent();
    for (const [name, side] of timed) {
      await made.room.db.asOwner(
        `update handover.handover set state = $2, deadline = '2020-01-01', deadline_kind = 'decide', state_since = '2020-01-01',
           release_earliest = '2020-01-01', release_latest = '2020-01-01', offer_expires_at = '2020-01-01'
         where id = $1`,
        [id, state],
      );
      await made.room.db.asOwner(`update directory.service set ended_on = $2 where id = $1`, [
        made.shelter.serviceId,
        name === 'end_with_provider' ? '2026-01-01' : null,
      ]);
      await made.room.db.asOwner(`update directory.organisation set ended_on = $2 where id = $1`, [
        made.room.unitOf(made.room.prison),
        name === 'end_with_sender' ? '2026-01-01' : null,
      ]);
      await made.room.get(MovesByItself).allDue(name, made.room.clock.today());
      const act = acts[name];
      const expected = act && moveOf(state, act, side)?.to;
      // Expiring is two functions: what waits has no deadline of its own.
      const here =
        name === 'expire_waiting' ? state === 'waitlisted' : name !== 'expire_unanswered' || state !== 'waitlisted';
      expect([name, await made.stateOf(id)]).toEqual([name, here && expected ? expected : state]);
    }
    await made.room.db.asOwner(`update directory.service set ended_on = null where id = $1`, [made.shelter.serviceId]);
    await made.room.db.asOwner(`update directory.organisation set ended_on = null where id = $1`, [
      made.room.unitOf(made.room.prison),
    ]);
    await made.room.db.asOwner(`update handover.handover set state = 'closed', ended_at = now() where id = $1`, [id]);
  });
});
