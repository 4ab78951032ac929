import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, isRefusal, Refusal, systemContext } from '@navaz/kernel';
import { Config, Database, type Transaction } from '@navaz/platform';
import { OidcIssuer } from '../oidc-issuer.js';
import { Sessions } from '../sessions.js';
import type { LoginUnderWay } from './login-cookie.js';
import { returnAddress } from './return-path.js';

/** What the issuer says about the one who logged in. */
interface Person {
  readonly subject: string;
  readonly name: string | null;
  readonly email: string | null;
}

/** A login that came to its end. */
export interface LoginDone {
  /** For the session's cookie. */
  readonly token: string;
  readonly returnTo: string;
}

/** The issuer or the browser did not bring what was asked for; nothing more is told. */
const notCompleted = new Refusal('expired', 'LOGIN_NOT_COMPLETED', {
  cs: 'Přihlášení se nepodařilo dokončit: trvalo příliš dlouho, bylo zrušeno, nebo tento odkaz už byl použit.',
  en: 'The login could not be completed: it took too long, was cancelled, or this link was used already.',
});
const accountEnded = new Refusal('not_allowed', 'ACCOUNT_ENDED', {
  cs: 'Tento účet byl ukončen. Obraťte se na správce své organizace.',
  en: 'This account has ended. Please ask the administrator of your organisation.',
});

/** Login by OpenID Connect: authorization code with PKCE (RFC 7636), state and nonce. */
@Injectable()
export class LogIn {
  constructor(
    private readonly issuer: OidcIssuer,
    private readonly config: Config,
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Begins: where to send the browser, and what to compare when it comes back. */
  async begin(returnTo: string | undefined): Promise<{ address: string; login: LoginUnderWay }> {
    const client = await this.issuer.client();
    const login: LoginUnderWay = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
      returnTo: returnAddress(returnTo, this.config.publicUrl),
    };
    const address = oidc.buildAuthorizationUrl(client, {
      redirect_uri: this.callback.href,
      scope: 'openid profile email',
      response_type: 'code',
      state: login.state,
      nonce: login.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(login.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, login };
  }

  /**
   * Ends: takes the code to the issuer, notes the account, opens a new session and ends the one the browser had before.
   * `query` is what the issuer sent the browser back with, `?…`.
   */
  async complete(
    correlationId: string,
    login: LoginUnderWay | null,
    query: string,
    formerToken: string | null,
  ): Promise<LoginDone | Refusal> {
    if (!login) return notCompleted;
    const person = await this.ask(login, query);
    if (isRefusal(person)) return person;
    const token = await this.database.transaction(systemContext(correlationId), async (tx) => {
      const accountId = await this.note(tx, person);
      if (isRefusal(accountId)) return accountId;
      if (formerToken) await this.sessions.close(tx, formerToken);
      this.trail.record(tx, { operation: 'identity.logIn', subjectKind: 'account', subjectId: accountId });
      return this.sessions.open(tx, accountId);
    });
    return isRefusal(token) ? token : { token, returnTo: login.returnTo };
  }

  private get callback(): URL {
    return new URL('/auth/callback', this.config.publicUrl);
  }

  private async ask(login: LoginUnderWay, query: string): Promise<Person | Refusal> {
    const client = await this.issuer.client();
    const address = this.callback;
    address.search = query;
    try {
      const tokens = await oidc.authorizationCodeGrant(client, address, {
        expectedState: login.state,
        expectedNonce: login.nonce,
        pkceCodeVerifier: login.codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Fault('The issuer answered a login without an identity.');
      const about = client.serverMetadata().userinfo_endpoint
        ? await oidc.fetchUserInfo(client, tokens.access_token, claims.sub)
        : claims;
      return { subject: claims.sub, name: textOf(about['name']), email: textOf(about['email']) };
    } catch (error) {
      if (isRefusedLogin(error)) return notCompleted;
      throw new Fault('The OpenID Connect issuer did not answer a login.', { cause: error });
    }
  }

  private async note(tx: Transaction, person: Person): Promise<string | Refusal> {
    const [account] = await tx.query<{ id: string; ended_at: Date | null }>(
      `insert into identity.account (issuer, subject, display_name, email, created_at, last_login_at)
       values ($1, $2, $3, $4, $5, $5)
       on conflict (issuer, subject) do update
         set display_name = excluded.display_name, email = excluded.email, last_login_at = excluded.last_login_at
       returning id, ended_at`,
      [this.issuer.url, person.subject, person.name, person.email, this.clock.now()],
    );
    if (!account) throw new Fault('An account could not be noted.');
    return account.ended_at ? accountEnded : account.id;
  }
}

const textOf = (claim: unknown): string | null => (typeof claim === 'string' && claim ? claim : null);

/** The issuer said no, or what came back does not belong to this login; everything else is a fault. */
const isRefusedLogin = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError ||
  (error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant') ||
  (error instanceof oidc.ClientError && error.code === 'OAUTH_INVALID_RESPONSE') ||
  (error instanceof oidc.ClientError && error.code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED');
