import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Database } from '@navaz/platform';
import { AcknowledgeHandover } from '../acknowledge-handover/acknowledge-handover.service.js';
import { granted, newKey } from '../handover.builder.js';
import { KeepDeadlines } from '../keep-deadlines/keep-deadlines.service.js';
import { LetGo } from '../let-go/let-go.service.js';
import { ConfirmHandover } from '../confirm-handover/confirm-handover.service.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { OfferPlace } from '../offer-place/offer-place.service.js';
import { PauseHandover } from '../pause-handover/pause-handover.service.js';
import { keyed, RequestsInRoom, start } from './requests.support-spec.js';
import { RestrictSubject } from '../restrict-subject/restrict-subject.service.js';
import { SendHandover } from '../send-handover/send-handover.service.js';
import { SendUpdate } from '../send-update/send-update.service.js';
import { WithdrawHandover } from '../withdraw-handover/withdraw-handover.service.js';

jest.setTimeout(60_000);

describe('restriction in the same moment', () => {
  let made: RequestsInRoom;
  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const caseOf = async (handoverId: string): Promise<{ caseId: string; subjectId: string }> => {
    const [row] = await made.room.db.asOwner<{ caseId: string; subjectId: string }>(
      `select case_id as "caseId", subject_id as "subjectId" from handover.handover where id = $1`,
      [handoverId],
    );
    if (!row) throw new Error('There is no such request.');
    return row;
  };
  const restrict = async (handoverId: string, restricted: boolean): Promise<void> => {
    const { caseId } = await caseOf(handoverId);
    granted(await made.room.get(RestrictSubject).run(made.room.prison, { key: newKey(), caseId, restricted }));
  };
  /** Runs a command while a restriction is recorded and not committed yet; answers whether it waited, and its answer. */
  const meanwhile = async (handoverId: string, command: () => Promise<unknown>): Promise<readonly unknown[]> => {
    const { room } = made;
    const { subjectId } = await caseOf(handoverId);
    let commit: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let begun: () => void = () => undefined;
    const recorded = new Promise<void>((resolve) => (begun = resolve));
    const restricting = room.get(Database).transaction(room.prison, async (tx) => {
      await tx.query(`update handover.subject set restricted_at = $2 where id = $1`, [subjectId, room.clock.now()]);
      begun();
      await held;
    });
    await recorded;
    const running = command();
    const early = await Promise.race([running, new Promise((resolve) => setTimeout(() => resolve('waits'), 300))]);
    commit();
    await restricting;
    return [early, await running];
  };

  const commands: Readonly<Record<string, readonly [() => Promise<string>, (id: string) => Promise<unknown>, string]>> =
    {
      'what the recipient does': [
        () => made.bring.sent(),
        (id) => made.room.get(AcknowledgeHandover).run(made.workerOf(made.shelter), keyed(id)),
        'NOT_FOUND',
      ],
      'an offer of a place': [
        () => made.bring.acknowledged(),
        (id) => made.room.get(OfferPlace).run(made.workerOf(made.shelter), keyed(id)),
        'NOT_FOUND',
      ],
      sending: [
        async () => {
          const { handoverId } = await made.room.makeDraft(made.shelter);
          await made.room.agree(handoverId);
          return handoverId;
        },
        (id) => made.room.get(SendHandover).send(made.room.prison, keyed(id)),
        'SUBJECT_RESTRICTED',
      ],
      'an update': [
        async () => {
          const id = await made.bring.sent();
          await made.room.db.asOwner(
            `update handover.need set urgency = 'can_wait'
             where id = (select need_id from handover.handover where id = $1)`,
            [id],
          );
          return id;
        },
        (id) => made.room.get(SendUpdate).update(made.room.prison, keyed(id)),
        'SUBJECT_RESTRICTED',
      ],
      'a confirmation': [
        () => made.bring.offered(),
        (id) => made.room.get(ConfirmHandover).run(made.room.prison, keyed(id)),
        'SUBJECT_RESTRICTED',
      ],
    };

  it.each(Object.entries(commands))('%s waits for it and is refused', async (_name, [bring, run, code]) => {
    const id = await bring();
    const [early, answer] = await meanwhile(id, () => run(id));
    expect(early).toBe('waits');
    expect(answer).toMatchObject({ code });
    await restrict(id, false);
    granted((await run(id)) as object);
  });

  it('what is read waits as well, and shows nothing', async () => {
    const id = await made.bring.sent();
    const open = () => made.room.get(HandoverReading).open(made.workerOf(made.shelter), { id });
    const [early, read] = await meanwhile(id, open);
    expect(early).toBe('waits');
    expect(read).toMatchObject({ passed: null });
  });
});

