import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { Mutation, ObjectType, Field, Query, Resolver } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock } from '@navaz/kernel';
import { actingAs, FakeClock, SpecIdentityModule, testDatabase, type TestDatabase } from '@navaz/testing';
import { loadConfig } from './config/config.js';
import { Public, RequiresMember } from './graphql/access.decorator.js';
import { GraphqlModule } from './graphql/graphql.module.js';
import { resultOf } from './graphql/refusal.view.js';
import { createHttpApp } from './http/http-app.js';
import { HttpModule } from './http/http.module.js';
import { PlatformModule } from './platform.module.js';
import { Limited } from './limits/limited.decorator.js';
import { RateLimits } from './limits/rate-limits.js';

@ObjectType('SentForm')
class SentFormView {
  @Field(() => Boolean)
  sent!: boolean;
}
const SendResult = resultOf('SendResult', SentFormView);

@Resolver()
class SpecResolver {
  @Mutation(() => SendResult)
  @Public('spec')
  send(): SentFormView {
    return { sent: true };
  }

  @Mutation(() => SendResult)
  @RequiresMember()
  edit(): SentFormView {
    return { sent: true };
  }

  @Query(() => String)
  @Public('spec')
  @Limited('search')
  find(): string {
    return 'found';
  }

  @Query(() => String)
  @Public('spec')
  look(): string {
    return 'seen';
  }
}

@Controller('door')
class SpecController {
  @Get()
  @Public('spec')
  @Limited('login')
  come(): string {
    return 'in';
  }
}

