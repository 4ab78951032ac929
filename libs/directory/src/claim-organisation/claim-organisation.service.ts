import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditTrail } from '@navaz/audit';
import { Invitations, MembershipReader } from '@navaz/identity';
import { Clock, invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { readField } from '../check-input/read-field.js';
import { organisationNotFound } from '../directory.refusals.js';
import { ClaimEntity } from '../entities/claim.entity.js';
import type { OrganisationEntity } from '../entities/organisation.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';

/** Somebody says: this organisation is ours. */
export interface OrganisationClaim {
  readonly organisationId: string;
  /** `register_address`: the invitation goes to the register's e-mail; `coordinator`: the coordinator decides. */
  readonly way: ClaimEntity['way'];
  readonly note: string | null;
}

/** What happens next. The register's address is never told, nor whether an invitation is under way already. */
export interface ClaimState {
  readonly claimId: string;
  readonly organisationId: string;
  readonly next: 'invitation_sent_to_register_address' | 'coordinator_decides';
}

const logInFirst = new Refusal('not_allowed', 'LOG_IN_FIRST', {
  cs: 'Nejdřív se prosím přihlaste; účet k organizaci zatím patřit nemusí.',
  en: 'Please log in first; the account need not belong to any organisation yet.',
});
const claimedAlready = new Refusal('conflict', 'CLAIM_WAITS', {
  cs: 'O tuto organizaci jste už požádali. Zkontrolujte poštu na adrese z registru, nebo vyčkejte na koordinátora.',
  en: 'You have claimed this organisation already. Check the mail at the register’s address, or wait for the coordinator.',
});
const noRegisterAddress = new Refusal('conflict', 'NO_REGISTER_ADDRESS', {
  cs: 'Registr u této organizace e-mail neuvádí. Požádejte prosím o rozhodnutí koordinátora.',
  en: 'The register knows no e-mail of this organisation. Please ask the coordinator to decide.',
});
const memberAlready = new Refusal('conflict', 'MEMBER_ALREADY', {
  cs: 'Tuto organizaci už spravujete.',
  en: 'You look after this organisation already.',
});

/** Kinds whose records come from the code lists and whose people are invited by the coordinator only. */
const institutionsByCoordinator: readonly string[] = ['coordinator'];

/** The people of an imported organisation take over its record. */
@Injectable()
export class ClaimOrganisation {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly invitations: Invitations,
    private readonly members: MembershipReader,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Records the claim of a logged-in account. An organisation that has an owner already is decided by the coordinator,
   * whatever way was asked for. Refusals: LOG_IN_FIRST, NOT_FOUND, MEMBER_ALREADY, CLAIM_WAITS, NO_REGISTER_ADDRESS,
   * INVALID_INPUT.
   */
  async claim(ctx: RequestContext, accountId: string | null, asked: OrganisationClaim): Promise<ClaimState | Refusal> {
    if (accountId === null) return logInFirst;
    return this.database.transaction(ctx, async (tx) => {
      const organisation = await this.owned.anyOrganisation(tx, asked.organisationId);
      if (isRefusal(organisation)) return organisation;
      if (!organisation.listed || institutionsByCoordinator.includes(organisation.kind)) return organisationNotFound;
      const label = { cs: 'Poznámka pro koordinátora', en: 'Note for the coordinator' };
      const note = readField({ type: 'text', max: 500, label }, asked.note, 'note');
      if (!note.ok) return invalidInput([note.fault]);
      const members = await this.members.membersOf(tx, organisation.id);
      const owners = members.filter((member) => member.role === 'profile_owner');
      if (owners.some((member) => member.accountId === accountId)) return memberAlready;
      const repository = tx.repository(ClaimEntity);
      const mine = { organisationId: organisation.id, accountId, decidedAt: IsNull() };
      if (await repository.existsBy(mine)) return claimedAlready;

      const hasOwner = owners.length > 0 || organisation.claimedAt !== null;
      const way = hasOwner ? 'coordinator' : asked.way;
      if (way === 'register_address') {
        const sent = await this.inviteRegisterAddress(tx, organisation);
        if (isRefusal(sent)) return sent;
      }
      const made = await repository.insert({
        organisationId: organisation.id,
        accountId,
        way,
        note: note.value as string | null,
        createdAt: this.clock.now(),
      });
      const claimId = String(made.identifiers[0]?.['id']);
      this.trail.record(tx, {
        operation: 'directory.claimOrganisation',
        subjectKind: 'organisation',
        subjectId: organisation.id,
        detail: { claimId, way },
      });
      const next = way === 'coordinator' ? 'coordinator_decides' : 'invitation_sent_to_register_address';
      return { claimId, organisationId: organisation.id, next };
    });
  }

  /** An invitation that is under way already counts as sent: the asker learns nothing about it. */
  private async inviteRegisterAddress(tx: Transaction, organisation: OrganisationEntity): Promise<Refusal | null> {
    if (organisation.registerEmail === null) return noRegisterAddress;
    await this.invitations.invite(tx, {
      organisationId: organisation.id,
      role: 'profile_owner',
      email: organisation.registerEmail,
      invitedBy: null,
    });
    return null;
  }
}
