import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testContext } from '@navaz/testing';
import { NotificationsRoom } from './room.support-spec.js';

const read = '{ myNotificationPreferences { information } }';
const change = (pace: string): string =>
  `mutation { changeNotificationPreferences(input: { information: ${pace} }) {
     ... on NotificationPreferences { information } } }`;

describe('how often an account is told', () => {
  let room: NotificationsRoom;
  beforeAll(async () => {
    room = await NotificationsRoom.open();
  });
  afterAll(() => room.close());

  it('is its own: at once until it says otherwise, and nobody else reads or changes it', async () => {
    const { organisationId } = await room.makeService();
    const [one, other] = [
      await room.makeMember(organisationId, 'a@example.cz'),
      await room.makeMember(organisationId, 'b@example.cz'),
    ];
    expect((await room.ask(read, one)).data).toEqual({ myNotificationPreferences: { information: 'IMMEDIATELY' } });
    for (const pace of ['DAILY', 'NONE']) {
      expect((await room.ask(change(pace), one)).data).toEqual({
        changeNotificationPreferences: { information: pace },
      });
      expect((await room.ask(read, one)).data).toEqual({ myNotificationPreferences: { information: pace } });
    }
    expect((await room.ask(read, other)).data).toEqual({ myNotificationPreferences: { information: 'IMMEDIATELY' } });
    const acts = await room.db.asOwner(
      `select detail from audit.act where operation = 'notifications.changePreferences' and subject_id = $1 order by number`,
      [one],
    );
    expect(acts).toEqual([{ detail: { information: 'daily' } }, { detail: { information: 'none' } }]);
  });

  it.each([read, change('DAILY')])('nobody has none: %s', async (query) => {
    const { data, errors } = await room.ask(query);
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it.each([
    `update notifications.notice set reference = 'P-2222-2222'`,
    `update notifications.notice set account_id = gen_random_uuid()`,
    `delete from notifications.preference`,
  ])('the application cannot: %s', async (sql) => {
    await expect(room.db.database.transaction(testContext(), (tx) => tx.query(sql))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });
});
