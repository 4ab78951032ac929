import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { AuditTrail } from '@navaz/audit';
import { systemContext } from '@navaz/kernel';
import { Config, Database } from '@navaz/platform';
import { OidcIssuer } from '../oidc-issuer.js';
import { Sessions } from '../sessions.js';

/** Ends a session here and offers to end it at the issuer. */
@Injectable()
export class LogOut {
  constructor(
    private readonly issuer: OidcIssuer,
    private readonly config: Config,
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly trail: AuditTrail,
  ) {}

  /** Whether a page of this server sent the request; the web's pages are served from the same address. */
  isOwnOrigin(origin: string | undefined): boolean {
    return origin === new URL(this.config.publicUrl).origin;
  }

  /**
   * Deletes the session. Answers where to send the browser: to the issuer, so that the next person at this computer does
   * not come in by its session there (OpenID Connect RP-Initiated Logout), or to the front page.
   */
  async end(correlationId: string, token: string): Promise<string> {
    await this.database.transaction(systemContext(correlationId), async (tx) => {
      const accountId = await this.sessions.close(tx, token);
      if (accountId) {
        this.trail.record(tx, { operation: 'identity.logOut', subjectKind: 'account', subjectId: accountId });
      }
    });
    const client = await this.issuer.client();
    if (!client.serverMetadata().end_session_endpoint) return this.home;
    return oidc.buildEndSessionUrl(client, { post_logout_redirect_uri: this.home }).href;
  }

  /** Where the browser goes that had no session to end. */
  get home(): string {
    return new URL('/', this.config.publicUrl).href;
  }
}
