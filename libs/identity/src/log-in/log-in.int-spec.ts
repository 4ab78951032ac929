import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Database } from '@navaz/platform';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { Browser } from '../browser.support-spec.js';
import { startIdentityApp, type IdentityApp } from '../identity-app.support-spec.js';

const me = `{ me { accountId displayName email current { id organisationId role services permissions }
  memberships { id role current } } }`;

interface Me {
  me: {
    accountId: string;
    displayName: string;
    current: { id: string; organisationId: string; role: string; permissions: string[] } | null;
    memberships: { id: string; role: string; current: boolean }[];
  } | null;
}

const sessionCookie = '__Host-navaz';
const loginCookie = '__Host-navaz-login';

describe('login over HTTP, with the embedded provider', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  const clock = new FakeClock(new Date());
  const browser = (): Browser => new Browser(identity.base);
  const whoIs = async (who: Browser): Promise<Me['me']> => (await who.ask<Me>(me)).data.me;
  const sessions = async (): Promise<number> => (await db.asOwner('select 1 from identity.session')).length;
  const atCallback = (url: URL): boolean => url.pathname === '/auth/callback';

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock });
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  it('answers null to nobody, without asking the database', async () => {
    const database = identity.app.get(Database);
    const read = jest.spyOn(database, 'readPublic');
    const transaction = jest.spyOn(database, 'transaction');
    expect((await browser().ask<Me>(me)).data).toEqual({ me: null });
    expect(read).not.toHaveBeenCalled();
    expect(transaction).not.toHaveBeenCalled();
    read.mockRestore();
    transaction.mockRestore();
  });

  it('logs in by code with PKCE, state and nonce, and acts as the membership', async () => {
    const who = browser();
    const begin = await who.request('/auth/login');
    const authorization = new URL(begin.headers.get('location') ?? '');
    expect(Object.fromEntries(authorization.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      redirect_uri: `${identity.base}/auth/callback`,
      state: expect.stringMatching(/.{40,}/),
      nonce: expect.stringMatching(/.{40,}/),
      code_challenge: expect.stringMatching(/.{43}/),
    });
    const end = await who.logIn('kurator');
    expect(end.url.href).toBe(`${identity.base}/`);
    const account = await whoIs(who);
    expect(account).toMatchObject({
      displayName: 'Sociální kurátor (ukázka)',
      email: 'kurator@ukazka.invalid',
      current: { organisationId: identity.organisation('curator:8119'), role: 'WORKER', services: null },
    });
    expect(account?.current?.permissions).toEqual([
      'directory.professional',
      'verification.record',
      'places.state',
      'handover.send',
      'handover.receive',
    ]);
  });

  it('lists the accounts on its page, by function', async () => {
    const page = await browser().visit('/auth/login');
    expect(page.status).toBe(200);
    for (const title of ['Sociální pracovník věznice', 'Koordinátor sítě', 'Pověřenec']) {
      expect(page.text).toContain(title);
    }
  });

  it('gives the browser a token that only its hash is kept of', async () => {
    const who = browser();
    await who.logIn('kurator');
    const token = who.cookie(sessionCookie) ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    const line = who.received.filter((received) => received.startsWith(`${sessionCookie}=`)).at(-1) ?? '';
    expect(line.split('; ').slice(1).sort()).toEqual(
      ['HttpOnly', `Max-Age=${8 * 3600}`, 'Path=/', 'SameSite=Lax', 'Secure'].sort(),
    );
    const stored = await db.asOwner<{ row: string; length: number }>(
      `select session::text as row, length(token_hash) as length from identity.session session`,
    );
    for (const { row, length } of stored) {
      expect(row).not.toContain(token);
      expect(row).not.toContain(Buffer.from(token, 'utf8').toString('hex'));
      expect(length).toBe(32);
    }
  });

  it('ends when its time is over, whatever asks meanwhile: a page that looks again by itself keeps nobody logged in', async () => {
    const who = browser();
    await who.logIn('kurator');
    const [before] = await db.asOwner<{ until: Date }>(`select max(expires_at) as until from identity.session`);
    const begin = clock.now();
    for (const minutes of [1, 239, 479]) {
      clock.moveTo(new Date(begin.getTime() + minutes * 60_000).toISOString());
      const given = who.received.length;
      expect(await whoIs(who)).not.toBeNull();
      expect(who.received).toHaveLength(given);
    }
    const [after] = await db.asOwner<{ until: Date }>(`select max(expires_at) as until from identity.session`);
    expect(after).toEqual(before);
    clock.moveTo(new Date(begin.getTime() + 480 * 60_000).toISOString());
    expect(await whoIs(who)).toBeNull();
    clock.moveTo(begin.toISOString());
  });

  it('asks the database once for a request that is logged in', async () => {
    const who = browser();
    await who.logIn('kurator');
    const database = identity.app.get(Database);
    const read = jest.spyOn(database, 'readPublic');
    const transaction = jest.spyOn(database, 'transaction');
    await who.ask('{ __typename }');
    expect(read).toHaveBeenCalledTimes(1);
    expect(transaction).not.toHaveBeenCalled();
    read.mockRestore();
    transaction.mockRestore();
  });

  it('refuses a code that was used already', async () => {
    const who = browser();
    const { url } = await who.logIn('kurator', { until: atCallback });
    const login = who.cookie(loginCookie) ?? '';
    expect((await who.request(url)).status).toBe(303);
    expect(who.cookie(loginCookie)).toBeUndefined();
    const before = await sessions();
    expect((await who.request(url)).status).toBe(400);
    who.setCookie(loginCookie, login);
    const again = await who.request(url);
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('Přihlášení se nezdařilo');
    expect(await sessions()).toBe(before);
  });

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'another')],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['another code', (url: URL) => url.searchParams.set('code', 'another')],
    ['no code', (url: URL) => url.searchParams.delete('code')],
    ['a refusal by the issuer', (url: URL) => url.searchParams.set('error', 'access_denied')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://elsewhere.example')],
  ])('refuses a return with %s', async (_name, change) => {
    const who = browser();
    const { url } = await who.logIn('kurator', { until: atCallback });
    const before = await sessions();
    change(url);
    expect((await who.request(url)).status).toBe(400);
    expect(who.cookie(sessionCookie)).toBeUndefined();
    expect(await sessions()).toBe(before);
  });

  it('refuses a return to a browser that did not begin it', async () => {
    const { url } = await browser().logIn('kurator', { until: atCallback });
    const stranger = browser();
    await stranger.request('/auth/login');
    expect((await stranger.request(url)).status).toBe(400);
    expect((await browser().request(url)).status).toBe(400);
  });

  it('refuses a login cookie that was altered, or that is too old', async () => {
    const tinkerer = browser();
    const first = await tinkerer.logIn('kurator', { until: atCallback });
    const [header, payload = '', signature] = (tinkerer.cookie(loginCookie) ?? '').split('.');
    const content = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const altered = Buffer.from(JSON.stringify({ ...content, returnTo: 'https://elsewhere.example/' }));
    tinkerer.setCookie(loginCookie, `${header}.${altered.toString('base64url')}.${signature}`);
    expect((await tinkerer.request(first.url)).status).toBe(400);

    const late = browser();
    const second = await late.logIn('kurator', { until: atCallback });
    clock.advance(10 * 60_000 + 1000);
    expect((await late.request(second.url)).status).toBe(400);
  });

  it('refuses a wrong password at the provider', async () => {
    const who = browser();
    const page = await who.visit('/auth/login');
    const body = new URLSearchParams({ login: 'kurator', password: 'wrong' });
    const answer = await who.visit(page.url, { method: 'POST', body });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('nesouhlasí');
  });

  it('returns to a path of this server and to nowhere else', async () => {
    expect((await browser().logIn('kurator', { returnTo: '/graphql?a=1#b' })).way.at(-1)?.href).toBe(
      `${identity.base}/graphql?a=1#b`,
    );
    expect((await browser().logIn('kurator', { returnTo: '//elsewhere.example/' })).way.at(-1)?.href).toBe(
      `${identity.base}/`,
    );
  });

  it('opens a new session at every login and ends the one before', async () => {
    const who = browser();
    await who.logIn('kurator');
    const former = who.cookie(sessionCookie) ?? '';
    await who.logIn('probace');
    expect(who.cookie(sessionCookie)).not.toBe(former);
    const thief = browser();
    thief.setCookie(sessionCookie, former);
    expect(await whoIs(thief)).toBeNull();
    expect((await whoIs(who))?.displayName).toBe('Probační úředník (ukázka)');
  });

  it('ends a session at its hour and not before', async () => {
    const who = browser();
    await who.logIn('kurator');
    clock.advance(8 * 3_600_000 - 1000);
    expect(await whoIs(who)).not.toBeNull();
    clock.advance(1000);
    expect(await whoIs(who)).toBeNull();
  });

  it('lets nobody in whose account has ended, at once and at the next login', async () => {
    const who = browser();
    await who.logIn('veznice');
    await db.asOwner(`update identity.account set ended_at = now() where subject = 'veznice'`);
    expect(await whoIs(who)).toBeNull();
    const again = await browser().logIn('veznice');
    expect(again.status).toBe(400);
    expect(again.text).toContain('Tento účet byl ukončen');
  });

  it('takes any other token for nobody', async () => {
    const who = browser();
    who.setCookie(sessionCookie, 'a'.repeat(43));
    expect(await whoIs(who)).toBeNull();
    who.setCookie(sessionCookie, '');
    expect(await whoIs(who)).toBeNull();
  });

  it('outlives a restart: sessions, and the keys of the provider', async () => {
    const who = browser();
    await who.logIn('koordinator');
    const keys = await (await fetch(`${identity.base}/demo-login/jwks`)).text();
    const { port, databaseUrl } = identity.config;
    await identity.app.close();
    identity = await startIdentityApp({ databaseUrl, clock, port, organisations: identity.organisations });
    expect((await whoIs(who))?.current?.role).toBe('COORDINATOR');
    expect(await (await fetch(`${identity.base}/demo-login/jwks`)).text()).toBe(keys);
    expect(keys).not.toContain('"d"');
  });

  it('keeps every login in the trail, by account and without a name', async () => {
    const acts = await db.asOwner(`select subject_kind, detail from audit.act where operation = 'identity.logIn'`);
    expect(acts.length).toBeGreaterThan(5);
    expect(new Set(acts.map((act) => JSON.stringify(act)))).toEqual(
      new Set([JSON.stringify({ subject_kind: 'account', detail: {} })]),
    );
    expect(await db.asOwner('select * from audit.first_broken_act()')).toEqual([]);
  });
});
