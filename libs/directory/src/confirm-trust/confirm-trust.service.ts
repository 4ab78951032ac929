import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, notFound, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { readDraft } from '../check-input/read-draft.js';
import { fieldFault, readField } from '../check-input/read-field.js';
import { OrganisationChanged, ServiceChanged } from '../directory.events.js';
import { AccreditationEntity } from '../entities/accreditation.entity.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import type { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog, type FieldChange } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import {
  accreditationFaults,
  accreditationLimit,
  accreditationRules,
  claimedTwice,
  type AccreditationDraft,
} from './accreditation-rules.js';

/** An accreditation as it stands. */
export interface AccreditationState {
  readonly accreditationId: string;
  readonly state: 'claimed' | 'confirmed' | 'refused';
}

const accreditationNotFound = notFound({ cs: 'Akreditace', en: 'Accreditation' });
const decidedAlready = new Refusal('conflict', 'DECIDED_ALREADY', {
  cs: 'O akreditaci už bylo takto rozhodnuto.',
  en: 'The accreditation has been decided in this way already.',
});
const membershipSame = new Refusal('conflict', 'MEMBERSHIP_SAME', {
  cs: 'Členství v asociaci je takto zapsané už teď, nic se nezměnilo.',
  en: 'The membership is recorded like this already. Nothing has changed.',
});
const accreditationOver = new Refusal('conflict', 'ACCREDITATION_OVER', {
  cs: 'Platnost akreditace už skončila, potvrdit ji nelze. Organizace může zapsat novou.',
  en: 'The accreditation has ended and cannot be confirmed. The organisation can enter a new one.',
});

const accreditationsFull = new Refusal('conflict', 'ACCREDITATIONS_FULL', {
  cs: `Organizace už má v profilu ${accreditationLimit} akreditací, víc jich zapsat nelze. Obraťte se prosím na koordinátora.`,
  en: `The profile holds ${accreditationLimit} accreditations already, and takes no more. Please turn to the coordinator.`,
});

const notOfOrganisation = fieldFault(
  'organisationId',
  'SERVICE_OF_ANOTHER_ORGANISATION',
  'Služba patří jiné organizaci, než jakou uvádíte. Vyberte organizaci, která ji poskytuje.',
  'The service belongs to another organisation than the one you name. Choose the one that provides it.',
);

const reasonRule = { type: 'text', max: 500, required: true, label: { cs: 'Důvod', en: 'Reason' } } as const;

