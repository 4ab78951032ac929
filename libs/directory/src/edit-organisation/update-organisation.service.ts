import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { Clock, invalidInput, isRefusal, type FieldRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { contradictingPlaces } from '../check-input/places-together.js';
import { readDraft } from '../check-input/read-draft.js';
import { fieldFault } from '../check-input/read-field.js';
import { StoredCodes } from '../check-input/stored-codes.js';
import { OrganisationChanged } from '../directory.events.js';
import { changedMeanwhile } from '../directory.refusals.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog, changesBetween } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import { foundedFaults, organisationRules, placesAsked, placesOf } from '../organisation-profile/organisation-rules.js';

/** An edit of one organisation. */
export interface OrganisationEdit {
  readonly organisationId: string;
  readonly version: number;
  readonly why: string | null;
  /** Fields of `organisationRules`; absent = leave, null = clear. */
  readonly draft: object;
}

/** Owners edit what their organisation says about itself; trust fields are the coordinator's. */
@Injectable()
export class UpdateOrganisation {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly codes: StoredCodes,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Refusals: NOT_FOUND, SCOPE_TOO_NARROW, CHANGED_MEANWHILE, INVALID_INPUT with a path for each field. */
  async update(ctx: RequestContext, edit: OrganisationEdit): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const organisation = await this.owned.organisation(tx, edit.organisationId);
      if (isRefusal(organisation)) return organisation;
      if (organisation.version !== edit.version) return changedMeanwhile;
      const { values, faults } = await this.read(tx, edit.draft, organisation);
      if (faults.length > 0) return invalidInput(faults);

      const changes = changesBetween(organisation, values);
      const changed = changes.map((change) => change.field);
      if (changed.length === 0) return { id: organisation.id, version: organisation.version, changed };
      await tx.repository(OrganisationEntity).update(
        { id: organisation.id },
        {
          ...Object.fromEntries(changes.map((change) => [change.field, change.newValue])),
          ownerEdited: [...new Set([...organisation.ownerEdited, ...changed])].sort(),
        },
      );
      const { id } = organisation;
      await this.history.record(tx, { organisationId: id, serviceId: null, why: edit.why, source: 'owner', changes });
      this.trail.record(tx, {
        operation: 'directory.updateOrganisation',
        subjectKind: 'organisation',
        subjectId: id,
        detail: { fields: changed },
      });
      tx.publish(new OrganisationChanged(id));
      return { id, version: organisation.version + 1, changed };
    });
  }

  private async read(
    tx: Transaction,
    draft: object,
    organisation: OrganisationEntity,
  ): Promise<{ values: Readonly<Record<string, unknown>>; faults: readonly FieldRefusal[] }> {
    const { values, faults } = readDraft(organisationRules, draft);
    const wrong = [
      ...faults,
      ...foundedFaults(values, this.clock.today()),
      ...(await this.codes.faults(tx, placesAsked(values))),
    ];
    if (wrong.length === 0) wrong.push(...(await contradictingPlaces(tx, placesOf(values), placesOf(organisation))));
    const fromRegister = organisation.registerKey?.startsWith('ico:') ?? false;
    if (fromRegister && values['ico'] !== undefined && values['ico'] !== organisation.ico) {
      const cs = 'IČO je převzaté z veřejného registru a tady se měnit nedá. Je-li chybné, napište koordinátorovi.';
      const en =
        'The IČO comes from the public register and cannot be changed here. If wrong, write to the coordinator.';
      wrong.push(fieldFault('ico', 'ICO_FROM_REGISTER', cs, en));
    }
    return { values, faults: wrong };
  }
}
