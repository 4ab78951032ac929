import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditTrail } from '@navaz/audit';
import { Memberships } from '@navaz/identity';
import { Clock, invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { readField } from '../check-input/read-field.js';
import { institutionKinds } from '../code-lists/institution-kinds.js';
import { OrganisationChanged, ServiceChanged } from '../directory.events.js';
import { organisationNotFound } from '../directory.refusals.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { standsOver } from '../find-owned/ownership.js';
import { ChangeLog } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import { moveRecords } from './move-records.js';
import { refuseUntyped } from './typed-name.js';

/** Two records of one organisation. */
export interface Merge {
  readonly survivorId: string;
  /** Its id answers with the survivor from now on. */
  readonly goneId: string;
  /** Its name as the coordinator typed it. */
  readonly goneName: string | null;
  readonly why: string;
}

const conflict = (code: string, cs: string, en: string): Refusal => new Refusal('conflict', code, { cs, en });

const mergeWithItself = conflict(
  'MERGE_WITH_ITSELF',
  'Vybrali jste dvakrát tentýž záznam. Vyberte dva různé.',
  'You chose one record twice. Choose two.',
);
const mergedAlready = conflict(
  'MERGED_ALREADY',
  'Jeden ze záznamů už byl sloučen s jiným. Načtěte seznam znovu.',
  'One of the records has been merged already. Load the list again.',
);
const institutionsStay = conflict(
  'INSTITUTIONS_NOT_MERGED',
  'Věznice, střediska probace, úřady a jejich oddělení se neslučují: mohou mít stejné IČO, a přesto je každá útvarem pro sebe.',
  'Prisons, probation centres and offices are not merged: they may share an IČO and are units of their own all the same.',
);
const icoDiffers = conflict(
  'ICO_DIFFERS',
  'Záznamy mají různé IČO, jde o dvě různé organizace. Je-li jedno IČO chybné, nejdřív ho opravte.',
  'The records have different IČO, so they are two organisations. If one is wrong, correct it first.',
);
const parentAndChild = conflict(
  'PARENT_AND_CHILD',
  'Jeden záznam je součástí druhého. Organizace a její pobočka se neslučují.',
  'One record is a unit of the other. An organisation and its unit are not merged.',
);

const unitsOfOne = conflict(
  'UNITS_NOT_MERGED',
  'Oba záznamy jsou útvary téže organizace. Útvary mívají společné IČO, a přesto je každý pro sebe, proto se neslučují.',
  'Both records are units of one organisation. Units share an IČO and are separate all the same, so they are not merged.',
);

const peopleInBoth = conflict(
  'PEOPLE_IN_BOTH',
  'V obou záznamech někdo pracuje a sloučením by se lidé z jednoho dostali k žádostem druhého. Ať správce zbývajícího záznamu nejdřív pozve ty, kdo k němu patří; nebo ať správce zanikajícího záznamu svou organizaci ukončí, tím skončí i přístupy.',
  'People work in both records, and a merge would let those of one into the requests of the other. The owner of the surviving record first invites those who belong to it; or the owner of the vanishing one ends it, and its access with it.',
);

const clientsStay = conflict(
  'CLIENTS_STAY',
  'Zanikající záznam vede případy klientů nebo vyřizuje jejich žádosti a po sloučení by se k nim nikdo nedostal. Slučte záznamy opačně, nebo počkejte, až žádosti skončí a jejich obsah se smaže.',
  'The vanishing record leads cases or works on requests of clients, and nobody could reach them after a merge. Merge the other way round, or wait until the requests have ended and their content is deleted.',
);

/** The coordinator makes one record of two; nothing is lost, and the old id answers with the survivor. */
@Injectable()
export class MergeOrganisations {
  constructor(
    private readonly database: Database,
    private readonly memberships: Memberships,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Refusals: NOT_FOUND, MERGE_WITH_ITSELF, MERGED_ALREADY, INSTITUTIONS_NOT_MERGED, ICO_DIFFERS, UNITS_NOT_MERGED,
   * PARENT_AND_CHILD, PEOPLE_IN_BOTH, CLIENTS_STAY, INVALID_INPUT without a reason or, where the IČO is not the same, without the name of what vanishes.
   */
  async merge(ctx: RequestContext, { survivorId, goneId, goneName, why }: Merge): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const label = { cs: 'Důvod', en: 'Reason' };
      const reason = readField({ type: 'text', max: 500, required: true, label }, why, 'why');
      if (!reason.ok) return invalidInput([reason.fault]);
      if (survivorId === goneId) return mergeWithItself;
      const found = await this.pair(tx, survivorId, goneId);
      if (isRefusal(found)) return found;
      const [survivor, gone] = found;
      const untyped = refuseUntyped(survivor, gone, goneName);
      if (untyped) return untyped;
      if ((await this.memberships.strangers(tx, gone.id, survivor.id)) > 0) return peopleInBoth;
      const [clients] = await tx.query<{ there: boolean }>(`select directory.works_for_people($1) as there`, [gone.id]);
      if (clients?.there !== false) return clientsStay;

      const services = await moveRecords(tx, gone.id, survivor.id, this.clock.now());
      await this.memberships.move(tx, gone.id, survivor.id);
      const claimedAt = survivor.claimedAt ?? gone.claimedAt;
      await tx.repository(OrganisationEntity).update({ id: survivor.id }, { claimedAt });
      await this.history.record(tx, {
        organisationId: survivor.id,
        serviceId: null,
        why: String(reason.value),
        source: 'merge',
        changes: [{ field: 'mergedFrom', oldValue: null, newValue: { id: gone.id, name: gone.name } }],
      });
      this.trail.record(tx, {
        operation: 'directory.mergeOrganisations',
        subjectKind: 'organisation',
        subjectId: survivor.id,
        detail: { goneId: gone.id, services: services.length },
      });
      tx.publish(new OrganisationChanged(survivor.id));
      tx.publish(new OrganisationChanged(gone.id));
      if (services.length > 0) tx.publish(new ServiceChanged(services));
      return { id: survivor.id, version: survivor.version + 1, changed: ['mergedFrom'] };
    });
  }

  /** Both records, locked in the order of their ids, or why they cannot become one. */
  private async pair(
    tx: Transaction,
    survivorId: string,
    goneId: string,
  ): Promise<readonly [OrganisationEntity, OrganisationEntity] | Refusal> {
    const rows = await tx.repository(OrganisationEntity).find({
      where: { id: In([survivorId, goneId]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const survivor = rows.find((row) => row.id === survivorId);
    const gone = rows.find((row) => row.id === goneId);
    if (!survivor || !gone) return organisationNotFound;
    if (survivor.mergedIntoId !== null || gone.mergedIntoId !== null) return mergedAlready;
    if (institutionKinds.includes(survivor.kind) || institutionKinds.includes(gone.kind)) return institutionsStay;
    if (survivor.ico !== null && gone.ico !== null && survivor.ico !== gone.ico) return icoDiffers;
    if (survivor.parentId !== null && survivor.parentId === gone.parentId) return unitsOfOne;
    const related = (await standsOver(tx, survivor.id, gone.id)) || (await standsOver(tx, gone.id, survivor.id));
    return related ? parentAndChild : [survivor, gone];
  }
}
