import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '@navaz/platform';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { EndMembership } from './end-membership/end-membership.service.js';
import { startIdentityApp, type IdentityApp } from './identity-app.support-spec.js';
import { ListMachineClients } from './list-machine-clients/list-machine-clients.service.js';
import { codeOf, membersBench, ok } from './members.support-spec.js';
import { RegisterMachineClient } from './register-machine-client/register-machine-client.service.js';
import { ConfirmMachineClient } from './confirm-machine-client/confirm-machine-client.service.js';

describe('registering and confirming a machine client', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  let bench: ReturnType<typeof membersBench>;

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock: FakeClock.at('2027-03-01T08:00:00Z') });
    bench = membersBench(identity, db);
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  it('waits for the coordinator; both see when, the store who, the trail both acts', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    const coordinator = await bench.member('coordinator', randomUUID());
    const desk = bench.use(ConfirmMachineClient);
    const registered = ok(await bench.use(RegisterMachineClient).register(owner, { clientId: 'evidence', label: 'E' }));
    expect(registered.confirmedAt).toBeNull();
    const page = { organisationId: owner.actor.organisationId, first: 10 };
    expect(ok(await bench.use(ListMachineClients).clients(owner, page))).toMatchObject([{ confirmedAt: null }]);
    expect(ok(await desk.waiting(coordinator, { first: 10 })).map(({ id }) => id)).toEqual([registered.id]);

    expect(codeOf(await desk.confirm(owner, registered.id))).toBe('NOT_FOUND');
    const confirmed = ok(await desk.confirm(coordinator, registered.id));
    expect(confirmed.confirmedAt).toEqual(new Date('2027-03-01T08:00:00Z'));
    expect(codeOf(await desk.confirm(coordinator, registered.id))).toBe('CLIENT_CONFIRMED');
    expect(codeOf(await desk.confirm(coordinator, randomUUID()))).toBe('NOT_FOUND');
    expect(ok(await desk.waiting(coordinator, { first: 10 }))).toEqual([]);
    expect(
      await db.asOwner(`select registered_by, confirmed_by from identity.machine_client where client_id = 'evidence'`),
    ).toEqual([{ registered_by: owner.actor.accountId, confirmed_by: coordinator.actor.accountId }]);
    const acts = await db.asOwner('select operation from audit.act where subject_id = $1 order by number', [
      registered.id,
    ]);
    expect(acts).toEqual([
      { operation: 'identity.registerMachineClient' },
      { operation: 'identity.confirmMachineClient' },
    ]);
  });

  it('is needed again where another organisation registers the client, and not possible after its end', async () => {
    const owner = await bench.member('profile_owner', randomUUID());
    const next = await bench.member('profile_owner', randomUUID());
    const coordinator = await bench.member('coordinator', randomUUID());
    const desk = bench.use(ConfirmMachineClient);
    const machine = { clientId: 'moving', label: 'Program' };
    const first = ok(await bench.use(RegisterMachineClient).register(owner, machine));
    ok(await desk.confirm(coordinator, first.id));
    ok(await bench.use(EndMembership).end(owner, first.id));
    const second = ok(await bench.use(RegisterMachineClient).register(next, machine));
    expect(second.confirmedAt).toBeNull();
    const waiting = ok(await desk.waiting(coordinator, { first: 10 }));
    expect(waiting).toMatchObject([{ id: second.id, organisationId: next.actor.organisationId, confirmedAt: null }]);
    expect(ok(await desk.waiting(coordinator, { first: 10, after: encodeCursor([second.id]) }))).toEqual([]);
    expect(codeOf(await desk.waiting(coordinator, { first: 10, after: 'x' }))).toBe('INVALID_INPUT');
    ok(await bench.use(EndMembership).end(next, second.id));
    expect(codeOf(await desk.confirm(coordinator, second.id))).toBe('NOT_FOUND');
  });

  it.each(['', ' evidence', 'evi dence', 'evidence\n', 'evi\tdence', 'evidence\u200b', 'klient-č', 'a'.repeat(201)])(
    'is for no such client as %j, which no issuer gives out',
    async (clientId) => {
      const owner = await bench.member('profile_owner', randomUUID());
      const refused = await bench.use(RegisterMachineClient).register(owner, { clientId, label: 'E' });
      expect(refused).toMatchObject({
        code: 'INVALID_INPUT',
        fields: [{ path: 'clientId', code: 'CLIENT_ID_NOT_VALID' }],
      });
      expect(await db.asOwner('select 1 from identity.machine_client where client_id = $1', [clientId])).toEqual([]);
    },
  );

  it.each(['https://evidence.example.cz/klient', 'a'.repeat(200)])('is for such a client as %j', async (clientId) => {
    const owner = await bench.member('profile_owner', randomUUID());
    ok(await bench.use(RegisterMachineClient).register(owner, { clientId, label: 'E' }));
  });
});
