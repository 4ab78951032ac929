import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Invitations, MembershipReader } from '@navaz/identity';
import { Clock, invalidInput, isRefusal, notFound, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { readDraft } from '../check-input/read-draft.js';
import { fieldFault } from '../check-input/read-field.js';
import type { FieldRules } from '../check-input/field-rule.js';
import { OrganisationChanged } from '../directory.events.js';
import { ClaimEntity } from '../entities/claim.entity.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { parseEmail } from '../identifiers/email.js';
import { ChangeLog } from '../keep-history/change-log.js';

/** The coordinator's word on a claim. */
export interface ClaimDecision {
  readonly claimId: string;
  readonly granted: boolean;
  readonly note: string;
  /** Where the invitation goes; the coordinator found out that it is the organisation's. Needed when granted. */
  readonly email: string | null;
}

/** A claim that waits. */
export interface WaitingClaim {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly way: ClaimEntity['way'];
  /** Names of the organisations whoever claims works in already. Who it is nobody is told. */
  readonly claimantOrganisations: readonly string[];
  readonly note: string | null;
  readonly createdAt: Date;
}

const rules: FieldRules = {
  note: { type: 'text', max: 500, required: true, label: { cs: 'Zdůvodnění', en: 'Reason' } },
  email: { type: 'parsed', parse: parseEmail, label: { cs: 'E-mail', en: 'E-mail' } },
};
const claimNotFound = notFound({ cs: 'Žádost o správu', en: 'Claim' });
const decidedAlready = new Refusal('conflict', 'CLAIM_DECIDED_ALREADY', {
  cs: 'O této žádosti už bylo rozhodnuto.',
  en: 'This claim has been decided already.',
});
const ownClaim = new Refusal('not_allowed', 'OWN_CLAIM', {
  cs: 'O vlastní žádosti rozhodnout nemůžete. Požádejte prosím jiného koordinátora sítě.',
  en: 'You cannot decide your own claim. Please ask another coordinator of the network.',
});

/** The coordinator decides who looks after an organisation; membership begins when the invitation is accepted. */
@Injectable()
export class DecideClaim {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly members: MembershipReader,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, CLAIM_DECIDED_ALREADY, OWN_CLAIM, INVALID_INPUT, and those of the invitation. */
  async decide(ctx: RequestContext, decision: ClaimDecision): Promise<{ claimId: string } | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const repository = tx.repository(ClaimEntity);
      const claim = await repository.findOne({ where: { id: decision.claimId }, lock: { mode: 'pessimistic_write' } });
      if (!claim) return claimNotFound;
      if (claim.decidedAt) return decidedAlready;
      if (claim.accountId === ctx.actor?.accountId) return ownClaim;
      const { values, faults } = readDraft(rules, decision);
      if (faults.length > 0) return invalidInput(faults);
      const email = values['email'];
      if (decision.granted && typeof email !== 'string') {
        const cs = 'Napište, na jaký e-mail organizace poslat pozvánku.';
        return invalidInput([fieldFault('email', 'FIELD_MISSING', cs, 'Say to which address the invitation goes.')]);
      }
      const now = this.clock.now();
      const { id, organisationId } = claim;
      if (decision.granted && typeof email === 'string') {
        const invitedBy = ctx.actor?.accountId ?? null;
        const sent = await this.invitations.invite(tx, { organisationId, role: 'profile_owner', email, invitedBy });
        if (isRefusal(sent)) return sent;
        await tx.repository(OrganisationEntity).update({ id: organisationId }, { claimedAt: now });
      }
      const decidedAs = decision.granted ? 'granted' : 'refused';
      const decisionNote = String(values['note']);
      const decidedByAccountId = ctx.actor?.accountId ?? null;
      await repository.update({ id }, { decidedAt: now, decidedAs, decidedByAccountId, decisionNote });
      await this.history.record(tx, {
        organisationId,
        serviceId: null,
        why: decisionNote,
        source: 'claim',
        changes: [{ field: 'claim', oldValue: null, newValue: decidedAs }],
      });
      this.trail.record(tx, {
        operation: 'directory.decideClaim',
        subjectKind: 'organisation',
        subjectId: organisationId,
        detail: { claimId: id, decidedAs },
      });
      tx.publish(new OrganisationChanged(organisationId));
      return { claimId: id };
    });
  }

  /** Claims that wait for the coordinator, the oldest first; `first + 1` at most. */
  async waiting(ctx: RequestContext, first: number, after: string | null): Promise<WaitingClaim[] | Refusal> {
    const cursor = after ? decodeCursor(after, ['uuid']) : ['00000000-0000-0000-0000-000000000000'];
    if (isRefusal(cursor)) return cursor;
    return this.database.transaction(ctx, async (tx) => {
      const claims = await tx.query<Omit<WaitingClaim, 'claimantOrganisations'> & { accountId: string }>(
        `select claim.id, claim.account_id as "accountId", claim.organisation_id as "organisationId", organisation.name as "organisationName", claim.way,
                claim.note, claim.created_at as "createdAt"
         from directory.claim claim join directory.organisation organisation on organisation.id = claim.organisation_id
         where claim.decided_at is null and claim.way = 'coordinator' and claim.id > $1::uuid
         order by claim.id limit $2`,
        [String(cursor[0]), first + 1],
      );
      const work = await this.members.organisationsOf(tx, [...new Set(claims.map(({ accountId }) => accountId))]);
      const names = await this.namesOf(tx, [...new Set([...work.values()].flat())]);
      return claims.map(({ accountId, ...claim }) => ({
        ...claim,
        claimantOrganisations: names.filter(({ id }) => work.get(accountId)?.includes(id)).map(({ name }) => name),
      }));
    });
  }

  /** In Czech order. */
  private async namesOf(tx: Transaction, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    return tx.query('select id, name from directory.organisation where id = any ($1) order by name, id', [ids]);
  }
}
