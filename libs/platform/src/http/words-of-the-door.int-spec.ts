import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { loadConfig } from '../config/config.js';
import { Public } from '../graphql/access.decorator.js';
import { Authenticator } from '../graphql/graphql-context.js';
import { PageArgs } from '../graphql/connection.js';
import { GraphqlModule } from '../graphql/graphql.module.js';
import { PlatformModule } from '../platform.module.js';
import { words } from '../words/words.js';
import { createHttpApp } from './http-app.js';
import { HttpModule } from './http.module.js';

@Resolver()
class SpecResolver {
  @Query(() => String)
  @Public('spec')
  broken(): string {
    throw new Error('secret detail of the inside');
  }

  @Query(() => Int)
  @Public('spec')
  counted(@Args('many', { type: () => Int }) many: number): number {
    return many;
  }

  @Query(() => Int)
  @Public('spec')
  listed(@Args() { first }: PageArgs): number {
    return first;
  }
}

@Injectable()
class Nobody extends Authenticator {
  actorOf(): Promise<null> {
    return Promise.resolve(null);
  }
}

@Module({ providers: [{ provide: Authenticator, useClass: Nobody }], exports: [Authenticator] })
class SpecIdentityModule {}

describe('what the door says by itself', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    db = await testDatabase();
    const config = loadConfig({
      DATABASE_URL: db.url,
      NODE_ENV: 'test',
      NAVAZ_LOG_LEVEL: 'silent',
      NAVAZ_EXPLORER: 'false',
      NAVAZ_REQUESTS_PER_MINUTE: '60',
    });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        GraphqlModule.forRoot(SpecIdentityModule),
      ],
      providers: [SpecResolver],
    })
    class SpecModule {}
    app = await createHttpApp(SpecModule, config);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  const json = { 'content-type': 'application/json' };
  const deep = `{ ${'a { '.repeat(30)} b ${'}'.repeat(30)} }`;
  const graphql = (query: string): object => ({ method: 'POST', url: '/graphql', headers: json, payload: { query } });

  it.each<[keyof typeof words, number, object]>([
    ['crossSite', 400, { method: 'GET', url: '/graphql?query=%7Bbroken%7D' }],
    ['notUnderstood', 400, { method: 'POST', url: '/graphql', headers: json, payload: '{}' }],
    ['notUnderstood', 400, { method: 'POST', url: '/graphql', headers: json, payload: '{ broken' }],
    [
      'mediaUnsupported',
      415,
      { method: 'POST', url: '/graphql', headers: { 'content-type': 'text/csv' }, payload: 'a' },
    ],
    ['bodyTooLarge', 413, { method: 'POST', url: '/graphql', headers: json, payload: `"${'a'.repeat(300_000)}"` }],
    ['noSuchPage', 404, { method: 'GET', url: '/nic-tu-neni' }],
    ['notUnderstood', 400, { method: 'GET', url: '/%E0%A4%A' }],
    ['queryTooLarge', 400, graphql(deep)],
    ['queryTooLarge', 400, graphql(`{ ${Array.from({ length: 1000 }, (_, at) => `a${at}: broken`).join(' ')} }`)],
    [
      'queryTooLarge',
      400,
      graphql(`{ __schema { types { ${'fields { type { '.repeat(3)} name ${'} }'.repeat(3)} } } }`),
    ],
    ['schemaNotShown', 400, graphql('{ __schema { types { name } } }')],
    ['kindNotOffered', 400, graphql('subscription { x }')],
    ['whichOperation', 400, graphql('query a { broken } query b { broken }')],
    [
      'whichOperation',
      400,
      { method: 'POST', url: '/graphql', headers: json, payload: { query: 'query a { broken }', operationName: 'b' } },
    ],
    ['fault', 200, graphql('{ broken }')],
  ])('%s (%d), in Czech and in English', async (name, status, request) => {
    const ask = (language: string): ReturnType<typeof app.inject> => {
      const { headers, ...rest } = request as { headers?: object };
      return app.inject({ ...rest, headers: { ...headers, 'accept-language': language } });
    };
    const czech = await ask('cs');
    expect(czech.statusCode).toBe(status);
    expect(czech.body).toContain(JSON.stringify(words[name].cs).slice(1, -1));
    const english = await ask('en-GB,en;q=0.9');
    expect(english.statusCode).toBe(status);
    expect(english.body).toContain(JSON.stringify(words[name].en).slice(1, -1));
    expect(english.body).not.toContain(JSON.stringify(words[name].cs).slice(1, -1));
    expect(english.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('calls what it does not offer the caller’s fault', async () => {
    const answer = await app.inject(graphql('subscription { x }'));
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(answer.body).not.toContain('"http"');
  });

  it.each(['abc', 'a'.repeat(64)])(
    'takes no query by its hash, which it would have to keep: %s',
    async (sha256Hash) => {
      const extensions = { persistedQuery: { version: 1, sha256Hash } };
      for (const payload of [{ extensions }, { query: '{ __typename }', extensions }]) {
        const answer = await app.inject({ method: 'POST', url: '/graphql', headers: json, payload });
        expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] });
      }
    },
  );

  it.each(['{ broken', '{ broken ) }', 'query {'])(
    'calls the syntax of %s the caller’s fault, not its own',
    async (query) => {
      const answer = await app.inject(graphql(query));
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] });
    },
  );

  it.each([99_999_999_999, 1.5, '3'])('says in words that %j is no whole number', async (many) => {
    const query = 'query ($many: Int!) { counted(many: $many) }';
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: json,
      payload: { query, variables: { many } },
    });
    const [error] = answer.json<{ errors: { message: string; extensions: object }[] }>().errors;
    expect(error?.message).toContain('zadejte celé číslo');
    expect(error?.extensions).toMatchObject({ fields: [{ path: 'many', code: 'isInt' }] });
  });

  it('names the argument and its bound', async () => {
    const answer = await app.inject(graphql('{ listed(first: 100000) }'));
    const [error] = answer.json<{ errors: { message: string }[] }>().errors;
    expect(error?.message).toMatch(/^first: Zadejte číslo nejvýše \d+\.$/);
  });

  it('says too many requests in both languages, and when to come again', async () => {
    let answer = await app.inject({ url: '/health/live' });
    for (let count = 0; count < 70 && answer.statusCode === 200; count += 1)
      answer = await app.inject({ url: '/health/live' });
    expect(answer.statusCode).toBe(429);
    expect(answer.json()).toMatchObject({ message: expect.stringContaining('za minutu') });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    const english = await app.inject({ url: '/health/live', headers: { 'accept-language': 'en' } });
    expect(english.json()).toMatchObject({
      message: expect.stringContaining('in a minute'),
      correlationId: expect.any(String),
    });
  });
});
