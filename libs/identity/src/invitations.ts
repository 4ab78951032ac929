import { Injectable } from '@nestjs/common';
import { Clock, type Refusal, type Role } from '@navaz/kernel';
import { Config, Mailer, type Mail, type Transaction } from '@navaz/platform';
import { invitationNotValid, invitationPending, ownInvitation } from './identity.refusals.js';
import { leadingRoles } from './leading-roles.js';
import { hashOfToken, newToken } from './secret-token.js';

/** Days an invitation can be accepted. */
export const invitationDays = 14;

/** A membership offered to an address. */
export interface Offer {
  readonly organisationId: string;
  readonly role: Exclude<Role, 'machine'>;
  readonly email: string;
  /** Account of the inviter; null where the invitation follows from something else. */
  readonly invitedBy: string | null;
  /** Absent or null: all services of the unit. */
  readonly services?: readonly string[] | null;
}

/** What an invitation offers to whoever holds its link; no person is in it. */
export interface OfferedMembership {
  readonly organisationId: string;
  readonly role: Exclude<Role, 'machine'>;
  readonly expiresAt: Date;
}

/** An invitation under way. */
export interface SentInvitation {
  readonly invitationId: string;
  readonly expiresAt: Date;
}

/** Issues invitations. Who may invite whom is the caller's to decide. */
@Injectable()
export class Invitations {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Stores the invitation and sends its link after the commit. The token is in the mail only; its hash is stored.
   * Refusals: OWN_INVITATION to the inviter's own address; INVITATION_PENDING where one for the same organisation, role
   * and address waits.
   */
  async invite(tx: Transaction, offer: Offer): Promise<SentInvitation | Refusal> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000);
    const token = newToken();
    const email = offer.email.trim();
    const own = await tx.query(`select 1 from identity.account where id = $1 and lower(email) = lower($2)`, [
      offer.invitedBy,
      email,
    ]);
    if (own.length > 0) return ownInvitation;
    await tx.query(
      `update identity.invitation set revoked_at = $4
       where organisation_id = $1 and role = $2 and lower(email) = lower($3) and accepted_at is null
         and revoked_at is null and expires_at <= $4`,
      [offer.organisationId, offer.role, email, now],
    );
    const [row] = await tx.query<{ id: string }>(
      `insert into identity.invitation
         (token_hash, organisation_id, role, services, email, invited_by, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organisation_id, role, lower(email)) where accepted_at is null and revoked_at is null do nothing
       returning id`,
      [
        hashOfToken(token),
        offer.organisationId,
        offer.role,
        offer.services ?? null,
        email,
        offer.invitedBy,
        now,
        expiresAt,
      ],
    );
    if (!row) return invitationPending;
    await this.mailer.send(tx, this.mail(email, token));
    return { invitationId: row.id, expiresAt };
  }

  /**
   * What the link of a pending invitation offers; it stays pending. Refusal: INVITATION_NOT_VALID, also of an organisation
   * that ended or became part of another.
   */
  async offered(tx: Transaction, token: string): Promise<OfferedMembership | Refusal> {
    const [found] = await tx.query<OfferedMembership>(
      `select organisation_id as "organisationId", role, expires_at as "expiresAt" from identity.invitation
       where token_hash = $1 and accepted_at is null and revoked_at is null and expires_at > $2
         and identity.may_be_joined(organisation_id, $3)`,
      [hashOfToken(token), this.clock.now(), this.clock.today()],
    );
    return found ?? invitationNotValid;
  }

  /**
   * Takes back what an account invited as a member that ended: in that organisation and, of the coordinator, wherever the
   * account is no member by itself.
   */
  async revokeOfLeaver(
    tx: Transaction,
    { accountId, organisationId, role }: { accountId: string; organisationId: string; role: Role },
  ): Promise<void> {
    await tx.query(
      `update identity.invitation invitation set revoked_at = $4
       where invited_by = $1 and accepted_at is null and revoked_at is null
         and (organisation_id = $2 or ($3 = 'coordinator' and not exists (select from identity.membership still
           where still.account_id = $1 and still.organisation_id = invitation.organisation_id and still.ended_at is null)))`,
      [accountId, organisationId, role, this.clock.now()],
    );
  }

  /** Takes back what an account invited there to more than these services, which are all that it looks after now. */
  async revokeBeyond(
    tx: Transaction,
    { accountId, organisationId }: { accountId: string; organisationId: string },
    services: readonly string[],
  ): Promise<void> {
    await tx.query(
      `update identity.invitation set revoked_at = $4
       where invited_by = $1 and organisation_id = $2 and accepted_at is null and revoked_at is null
         and (services is null or not services <@ $3::uuid[])`,
      [accountId, organisationId, services, this.clock.now()],
    );
  }

  /**
   * Where the accepted one brought an organisation its first owner or lead: takes back the others that offer the same and
   * came from outside. They were sent because nobody was there; whoever is there now invites. Answers which they were.
   */
  async revokeOtherFirsts(
    tx: Transaction,
    accepted: { readonly id: string; readonly organisationId: string; readonly role: Role },
    membershipId: string,
  ): Promise<string[]> {
    if (!leadingRoles.includes(accepted.role)) return [];
    const revoked = await tx.query<{ id: string }>(
      `update identity.invitation other set revoked_at = $6
       where other.organisation_id = $1 and other.role = $2 and other.id <> $3
         and other.accepted_at is null and other.revoked_at is null
         and not exists (select from identity.membership there where there.organisation_id = $1
           and there.role = any ($4) and there.ended_at is null and there.id <> $5)
         and not exists (select from identity.membership inside where inside.organisation_id = $1
           and inside.account_id = other.invited_by and inside.ended_at is null and inside.id <> $5)
       returning other.id`,
      [accepted.organisationId, accepted.role, accepted.id, leadingRoles, membershipId, this.clock.now()],
    );
    return revoked.map(({ id }) => id);
  }

  /** Nobody is named and nothing is told but the link. The token stands behind `#`, which no server's log sees. */
  private mail(to: string, token: string): Mail {
    const link = `${this.config.publicUrl.replace(/\/+$/, '')}/pozvanka#${token}`;
    return {
      to,
      subject: 'Pozvánka do sítě Navaz',
      text: [
        'Dobrý den,',
        '',
        'zveme vás do sítě Navaz, adresáře služeb pro lidi po propuštění z vězení.',
        `Pozvánku přijmete po přihlášení na tomto odkazu (platí ${invitationDays} dní, jen jednou):`,
        '',
        link,
        '',
        'Pokud pozvánku nečekáte, nemusíte nic dělat.',
        '',
        '—',
        `You are invited to Navaz. The link above works once, for ${invitationDays} days. If you do not expect it, ignore it.`,
        '',
      ].join('\n'),
    };
  }
}
