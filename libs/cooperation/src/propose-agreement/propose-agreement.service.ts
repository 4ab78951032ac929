import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, Fault, invalidInput, type Actor, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { agreementKindOf, type AgreementKind } from '../agreement.js';
import { CooperationReader } from '../cooperation-reader.js';
import { agreementExists, agreementNotFound, noSuchPair, partnerNotFound } from '../cooperation.refusals.js';
import { proposalFaults, type Proposal } from './proposal-rules.js';

/** One side says what it wants to agree on; nothing holds until the other side confirms. */
@Injectable()
export class ProposeAgreement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: CooperationReader,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * The id of the proposal. Refusals: NOT_FOUND (also for a partner that is not listed), NO_AGREEMENT_FOR_THESE,
   * AGREEMENT_EXISTS, INVALID_INPUT (those of `proposalFaults`).
   */
  async propose(ctx: RequestContext, proposal: Proposal): Promise<string | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const { actor } = ctx;
      if (!actor) return agreementNotFound;
      const faults = proposalFaults(proposal, this.clock.today());
      if (faults.length > 0) return invalidInput(faults);
      const own = await this.reader.partyOf(tx, actor.organisationId);
      const partner = await this.reader.partyOf(tx, proposal.partnerId);
      if (!partner?.listed) return partnerNotFound;
      const kind = own && own.organisationId !== partner.organisationId && agreementKindOf(own.kind, partner.kind);
      if (!kind) return noSuchPair;
      if (await this.exists(tx, actor.organisationId, proposal)) return agreementExists;
      const scopes = [...new Set(proposal.scopes)].sort();
      const id = await this.store(tx, actor, { ...proposal, partnerId: partner.organisationId, scopes }, kind);
      this.trail.record(tx, {
        operation: 'cooperation.proposeAgreement',
        subjectKind: 'agreement',
        subjectId: id,
        detail: { partner: partner.organisationId, scopes },
      });
      return id;
    });
  }

  private async store(tx: Transaction, actor: Actor, proposal: Proposal, kind: AgreementKind): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `insert into cooperation.agreement (proposer_id, partner_id, kind, scopes, valid_from, valid_to,
         proposer_contacts, note, proposed_at, proposed_by, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1) returning id`,
      [
        actor.organisationId,
        proposal.partnerId,
        kind,
        proposal.scopes,
        proposal.validFrom,
        proposal.validTo,
        [...new Set(proposal.contacts)].sort(),
        proposal.note?.trim() || null,
        this.clock.now(),
        actor.accountId,
      ],
    );
    if (!row) throw new Fault('A stored agreement came back without its id.');
    return row.id;
  }

  /** Whether the pair has an open agreement about one of the scopes; two proposals at once wait for each other. */
  private async exists(tx: Transaction, own: string, { partnerId, scopes }: Proposal): Promise<boolean> {
    await tx.query(
      `select pg_advisory_xact_lock(hashtextextended('cooperation ' || least($1, $2) || greatest($1, $2), 0))`,
      [own, partnerId],
    );
    const [open] = await tx.query(
      `select id from cooperation.agreement
       where (proposer_id, partner_id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid)) and state <> 'ended'
         and scopes && $3 and (valid_to is null or valid_to >= $4::date) limit 1`,
      [own, partnerId, scopes, this.clock.today()],
    );
    return open !== undefined;
  }
}
