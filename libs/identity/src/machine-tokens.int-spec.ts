import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import { FakeClock, testDatabase, type TestDatabase } from '@navaz/testing';
import { Browser } from './browser.support-spec.js';
import { demoMachine } from './demo-provider/demo-accounts.data.js';
import { startIdentityApp, type IdentityApp } from './identity-app.support-spec.js';

const me = '{ me { current { organisationId role permissions } } }';

interface Me {
  me: { current: { organisationId: string; role: string; permissions: string[] } | null } | null;
}

describe('machine clients and their bearer tokens', () => {
  let db: TestDatabase;
  let identity: IdentityApp;
  let key: CryptoKey;
  let kid: string;
  let modulus: string;
  const clock = new FakeClock(new Date());

  const ask = (authorization: string, language = 'cs'): ReturnType<Browser['ask']> =>
    new Browser(identity.base).ask<Me>(me, {}, { authorization, 'accept-language': language });
  const issue = async (secret = demoMachine.password): Promise<Response> =>
    fetch(`${identity.base}/demo-login/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${demoMachine.login}:${secret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
  const token = async (): Promise<string> => ((await (await issue()).json()) as { access_token: string }).access_token;

  /** A token as the issuer would sign it, with some claims of one's own; `undefined` leaves one out. */
  const signed = (
    claims: Record<string, unknown> = {},
    by: { key?: CryptoKey; kid?: string } = {},
  ): Promise<string> => {
    const seconds = Math.floor(clock.now().getTime() / 1000);
    const all = {
      iss: `${identity.base}/demo-login`,
      aud: identity.config.oidcAudience,
      sub: demoMachine.login,
      client_id: demoMachine.login,
      iat: seconds,
      exp: seconds + 600,
      ...claims,
    };
    return new SignJWT(all).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: by.kid ?? kid }).sign(by.key ?? key);
  };

  beforeAll(async () => {
    db = await testDatabase();
    identity = await startIdentityApp({ databaseUrl: db.url, clock });
    // The provider makes its keys when it is first asked for a token.
    await issue();
    const [row] = await db.asOwner<{ jwk: JWK }>(
      `select payload #> '{jwks,keys,0}' as jwk from identity.provider_record where model = 'Keys'`,
    );
    key = (await importJWK(row?.jwk ?? {}, 'RS256')) as CryptoKey;
    kid = row?.jwk.kid ?? '';
    modulus = row?.jwk.n ?? '';
  });
  afterAll(async () => {
    await identity.app.close();
    await db.close();
  });

  it('lets a registered client act only once the coordinator confirmed it', async () => {
    await db.asOwner('update identity.machine_client set confirmed_at = null');
    const refused = (await ask(`Bearer ${await token()}`, 'en')).errors?.[0];
    expect(refused?.extensions.code).toBe('UNAUTHENTICATED');
    expect(refused?.message).toContain('The access token is not valid');
    await db.asOwner('update identity.machine_client set confirmed_at = now()');
    expect((await ask(`Bearer ${await token()}`)).errors).toBeUndefined();
  });

  it('lets a registered client in by client credentials, as its membership', async () => {
    const answer = await ask(`Bearer ${await token()}`);
    expect(answer).toEqual({
      data: {
        me: {
          current: {
            organisationId: identity.organisation('demo:nova-sance'),
            role: 'MACHINE',
            permissions: ['places.state'],
          },
        },
      },
    });
  });

  const serviceAccount = `service-account-${demoMachine.login.toLowerCase()}`;

  it.each<[string, () => Record<string, unknown>]>([
    ['RFC 9068: the subject is the client', () => ({})],
    ['RFC 9068 with azp beside', () => ({ azp: demoMachine.login })],
    [
      'Keycloak: the subject is the service account',
      () => ({ azp: demoMachine.login, sub: randomUUID(), preferred_username: serviceAccount }),
    ],
    ['several audiences', () => ({ aud: ['another-api', identity.config.oidcAudience] })],
  ])('accepts what the issuer signs for a client itself: %s', async (_name, claims) => {
    expect((await ask(`Bearer ${await signed(claims())}`)).errors).toBeUndefined();
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['RFC 9068', () => ({ sub: 'neziskovka' })],
    ['Keycloak', () => ({ azp: demoMachine.login, client_id: undefined, sub: randomUUID() })],
    ['Keycloak, with a name', () => ({ azp: demoMachine.login, sub: randomUUID(), preferred_username: 'neziskovka' })],
    [
      'Keycloak, the service account of another client',
      () => ({ azp: demoMachine.login, sub: randomUUID(), preferred_username: 'service-account-jiny' }),
    ],
    ['a name alone', () => ({ sub: randomUUID(), preferred_username: serviceAccount })],
    ['the client in the subject alone', () => ({ client_id: undefined })],
    ['got through another client', () => ({ azp: 'another-client' })],
  ])('refuses what a person got through that client, or what cannot be told from it: %s', async (_name, claims) => {
    const answer = await ask(`Bearer ${await signed(claims())}`);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('gives no token for a wrong secret', async () => {
    expect((await issue('wrong')).status).toBe(401);
  });

  it.each<[string, () => Promise<string>]>([
    ['another audience', () => signed({ aud: 'another-api' })],
    ['no audience', () => signed({ aud: undefined })],
    ['the audience of the browser client', () => signed({ aud: identity.config.oidcClientId })],
    ['another issuer', () => signed({ iss: 'https://elsewhere.example' })],
    ['a time that has passed', () => signed({ exp: Math.floor(clock.now().getTime() / 1000) - 1 })],
    ['no end', () => signed({ exp: undefined })],
    ['a beginning that has not come', () => signed({ nbf: Math.floor(clock.now().getTime() / 1000) + 600 })],
    ['a client nobody registered', () => signed({ client_id: 'unknown', sub: 'unknown' })],
    ['no client', () => signed({ client_id: undefined, sub: undefined })],
    [
      'a key of somebody else under the issuer’s key id',
      async () => signed({}, { key: (await generateKeyPair('RS256')).privateKey }),
    ],
    ['an unknown key', async () => signed({}, { key: (await generateKeyPair('RS256')).privateKey, kid: 'unknown' })],
    [
      'no signature (alg none)',
      () =>
        Promise.resolve(
          new UnsecuredJWT({ client_id: demoMachine.login })
            .setIssuer(`${identity.base}/demo-login`)
            .setAudience(identity.config.oidcAudience)
            .setExpirationTime(new Date(clock.now().getTime() + 600_000))
            .encode(),
        ),
    ],
    [
      'a signature by a shared secret: the client’s',
      () =>
        new SignJWT({ client_id: demoMachine.login })
          .setProtectedHeader({ alg: 'HS256', kid })
          .setIssuer(`${identity.base}/demo-login`)
          .setAudience(identity.config.oidcAudience)
          .setExpirationTime(new Date(clock.now().getTime() + 600_000))
          .sign(new TextEncoder().encode(demoMachine.password)),
    ],
    [
      'a signature by the public key used as a shared secret',
      () =>
        new SignJWT({ client_id: demoMachine.login })
          .setProtectedHeader({ alg: 'HS256', kid })
          .setIssuer(`${identity.base}/demo-login`)
          .setAudience(identity.config.oidcAudience)
          .setExpirationTime(new Date(clock.now().getTime() + 600_000))
          .sign(new TextEncoder().encode(modulus)),
    ],
    [
      'content changed after signing',
      async () => {
        const [header, payload = '', signature] = (await signed()).split('.');
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
        const changed = Buffer.from(JSON.stringify({ ...claims, exp: Number(claims['exp']) + 1 })).toString(
          'base64url',
        );
        return `${header}.${changed}.${signature}`;
      },
    ],
    ['something that is no token', () => Promise.resolve('nonsense')],
  ])('refuses a token with %s', async (_name, make) => {
    const answer = await ask(`Bearer ${await make()}`);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(answer.data ?? null).toBeNull();
  });

  it.each(['Bearer', 'Bearer ', 'Basic abc', 'nonsense', 'Bearer a b'])('refuses the header %p', async (header) => {
    expect((await ask(header)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('says so in the status as well: nothing is broken, somebody is not known', async () => {
    const { status } = await fetch(`${identity.base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer nonsense' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(status).toBe(401);
  });

  it('does not fall back to the cookie where a token is wrong', async () => {
    const who = new Browser(identity.base);
    await who.logIn('koordinator');
    const answer = await who.ask<Me>(me, {}, { authorization: 'Bearer nonsense' });
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('refuses the issuer’s own token after its hour', async () => {
    const issued = await token();
    clock.advance(3_600_000 - 120_000);
    expect((await ask(`Bearer ${issued}`)).errors).toBeUndefined();
    clock.advance(300_000);
    expect((await ask(`Bearer ${issued}`)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('refuses a client whose membership or account ended', async () => {
    const end = (what: string): Promise<unknown> => db.asOwner(what);
    await end(`update identity.membership set ended_at = now() where role = 'machine'`);
    expect((await ask(`Bearer ${await signed()}`)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await end(`update identity.membership set ended_at = null where role = 'machine'`);
    expect((await ask(`Bearer ${await signed()}`)).errors).toBeUndefined();
    await end(`update identity.account set ended_at = now() where subject like 'machine:%'`);
    expect((await ask(`Bearer ${await signed()}`)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
