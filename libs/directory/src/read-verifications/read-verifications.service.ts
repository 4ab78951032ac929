import { Injectable } from '@nestjs/common';
import { covers, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import type { ProfilePartCode } from '../code-lists/profile-parts.js';
import type { VerificationMethodCode } from '../code-lists/verification-methods.js';
import type { VerificationResultCode } from '../code-lists/verification-results.js';
import { serviceNotFound } from '../directory.refusals.js';
import type { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { owns } from '../find-owned/ownership.js';

/** One act as it is read: the organisation that verified, never whose account. */
export interface VerificationRow {
  readonly id: string;
  readonly part: ProfilePartCode;
  readonly method: VerificationMethodCode;
  readonly result: VerificationResultCode;
  /** Null for professionals of other organisations: words are for those who answer for the profile. */
  readonly note: string | null;
  readonly at: Date;
  readonly byOrganisationName: string | null;
}

const statement = `
  select verification.id, verification.part, verification.method, verification.result, case when $4 then verification.note end as note,
         verification.at, actor.name as "byOrganisationName"
  from directory.verification verification
  left join directory.organisation actor on actor.id = verification.by_organisation_id
  where verification.service_id = $1 and ($2::uuid is null or verification.id < $2)
  order by verification.id desc limit $3`;

/** Who verified what of a service, when, how and with what result: for both sides of it. */
@Injectable()
export class ReadVerifications {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
  ) {}

  /**
   * `first + 1` rows at most, the latest first. Read by whoever owns the profile, by the coordinator, and by professionals,
   * who verify and rely on it. Refusals: NOT_FOUND, INVALID_INPUT for a cursor that is none.
   */
  async ofService(
    ctx: RequestContext,
    serviceId: string,
    { first, after }: { readonly first: number; readonly after?: string | null },
  ): Promise<VerificationRow[] | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const service = await this.owned.readService(tx, serviceId);
      if (isRefusal(service)) return service;
      const answers = await this.answersFor(tx, service);
      if (!answers && !(await this.reliesOn(tx, service))) return serviceNotFound;
      const cursor = after ? decodeCursor(after, ['uuid']) : [null];
      if (isRefusal(cursor)) return cursor;
      return tx.query<VerificationRow>(statement, [service.id, ...cursor, first + 1, answers]);
    });
  }

  /** The owner and the coordinator: they read what was written, too. */
  private async answersFor(tx: Transaction, { id, organisationId }: ServiceEntity): Promise<boolean> {
    const { actor } = tx.ctx;
    if (actor === null) return false;
    if (actor.permissions.has('organisations.moderate')) return true;
    return covers(actor, id) && (await owns(tx, 'see', { organisationId }));
  }

  private async reliesOn(tx: Transaction, { organisationId }: ServiceEntity): Promise<boolean> {
    return (
      (tx.ctx.actor?.permissions.has('verification.record') ?? false) && (await this.owned.isListed(tx, organisationId))
    );
  }
}
