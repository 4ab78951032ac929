import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Clock, Fault } from '@navaz/kernel';
import { Config, Database } from '@navaz/platform';
import { OidcIssuer } from './oidc-issuer.js';
import type { LoggedIn } from './sessions.js';

/** Asymmetric signatures only: a token that is unsigned, or signed with a shared secret, is never believed. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** Failures of jose that mean "the issuer's keys cannot be had", not "this token is wrong". */
const ofTheIssuer = new Set([errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code]);

const byClient = {
  name: 'identity.machine-client',
  text: `
    select membership.id, membership.account_id, membership.organisation_id, membership.services
    from identity.machine_client client
    join identity.membership membership on membership.id = client.membership_id and membership.ended_at is null
    join identity.account account on account.id = membership.account_id and account.ended_at is null
    where client.client_id = $1 and client.confirmed_at is not null`,
};

interface Row {
  id: string;
  account_id: string;
  organisation_id: string;
  services: string[] | null;
}

/** Access tokens of machine clients: JWTs of the issuer for this API's audience (RFC 9068). */
@Injectable()
export class MachineTokens {
  private keys: JWTVerifyGetKey | null = null;

  constructor(
    private readonly issuer: OidcIssuer,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * The machine behind a token; null where the token is not valid, its client is not registered and
   * confirmed, or its membership ended.
   * @throws Fault where the issuer's keys cannot be read.
   */
  async find(token: string): Promise<LoggedIn | null> {
    const payload = await this.verified(token);
    const clientId = payload && clientOf(payload);
    if (!clientId) return null;
    const [row] = await this.database.readPublic<Row>(byClient, [clientId]);
    if (!row) return null;
    const { id, organisation_id: organisationId, services } = row;
    return {
      sessionId: null,
      accountId: row.account_id,
      membership: { id, organisationId, role: 'machine', services },
    };
  }

  private async verified(token: string): Promise<JWTPayload | null> {
    try {
      const { payload } = await jwtVerify(token, await this.issuerKeys(), {
        issuer: this.issuer.url,
        audience: this.config.oidcAudience,
        algorithms,
        requiredClaims: ['exp'],
        currentDate: this.clock.now(),
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError && !ofTheIssuer.has(error.code)) return null;
      throw new Fault('The keys of the OpenID Connect issuer cannot be read.', { cause: error });
    }
  }

  private async issuerKeys(): Promise<JWTVerifyGetKey> {
    if (!this.keys) {
      const metadata = (await this.issuer.client()).serverMetadata();
      if (!metadata.jwks_uri) throw new Fault('The OpenID Connect issuer publishes no keys.');
      this.keys = createRemoteJWKSet(new URL(metadata.jwks_uri));
    }
    return this.keys;
  }
}

/**
 * The client that got the token for itself, by client credentials; null for anything else. A token that a person got
 * through that client names it, too, and must not act as the machine. Two shapes tell the one from the other: the subject
 * is the client (RFC 9068, section 2.2), or it is Keycloak's service account of the client.
 */
const clientOf = ({ client_id: client, azp, sub, preferred_username: name }: JWTPayload): string | null => {
  if (typeof client !== 'string' || client === '') return null;
  if (azp !== undefined && azp !== client) return null;
  if (sub === client) return client;
  return azp === client && name === `service-account-${client.toLowerCase()}` ? client : null;
};
