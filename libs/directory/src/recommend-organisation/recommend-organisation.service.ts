import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { readField } from '../check-input/read-field.js';
import { OrganisationChanged } from '../directory.events.js';
import { organisationNotFound } from '../directory.refusals.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { RecommendationEntity } from '../entities/recommendation.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';

/** A recommendation as it stands. */
export interface RecommendationState {
  readonly organisationId: string;
  readonly recommended: boolean;
}

/** Institutions whose word counts: they send people and hear how it went. */
const institutions: readonly string[] = ['prison', 'municipal_department', 'probation_centre'];

const notAnInstitution = new Refusal('not_allowed', 'NOT_A_RECOMMENDING_INSTITUTION', {
  cs: 'Doporučovat mohou věznice, sociální kurátoři a střediska Probační a mediační služby, a to jiné organizace.',
  en: 'Prisons, social curators and probation centres can recommend, and only other organisations.',
});
const recommendedAlready = new Refusal('conflict', 'RECOMMENDED_ALREADY', {
  cs: 'Vaše instituce tuto organizaci už doporučuje. Chcete-li text změnit, doporučení nejdřív odvolejte.',
  en: 'Your institution recommends this organisation already. Withdraw that first to change its words.',
});
const notRecommended = new Refusal('conflict', 'NOT_RECOMMENDED', {
  cs: 'Vaše instituce tuto organizaci teď nedoporučuje.',
  en: 'Your institution does not recommend this organisation now.',
});

/** Verified institutions recommend organisations: one open recommendation an institution, withdrawable. */
@Injectable()
export class RecommendOrganisation {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, NOT_A_RECOMMENDING_INSTITUTION, RECOMMENDED_ALREADY, INVALID_INPUT. */
  async recommend(ctx: RequestContext, organisationId: string, note: string): Promise<RecommendationState | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const pair = await this.pair(tx, organisationId);
      if (isRefusal(pair)) return pair;
      const label = { cs: 'Doporučení', en: 'Recommendation' };
      const words = readField({ type: 'text', max: 500, required: true, label }, note, 'note');
      if (!words.ok) return invalidInput([words.fault]);
      const repository = tx.repository(RecommendationEntity);
      if (await repository.existsBy({ ...pair, withdrawnAt: IsNull() })) return recommendedAlready;
      await repository.insert({ ...pair, note: String(words.value), at: this.clock.now() });
      this.tell(tx, 'directory.recommendOrganisation', pair.organisationId);
      return { organisationId: pair.organisationId, recommended: true };
    });
  }

  /** Refusals: NOT_FOUND, NOT_A_RECOMMENDING_INSTITUTION, NOT_RECOMMENDED. */
  async withdraw(ctx: RequestContext, organisationId: string): Promise<RecommendationState | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const pair = await this.pair(tx, organisationId);
      if (isRefusal(pair)) return pair;
      const open = { ...pair, withdrawnAt: IsNull() };
      const { affected } = await tx.repository(RecommendationEntity).update(open, { withdrawnAt: this.clock.now() });
      if (!affected) return notRecommended;
      this.tell(tx, 'directory.withdrawRecommendation', pair.organisationId);
      return { organisationId: pair.organisationId, recommended: false };
    });
  }

  /** Who recommends whom. The recommended organisation is locked, so two recommendations at once follow each other. */
  private async pair(
    tx: Transaction,
    organisationId: string,
  ): Promise<{ organisationId: string; byOrganisationId: string } | Refusal> {
    const organisation = await this.owned.anyOrganisation(tx, organisationId);
    if (isRefusal(organisation)) return organisation;
    const by = tx.ctx.actor?.organisationId;
    if (!by || !organisation.listed) return organisationNotFound;
    const institution = await tx.repository(OrganisationEntity).findOneBy({ id: by, listed: true });
    if (!institution || !institutions.includes(institution.kind) || by === organisation.id) return notAnInstitution;
    return { organisationId: organisation.id, byOrganisationId: by };
  }

  private tell(tx: Transaction, operation: string, organisationId: string): void {
    this.trail.record(tx, { operation, subjectKind: 'organisation', subjectId: organisationId });
    tx.publish(new OrganisationChanged(organisationId));
  }
}
