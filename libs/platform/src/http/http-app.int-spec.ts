import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Args, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MaxLength } from 'class-validator';
import { Refusal, type RequestContext } from '@navaz/kernel';
import { actingAs, SpecIdentityModule, testDatabase, type TestDatabase } from '@navaz/testing';
import { loadConfig } from '../config/config.js';
import { Database } from '../database/database.js';
import { Public, Requires } from '../graphql/access.decorator.js';
import { Ctx } from '../graphql/graphql-context.js';
import { GraphqlModule } from '../graphql/graphql.module.js';
import { Operations } from '../graphql/operations.js';
import { resultOf } from '../graphql/refusal.view.js';
import { LocalDate } from '../graphql/scalars.js';
import { PlatformModule } from '../platform.module.js';
import { createHttpApp } from './http-app.js';
import { HttpModule } from './http.module.js';

@ObjectType('Thing')
class ThingView {
  @Field(() => String)
  name!: string;

  @Field(() => ThingView, { nullable: true })
  inner?: ThingView;
}

@InputType('NameInput')
class NameInput {
  @Field(() => String)
  @MaxLength(5)
  name!: string;
}

const nameResult = resultOf('NameResult', ThingView);

@Resolver(() => ThingView)
class ThingResolver {
  constructor(private readonly database: Database) {}

  @Query(() => ThingView)
  @Public('spec')
  thing(@Args('on', { type: () => LocalDate, nullable: true }) on?: string): ThingView {
    return { name: on ?? 'none' };
  }

  @Query(() => Int)
  @Public('spec')
  broken(): number {
    throw new Error('secret detail of the inside');
  }

  @Query(() => Int)
  @Public('spec')
  async sleeper(): Promise<number> {
    await this.database.readPublic({ name: 'sleeper', text: `select pg_terminate_backend(pg_backend_pid())` }, []);
    return 1;
  }

  @Query(() => Int)
  @Public('spec')
  async lostWhileStoring(@Ctx() ctx: RequestContext): Promise<number> {
    await this.database.transaction(ctx, (tx) => {
      tx.commitWith(() => ({ sql: 'select pg_terminate_backend(pg_backend_pid())', parameters: [] }));
      return Promise.resolve();
    });
    return 1;
  }

  @Query(() => ThingView)
  @Public('spec')
  gone(): Refusal {
    return new Refusal('not_found', 'NOT_FOUND', { cs: 'Není.', en: 'Gone.' });
  }

  @Query(() => String)
  @Requires('organisations.moderate')
  guarded(@Ctx() ctx: RequestContext): string {
    return ctx.actor?.role ?? 'nobody';
  }

  @Mutation(() => nameResult)
  @Public('spec')
  name(@Args('input') input: NameInput): ThingView | Refusal {
    if (input.name === 'taken') return new Refusal('conflict', 'TAKEN', { cs: 'Obsazeno.', en: 'Taken.' });
    return Object.assign(new ThingView(), { name: input.name });
  }
}

