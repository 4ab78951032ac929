import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule } from '@navaz/audit';
import { CapacityModule } from '@navaz/capacity';
import { DirectoryModule, installCodeLists } from '@navaz/directory';
import { permissionsOf } from '@navaz/identity';
import { isRefusal, systemContext, type Role } from '@navaz/kernel';
import { createHttpApp, GraphqlModule, HttpModule, loadConfig, PlatformModule } from '@navaz/platform';
import { actingAs, SpecIdentityModule, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { dropFixtureFolders, fixtureFolder } from '../import-register/fixture.support-spec.js';
import { RegisterImport } from '../import-register/register-import.service.js';
import { InteropModule } from '../interop.module.js';

interface Answer {
  data?: {
    importRuns: {
      edges: { node: Record<string, unknown> }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  } | null;
  errors?: { extensions: Record<string, unknown> }[];
}

const query = `query ($first: Int!, $after: String) { importRuns(first: $first, after: $after) {
  edges { node { id status dryRun refusalCode fileFingerprint byAccountId startedAt finishedAt
    counts { read new changed ended vanished unchanged refused remarks newOrganisations changedOrganisations conflictsOpened } } }
  pageInfo { hasNextPage endCursor } } }`;

describe('the log of imports through the API', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    db = await testDatabase();
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        GraphqlModule.forRoot(SpecIdentityModule),
        AuditModule,
        DirectoryModule,
        CapacityModule,
        InteropModule,
      ],
    })
    class SpecModule {}
    app = await createHttpApp(SpecModule, config);
    await app.init();
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const [imports, ctx, folder] = [app.get(RegisterImport), systemContext('spec'), fixtureFolder()];
    expect(isRefusal(await imports.run(ctx, folder))).toBe(false);
    expect(isRefusal(await imports.run(ctx, folder, { dryRun: true }))).toBe(false);
    expect(isRefusal(await imports.run(ctx, '/nowhere'))).toBe(true);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await db.close();
    dropFixtureFolders();
  });

  const ask = async (variables: object, role: Role | null = 'coordinator'): Promise<Answer> => {
    const headers = actingAs(role && { role, permissions: [...permissionsOf(role)] });
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return response.json<Answer>();
  };

  it('shows the coordinator what came in, the newest first, page by page', async () => {
    const first = await ask({ first: 2 });
    expect(first.errors).toBeUndefined();
    const nodes = (first.data?.importRuns.edges ?? []).map(({ node }) => node);
    expect(nodes.map(({ status, dryRun, refusalCode }) => [status, dryRun, refusalCode])).toEqual([
      ['refused', false, 'REGISTER_FILE_MISSING'],
      ['done', true, null],
    ]);
    expect(nodes[0]?.['counts']).toBeNull();
    expect(first.data?.importRuns.pageInfo.hasNextPage).toBe(true);

    const next = await ask({ first: 2, after: first.data?.importRuns.pageInfo.endCursor });
    const [run] = (next.data?.importRuns.edges ?? []).map(({ node }) => node);
    expect(next.data?.importRuns.pageInfo.hasNextPage).toBe(false);
    expect(run).toMatchObject({ status: 'done', dryRun: false, byAccountId: null });
    expect(run?.['fileFingerprint']).toMatch(/^[0-9a-f]{64}$/);
    const [stored] = await db.asOwner<{ services: number }>(
      `select count(*)::int as services from directory.service where register_id is not null`,
    );
    expect(run?.['counts']).toMatchObject({ new: stored?.services, changed: 0, vanished: 0 });
  });

  it('says the same of the dry run after it: nothing would change', async () => {
    const answer = await ask({ first: 10 });
    const [dry] = (answer.data?.importRuns.edges ?? []).map(({ node }) => node).filter(({ dryRun }) => dryRun);
    expect(dry?.['counts']).toMatchObject({ new: 0, changed: 0, ended: 0, newOrganisations: 0 });
  });

  it.each<Role | null>([null, 'worker', 'team_lead', 'profile_owner', 'auditor', 'machine'])(
    'is closed to %s',
    async (role) => {
      const answer = await ask({ first: 2 }, role);
      expect(answer.data?.importRuns).toBeUndefined();
      expect(answer.errors).toHaveLength(1);
    },
  );

  it('refuses a cursor of another list', async () => {
    const answer = await ask({ first: 2, after: Buffer.from('["x"]').toString('base64url') });
    expect(answer.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});
