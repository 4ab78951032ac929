import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { contradictingPlaces } from '../check-input/places-together.js';
import { readDraft } from '../check-input/read-draft.js';
import { fieldFault } from '../check-input/read-field.js';
import { StoredCodes } from '../check-input/stored-codes.js';
import { institutionKinds } from '../code-lists/institution-kinds.js';
import type { OrganisationKindCode } from '../code-lists/organisation-kinds.js';
import { OrganisationChanged } from '../directory.events.js';
import { organisationNotFound } from '../directory.refusals.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import {
  foundedFaults,
  organisationKindRule,
  organisationRules,
  placesAsked,
  placesOf,
} from '../organisation-profile/organisation-rules.js';

/** An organisation that is to be in the directory. */
export interface OrganisationCreation {
  /** The organisation it is a unit of. */
  readonly parentId: string | null;
  /** Fields of `organisationRules` and `kind`. */
  readonly draft: { readonly name: string; readonly kind: string; readonly ico?: string | null };
}

/** Whether the kind is an institution's and not that of the organisation it would be a unit of. */
const isForeign = (kind: unknown, ofParent: OrganisationKindCode | undefined): boolean =>
  kind !== ofParent && institutionKinds.some((institution) => institution === kind);

const notOfThisKind = fieldFault(
  'kind',
  'KIND_OF_INSTITUTION',
  'Věznice, úřady a střediska zapisuje do adresáře koordinátor. Vyberte druh své organizace.',
  'Prisons, offices and centres are put into the directory by the coordinator. Choose the kind of your organisation.',
);

const rules = { ...organisationRules, kind: organisationKindRule };

/**
 * The coordinator puts organisations into the directory at once. Owners may ask for a unit under their own organisation;
 * it is not listed until the coordinator says so.
 */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly codes: StoredCodes,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND for a foreign or missing parent, SCOPE_TOO_NARROW, INVALID_INPUT; KIND_OF_INSTITUTION for owners. */
  async create(ctx: RequestContext, creation: OrganisationCreation): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const moderates = ctx.actor?.permissions.has('organisations.moderate') ?? false;
      const owns = ctx.actor?.permissions.has('profile.edit') ?? false;
      if (!moderates && !(owns && creation.parentId !== null)) return organisationNotFound;
      const parent = creation.parentId === null ? null : await this.parent(tx, creation.parentId, moderates);
      if (isRefusal(parent)) return parent;

      const { values, faults } = readDraft(rules, creation.draft);
      const wrong = [
        ...faults,
        ...foundedFaults(values, this.clock.today()),
        ...(await this.codes.faults(tx, placesAsked(values))),
      ];
      if (wrong.length === 0) wrong.push(...(await contradictingPlaces(tx, placesOf(values))));
      if (wrong.length === 0 && !moderates && isForeign(values['kind'], parent?.kind)) wrong.push(notOfThisKind);
      if (wrong.length > 0) return invalidInput(wrong);
      const changed = Object.keys(values).sort();
      const made = await tx.repository(OrganisationEntity).insert({
        ...(values as Pick<OrganisationEntity, 'name' | 'kind'>),
        parentId: parent?.id ?? null,
        origin: 'owner',
        listed: moderates,
        ownerEdited: moderates ? [] : changed,
      });
      const id = String(made.identifiers[0]?.['id']);
      await this.history.record(tx, {
        organisationId: id,
        serviceId: null,
        why: null,
        source: moderates ? 'coordinator' : 'owner',
        changes: [{ field: 'organisation', oldValue: null, newValue: values['name'] }],
      });
      this.trail.record(tx, {
        operation: 'directory.createOrganisation',
        subjectKind: 'organisation',
        subjectId: id,
        detail: { parentId: parent?.id ?? null, listed: moderates, fields: changed },
      });
      tx.publish(new OrganisationChanged(id));
      return { id, version: 1, changed };
    });
  }

  /** Any organisation for the coordinator, an own one for an owner. */
  private parent(tx: Transaction, id: string, moderates: boolean): Promise<OrganisationEntity | Refusal> {
    return moderates ? this.owned.anyOrganisation(tx, id) : this.owned.organisation(tx, id);
  }
}
