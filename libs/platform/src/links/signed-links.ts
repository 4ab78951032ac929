import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Refusal, type RequestContext } from '@navaz/kernel';
import { Config } from '../config/config.js';
import type { Transaction } from '../database/transaction.js';

/** What a link opens: one purpose, for one organisation, mostly for one service. */
export interface LinkTarget {
  /** `room.what-it-allows`; a link for one purpose opens nothing else. */
  readonly purpose: string;
  readonly organisationId: string;
  readonly serviceId: string | null;
  /** The readable code of the one record it opens; absent where it is about the service itself. */
  readonly about?: string | null;
}

/** A link that may be followed now. */
export interface OpenLink extends LinkTarget {
  readonly id: string;
  readonly expiresAt: Date;
}

interface Row {
  id: string;
  purpose: string;
  organisation_id: string;
  service_id: string | null;
  about: string | null;
  expires_at: Date;
  revoked_at: Date | null;
}

/** One sentence for every reason, so that a guessed link tells nothing; it says what to do next. */
export const linkNotValid = new Refusal('expired', 'LINK_NOT_VALID', {
  cs: 'Tento odkaz už neplatí, byl zrušen, nebo patří k něčemu jinému. Požádejte prosím o nový, nebo se přihlaste.',
  en: 'This link has ended, was revoked, or is meant for something else. Please ask for a new one, or log in.',
});

/**
 * Links in mails that work without a login. The token is random and signed, only its hash is stored; opening a link
 * shows, a button acts. Reusable until it ends or is revoked.
 */
@Injectable()
export class SignedLinks {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Makes a link that ends after so many days, and answers its token: the only time it is seen. */
  async issue(tx: Transaction, target: LinkTarget, days: number): Promise<string> {
    const random = randomBytes(24).toString('base64url');
    const token = `${random}.${this.signature(random)}`;
    const now = this.clock.now();
    await tx.query(
      `insert into platform.signed_link (token_hash, purpose, organisation_id, service_id, about, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        this.hash(token),
        target.purpose,
        target.organisationId,
        target.serviceId,
        target.about ?? null,
        now,
        new Date(now.getTime() + days * 86_400_000),
      ],
    );
    return token;
  }

  /** The link behind a token, where it may be followed now for this purpose. */
  async open(tx: Transaction, token: string, purpose: string): Promise<OpenLink | Refusal> {
    if (!this.isSigned(token)) return linkNotValid;
    const [row] = await tx.query<Row>(
      `update platform.signed_link set last_used_at = $3
       where token_hash = $1 and purpose = $2 and revoked_at is null and expires_at > $3
       returning id, purpose, organisation_id, service_id, about, expires_at, revoked_at`,
      [this.hash(token), purpose, this.clock.now()],
    );
    if (!row) return linkNotValid;
    return {
      id: row.id,
      purpose: row.purpose,
      organisationId: row.organisation_id,
      serviceId: row.service_id,
      about: row.about,
      expiresAt: row.expires_at,
    };
  }

  /** Ends every open link of a target before its time. */
  async revoke(tx: Transaction, target: LinkTarget): Promise<void> {
    await tx.query(
      `update platform.signed_link set revoked_at = $4
       where purpose = $1 and organisation_id = $2 and service_id is not distinct from $3 and revoked_at is null`,
      [target.purpose, target.organisationId, target.serviceId, this.clock.now()],
    );
  }

  /**
   * Ends every open link of an organisation, whatever it opens: for the moment somebody who was sent links leaves it.
   * Who stays asks for a new one. Answers how many there were.
   */
  async revokeAll(tx: Transaction, organisationId: string): Promise<number> {
    const now = this.clock.now();
    const revoked = await tx.query(
      `update platform.signed_link set revoked_at = $2
       where organisation_id = $1 and revoked_at is null and expires_at > $2 returning id`,
      [organisationId, now],
    );
    return revoked.length;
  }

  /**
   * Ends the open links of services that somebody answered for (null = all of the organisation) and no longer does. Links
   * of services they keep stay. Answers how many there were.
   */
  async revokeBeyond(
    tx: Transaction,
    organisationId: string,
    services: { readonly before: readonly string[] | null; readonly kept: readonly string[] },
  ): Promise<number> {
    const now = this.clock.now();
    const revoked = await tx.query(
      `update platform.signed_link set revoked_at = $2
       where organisation_id = $1 and revoked_at is null and expires_at > $2
         and ($3::uuid[] is null or service_id = any ($3)) and service_id = any ($4) is not true
       returning id`,
      [organisationId, now, services.before, services.kept],
    );
    return revoked.length;
  }

  /** The context a link acts in: nobody's account, told apart in the trail by its purpose. */
  contextOf(ctx: RequestContext): RequestContext {
    return { ...ctx, actor: null };
  }

  private isSigned(token: string): boolean {
    const [random, signature, ...rest] = token.split('.');
    if (!random || !signature || rest.length > 0) return false;
    const expected = Buffer.from(this.signature(random));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  private signature(random: string): string {
    return createHmac('sha256', this.config.linkSecret).update(random).digest('base64url');
  }

  private hash(token: string): Buffer {
    return createHash('sha256').update(token).digest();
  }
}