describe('mails about a person who asked for restriction', () => {
  let made: RequestsInRoom;
  beforeAll(async () => {
    made = await RequestsInRoom.open();
  });
  afterAll(() => made.room.close());
  beforeEach(() => made.room.clock.moveTo(start));

  const told = (id: string) => made.toldOf(id, made.shelter.organisationId);
  const restrict = async (handoverId: string, restricted: boolean): Promise<void> => {
    const [row] = await made.room.db.asOwner<{ caseId: string }>(
      `select case_id as "caseId" from handover.handover where id = $1`,
      [handoverId],
    );
    const caseId = row?.caseId ?? '';
    granted(await made.room.get(RestrictSubject).run(made.room.prison, { key: newKey(), caseId, restricted }));
  };
  /** What the provider was told while the restriction held, and when it was lifted. */
  const quietly = async (id: string, work: () => Promise<unknown>): Promise<readonly (readonly string[])[]> => {
    await made.seen(id);
    made.room.clock.advance(60_000);
    const before = (await told(id)).length;
    await restrict(id, true);
    await work();
    const during = (await told(id)).slice(before);
    await restrict(id, false);
    return [during, (await told(id)).slice(before + during.length)];
  };

  it('what the sender ends, lets go, puts off and takes up again is told when it is lifted, in one word', async () => {
    const { room } = made;
    const doing: readonly [() => Promise<string>, (id: string) => Promise<unknown>][] = [
      [() => made.bring.offered(), async (id) => granted(await room.get(LetGo).run(room.prison, keyed(id)))],
      [
        () => made.bring.offered(),
        async (id) => {
          granted(await room.get(PauseHandover).pause(room.prison, { ...keyed(id), until: '2026-12-01' }));
          granted(await room.get(PauseHandover).resume(room.prison, keyed(id)));
        },
      ],
      [
        () => made.bring.sent(),
        async (id) =>
          granted(
            await room
              .get(WithdrawHandover)
              .run(room.prison, { ...keyed(id), reason: 'no_longer_wanted', sentenceConfirmed: false }),
          ),
      ],
      [() => made.bring.sent(), (id) => made.withdraw(id)],
    ];
    for (const [bring, work] of doing) {
      const id = await bring();
      expect(await quietly(id, () => work(id))).toEqual([[], ['update']]);
    }
  });

  it('nobody is reminded of it, and no end that time brings is mailed', async () => {
    const late = await made.bring.acknowledged();
    const offered = await made.bring.offered();
    const quiet = async () => {
      made.room.clock.moveTo('2026-12-07T09:00:00Z');
      await made.room.get(KeepDeadlines).lapse();
      await made.room.get(KeepDeadlines).keep();
      made.room.clock.moveTo(start);
    };
    await made.seen(late);
    await made.seen(offered);
    const before = [await told(late), await told(offered)];
    await restrict(late, true);
    await restrict(offered, true);
    await quiet();
    expect([await told(late), await told(offered)]).toEqual(before);
    const sender = await made.toldOf(offered, made.room.unitOf(made.room.prison));
    expect(sender).toContain('let_go');
  });

  it('nothing is said when it is lifted where nothing is new', async () => {
    const id = await made.bring.acknowledged();
    expect(await quietly(id, () => Promise.resolve())).toEqual([[], []]);
  });
});
