import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AuditTrail } from '@navaz/audit';
import { invalidInput, isRefusal, type Refusal, type RequestContext } from '@navaz/kernel';
import { Database, type Transaction } from '@navaz/platform';
import { OrganisationChanged, ServiceChanged } from '../directory.events.js';
import { changedMeanwhile } from '../directory.refusals.js';
import { ContactEntity } from '../entities/contact.entity.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog, changesBetween } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import { contactKey, readContacts, type ContactDraft, type ContactFields } from './read-contacts.js';

/** The whole list of contacts of one profile: of a service, or of the organisation itself. */
export interface ContactsEdit {
  readonly of: { readonly serviceId: string } | { readonly organisationId: string };
  readonly version: number;
  readonly why: string | null;
  readonly contacts: readonly ContactDraft[];
}

const fieldsOf = (row: ContactEntity): ContactFields => ({
  functionCode: row.functionCode,
  phone: row.phone,
  email: row.email,
  web: row.web,
  note: row.note,
  audience: row.audience,
});

/** Owners say by which function they are reached. Contacts that stay the same keep their id and origin. */
@Injectable()
export class SetContacts {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
  ) {}

  /** Refusals: NOT_FOUND, SERVICE_ENDED, SCOPE_TOO_NARROW, CHANGED_MEANWHILE, INVALID_INPUT. */
  async set(ctx: RequestContext, edit: ContactsEdit): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const target =
        'serviceId' in edit.of
          ? await this.owned.liveService(tx, edit.of.serviceId)
          : await this.owned.organisation(tx, edit.of.organisationId);
      if (isRefusal(target)) return target;
      if (target.version !== edit.version) return changedMeanwhile;
      const { contacts, faults } = readContacts(edit.contacts);
      if (faults.length > 0) return invalidInput(faults);

      const service = target instanceof ServiceEntity ? target : null;
      const organisationId = service?.organisationId ?? target.id;
      const rows = await tx
        .repository(ContactEntity)
        .findBy({ organisationId, serviceId: service ? service.id : IsNull() });
      const before = rows.map(fieldsOf).sort((a, b) => (contactKey(a) < contactKey(b) ? -1 : 1));
      const changes = changesBetween({ contacts: before }, { contacts });
      const { id } = target;
      if (changes.length === 0) return { id, version: target.version, changed: [] };

      await this.store(tx, rows, contacts, { organisationId, serviceId: service?.id ?? null });
      const ownerEdited = [...new Set([...target.ownerEdited, 'contacts'])].sort();
      if (service) await tx.repository(ServiceEntity).update({ id }, { ownerEdited });
      else await tx.repository(OrganisationEntity).update({ id }, { ownerEdited });
      const serviceId = service?.id ?? null;
      await this.history.record(tx, { organisationId, serviceId, why: edit.why, source: 'owner', changes });
      this.trail.record(tx, {
        operation: 'directory.setContacts',
        subjectKind: service ? 'service' : 'organisation',
        subjectId: id,
        detail: { fields: ['contacts'] },
      });
      tx.publish(service ? new ServiceChanged([id]) : new OrganisationChanged(id));
      return { id, version: target.version + 1, changed: ['contacts'] };
    });
  }

  private async store(
    tx: Transaction,
    rows: readonly ContactEntity[],
    contacts: readonly ContactFields[],
    of: { readonly organisationId: string; readonly serviceId: string | null },
  ): Promise<void> {
    const wanted = new Set(contacts.map(contactKey));
    const present = new Set(rows.map((row) => contactKey(fieldsOf(row))));
    const gone = rows.filter((row) => !wanted.has(contactKey(fieldsOf(row))));
    const repository = tx.repository(ContactEntity);
    if (gone.length > 0) await repository.delete({ id: In(gone.map((row) => row.id)) });
    const fresh = contacts.filter((contact) => !present.has(contactKey(contact)));
    await repository.insert(fresh.map((contact) => ({ ...contact, ...of, origin: 'owner' as const })));
  }
}
