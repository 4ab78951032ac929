import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WaitingList } from '@navaz/capacity';
import { Database } from '@navaz/platform';
import { testContext } from '@navaz/testing';
import { NotificationsRoom, type MadeService } from './room.support-spec.js';
import { TellPlaces } from './tell-places/tell-places.service.js';

describe('telling a service about its places', () => {
  let room: NotificationsRoom;
  let home: MadeService;
  let unitId: string;

  beforeAll(async () => {
    room = await NotificationsRoom.open();
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    home = await room.makeService();
    await room.makeMember(home.organisationId, 'pracovnik@example.cz');
    await room.makeMember(home.organisationId, 'vedouci@example.cz', 'team_lead');
    await room.makeMember(home.organisationId, 'profil@example.cz', 'profile_owner');
    const [unit] = await room.db.asOwner<{ id: string }>(
      `insert into capacity.unit (service_id, name, measure, version) values ($1, 'Lůžka', 'beds', 1) returning id`,
      [home.serviceId],
    );
    unitId = unit?.id ?? '';
    await room.db.asOwner(`insert into capacity.slot (unit_id, number) select $1, generate_series(1, 2)`, [unitId]);
    await room.db.asOwner(
      `insert into capacity.statement (unit_id, total, free, as_of, valid_until, means, recorded_at)
       values ($1, 2, 1, $2, $3, 'profile', $2)`,
      [unitId, new Date(room.clock.now().getTime() - 60_000), new Date(room.clock.now().getTime() + 5 * 86_400_000)],
    );
  });

  const opened = (): Promise<void> => room.get(TellPlaces).opened(home.serviceId, unitId);
  const toAndText = async (): Promise<[string, string | undefined][]> =>
    (await room.takeMails()).map(({ to, text }): [string, string | undefined] => [to, text.split('\n\n')[1]]).sort();

  it('says that a place came back only where somebody waits whom it would help', async () => {
    await opened();
    expect(await room.takeMails()).toEqual([]);
    await room.get(Database).transaction(testContext(), (tx) =>
      room.get(WaitingList).join(tx, {
        serviceId: home.serviceId,
        holder: { kind: 'handover', id: randomUUID() },
        reason: 'no_room',
        from: '2026-11-24',
      }),
    );
    await opened();
    const line = 'Azylový dům: uvolnilo se místo a někdo na ně čeká.\nhttps://navaz.example/prace';
    expect(await toAndText()).toEqual([
      ['pracovnik@example.cz', line],
      ['vedouci@example.cz', line],
    ]);
  });

  it('tells whoever answers for places that more are promised than there are, whatever their pace', async () => {
    await room.db.asOwner(
      `insert into notifications.preference select account_id, 'none', now() from identity.membership where organisation_id = $1`,
      [home.organisationId],
    );
    await room.get(TellPlaces).overcommitted(home.serviceId);
    const line =
      'Azylový dům: je přislíbeno víc míst, než kolik jich je podle posledního údaje volných.\nhttps://navaz.example/prace';
    expect(await toAndText()).toEqual([
      ['profil@example.cz', line],
      ['vedouci@example.cz', line],
    ]);
  });
});
