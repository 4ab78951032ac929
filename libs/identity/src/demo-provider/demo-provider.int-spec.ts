import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { Provider } from 'oidc-provider';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Database, freePort, loadConfig, PlatformModule } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { Browser } from '../browser.support-spec.js';
import { startIdentityApp, type IdentityApp } from '../identity-app.support-spec.js';
import { IdentityModule } from '../identity.module.js';
import { DemoAccounts } from './demo-accounts.js';

const me = '{ me { displayName email current { role } } }';

describe('the embedded demo provider', () => {
  let db: TestDatabase;
  const clock = new FakeClock(new Date());

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('keeps a server in production from starting', async () => {
    const config = Object.assign(loadConfig({ NODE_ENV: 'test', DATABASE_URL: db.url, NAVAZ_LOG_LEVEL: 'silent' }), {
      environment: 'production',
    });
    const testing = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(config, { works: false }), IdentityModule],
    }).compile();
    const app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
    await expect(app.init()).rejects.toThrow('The demo login does not run in production');
    await app.get(Database).transaction(testContext(), (tx) => tx.query('select 1'));
    await app.close();
  });

  it('installs its accounts once, says which organisations are missing, and does not revive an ended membership', async () => {
    const identity = await startIdentityApp({ databaseUrl: db.url, clock });
    try {
      const accounts = identity.app.get(DemoAccounts);
      const install = (missing: string | null): Promise<readonly string[]> =>
        identity.app
          .get(Database)
          .transaction(testContext(), (tx) =>
            accounts.install(tx, (key) => Promise.resolve(key === missing ? null : identity.organisation(key))),
          );
      const count = async (): Promise<number> =>
        (await db.asOwner('select 1 from identity.membership where ended_at is null')).length;
      expect(accounts.list()).toHaveLength(14);
      expect(new Set(accounts.list().map((one) => one.password)).size).toBe(14);
      expect(await count()).toBe(14);
      expect(await install('prison:valdice')).toEqual(['prison:valdice']);
      await db.asOwner(`update identity.membership set ended_at = now() where role = 'coordinator'`);
      expect(await install(null)).toEqual([]);
      expect(await count()).toBe(13);
    } finally {
      await identity.app.close();
    }
  });
});

describe('the pages of the demo login', () => {
  let db: TestDatabase;
  let identity: IdentityApp;

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock: new FakeClock(new Date()) });
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  const address = async (): Promise<URL> => (await who.visit('/auth/login')).url;
  let who: Browser;
  beforeEach(() => {
    who = new Browser(identity.base);
  });

  it('take their style from this server, and no script', async () => {
    const page = await who.request(await address());
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    const text = await page.text();
    expect(text).not.toMatch(/<style|<script|style=/);
    const [, href = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(text) ?? [];
    const style = await who.request(href);
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(await style.text()).toContain(':focus-visible');
  });

  it('say beside the form what was wrong, and keep the name that was typed and not the password', async () => {
    const body = new URLSearchParams({ login: 'kdo"si', password: 'wrong-password' });
    const { text, status } = await who.visit(await address(), { method: 'POST', body });
    expect(status).toBe(403);
    expect(text).toContain('value="kdo&quot;si"');
    expect(text).not.toContain('wrong-password');
    expect(text.indexOf('role="alert"')).toBeLessThan(text.indexOf('name="login"'));
  });

  it.each(['/demo-login/session/end/success', '/demo-login/interaction/none', '/demo-login/auth'])(
    'are guarded alike: %s',
    async (path) => {
      const page = await who.request(path);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page.headers.get('cache-control')).toContain('no-store');
      expect(await page.text()).not.toContain('type="password"');
    },
  );
});

describe('another issuer', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  let issuer: Server;

  beforeAll(async () => {
    db = await testDatabase();
    const [issuerPort, port] = [await freePort(), await freePort()];
    const address = `http://localhost:${issuerPort}`;
    // As it comes out of the box, with its own login pages and storage: nothing of the demo's configuration.
    const provider = new Provider(address, {
      clients: [
        {
          client_id: 'somebody',
          client_secret: 'a-secret-of-the-other-issuer',
          redirect_uris: [`http://localhost:${port}/auth/callback`],
        },
      ],
      claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
      findAccount: (_ctx, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    });
    issuer = createServer((request, response) => void provider.callback()(request, response));
    await new Promise<void>((resolve) => issuer.listen(issuerPort, 'localhost', resolve));
    identity = await startIdentityApp({
      databaseUrl: db.url,
      clock: new FakeClock(new Date()),
      port,
      environment: {
        NAVAZ_OIDC_ISSUER: address,
        NAVAZ_OIDC_CLIENT_ID: 'somebody',
        NAVAZ_OIDC_CLIENT_SECRET: 'a-secret-of-the-other-issuer',
      },
    });
  });
  afterAll(async () => {
    await identity.app.close();
    issuer.closeAllConnections();
    await new Promise((resolve) => issuer.close(resolve));
    await db.close();
  });

  it('logs people in, without name and mail where it gives none; the demo is not there', async () => {
    expect((await fetch(`${identity.base}/demo-login/.well-known/openid-configuration`)).status).toBe(404);
    expect(identity.app.get(DemoAccounts).list()).toEqual([]);
    expect(await db.asOwner('select 1 from identity.account')).toEqual([]);

    const who = new Browser(identity.base);
    const login = await who.visit('/auth/login');
    const consent = await who.visit(login.url, {
      method: 'POST',
      body: new URLSearchParams({ prompt: 'login', login: 'somebody-there', password: 'any' }),
    });
    const end = await who.visit(consent.url, { method: 'POST', body: new URLSearchParams({ prompt: 'consent' }) });
    expect(end.url.href).toBe(`${identity.base}/`);
    expect(await who.ask(me)).toEqual({ data: { me: { displayName: null, email: null, current: null } } });
    expect(await db.asOwner('select issuer, subject from identity.account')).toEqual([
      { issuer: identity.config.oidcIssuer, subject: 'somebody-there' },
    ]);
  });
});
