import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isRefusal } from '@navaz/kernel';
import { Database, TryAgain } from '@navaz/platform';
import { DraftHandover } from '../draft-handover/draft-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { Needs } from '../keep-needs/needs.service.js';
import { underDrawnCode } from '../reference-code.js';

jest.setTimeout(120_000);

describe('drafting at once', () => {
  let room: HandoverRoom;
  let shelters: MadeShelter[];

  beforeAll(async () => {
    room = await HandoverRoom.open();
    shelters = [await room.makeShelter({ name: 'První' }), await room.makeShelter({ name: 'Druhý' })];
  });
  afterAll(() => room.close());

  const draft = (needId: string, shelter: MadeShelter | undefined, key = newKey()) =>
    room.get(DraftHandover).draft(room.prison, { needId, serviceId: shelter?.serviceId ?? null, unitId: null }, key);

  it('one need for one service is drafted once, the others hear that it is asked already; other services beside it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { needId } = await room.makeCase();
      const same = Array.from({ length: 6 }, () => draft(needId, shelters[0]));
      const [beside, answers] = await Promise.all([draft(needId, shelters[1]), Promise.all(same)]);
      granted(beside);
      const refused = answers.filter((answer) => isRefusal(answer));
      expect(refused.map((answer) => isRefusal(answer) && answer.code)).toEqual(Array(5).fill('ALREADY_ASKED'));
    }
  });

  it('of changes of a need that saw the same version one is made, the others hear that it changed meanwhile', async () => {
    const { needId } = await room.makeCase();
    const change = (text: string) =>
      room.get(Needs).change(room.prison, { needId, version: 1, wish: text, wishConfirmed: true });
    const answers = await Promise.all(['Klid.', 'Zahrada.', 'Dílna.', 'Výtah.'].map(change));
    const refused = answers.flatMap((answer) => (isRefusal(answer) ? answer.code : []));
    expect(refused).toEqual(Array(3).fill('CHANGED_MEANWHILE'));
  });

  it('one key drafts once, however often it is sent at the same moment', async () => {
    const { needId } = await room.makeCase();
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 6 }, () => draft(needId, shelters[0], key)));
    expect(new Set(answers.map((answer) => granted(answer).handoverId)).size).toBe(1);
  });

  it('a code that somebody has already is drawn anew', async () => {
    const { handoverId, needId } = await room.makeDraft(shelters[0] ?? (await room.makeShelter()));
    const copy = (reference: string) => `
      insert into handover.handover (need_id, reference, case_id, subject_id, sender_unit_id, sender_kind, recipient_organisation_id,
        recipient_kind, channel, kind, residential, reveals_health, state, state_since, created_at, version)
      select need_id, ${reference}, case_id, subject_id, sender_unit_id, sender_kind, $2, recipient_kind, channel, kind,
        residential, reveals_health, state, state_since, created_at, 1 from handover.handover where id = $1`;
    const other = shelters[1]?.organisationId;
    let drawn = 0;
    await room.get(Database).transaction(room.prison, (tx) =>
      underDrawnCode(() => {
        drawn += 1;
        return tx.query(copy(drawn === 1 ? 'reference' : `'P-2222-2222'`), [handoverId, other]);
      }),
    );
    expect(drawn).toBe(2);
    const rows = await room.db.asOwner(`select reference from handover.handover where need_id = $1 order by 1`, [
      needId,
    ]);
    expect(rows).toHaveLength(2);
    const once = room
      .get(Database)
      .transaction(room.prison, (tx) =>
        underDrawnCode(async () => tx.query(copy(`'P-3333-3333'`), [handoverId, other])),
      );
    // Another constraint is no code: asked twice for one need.
    await expect(once).rejects.not.toBeInstanceOf(TryAgain);
  });
});
