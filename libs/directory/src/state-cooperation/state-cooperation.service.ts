import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { OrganisationChanged } from '../directory.events.js';
import { PrisonEntity } from '../entities/prison.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog, changesBetween } from '../keep-history/change-log.js';

/** Whether a prison takes organisations that do not work there yet. */
export type CooperationWish = PrisonEntity['acceptsCooperation'];

/** What a prison says of it. */
export interface CooperationStatement {
  readonly accepts: CooperationWish;
  /** With `from_date` only. */
  readonly from: string | null;
  /** How an organisation begins there, in the prison's own words. */
  readonly how: string | null;
}

const notAPrison = new Refusal('not_allowed', 'NOT_A_PRISON', {
  cs: 'Jak s věznicí začít spolupracovat, píše sama věznice.',
  en: 'How to begin working with a prison is said by the prison itself.',
});

/** A prison says for itself how an organisation begins to work there. */
@Injectable()
export class StateCooperation {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
  ) {}

  /** Gives the code of the prison. Refusals: NOT_FOUND, NOT_A_PRISON. */
  async state(ctx: RequestContext, { accepts, from, how }: CooperationStatement): Promise<{ code: string } | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const own = ctx.actor?.organisationId;
      if (!own) return notAPrison;
      // The organisation is locked, so that two statements at once follow each other.
      const organisation = await this.owned.anyOrganisation(tx, own);
      if (isRefusal(organisation)) return organisation;
      const repository = tx.repository(PrisonEntity);
      const prison = await repository.findOneBy({ organisationId: organisation.id });
      if (!prison) return notAPrison;
      const changes = changesBetween(prison, {
        acceptsCooperation: accepts,
        acceptsCooperationFrom: accepts === 'from_date' ? from : null,
        cooperationHow: how?.trim() || null,
      });
      const { code } = prison;
      if (changes.length === 0) return { code };
      await repository.update({ code }, Object.fromEntries(changes.map(({ field, newValue }) => [field, newValue])));
      const { id } = organisation;
      await this.history.record(tx, { organisationId: id, serviceId: null, why: null, source: 'owner', changes });
      this.trail.record(tx, {
        operation: 'directory.stateCooperation',
        subjectKind: 'organisation',
        subjectId: id,
        detail: { fields: changes.map(({ field }) => field) },
      });
      tx.publish(new OrganisationChanged(id));
      return { code };
    });
  }
}
