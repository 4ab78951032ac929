import { interactionPolicy, Provider, type Configuration } from 'oidc-provider';
import type { Config } from '@navaz/platform';
import { issuerOf, ownIssuerPath } from '../oidc-issuer.js';
import { mailOf } from './demo-accounts.js';
import { demoMachine, demoPeople } from './demo-accounts.data.js';
import { faultPage, loggedOutPage, logoutPage } from './login-page.js';
import { pageHeaders } from './page-headers.js';
import type { ProviderKeys, ProviderRecords } from './provider-records.js';

const hour = 3600;

/** Asks at every login who it is: switching between roles is what the demo is for. */
const alwaysAsk = (): NonNullable<Configuration['interactions']>['policy'] => {
  const policy = interactionPolicy.base();
  policy.get('login')?.checks.add(
    new interactionPolicy.Check('always_ask', 'the demo asks every time', (ctx) => {
      return !ctx.oidc.result?.login;
    }),
  );
  return policy;
};

/** Configuration of the provider: one browser client (this application), one machine, accounts from the demo's list. */
const providerConfiguration = (config: Config, keys: ProviderKeys, records: ProviderRecords): Configuration => {
  const home = new URL('/', config.publicUrl).href;
  const api = new URL('/graphql', config.publicUrl).href;
  return {
    adapter: (model: string) => records.adapterOf(model),
    jwks: keys.jwks,
    cookies: { keys: keys.cookies },
    clients: [
      {
        client_id: config.oidcClientId,
        client_secret: config.oidcClientSecret,
        redirect_uris: [new URL('/auth/callback', config.publicUrl).href],
        post_logout_redirect_uris: [home],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
      {
        client_id: demoMachine.login,
        client_secret: demoMachine.password,
        redirect_uris: [],
        grant_types: ['client_credentials'],
        response_types: [],
      },
    ],
    scopes: ['openid', 'profile', 'email'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    findAccount: (_ctx, subject) => {
      const record = demoPeople.find((person) => person.login === subject);
      return (
        record && { accountId: subject, claims: () => ({ sub: subject, name: record.title, email: mailOf(record) }) }
      );
    },
    pkce: { required: () => true },
    interactions: {
      url: (_ctx, interaction) => `${ownIssuerPath}/interaction/${interaction.uid}`,
      policy: alwaysAsk(),
    },
    // The only browser client is this application itself: there is nothing to consent to.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.set(pageHeaders(config));
          ctx.body = logoutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.set(pageHeaders(config));
          ctx.body = loggedOutPage();
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_ctx, client) => (client.grantTypeAllowed('client_credentials') ? api : []),
        getResourceServerInfo: () => ({
          scope: '',
          audience: config.oidcAudience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: hour,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      ClientCredentials: hour,
      Grant: 8 * hour,
      IdToken: hour,
      Interaction: hour,
      Session: 8 * hour,
    },
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.set(pageHeaders(config));
      ctx.body = faultPage();
    },
  };
};

/** The provider of this server, not yet mounted. */
export const buildProvider = (config: Config, keys: ProviderKeys, records: ProviderRecords): Provider =>
  new Provider(issuerOf(config), providerConfiguration(config, keys, records));
