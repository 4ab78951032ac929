import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@navaz/kernel';
import { AskConsent } from '../ask-consent/ask-consent.service.js';
import { granted, HandoverRoom, newKey } from '../handover.builder.js';
import { ConsentForms } from '../handovers/consent-forms.service.js';
import { ConsentReceipts } from '../print-papers/consent-receipt.service.js';
import { RecordConsent } from '../record-consent/record-consent.service.js';

describe('who explained a form', () => {
  let room: HandoverRoom;

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());

  const member = async (organisationId: string, role: Role, services: string[] | null = null) => {
    const [account] = await room.db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject, created_at) values ('spec', $1, now()) returning id`,
      [newKey()],
    );
    await room.db.asOwner(
      `insert into identity.membership (account_id, organisation_id, role, services, created_at)
       values ($1, $2, $3, $4, now())`,
      [account?.id, organisationId, role, services],
    );
    const [row] = await room.db.asOwner<{ id: string }>(`select id from identity.membership where account_id = $1`, [
      account?.id,
    ]);
    return row?.id ?? '';
  };
  const recorded = async (explainedBy?: string) => {
    const { handoverId } = await room.makeDraft(await room.makeShelter());
    const { signingId } = granted(
      await room.get(AskConsent).ask(room.prison, {
        key: newKey(),
        handoverId,
        steps: ['request'],
        until: '2027-06-30',
        language: 'cs',
        followUp: false,
      }),
    );
    const { terms } = granted(await room.get(ConsentForms).read(room.prison, signingId));
    const answer = await room.get(RecordConsent).record(room.prison, {
      ...{ key: newKey(), signingId, refused: [], by: 'subject', expressed: 'paper' },
      given: terms.items.map(({ number }) => number),
      explainedBy,
    });
    return { signingId, answer };
  };
  const inReceipt = async (signingId: string) =>
    granted(await room.get(ConsentReceipts).of(room.prison, signingId)).events.map((event) => event.explained_by);

  it('is whoever records it, or a colleague who works with people; the receipt says which, and no name', async () => {
    const own = await recorded();
    granted(own.answer);
    expect(new Set(await inReceipt(own.signingId))).toEqual(new Set([null, 'pracovník, který odpověď zapsal']));
    const colleague = await member(room.unitOf(room.prison), 'worker');
    const theirs = await recorded(colleague);
    granted(theirs.answer);
    expect(new Set(await inReceipt(theirs.signingId))).toEqual(new Set([null, 'jiný pracovník téhož pracoviště']));
    const rows = await room.db.asOwner(
      `select distinct explained_by_membership_id as by from consent.expression where signing_id = $1`,
      [theirs.signingId],
    );
    expect(rows).toEqual([{ by: colleague }]);
  });

  it('is nobody of another unit, nobody who does not work with people, and nobody who leads no case', async () => {
    const prison = room.unitOf(room.prison);
    for (const stranger of [
      await member(room.unitOf(room.curator), 'worker'),
      await member(prison, 'auditor'),
      await member(prison, 'worker', [newKey()]),
      newKey(),
    ]) {
      const { answer } = await recorded(stranger);
      expect(answer).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'explainedBy', code: 'NOT_OF_THE_UNIT' }],
      });
    }
  });
});
