import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { inLocale, type Actor, type Text } from '@navaz/kernel';
import { Authenticator, localeOf } from '@navaz/platform';
import { MachineTokens } from './machine-tokens.js';
import { permissionsOf } from './permissions.js';
import { Sessions, type LoggedIn } from './sessions.js';

const invalidTokenWords: Text = {
  cs: 'Přístupový token neplatí: vypršel, je pro jiné rozhraní, nebo jeho klient není registrován.',
  en: 'The access token is not valid: it has ended, is meant for another interface, or its client is not registered.',
};

const invalidToken = (request: FastifyRequest): GraphQLError =>
  new GraphQLError(inLocale(invalidTokenWords, localeOf(request)), {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });

/** Who asks: a browser by its session, a machine by its bearer token. At most one statement a request. */
@Injectable()
export class OidcAuthenticator extends Authenticator {
  private readonly known = new WeakMap<FastifyRequest, Promise<LoggedIn | null>>();

  constructor(
    private readonly sessions: Sessions,
    private readonly machines: MachineTokens,
  ) {
    super();
  }

  /**
   * The actor of a request; null for the public and for an account without a membership. Without cookie and token the
   * database is not asked.
   * @throws GraphQLError `UNAUTHENTICATED` for a bearer token that is not valid.
   */
  async actorOf(request: FastifyRequest): Promise<Actor | null> {
    const found = await this.loggedIn(request);
    if (!found?.membership) return null;
    const { id, organisationId, role, services } = found.membership;
    return {
      accountId: found.accountId,
      membershipId: id,
      organisationId,
      role,
      permissions: permissionsOf(role),
      services: services ?? 'all',
    };
  }

  /** Who is logged in, with or without a membership; asked once per request. */
  loggedIn(request: FastifyRequest): Promise<LoggedIn | null> {
    const known = this.known.get(request) ?? this.find(request);
    this.known.set(request, known);
    return known;
  }

  private async find(request: FastifyRequest): Promise<LoggedIn | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const [, token] = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization) ?? [];
      const machine = token ? await this.machines.find(token) : null;
      if (!machine) throw invalidToken(request);
      return machine;
    }
    const token = this.sessions.tokenOf(request);
    return token ? this.sessions.find(token) : null;
  }
}
