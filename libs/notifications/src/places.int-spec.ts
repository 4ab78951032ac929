import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotificationsRoom, type MadeService } from './room.support-spec.js';
import { TellPlaces } from './tell-places/tell-places.service.js';

describe('telling a service about its places', () => {
  let room: NotificationsRoom;
  let home: MadeService;

  beforeAll(async () => {
    room = await NotificationsRoom.open();
  });
  afterAll(() => room.close());
  beforeEach(async () => {
    home = await room.makeService();
    await room.makeMember(home.organisationId, 'pracovnik@example.cz');
    await room.makeMember(home.organisationId, 'vedouci@example.cz', 'team_lead');
    await room.makeMember(home.organisationId, 'profil@example.cz', 'profile_owner');
  });

  const toAndText = async (): Promise<[string, string | undefined][]> =>
    (await room.takeMails()).map(({ to, text }): [string, string | undefined] => [to, text.split('\n\n')[1]]).sort();

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
