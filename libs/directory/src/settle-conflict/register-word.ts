import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Transaction } from '@navaz/platform';
import { ContactEntity } from '../entities/contact.entity.js';
import { OrganisationEntity } from '../entities/organisation.entity.js';
import { ServiceFormEntity } from '../entities/service-form.entity.js';
import { ServiceEntity } from '../entities/service.entity.js';
import type { AreaPart, FormPart } from '../service-profile/service-draft.js';
import { ServicePartsStore } from '../service-profile/service-parts.js';

/** Whose field: of a service, or of the organisation itself. */
export interface FieldOf {
  readonly organisationId: string;
  readonly serviceId: string | null;
}

/** Fields that are one value and can be taken over as they are; the import compares exactly these: of a service. */
export const serviceScalars: readonly string[] = ['name', 'ageNote', 'ageFrom', 'ageTo', 'endedOn'];
/** The same of an organisation. */
export const organisationScalars: readonly string[] = ['name', 'legalForm', 'web'];

/** Contacts as the import writes them into a conflict. */
interface RegisterContact {
  readonly function: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly web: string | null;
}

/** Puts the register's word in the place of the owner's, in the shapes in which the import compares them. */
@Injectable()
export class RegisterWord {
  constructor(private readonly parts: ServicePartsStore) {}

  /** Stores the value. A field the register says in no shape of its own follows with the next import. */
  async take(tx: Transaction, of: FieldOf, field: string, value: unknown): Promise<void> {
    if (field === 'contacts') return this.takeContacts(tx, of, value as readonly RegisterContact[] | null);
    if (of.serviceId === null) {
      if (organisationScalars.includes(field)) {
        await tx.repository(OrganisationEntity).update({ id: of.organisationId }, { [field]: value });
      }
      return;
    }
    if (serviceScalars.includes(field)) {
      await tx.repository(ServiceEntity).update({ id: of.serviceId }, { [field]: value });
    } else if (field === 'kinds') {
      await this.parts.replace(tx, of.serviceId, { kinds: (value ?? []) as readonly string[] });
    } else if (field === 'targetGroups') {
      await this.parts.replace(tx, of.serviceId, { targetGroups: (value ?? []) as readonly string[] });
    } else if (field === 'areas') {
      await this.parts.replace(tx, of.serviceId, { areas: (value ?? []) as readonly AreaPart[] });
    } else if (field === 'forms') {
      await this.takeForms(tx, of.serviceId, (value ?? []) as readonly Pick<FormPart, 'form' | 'nonstop'>[]);
    }
  }

  /** The register knows no contact at a distance and no hours: those stay the owner's. */
  private async takeForms(
    tx: Transaction,
    serviceId: string,
    forms: readonly Pick<FormPart, 'form' | 'nonstop'>[],
  ): Promise<void> {
    const before = await tx.repository(ServiceFormEntity).findBy({ serviceId });
    const hoursOf = (form: string): FormPart['openingHours'] =>
      before.find((row) => row.form === form)?.openingHours ?? null;
    const remote = before
      .filter((row) => row.form === 'remote')
      .map(({ form, openingHours, nonstop }) => ({ form, openingHours, nonstop }));
    const taken = forms.map(({ form, nonstop }) => ({ form, nonstop, openingHours: hoursOf(form) }));
    await this.parts.replace(tx, serviceId, { forms: [...taken, ...remote] });
  }

  private async takeContacts(tx: Transaction, of: FieldOf, contacts: readonly RegisterContact[] | null): Promise<void> {
    const repository = tx.repository(ContactEntity);
    await repository.delete({ organisationId: of.organisationId, serviceId: of.serviceId ?? IsNull() });
    await repository.insert(
      (contacts ?? []).map(({ function: functionCode, phone, email, web }) => ({
        ...of,
        functionCode,
        phone,
        email,
        web,
        origin: 'register' as const,
      })),
    );
  }
}
