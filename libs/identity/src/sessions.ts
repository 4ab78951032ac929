import { Injectable } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock, type Role } from '@navaz/kernel';
import { Config, Database, type Transaction } from '@navaz/platform';
import { hashOfToken, newToken } from './secret-token.js';

/** The session's cookie. The prefix makes browsers insist on Secure, Path=/ and no Domain (RFC 6265bis). */
export const sessionCookie = '__Host-navaz';

/** Cookies of this room: also on http://localhost, which browsers treat as secure. */
export const cookieOptions: CookieSerializeOptions = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' };

/** The membership in which a logged-in account acts. */
export interface CurrentMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  /** Null = all services of the unit. */
  readonly services: readonly string[] | null;
}

/** Who is logged in. */
export interface LoggedIn {
  /** Null for a machine: it has a token and no session. */
  readonly sessionId: string | null;
  readonly accountId: string;
  /** Null for an account that has no membership yet. */
  readonly membership: CurrentMembership | null;
}

interface Row {
  session_id: string;
  account_id: string;
  membership_id: string | null;
  organisation_id: string;
  role: Role;
  services: string[] | null;
}

const bySession = {
  name: 'identity.session',
  text: `
    select session.id as session_id, session.account_id, membership.id as membership_id, membership.organisation_id,
           membership.role, membership.services
    from identity.session session
    join identity.account account on account.id = session.account_id and account.ended_at is null
    left join identity.membership membership on membership.id = session.membership_id
    where session.token_hash = $1 and session.expires_at > $2 and membership.ended_at is null`,
};

/** Sessions of browsers, kept in the database; the cookie carries a random token and nothing else. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The token a browser sent, or null. */
  tokenOf(request: FastifyRequest): string | null {
    return request.cookies[sessionCookie] || null;
  }

  /** Who holds this token, in one statement; null where the session ended, or its account or membership did. */
  async find(token: string): Promise<LoggedIn | null> {
    const [row] = await this.database.readPublic<Row>(bySession, [hashOfToken(token), this.clock.now()]);
    if (!row) return null;
    return {
      sessionId: row.session_id,
      accountId: row.account_id,
      membership: row.membership_id
        ? { id: row.membership_id, organisationId: row.organisation_id, role: row.role, services: row.services }
        : null,
    };
  }

  /** Opens a session for an account in its oldest open membership, and answers the cookie's token. */
  async open(tx: Transaction, accountId: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await tx.query(
      `insert into identity.session (token_hash, account_id, membership_id, created_at, expires_at)
       values ($1, $2, (select id from identity.membership where account_id = $2 and ended_at is null
                        order by created_at, id limit 1), $3, $4)`,
      [hashOfToken(token), accountId, now, new Date(now.getTime() + this.config.sessionHours * 3_600_000)],
    );
    return token;
  }

  /** Ends the session of a token, where there is one; answers whose it was. */
  async close(tx: Transaction, token: string): Promise<string | null> {
    const [ended] = await tx.query<{ account_id: string }>(
      `delete from identity.session where token_hash = $1 returning account_id`,
      [hashOfToken(token)],
    );
    return ended?.account_id ?? null;
  }

  /** Ends every session of a membership, in the transaction that ends the membership. */
  async closeOfMembership(tx: Transaction, membershipId: string): Promise<void> {
    await tx.query(`delete from identity.session where membership_id = $1`, [membershipId]);
  }

  /** Forgets sessions whose time has passed. They let nobody in anyway. */
  async forgetExpired(tx: Transaction): Promise<void> {
    await tx.query(`delete from identity.session where expires_at <= $1`, [this.clock.now()]);
  }

  /** Hands the token to the browser. */
  give(reply: FastifyReply, token: string): void {
    void reply.setCookie(sessionCookie, token, { ...cookieOptions, maxAge: this.config.sessionHours * 3600 });
  }

  /** Takes the cookie back from the browser. */
  take(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookie, cookieOptions);
  }
}
