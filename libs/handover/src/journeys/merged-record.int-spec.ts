import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { ConfirmFact } from '../confirm-fact/confirm-fact.service.js';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { letTakePart } from './agree-to-case.support-spec.js';

describe('a record of the directory whose clients would be out of reach after a merge', () => {
  let room: HandoverRoom;

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());

  const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
  const works = async (organisationId: string, ctx: RequestContext = coordinator): Promise<boolean | undefined> => {
    const [row] = await room
      .get(Database)
      .transaction(ctx, (tx) =>
        tx.query<{ there: boolean }>(`select directory.works_for_people($1) as there`, [organisationId]),
      );
    return row?.there;
  };
  const shelter = () => room.makeShelter({ beds: 5 });

  it('is one that was asked for a place, until what was asked is deleted', async () => {
    const made = await shelter();
    expect(await works(made.organisationId)).toBe(false);
    const { handoverId } = await room.makeDraft(made);
    expect(await works(made.organisationId)).toBe(true);
    await room.db.asOwner(`update handover.handover set content_destroyed_at = now() where id = $1`, [handoverId]);
    expect(await works(made.organisationId)).toBe(false);
  });

  it('is one that was asked for room or about a fact, and has not answered', async () => {
    const [asked, fact] = [await shelter(), await shelter()];
    const { needId, caseId } = await room.makeCase();
    granted(await room.get(AskForRoom).ask(room.prison, { key: newKey(), needId, serviceIds: [asked.serviceId] }));
    granted(
      await room.get(ConfirmFact).draft(room.prison, {
        key: newKey(),
        caseId,
        serviceId: fact.serviceId,
        fact: 'place_promised',
        until: '2027-03-31',
        language: 'cs',
      }),
    );
    await room.db.asOwner(`update handover.enquiry set expires_at = now() + interval '1 day'`);
    expect(await works(asked.organisationId)).toBe(true);
    await room.db.asOwner(`update handover.enquiry set expires_at = now() - interval '1 day'`);
    expect(await works(asked.organisationId)).toBe(false);
    expect(await works(fact.organisationId)).toBe(true);
  });

  it('is one that leads a case or takes part in one', async () => {
    const { caseId } = await room.makeCase();
    expect(await works(room.unitOf(room.prison))).toBe(true);
    expect(await works(room.unitOf(room.probation))).toBe(false);
    granted(await letTakePart(room, caseId, room.probation));
    expect(await works(room.unitOf(room.probation))).toBe(true);
  });

  it('is told to the coordinator alone', async () => {
    const { organisationId } = await shelter();
    for (const ctx of [room.prison, testContext({ role: 'profile_owner', organisationId }), testContext()])
      await expect(works(organisationId, ctx)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});
