import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, isRefusal, notFound, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, decodeCursor, type Transaction } from '@navaz/platform';
import { OrganisationChanged, ServiceChanged } from '../directory.events.js';
import { organisationNotFound } from '../directory.refusals.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { RegisterConflictEntity } from '../entities/register-conflict.entity.js';
import { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { owns } from '../find-owned/ownership.js';
import { ChangeLog } from '../keep-history/change-log.js';
import type { OrganisationBrief } from '../profile/profile-parts.js';
import { organisationBrief } from '../profile/service-parts.sql.js';
import { hidByOwner } from '../secret-facility.js';
import { organisationScalars, RegisterWord, serviceScalars } from './register-word.js';

/** A field where the owner and the register disagree. */
export interface OpenConflict {
  readonly id: string;
  readonly serviceId: string | null;
  readonly serviceName: string | null;
  readonly field: string;
  readonly registerValue: unknown;
  readonly ownerValue: unknown;
  readonly firstSeenAt: Date;
}

/** The same with whose it is, for who looks after all of them. */
export interface WaitingConflict extends OpenConflict {
  readonly organisation: OrganisationBrief;
}

const column = `lower(regexp_replace(conflict.field, '([A-Z])', '_\\1', 'g'))`;
const oneOf = (fields: readonly string[]): string => fields.map((field) => `'${field}'`).join(', ');

/** The owner's value as it stands. What is no single value stands as the last import found it. */
const ownerValue = `case
  when conflict.service_id is not null and conflict.field in (${oneOf(serviceScalars)})
    then (select to_jsonb(present) -> ${column} from directory.service present where present.id = conflict.service_id)
  when conflict.service_id is null and conflict.field in (${oneOf(organisationScalars)})
    then (select to_jsonb(present) -> ${column} from directory.organisation present
          where present.id = conflict.organisation_id)
  else conflict.owner_value end`;

/** What a row of a difference tells. */
const conflictRow = `conflict.id, conflict.service_id as "serviceId", service.name as "serviceName", conflict.field,
  conflict.register_value as "registerValue", ${ownerValue} as "ownerValue",
  conflict.first_seen_at as "firstSeenAt"`;

/** Whose word holds. */
export type ConflictEnd = 'kept_own' | 'took_register';

const conflictNotFound = notFound({ cs: 'Rozdíl proti registru', en: 'Difference from the register' });
const settledAlready = new Refusal('conflict', 'CONFLICT_SETTLED_ALREADY', {
  cs: 'Tento rozdíl už je vyřešený.',
  en: 'This difference has been settled already.',
});

/** The register lists openly what the owner hides. */
const secretPlaceKept = new Refusal('conflict', 'SECRET_PLACE_KEPT', {
  cs:
    'Jedno z míst služby jste utajili a registr ho uvádí i s adresou. Převzetím by se zveřejnila. ' +
    'Ponechte vlastní údaje, nebo nejdřív místo zviditelněte.',
  en:
    'You made a place of the service secret and the register lists it with its address. Taking its word would publish it. ' +
    'Keep your own data, or make the place visible first.',
});

/** History is never rewritten, so where places are does not enter it: one of them may become secret. */
const forHistory = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || !('municipalities' in value)) return value;
  const { municipalities: _municipalities, ...rest } = value;
  return rest;
};

/** Differences between what an owner says and what the register says; the owner decides. */
@Injectable()
export class RegisterConflicts {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly word: RegisterWord,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Open differences of an organisation and its services, the oldest first; `first + 1` at most. */
  async open(
    ctx: RequestContext,
    organisationId: string,
    first: number,
    after: string | null,
  ): Promise<OpenConflict[] | Refusal> {
    const cursor = after ? decodeCursor(after, ['uuid']) : ['00000000-0000-0000-0000-000000000000'];
    if (isRefusal(cursor)) return cursor;
    return this.database.transaction(ctx, async (tx) => {
      const organisation = await this.owned.readOrganisation(tx, organisationId);
      if (isRefusal(organisation)) return organisation;
      const moderates = ctx.actor?.permissions.has('organisations.moderate') ?? false;
      if (!moderates && !(await owns(tx, 'see', { organisationId: organisation.id }))) return organisationNotFound;
      const scope = moderates || ctx.actor?.services === 'all' ? null : (ctx.actor?.services ?? []);
      return tx.query<OpenConflict>(
        `select ${conflictRow}
         from directory.register_conflict conflict left join directory.service service on service.id = conflict.service_id
         where conflict.organisation_id = $1 and conflict.settled_at is null and conflict.id > $2::uuid
           and ($3::uuid[] is null or conflict.service_id = any ($3))
         order by conflict.id limit $4`,
        [organisation.id, String(cursor[0]), scope, first + 1],
      );
    });
  }