/** Trust: what an organisation says of itself, and what the coordinator has confirmed of it. */
@Injectable()
export class ConfirmTrust {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * The owner's claim, of the organisation or of one service of it; shown as claimed until decided. Refusals:
   * NOT_FOUND, SERVICE_ENDED, SCOPE_TOO_NARROW, ACCREDITATIONS_FULL, INVALID_INPUT (also where the service is not of
   * the organisation that is named).
   */
  async claim(ctx: RequestContext, draft: AccreditationDraft): Promise<AccreditationState | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const target = draft.serviceId
        ? await this.serviceOf(tx, draft.serviceId, draft.organisationId)
        : await this.owned.organisation(tx, draft.organisationId);
      if (isRefusal(target)) return target;
      const { values, faults } = readDraft(accreditationRules, draft);
      const wrong = [...faults, ...accreditationFaults(values, draft, this.clock.today())];
      if (wrong.length > 0) return invalidInput(wrong);
      const organisationId = 'organisationId' in target ? target.organisationId : target.id;
      const serviceId = 'organisationId' in target ? target.id : null;
      if (await this.isThere(tx, organisationId, serviceId, values)) return invalidInput([claimedTwice]);
      const kept = await tx.repository(AccreditationEntity).countBy({ organisationId });
      if (kept >= accreditationLimit) return accreditationsFull;
      const made = await tx.repository(AccreditationEntity).insert({
        ...(values as Pick<AccreditationEntity, 'kind' | 'issuer'>),
        organisationId,
        serviceId,
        origin: 'owner',
      });
      const id = String(made.identifiers[0]?.['id']);
      const change = { field: `accreditations.${id}`, oldValue: null, newValue: values };
      await this.tell(tx, { id, organisationId, serviceId }, 'directory.claimAccreditation', 'owner', null, change);
      return { accreditationId: id, state: 'claimed' };
    });
  }

  /** The coordinator has seen the evidence. Refusals: NOT_FOUND, DECIDED_ALREADY, ACCREDITATION_OVER. */
  async confirm(ctx: RequestContext, id: string): Promise<AccreditationState | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.find(tx, id);
      if (isRefusal(found)) return found;
      if (found.confirmedAt) return decidedAlready;
      if (found.validTo !== null && found.validTo < this.clock.today()) return accreditationOver;
      const confirmed = {
        confirmedAt: this.clock.now(),
        confirmedByOrganisationId: ctx.actor?.organisationId ?? null,
        refusedReason: null,
      };
      return this.decide(tx, found, confirmed, 'confirmed', null);
    });
  }

  /** The evidence does not hold. Refusals: NOT_FOUND, DECIDED_ALREADY, INVALID_INPUT without a reason. */
  async refuse(ctx: RequestContext, id: string, why: string): Promise<AccreditationState | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const found = await this.find(tx, id);
      if (isRefusal(found)) return found;
      const reason = readField(reasonRule, why, 'why');
      if (!reason.ok) return invalidInput([reason.fault]);
      if (found.refusedReason !== null) return decidedAlready;
      const text = String(reason.value);
      const refused = { confirmedAt: null, confirmedByOrganisationId: null, refusedReason: text };
      return this.decide(tx, found, refused, 'refused', text);
    });
  }

  /** Membership in the association: yes, no, or not known (null). Refusals: NOT_FOUND, MEMBERSHIP_SAME, INVALID_INPUT. */
  async confirmMembership(
    ctx: RequestContext,
    organisationId: string,
    member: boolean | null,
    why: string,
  ): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const organisation = await this.owned.anyOrganisation(tx, organisationId);
      if (isRefusal(organisation)) return organisation;
      const reason = readField(reasonRule, why, 'why');
      if (!reason.ok) return invalidInput([reason.fault]);
      const { id, version, associationMember } = organisation;
      if (associationMember === member) return membershipSame;
      await tx.repository(OrganisationEntity).update({ id }, { associationMember: member });
      const change = { field: 'associationMember', oldValue: associationMember, newValue: member };
      const record = { id, organisationId: id, serviceId: null };
      await this.tell(tx, record, 'directory.confirmMembership', 'coordinator', String(reason.value), change);
      return { id, version: version + 1, changed: ['associationMember'] };
    });
  }

  /** The service, if it is of that organisation; a merged record's id stands for its survivor. */
  private async serviceOf(tx: Transaction, id: string, organisationId: string): Promise<ServiceEntity | Refusal> {
    const service = await this.owned.liveService(tx, id);
    if (isRefusal(service) || service.organisationId === organisationId) return service;
    const named = await this.owned.readOrganisation(tx, organisationId);
    return !isRefusal(named) && named.id === service.organisationId ? service : invalidInput([notOfOrganisation]);
  }

  /** One of the same kind, issuer and number that nobody refused and that still holds when the new one begins. */
  private async isThere(
    tx: Transaction,
    organisationId: string,
    serviceId: string | null,
    { kind, issuer, number, validFrom }: Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    const same = await tx.query(
      `select id from directory.accreditation
       where organisation_id = $1 and service_id is not distinct from $2::uuid and kind = $3
         and lower(issuer) = lower($4) and lower(number) is not distinct from lower($5) and refused_reason is null
         and (valid_to is null or valid_to >= coalesce($6::date, $7::date)) limit 1`,
      [organisationId, serviceId, kind, issuer, number ?? null, validFrom ?? null, this.clock.today()],
    );
    return same.length > 0;
  }

  private async find(tx: Transaction, id: string): Promise<AccreditationEntity | Refusal> {
    const found = await tx
      .repository(AccreditationEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    return found ?? accreditationNotFound;
  }

  private async decide(
    tx: Transaction,
    found: AccreditationEntity,
    decision: Partial<AccreditationEntity>,
    state: 'confirmed' | 'refused',
    why: string | null,
  ): Promise<AccreditationState> {
    const before = found.confirmedAt ? 'confirmed' : found.refusedReason === null ? 'claimed' : 'refused';
    await tx.repository(AccreditationEntity).update({ id: found.id }, decision);
    const change = { field: `accreditations.${found.id}.state`, oldValue: before, newValue: state };
    const operation = state === 'confirmed' ? 'directory.confirmAccreditation' : 'directory.refuseAccreditation';
    await this.tell(tx, found, operation, 'coordinator', why, change);
    return { accreditationId: found.id, state };
  }

  private async tell(
    tx: Transaction,
    of: { readonly id: string; readonly organisationId: string; readonly serviceId: string | null },
    operation: string,
    source: 'owner' | 'coordinator',
    why: string | null,
    change: FieldChange,
  ): Promise<void> {
    const { organisationId, serviceId } = of;
    await this.history.record(tx, { organisationId, serviceId, why, source, changes: [change] });
    const subjectKind = operation === 'directory.confirmMembership' ? 'organisation' : 'accreditation';
    const detail = { organisationId, serviceId };
    this.trail.record(tx, { operation, subjectKind, subjectId: of.id, concerns: organisationId, detail });
    tx.publish(new OrganisationChanged(organisationId));
    if (serviceId) tx.publish(new ServiceChanged([serviceId]));
  }
}
