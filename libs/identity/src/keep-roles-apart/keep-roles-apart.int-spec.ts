import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { startIdentityApp, type IdentityApp } from '../identity-app.support-spec.js';
import { MembershipEnded } from '../identity.events.js';
import { membersBench } from '../members.support-spec.js';
import { Sessions } from '../sessions.js';
import { KeepRolesApart } from './keep-roles-apart.job.js';

describe('an account that coordinates and works with clients, from before the rule', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  let bench: ReturnType<typeof membersBench>;
  const heard: DomainEvent[] = [];

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock: FakeClock.at('2027-03-01T08:00:00Z') });
    bench = membersBench(identity, db);
    identity.app.get(Database).publishThrough((_tx, events) => {
      heard.push(...events);
      return Promise.resolve();
    });
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  const openRoles = async (accountId: string): Promise<string[]> =>
    (
      await db.asOwner<{ role: string }>(
        `select role from identity.membership where account_id = $1 and ended_at is null order by role`,
        [accountId],
      )
    ).map(({ role }) => role);

  it('goes on as coordinator only, and its work is told to be without anybody', async () => {
    const accountId = await bench.account();
    const home = randomUUID();
    const working = await bench.member('worker', home, { accountId });
    const { token } = await bench.logIn(accountId);
    const leading = await bench.member('team_lead', home, { accountId });
    await bench.member('coordinator', randomUUID(), { accountId });
    await bench.member('profile_owner', randomUUID(), { accountId });
    heard.length = 0;
    await bench.use(KeepRolesApart).keep();

    expect(await openRoles(accountId)).toEqual(['coordinator', 'profile_owner']);
    expect(await bench.use(Sessions).find(token)).toBeNull();
    expect(heard).toEqual([
      new MembershipEnded(leading.actor.membershipId, accountId, home, 'team_lead'),
      new MembershipEnded(working.actor.membershipId, accountId, home, 'worker'),
    ]);
    const acts = await db.asOwner<{ why: string; account_id: string | null }>(
      `select detail ->> 'because' as why, account_id from audit.act
       where operation = 'identity.endMembership' and concerned_organisation_id = $1`,
      [home],
    );
    expect(acts).toEqual(Array.from({ length: 2 }, () => ({ why: 'COORDINATOR_SEES_NO_CLIENTS', account_id: null })));
    expect(await db.asOwner('select * from audit.first_broken_act()')).toEqual([]);
    heard.length = 0;
    await bench.use(KeepRolesApart).keep();
    expect(heard).toEqual([]);
  });

  it('is none where the other role is over, nor where it is another account’s', async () => {
    const [former, worker] = [await bench.account(), await bench.account()];
    const home = randomUUID();
    const coordinating = await bench.member('coordinator', home, { accountId: former });
    await bench.member('coordinator', home);
    await db.asOwner(`update identity.membership set ended_at = now() where id = $1`, [
      coordinating.actor.membershipId,
    ]);
    await bench.member('worker', randomUUID(), { accountId: former });
    await bench.member('worker', home, { accountId: worker });
    await bench.use(KeepRolesApart).keep();
    expect([await openRoles(former), await openRoles(worker)]).toEqual([['worker'], ['worker']]);
  });
});
