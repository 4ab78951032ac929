import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { Browser } from '../browser.support-spec.js';
import { startIdentityApp, type IdentityApp } from '../identity-app.support-spec.js';

const me = '{ me { displayName } }';

interface Me {
  me: { displayName: string } | null;
}

describe('logout', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  const clock = new FakeClock(new Date());
  const whoIs = async (who: Browser): Promise<Me['me']> => (await who.ask<Me>(me)).data.me;
  const loggedIn = async (): Promise<Browser> => {
    const who = new Browser(identity.base);
    await who.logIn('neziskovka');
    expect(await whoIs(who)).not.toBeNull();
    return who;
  };

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock });
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  it('deletes the session, takes the cookie back and offers to log out at the issuer', async () => {
    const who = await loggedIn();
    const token = who.cookie('__Host-navaz') ?? '';
    const answer = await who.request('/auth/logout', { method: 'POST', headers: { origin: identity.base } });
    expect(answer.status).toBe(303);
    const location = new URL(answer.headers.get('location') ?? '');
    expect(location.href.startsWith(`${identity.base}/demo-login/session/end?`)).toBe(true);
    expect(location.searchParams.get('post_logout_redirect_uri')).toBe(`${identity.base}/`);
    expect(who.cookie('__Host-navaz')).toBeUndefined();
    who.setCookie('__Host-navaz', token);
    expect(await whoIs(who)).toBeNull();
    expect(await db.asOwner('select 1 from identity.session')).toEqual([]);

    const page = await who.visit(location);
    expect(page.text).toContain('Z Navazu jste odhlášeni');
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page.text) ?? [];
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    const end = await who.visit('/demo-login/session/end/confirm', { method: 'POST', body });
    expect(end.url.href).toBe(`${identity.base}/`);
  });

  it.each([
    ['a foreign page', { origin: 'https://elsewhere.example' }],
    ['a page without an address', { origin: 'null' }],
    ['a request that does not say where from', {}],
  ])('is refused from %s, and the session stays', async (_name, headers) => {
    const who = await loggedIn();
    const answer = await who.request('/auth/logout', { method: 'POST', headers: headers as Record<string, string> });
    expect(answer.status).toBe(403);
    expect(await whoIs(who)).not.toBeNull();
  });

  it('does not happen by following a link', async () => {
    const who = await loggedIn();
    expect((await who.request('/auth/logout')).status).toBe(404);
    expect(await whoIs(who)).not.toBeNull();
  });

  it('leads home who was not logged in, and leaves other browsers alone', async () => {
    const other = await loggedIn();
    const who = new Browser(identity.base);
    const answer = await who.request('/auth/logout', { method: 'POST', headers: { origin: identity.base } });
    expect(answer.headers.get('location')).toBe(`${identity.base}/`);
    expect(await whoIs(other)).not.toBeNull();
  });
});