describe('limits of their own', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  const account = '00000000-0000-7000-8000-000000000001';

  const start = async (environment: Record<string, string> = {}): Promise<NestFastifyApplication> => {
    const config = loadConfig({
      DATABASE_URL: db.url,
      NODE_ENV: 'test',
      NAVAZ_LOG_LEVEL: 'silent',
      NAVAZ_LIMITS: 'login=2/10,publicForm=3/5,search=2/1',
      NAVAZ_TRUSTED_PROXIES: '1',
      ...environment,
    });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        GraphqlModule.forRoot(SpecIdentityModule),
      ],
      controllers: [SpecController],
      providers: [SpecResolver],
    })
    class SpecModule {}
    const made = await createHttpApp(SpecModule, config);
    await made.init();
    return made;
  };
  const ask = async (
    query: string,
    headers: Record<string, string> = {},
    at = app,
  ): Promise<{ body: string; retryAfter: unknown }> => {
    const response = await at.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
    return { body: response.body, retryAfter: response.headers['retry-after'] };
  };
  const send = 'mutation { send { __typename ... on NotAllowed { code message } } }';

  beforeAll(async () => {
    db = await testDatabase();
    app = await start();
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });
  afterEach(() => db.asOwner('delete from platform.rate_limit'));

  it('refuses a public mutation beyond its limit as a type, in words, with when to come again', async () => {
    for (let count = 0; count < 3; count += 1) expect((await ask(send)).body).toContain('SentForm');
    const { body, retryAfter } = await ask(send);
    expect(JSON.parse(body)).toEqual({
      data: {
        send: {
          __typename: 'NotAllowed',
          code: 'TOO_MANY_ATTEMPTS',
          message: 'Příliš mnoho pokusů za krátkou dobu. Zkuste to prosím znovu za 5 minut.',
        },
      },
    });
    expect(Number(retryAfter)).toBeGreaterThan(290);
    expect((await ask(send, { 'accept-language': 'en' })).body).toContain('try again in 5 minutes');
  });

  it('counts addresses apart, and who is logged in by account wherever they are', async () => {
    const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });
    for (let count = 0; count < 4; count += 1) await ask(send, from('192.0.2.1'));
    expect((await ask(send, from('192.0.2.1'))).body).toContain('TOO_MANY_ATTEMPTS');
    expect((await ask(send, from('192.0.2.2'))).body).toContain('SentForm');
    for (const address of ['192.0.2.1', '192.0.2.3', '192.0.2.4']) {
      expect((await ask(send, { ...from(address), ...actingAs({ accountId: account }) })).body).toContain('SentForm');
    }
    expect((await ask(send, { ...from('192.0.2.5'), ...actingAs({ accountId: account }) })).body).toContain(
      'TOO_MANY_ATTEMPTS',
    );
  });

  it('counts several in one request one by one', async () => {
    const { body } = await ask(`mutation { ${[1, 2, 3, 4].map((n) => `m${n}: send { __typename }`).join(' ')} }`);
    expect(body.match(/SentForm/g)).toHaveLength(3);
    expect(body.match(/NotAllowed/g)).toHaveLength(1);
  });

  it('counts together in two processes', async () => {
    const other = await start();
    try {
      await ask(send);
      await ask(send, {}, other);
      await ask(send);
      expect((await ask(send, {}, other)).body).toContain('TOO_MANY_ATTEMPTS');
    } finally {
      await other.close();
    }
  });

  it('leaves alone what members do and what is only read, limits a query that says so', async () => {
    for (let count = 0; count < 6; count += 1) {
      expect((await ask('mutation { edit { __typename } }', actingAs({ accountId: account }))).body).toContain(
        'SentForm',
      );
      expect((await ask('{ look }')).body).toContain('seen');
    }
    for (let count = 0; count < 2; count += 1) expect((await ask('{ find }')).body).toContain('found');
    const { errors } = JSON.parse((await ask('{ find }')).body) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', correlationId: expect.any(String) });
  });

  it('limits a route', async () => {
    const come = () => app.inject({ url: '/door' });
    expect([(await come()).statusCode, (await come()).statusCode]).toEqual([200, 200]);
    const refused = await come();
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({
      message: expect.stringContaining('10 minut'),
      correlationId: expect.any(String),
    });
  });

  it('lets through again when the time has passed, and forgets counters then', async () => {
    for (let count = 0; count < 5; count += 1) await ask(send);
    await db.asOwner('update platform.rate_limit set expire = $1', [Date.now() - 1]);
    expect((await ask(send)).body).toContain('SentForm');
    await app.get(RateLimits).forget();
    expect(await db.asOwner('select points from platform.rate_limit')).toEqual([{ points: 1 }]);
    await db.asOwner('update platform.rate_limit set expire = $1', [Date.now() - 1]);
    await app.get(RateLimits).forget();
    expect(await db.asOwner('select points from platform.rate_limit')).toEqual([]);
  });

  it('stores neither address nor account, and another hash every day', async () => {
    const limits = app.get(RateLimits);
    const clock = FakeClock.at('2026-11-22T10:00:00+01:00');
    const tomorrow = FakeClock.at('2026-11-23T10:00:00+01:00');
    const at = (clockOfDay: Clock): RateLimits =>
      Object.assign(Object.create(limits) as RateLimits, { clock: clockOfDay });
    await at(clock).attempt('login', 'address 192.0.2.77');
    await at(clock).attempt('login', 'address 192.0.2.77');
    await at(tomorrow).attempt('login', 'address 192.0.2.77');
    const rows = await db.asOwner<{ key: string; points: number }>(
      'select key, points from platform.rate_limit order by points',
    );
    expect(rows.map(({ points }) => points)).toEqual([1, 2]);
    for (const { key } of rows) expect(key).toMatch(/^login:[\w-]{43}$/);
  });

  it('is off where the limit of requests is', async () => {
    const open = await start({ NAVAZ_REQUESTS_PER_MINUTE: '0' });
    try {
      for (let count = 0; count < 8; count += 1) expect((await ask(send, {}, open)).body).toContain('SentForm');
    } finally {
      await open.close();
    }
  });

  it('fails rather than letting through', async () => {
    const away = await start();
    try {
      await db.asOwner('revoke insert on platform.rate_limit from navaz_app');
      expect((await ask(send, {}, away)).body).toContain('INTERNAL_SERVER_ERROR');
    } finally {
      await db.asOwner('grant insert on platform.rate_limit to navaz_app');
      await away.close();
    }
  });
});
