import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testContext } from '@navaz/testing';
import { AnswerByLink } from '../answer-by-link/answer-by-link.service.js';
import { isRefusal } from '@navaz/kernel';
import { AskForRoom } from '../ask-for-room/ask-for-room.service.js';
import { DraftHandover } from '../draft-handover/draft-handover.service.js';
import { granted, HandoverRoom, newKey, type MadeShelter } from '../handover.builder.js';
import { HandoverReading } from '../handovers/handover-reading.service.js';
import { PreviewHandover } from '../handovers/preview-handover.service.js';
import { viewHandover } from '../handovers/view-handover.js';
import { keyed, linkFor, referenceOf } from './requests.support-spec.js';
import { SendHandover } from '../send-handover/send-handover.service.js';

describe('how a request reaches a service', () => {
  let room: HandoverRoom;

  beforeAll(async () => {
    room = await HandoverRoom.open();
  });
  afterAll(() => room.close());

  const draft = async (shelter: MadeShelter): Promise<string> => {
    const { handoverId } = await room.makeDraft(shelter);
    await room.agree(handoverId);
    return handoverId;
  };
  const previewed = async (handoverId: string) => {
    const preview = granted(await room.get(PreviewHandover).preview(room.prison, handoverId, 'request'));
    return [preview.channel, preview.addressMissing];
  };
  const send = async (handoverId: string) => {
    granted(await room.get(SendHandover).send(room.prison, keyed(handoverId)));
    return viewHandover(
      granted(await room.get(HandoverReading).open(room.prison, { id: handoverId })),
      room.clock.today(),
    );
  };

  it('that asks to be reached by another way since the draft: by the new one', async () => {
    const shelter = await room.makeShelter({ address: 'prijem@example.cz' });
    const handoverId = await draft(shelter);
    expect(await previewed(handoverId)).toEqual(['platform', false]);
    await room.db.asOwner(`update directory.service set channel = 'link' where id = $1`, [shelter.serviceId]);
    expect(await previewed(handoverId)).toEqual(['link', false]);
    await send(handoverId);
    const sent = await room.db.asOwner(`select channel from handover.handover where id = $1`, [handoverId]);
    expect(sent).toEqual([{ channel: 'link' }]);
  });

  const unreachable: readonly (readonly [string, string])[] = [
    [
      'published a phone number only',
      `update directory.contact set email = null, phone = '377 111 222' where service_id = $1`,
    ],
    [
      'published one for another function',
      `update directory.contact set function_code = 'education' where service_id = $1`,
    ],
    ['shows it to professionals only', `update directory.contact set audience = 'professional' where service_id = $1`],
    ['is of the demo', `update directory.service set origin = 'demo', demo_note = 'Ukázka' where id = $1`],
  ];

  it.each(unreachable)(
    'that asks for mails and %s: the sender calls, and knows it before and after sending',
    async (_what, sql) => {
      const shelter = await room.makeShelter({ channel: 'link' });
      const handoverId = await draft(shelter);
      expect(await previewed(handoverId)).toEqual(['link', false]);
      await room.db.asOwner(sql, [shelter.serviceId]);
      expect(await previewed(handoverId)).toEqual(['phone_or_post', true]);
      const sent = await send(handoverId);
      expect(sent.channel).toBe('phone_or_post');
      expect(sent.moves.map(({ act }) => act)).toContain('recordAnswer');
    },
  );

  it.each([
    ['publishes its address after sending', { channel: 'phone' }, 'phone_or_post'],
    ['asks for mails after sending', { address: 'prijem@example.cz' }, 'platform'],
  ] as const)('that %s: what is mailed from then on opens the request', async (_what, given, way) => {
    const shelter = await room.makeShelter(given);
    const handoverId = await draft(shelter);
    expect((await send(handoverId)).channel).toBe(way);
    await room.db.asOwner(`update directory.service set channel = 'link' where id = $1`, [shelter.serviceId]);
    await room.db.asOwner(
      `insert into directory.contact (organisation_id, service_id, function_code, email, origin)
       select $1, $2, 'admissions', 'prijem@example.cz', 'owner'
       where not exists (select from directory.contact where service_id = $2)`,
      [shelter.organisationId, shelter.serviceId],
    );
    const held = await linkFor(room, shelter, await referenceOf(room, handoverId));
    const opened = granted(await room.get(AnswerByLink).open(testContext(), held));
    expect(opened.opened.passed).toMatchObject({ needKind: 'azylove-domy' });
    const answer = { ...held, key: newKey(), answer: 'acknowledged', confirmed: false } as const;
    granted(await room.get(AnswerByLink).answer(testContext(), answer));
    const other = await linkFor(room, shelter, 'N-NENI-TADY');
    expect(await room.get(AnswerByLink).open(testContext(), other)).toMatchObject({ code: 'LINK_NOT_VALID' });
  });

  it('that asks for mails and published nothing to be reached by: is not asked', async () => {
    const shelter = await room.makeShelter({ channel: 'link' });
    const handoverId = await draft(shelter);
    await room.db.asOwner(
      `update directory.contact set email = null, web = 'https://x.example' where service_id = $1`,
      [shelter.serviceId],
    );
    const notReachable = { code: 'RECIPIENT_NOT_REACHABLE' };
    expect(await room.get(SendHandover).send(room.prison, keyed(handoverId))).toMatchObject(notReachable);
    const { needId } = await room.makeCase();
    const wanted = { needId, serviceId: shelter.serviceId, unitId: null };
    expect(await room.get(DraftHandover).draft(room.prison, wanted, newKey())).toMatchObject(notReachable);
    const asked = await room.get(AskForRoom).ask(room.prison, {
      key: newKey(),
      needId,
      serviceIds: [shelter.serviceId],
    });
    expect(isRefusal(asked) && asked.fields).toMatchObject([{ path: 'serviceIds.0', ...notReachable }]);
  });

  it('that is of the demo, at an address of a domain that belongs to nobody: is mailed there', async () => {
    const shelter = await room.makeShelter({ channel: 'link', address: 'prijem@ukazka.example' });
    await room.db.asOwner(`update directory.service set origin = 'demo', demo_note = 'Ukázka' where id = $1`, [
      shelter.serviceId,
    ]);
    expect(await previewed(await draft(shelter))).toEqual(['link', false]);
  });

  it('that answers by phone: that nothing is mailed is no surprise there', async () => {
    expect(await previewed(await draft(await room.makeShelter({ channel: 'phone' })))).toEqual([
      'phone_or_post',
      false,
    ]);
  });
});