  /**
   * Open differences of all organisations, by the name of the organisation, the oldest first in each; `first + 1` at most.
   * A row before is told by the name and id of its organisation and its own id.
   */
  async waiting(ctx: RequestContext, first: number, after: string | null): Promise<WaitingConflict[] | Refusal> {
    const cursor = after ? decodeCursor(after, ['text', 'uuid', 'uuid']) : [null, null, null];
    if (isRefusal(cursor)) return cursor;
    return this.database.transaction(ctx, (tx) =>
      tx.query<WaitingConflict>(
        `select ${conflictRow}, ${organisationBrief('o')} as organisation
         from directory.register_conflict conflict
           join directory.organisation o on o.id = conflict.organisation_id
           left join directory.service service on service.id = conflict.service_id
         where conflict.settled_at is null
           and ($1::text is null or (o.name collate "cs-x-icu", o.id, conflict.id) > ($1::text collate "cs-x-icu", $2::uuid, $3::uuid))
         order by o.name collate "cs-x-icu", o.id, conflict.id limit $4`,
        [...cursor, first + 1],
      ),
    );
  }

  /**
   * Ends a difference. Keeping one's own leaves the field to the owner, and the same word of the register is not asked
   * about again; taking the register's puts its value in and lets the field follow the register from now on.
   * Refusals: NOT_FOUND, CONFLICT_SETTLED_ALREADY, SECRET_PLACE_KEPT.
   */
  async settle(ctx: RequestContext, conflictId: string, end: ConflictEnd): Promise<{ conflictId: string } | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const repository = tx.repository(RegisterConflictEntity);
      const conflict = await repository.findOne({ where: { id: conflictId }, lock: { mode: 'pessimistic_write' } });
      if (!conflict || !(await this.isMine(tx, conflict))) return conflictNotFound;
      if (conflict.settledAt) return settledAlready;
      if (end === 'took_register') {
        if (await this.wouldOpen(tx, conflict)) return secretPlaceKept;
        await this.takeOver(tx, conflict);
      }
      await repository.update({ id: conflictId }, { settledAt: this.clock.now(), settledAs: end });
      const { organisationId, serviceId, field } = conflict;
      this.trail.record(tx, {
        operation: 'directory.settleConflict',
        subjectKind: serviceId ? 'service' : 'organisation',
        subjectId: serviceId ?? organisationId,
        detail: { conflictId, field, end },
      });
      tx.publish(serviceId ? new ServiceChanged([serviceId]) : new OrganisationChanged(organisationId));
      return { conflictId };
    });
  }

  private async isMine(tx: Transaction, { organisationId, serviceId }: RegisterConflictEntity): Promise<boolean> {
    const { actor } = tx.ctx;
    if (serviceId === null && actor?.services !== 'all') return false;
    return owns(tx, 'edit', serviceId === null ? { organisationId } : { organisationId, serviceId });
  }

  private async wouldOpen(tx: Transaction, { serviceId, field }: RegisterConflictEntity): Promise<boolean> {
    if (field !== 'facilities') return false;
    const [row] = await tx.query<{ hid: boolean }>(`select ${hidByOwner('$1::uuid')} as hid`, [serviceId]);
    return row?.hid ?? false;
  }

  private async takeOver(tx: Transaction, conflict: RegisterConflictEntity): Promise<void> {
    const { organisationId, serviceId, field, registerValue } = conflict;
    const target = serviceId
      ? await this.owned.anyService(tx, serviceId)
      : await this.owned.anyOrganisation(tx, organisationId);
    if (isRefusal(target)) return;
    const [before] = await tx.query<{ value: unknown }>(
      `select ${ownerValue} as value from directory.register_conflict conflict where conflict.id = $1`,
      [conflict.id],
    );
    await this.word.take(tx, { organisationId, serviceId }, field, registerValue);
    const ownerEdited = target.ownerEdited.filter((edited) => edited !== field);
    if (serviceId) await tx.repository(ServiceEntity).update({ id: serviceId }, { ownerEdited });
    else await tx.repository(OrganisationEntity).update({ id: organisationId }, { ownerEdited });
    await this.history.record(tx, {
      organisationId,
      serviceId,
      why: 'Převzato z veřejného registru.',
      source: 'owner',
      changes: [{ field, oldValue: forHistory(before?.value ?? null), newValue: forHistory(registerValue) }],
    });
  }
}