@Resolver()
class UndeclaredResolver {
  @Query(() => String)
  undeclared(): string {
    return 'open by mistake';
  }
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

describe('the HTTP door', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;

  const compose = (resolvers: (new (...values: never[]) => object)[]): Promise<NestFastifyApplication> => {
    const config = loadConfig({
      DATABASE_URL: db.url,
      NODE_ENV: 'test',
      NAVAZ_LOG_LEVEL: 'silent',
      NAVAZ_EXPLORER: 'false',
    });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        GraphqlModule.forRoot(SpecIdentityModule),
      ],
      providers: resolvers,
    })
    class SpecModule {}
    return createHttpApp(SpecModule, config);
  };
  const ask = async (
    query: string,
    headers: Record<string, string> = {},
    variables?: Record<string, unknown>,
  ): Promise<Answer> => {
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return response.json<Answer>();
  };

  beforeAll(async () => {
    db = await testDatabase();
    app = await compose([ThingResolver]);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  it('does not start with an operation that declares no access', async () => {
    const open = await compose([ThingResolver, UndeclaredResolver]);
    await expect(open.init()).rejects.toThrow('UndeclaredResolver.undeclared (query undeclared)');
    await open.close();
  });

  it('lists every operation with its declaration', () => {
    expect(app.get(Operations).snapshot).toContain('query guarded  organisations.moderate\n');
    expect(app.get(Operations).snapshot).toContain('mutation name  public: spec\n');
    expect(app.get(Operations).snapshot).toMatch(/http GET \/health\/ready {2}public:/);
  });

  it('asks who comes, then whether the role suffices', async () => {
    const coordinator = { role: 'coordinator', permissions: ['organisations.moderate'] } as const;
    expect((await ask('{ guarded }')).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await ask('{ guarded }', actingAs({ role: 'worker' }))).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await ask('{ guarded }', actingAs(coordinator))).data).toEqual({ guarded: 'coordinator' });
  });

  it('answers a refusal of a mutation as a member of its union, in the language of the reader', async () => {
    const mutation = `mutation ($name: String!) { name(input: { name: $name }) {
      __typename ... on Thing { name } ... on Refusal { code message } ... on InvalidInput { fields { path code } } } }`;
    expect((await ask(mutation, {}, { name: 'abc' })).data).toEqual({ name: { __typename: 'Thing', name: 'abc' } });
    expect((await ask(mutation, {}, { name: 'taken' })).data).toEqual({
      name: { __typename: 'Conflict', code: 'TAKEN', message: 'Obsazeno.' },
    });
    expect((await ask(mutation, { 'accept-language': 'en' }, { name: 'taken' })).data).toMatchObject({
      name: { message: 'Taken.' },
    });
    expect((await ask(mutation, {}, { name: 'too long' })).data).toMatchObject({
      name: { __typename: 'InvalidInput', fields: [{ path: 'name', code: 'maxLength' }] },
    });
  });

  it('answers a refusal of a query as an error with its code', async () => {
    expect((await ask('{ gone { name } }')).errors).toMatchObject([
      { message: 'Není.', extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('hides faults, keeps the correlation id', async () => {
    const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ broken }' } });
    expect(response.body).not.toContain('secret');
    expect(response.body).not.toContain('stack');
    const { errors } = response.json<Answer>();
    expect(errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      correlationId: response.headers['x-correlation-id'],
    });
  });

  it('says "try again" when the database goes away in mid-request, and comes back by itself', async () => {
    expect((await ask('{ sleeper }')).errors?.[0]?.extensions['code']).toBe('UNAVAILABLE');
    expect((await app.inject({ url: '/health/ready' })).statusCode).toBe(200);
  });

  it('says "look first" when the database goes away while it stores', async () => {
    const { errors } = await ask('{ lostWhileStoring }');
    expect(errors?.[0]?.extensions['code']).toBe('OUTCOME_UNKNOWN');
    expect(errors?.[0]?.message).toContain('nevíme, jestli se to uložilo');
  });

  it.each(['2027-02-31', '31. 2. 2027', '2027-13-01', ''])(
    'refuses the day %p that does not exist, in words',
    async (on) => {
      const { errors } = await ask('query ($on: Date) { thing(on: $on) { name } }', {}, { on });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toContain('v kalendáři není');
    },
  );

  it.each(['a\u0000b', 'a\ud800', 'a\u202eb'])('refuses text that is not stored, by field', async (name) => {
    const mutation = `mutation ($name: String!) { name(input: { name: $name }) {
      __typename ... on InvalidInput { fields { path code } } } }`;
    expect((await ask(mutation, {}, { name })).data).toEqual({
      name: { __typename: 'InvalidInput', fields: [{ path: 'name', code: 'UNSTORABLE_TEXT' }] },
    });
  });

  it('refuses a query nested 50 deep, and says so once', async () => {
    const nested = `{ thing { ${'inner { '.repeat(50)} name ${'}'.repeat(50)} } }`;
    const { errors } = await ask(`${nested.replace('{', 'query a {')} ${nested.replace('{', 'query b {')}`);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['QUERY_TOO_LARGE']);
  });

  it('refuses a query with 1,000 aliases', async () => {
    const aliases = Array.from({ length: 1000 }, (_, index) => `a${index}: thing { name }`).join(' ');
    expect((await ask(`{ ${aliases} }`)).errors?.[0]).toMatchObject({ extensions: { code: 'QUERY_TOO_LARGE' } });
  });

  it('refuses a text of 10 MB in words', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ thing { name } }', variables: { text: 'a'.repeat(10_000_000) } },
    });
    expect(response.statusCode).toBe(413);
    expect(response.body).toContain('nejvýše 256 kB');
  });

  it('says so to whoever is still sending it', async () => {
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    // From another process: within this one the two ends take turns, and nobody is still sending.
    const client = `
      const send = async (length) => {
        const body = JSON.stringify({ query: '{ thing { name } }', variables: { text: 'a'.repeat(length) } });
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch('http://127.0.0.1:${port}/graphql', { method: 'POST', headers, body });
        return answer.status + ' ' + (await answer.text()).includes('nejvýše 256 kB');
      };
      const heard = new Set();
      for (let time = 0; time < 10; time += 1) for (const length of [10, 10_000_000])
        heard.add(await send(length).catch((error) => error.cause.code));
      console.log([...heard].join(', '));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', client]);
    expect(stdout.trim()).toBe('200 false, 413 true');
  });

  it('refuses what a foreign page could send without asking: CSRF', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: JSON.stringify({ query: 'mutation { name(input: { name: "a" }) { __typename } }' }),
    });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.body).not.toContain('Thing');
    expect((await app.inject({ url: '/graphql?query=%7Bthing%7Bname%7D%7D' })).statusCode).toBe(400);
  });

  it('keeps introspection and the explorer shut when told so', async () => {
    expect((await ask('{ __schema { types { name } } }')).errors).toHaveLength(1);
    const page = await app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(page.body).not.toContain('graphiql');
  });

  it('compresses a long answer for whoever takes it so, and leaves a short one as it is', async () => {
    const post = (name: string, encoding: string) =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'accept-encoding': encoding },
        payload: { query: `{ ${name}: thing { name } }` },
      });
    const long = 'a'.repeat(3000);
    const packed = await post(long, 'gzip');
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.rawPayload.length).toBeLessThan(300);
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual({ data: { [long]: { name: 'none' } } });
    expect((await post(long, 'identity')).json()).toEqual({ data: { [long]: { name: 'none' } } });
    expect((await post('a', 'gzip')).headers).not.toHaveProperty('content-encoding');
  });

  it('sends safe headers', async () => {
    const { headers } = await app.inject({ url: '/health/live' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toContain("script-src 'self' 'unsafe-inline'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ thing { name } }' } });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('counts requests by route for operators', async () => {
    await ask('{ thing { name } }');
    const { body } = await app.inject({ url: '/metrics' });
    expect(body).toMatch(/navaz_http_request_seconds_count\{method="POST",route="\/graphql",status="200"\} \d+/);
    expect(body).toContain('navaz_dead_letters 0');
  });
});
