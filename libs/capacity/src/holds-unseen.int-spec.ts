import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Args, GraphQLSchemaHost, ID, Query, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { AuditModule } from '@navaz/audit';
import { DirectoryModule, ServiceView } from '@navaz/directory';
import { IdentityModule } from '@navaz/identity';
import { isRefusal } from '@navaz/kernel';
import {
  createHttpApp,
  Database,
  GraphqlModule,
  HttpModule,
  loadConfig,
  PlatformModule,
  Public,
} from '@navaz/platform';
import {
  actingAs,
  SpecIdentityModule,
  testContext,
  testDatabase,
  type SpecActor,
  type TestDatabase,
} from '@navaz/testing';
import { CapacityModule } from './capacity.module.js';
import { CapacityReader } from './capacity-reader.js';
import { HoldDesk } from './hold-places/hold-desk.service.js';
import * as sql from './places-sql.js';
import { inRole, makeOwnedUnit, makeStatement, type MadeUnit } from './room.support-spec.js';
import { WaitingList } from './wait-for-places/waiting-list.service.js';

jest.setTimeout(60_000);

@Resolver(() => ServiceView)
class SpecServicesResolver {
  @Query(() => ServiceView)
  @Public('spec')
  specService(
    @Args('id', { type: () => ID }) id: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): ServiceView {
    return Object.assign(new ServiceView(), { id, organisation: { id: organisationId } });
  }
}

describe('for whom places are held', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let made: MadeUnit;
  const today = new Date().toISOString().slice(0, 10);
  const holders = Array.from({ length: 3 }, () => randomUUID());
  const [tentative = '', firm = '', waiting = ''] = holders;

  beforeAll(async () => {
    db = await testDatabase();
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        AuditModule,
        IdentityModule,
        DirectoryModule,
        CapacityModule,
        GraphqlModule.forRoot(SpecIdentityModule),
      ],
      providers: [SpecServicesResolver],
    })
    class SpecModule {}
    app = await createHttpApp(SpecModule, config);
    await app.init();
    made = await makeOwnedUnit(db, { dates: { booking_horizon_days: 30 } });
    await makeStatement(db, made.unitId, { free: 3, asOf: new Date(Date.now() - 3_600_000).toISOString() });
    const desk = app.get(HoldDesk);
    const { serviceId } = made;
    await app.get(Database).transaction(testContext(), async (tx) => {
      const expiresAt = new Date(Date.now() + 3_600_000);
      const from = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      for (const id of [tentative, firm]) {
        const held = await desk.take(tx, {
          serviceId,
          from,
          characteristics: [],
          holder: { kind: 'handover', id },
          expiresAt,
        });
        if (isRefusal(held)) throw new Error(held.code);
      }
      await desk.firm(tx, { kind: 'handover', id: firm });
      await app
        .get(WaitingList)
        .join(tx, { serviceId, holder: { kind: 'handover', id: waiting }, reason: 'no_room', from });
    });
  });

  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const ask = async (query: string, variables: object, actor?: SpecActor): Promise<string> => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...actingAs(actor ?? null) },
      payload: { query, variables },
    });
    return response.body;
  };

  it('has no word in the API', () => {
    // Types of rooms that other specs loaded lie in the same store of Nest; only what can be asked for here counts.
    const { schema } = app.get(GraphQLSchemaHost);
    const names = new Set<string>();
    const collect = (type: GraphQLType): void => {
      const named = getNamedType(type);
      if (names.has(named.name)) return;
      names.add(named.name);
      if (!isObjectType(named) && !isInputObjectType(named)) return;
      for (const field of Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(named.getFields())) {
        names.add(field.name);
        collect(field.type);
        if ('args' in field) for (const argument of field.args) collect(argument.type);
      }
    };
    for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) collect(root);
    expect(names).toContain('ServicePlaces');
    expect([...names].filter((name) => /^(hold|held|firm|tentative|occupied|waitingEntry)/i.test(name))).toEqual([]);
  });

  it('is in no answer, whoever asks', async () => {
    const on = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const { organisationId, serviceId, unitId } = made;
    const unit = `id name state confidence because free total waiting asOf validUntil means closures { from until reason } demoNote`;
    const queries: [string, object][] = [
      [
        `query ($id: ID!, $organisationId: ID!, $on: Date) { specService(id: $id, organisationId: $organisationId) {
           places(on: $on) { state freeInWords sentence confidence asOf
             numbers { free total waiting validUntil units { ${unit} } } } } }`,
        { id: serviceId, organisationId, on },
      ],
      [
        `query ($unitId: ID!, $on: Date) { unitPlaces(unitId: $unitId, on: $on) { version places { ${unit} }
           slots { id number characteristics } } }`,
        { unitId, on },
      ],
      [
        `query ($unitId: ID!) { placeStatements(unitId: $unitId, first: 5) { edges { node { id free note } } } }`,
        { unitId },
      ],
    ];
    const actors = [undefined, inRole('worker'), inRole('profile_owner', organisationId), inRole('coordinator')];
    const answers = await Promise.all(
      actors.flatMap((actor) => queries.map(([query, variables]) => ask(query, variables, actor))),
    );
    const told = answers.join('\n');
    expect(told).toMatch(/"free":1/);
    expect(told).toMatch(/"freeInWords":"1-2"/);
    expect(told).not.toMatch(/GRAPHQL_VALIDATION_FAILED/);
    for (const id of holders) expect(told).not.toContain(id);
    expect(told).not.toMatch(/tentative|firm\b|held|"slotId"/i);
  });

  it('does not even leave the database with what is read in public', async () => {
    const reader = app.get(CapacityReader);
    const answers = JSON.stringify([
      [...(await reader.places([made.serviceId], today)).values()],
      await reader.units([made.unitId], today),
      await reader.servicesIn(today),
    ]);
    expect(answers).toContain(made.unitId);
    for (const id of holders) expect(answers).not.toContain(id);
    const rows = JSON.stringify(
      await app.get(Database).readPublic(sql.unitsOfServices, [[made.serviceId], today, '2999-01-01']),
    );
    expect(rows).toContain('"takenAt"');
    for (const id of holders) expect(rows).not.toContain(id);
    for (const text of Object.values(sql).map((read) => (typeof read === 'string' ? read : read.text))) {
      expect(text).not.toMatch(/holder|slot_id|firmness/);
    }
  });

  it('is in no trail; queues carry it only for the room it belongs to', async () => {
    const acts = await db.asOwner<{ text: string }>(`select to_jsonb(act)::text as text from audit.act`);
    const jobs = await db.asOwner<{ text: string }>(`select to_jsonb(job)::text as text from jobs.job`);
    const written = [...acts, ...jobs].map((row) => row.text).join('\n');
    for (const id of holders) expect(written).not.toContain(id);
  });
});
