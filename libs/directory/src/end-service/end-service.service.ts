import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@navaz/audit';
import { invalidInput, isRefusal, Refusal, type RequestContext } from '@navaz/kernel';
import { Database } from '@navaz/platform';
import { readField, fieldFault } from '../check-input/read-field.js';
import { czechDay } from '../czech-day.js';
import { ServiceChanged } from '../directory.events.js';
import { changedMeanwhile } from '../directory.refusals.js';
import { ServiceEntity } from '../entities/service.entity.js';
import { OwnedRecords } from '../find-owned/owned-records.js';
import { ChangeLog, changesBetween } from '../keep-history/change-log.js';
import type { Edited } from '../keep-history/edited.js';
import { Ends } from '../ends.js';

/** The end of a service, or its taking back. */
export interface ServiceEnd {
  readonly serviceId: string;
  readonly version: number;
  /** From this day on the service is in no list; null = it goes on after all. */
  readonly endedOn: string | null;
  readonly why: string | null;
}

const endedByRegister = new Refusal('conflict', 'ENDED_BY_REGISTER', {
  cs: 'Ukončení převzal systém z veřejného registru. Platí-li registrace dál, opravte ji v registru.',
  en: 'The end comes from the public register. If the registration goes on, correct it in the register.',
});

/** Owners end a service on a day, and take back what they ended by mistake. */
@Injectable()
export class EndService {
  constructor(
    private readonly database: Database,
    private readonly owned: OwnedRecords,
    private readonly history: ChangeLog,
    private readonly trail: AuditTrail,
    private readonly ends: Ends,
  ) {}

  /** Refusals: NOT_FOUND, CHANGED_MEANWHILE, ENDED_BY_REGISTER, INVALID_INPUT for an end before the beginning. */
  async end(ctx: RequestContext, given: ServiceEnd): Promise<Edited | Refusal> {
    return this.database.transaction(ctx, async (tx) => {
      const service = await this.owned.service(tx, given.serviceId);
      if (isRefusal(service)) return service;
      if (service.version !== given.version) return changedMeanwhile;
      const read = readField({ type: 'day', label: { cs: 'Konec služby', en: 'End' } }, given.endedOn, 'endedOn');
      if (!read.ok) return invalidInput([read.fault]);
      const began = service.validFrom ?? service.registeredFrom;
      if (given.endedOn !== null && began !== null && given.endedOn < began) {
        const cs = `Konec ${czechDay(given.endedOn)} je dřív než začátek služby ${czechDay(began)}. Opravte datum.`;
        const en = `The end ${given.endedOn} is before the beginning ${began}. Correct the date.`;
        return invalidInput([fieldFault('endedOn', 'END_BEFORE_BEGINNING', cs, en)]);
      }
      if (service.endedOn !== null && !service.ownerEdited.includes('endedOn')) return endedByRegister;

      const { id, organisationId } = service;
      const changes = changesBetween(service, { endedOn: given.endedOn });
      if (changes.length === 0) return { id, version: service.version, changed: [] };
      // Taken back, the end is the register's again.
      const others = service.ownerEdited.filter((field) => field !== 'endedOn');
      const ownerEdited = given.endedOn === null ? others : [...others, 'endedOn'].sort();
      await tx.repository(ServiceEntity).update({ id }, { endedOn: given.endedOn, ownerEdited });
      await this.history.record(tx, { organisationId, serviceId: id, why: given.why, source: 'owner', changes });
      const operation = given.endedOn === null ? 'directory.takeBackEnd' : 'directory.endService';
      this.trail.record(tx, { operation, subjectKind: 'service', subjectId: id, detail: { endedOn: given.endedOn } });
      tx.publish(new ServiceChanged([id]));
      await this.ends.tellServices(tx, [id]);
      return { id, version: service.version + 1, changed: ['endedOn'] };
    });
  }
}
