import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Commands, Database, type Transaction } from '@navaz/platform';
import { unitOf } from '../acting-unit.js';
import { needsShown } from '../cases/cases.sql.js';
import { ClientCaseEntity } from '../entities/client-case.entity.js';
import { NeedEntity } from '../entities/need.entity.js';
import { freeTextRefusal } from '../free-text.js';
import { caseNotFound, changedMeanwhile, needNotFound } from '../handover.refusals.js';
import { SubjectOpening } from '../subjects/subject-opening.service.js';
import type { Urgency } from '../urgency.js';

/** A need to be added. */
export interface NeedWanted {
  readonly key: string;
  readonly caseId: string;
  /** Code of a service kind. */
  readonly kind: string;
  readonly urgency: Urgency;
  readonly district?: string | null;
  readonly wish?: string | null;
  /** The writer saw the places of the wish that need to be confirmed and confirms them. */
  readonly wishConfirmed: boolean;
}

/** A change of a need: absent leaves, null clears. */
export interface NeedChange {
  readonly needId: string;
  /** The version that was seen. */
  readonly version: number;
  readonly urgency?: Urgency | null;
  readonly district?: string | null;
  readonly wish?: string | null;
  readonly wishConfirmed: boolean;
  readonly closed?: boolean | null;
}

const tooMany = new Refusal('conflict', 'TOO_MANY_NEEDS', {
  cs: `U jednoho případu může být nejvýše ${needsShown} potřeb. Změňte prosím některou z těch, které už u něj jsou.`,
  en: `A case has ${needsShown} needs at most. Please change one of those it has.`,
});

/** Adds and changes needs of a case. */
@Injectable()
export class Needs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly subjects: SubjectOpening,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, TOO_MANY_NEEDS, INVALID_INPUT (the wish says what may not be said), KEY_USED. */
  async add(ctx: RequestContext, input: NeedWanted): Promise<{ caseId: string } | Refusal> {
    return this.database.transaction(ctx, (tx) =>
      this.commands.once(tx, { operation: 'handover.addNeed', input }, async () => {
        // Locked, so that two at once count each other.
        const found = await tx.repository(ClientCaseEntity).findOne({
          where: { id: input.caseId, unitId: unitOf(tx) },
          lock: { mode: 'pessimistic_write' },
        });
        if (!found || found.closedAt) return caseNotFound;
        if ((await tx.repository(NeedEntity).countBy({ caseId: found.id })) >= needsShown) return tooMany;
        const wish = await this.sealWish(tx, found.subjectId, input.wish ?? null, input.wishConfirmed);
        if (isRefusal(wish)) return wish;
        const made = await tx.repository(NeedEntity).insert({
          caseId: found.id,
          kind: input.kind,
          urgency: input.urgency,
          district: input.district ?? null,
          sealedWish: wish,
          openedAt: this.clock.now(),
        });
        const needId = String(made.identifiers[0]?.['id']);
        this.trail.record(tx, { operation: 'handover.addNeed', subjectKind: 'need', subjectId: needId });
        return { caseId: found.id, needId };
      }),
    );
  }

  /** Refusals: NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT. */
  async change(ctx: RequestContext, input: NeedChange): Promise<{ caseId: string } | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const needs = tx.repository(NeedEntity);
      const need = await needs.findOne({ where: { id: input.needId }, lock: { mode: 'pessimistic_write' } });
      const found = need && (await this.ownCase(tx, need.caseId));
      if (!need || !found) return needNotFound;
      if (need.version !== input.version) return changedMeanwhile;
      if (input.urgency) need.urgency = input.urgency;
      if (input.district !== undefined) need.district = input.district;
      if (input.wish !== undefined) {
        const wish = await this.sealWish(tx, found.subjectId, input.wish, input.wishConfirmed);
        if (isRefusal(wish)) return wish;
        need.sealedWish = wish;
      }
      if (input.closed !== undefined && input.closed !== null) need.closedAt = input.closed ? this.clock.now() : null;
      await needs.save(need);
      this.trail.record(tx, { operation: 'handover.changeNeed', subjectKind: 'need', subjectId: need.id });
      return { caseId: found.id };
    });
  }

  private async ownCase(tx: Transaction, id: string): Promise<ClientCaseEntity | null> {
    return tx.repository(ClientCaseEntity).findOneBy({ id, unitId: unitOf(tx) });
  }

  private async sealWish(
    tx: Transaction,
    subjectId: string,
    wish: string | null,
    confirmed: boolean,
  ): Promise<Buffer | null | Refusal> {
    const text = wish?.trim();
    if (!text) return null;
    const open = await this.subjects.open(tx, subjectId);
    if (!open) return caseNotFound;
    const about = { identity: open.identity, today: this.clock.today(), confirmed };
    return freeTextRefusal('wish', text, about) ?? open.key.seal(text);
  }
}
