import { Injectable } from '@nestjs/common';
import type { Transaction } from '@navaz/platform';
import { PrisonServedEntity } from '../entities/prison-served.entity.js';
import { ServiceAreaEntity } from '../entities/service-area.entity.js';
import { ServiceFormEntity } from '../entities/service-form.entity.js';
import { ServiceKindOfferedEntity } from '../entities/service-kind-offered.entity.js';
import { ServiceRunEntity } from '../entities/service-run.entity.js';
import { ServiceTargetGroupEntity } from '../entities/service-target-group.entity.js';
import type { FormPart, ServicePart, ServiceParts } from './service-draft.js';

const byJson = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Reads and replaces the lists of a service, in the same shapes and order as `readParts` gives them. */
@Injectable()
export class ServicePartsStore {
  /** The parts named, as they are stored now. */
  async read(tx: Transaction, serviceId: string, parts: readonly ServicePart[]): Promise<Partial<ServiceParts>> {
    const found: Record<string, unknown> = {};
    for (const part of parts) found[part] = await this.readOne(tx, serviceId, part);
    return found;
  }

  /** Replaces the given parts by the given lists. */
  async replace(tx: Transaction, serviceId: string, parts: Partial<ServiceParts>): Promise<void> {
    const { kinds, targetGroups, forms, areas, prisonsServed, runs } = parts;
    if (kinds) {
      const repository = tx.repository(ServiceKindOfferedEntity);
      await repository.delete({ serviceId });
      await repository.insert(kinds.map((kindCode) => ({ serviceId, kindCode })));
    }
    if (targetGroups) {
      const repository = tx.repository(ServiceTargetGroupEntity);
      await repository.delete({ serviceId });
      await repository.insert(targetGroups.map((groupCode) => ({ serviceId, groupCode })));
    }
    if (forms) await this.replaceForms(tx, serviceId, forms);
    if (areas) {
      const repository = tx.repository(ServiceAreaEntity);
      await repository.delete({ serviceId });
      await repository.insert(areas.map((area) => ({ serviceId, ...area })));
    }
    if (prisonsServed) {
      const repository = tx.repository(PrisonServedEntity);
      await repository.delete({ serviceId });
      await repository.insert(prisonsServed.map((row) => ({ serviceId, ...row })));
    }
    if (runs) {
      const repository = tx.repository(ServiceRunEntity);
      await repository.delete({ serviceId });
      await repository.insert(runs.map((run) => ({ serviceId, ...run })));
    }
  }

  /** Forms keep the registered capacity that the register gave them. */
  private async replaceForms(tx: Transaction, serviceId: string, forms: readonly FormPart[]): Promise<void> {
    const repository = tx.repository(ServiceFormEntity);
    const before = await repository.findBy({ serviceId });
    await repository.delete({ serviceId });
    await repository.insert(
      forms.map((part) => {
        const registered = before.find((row) => row.form === part.form);
        return {
          serviceId,
          ...part,
          registeredCapacity: registered?.registeredCapacity ?? null,
          registeredCapacityUnit: registered?.registeredCapacityUnit ?? null,
        };
      }),
    );
  }

  private async readOne(tx: Transaction, serviceId: string, part: ServicePart): Promise<unknown> {
    switch (part) {
      case 'kinds': {
        const rows = await tx.repository(ServiceKindOfferedEntity).findBy({ serviceId });
        return rows.map((row) => row.kindCode).sort();
      }
      case 'targetGroups': {
        const rows = await tx.repository(ServiceTargetGroupEntity).findBy({ serviceId });
        return rows.map((row) => row.groupCode).sort();
      }
      case 'forms': {
        const rows = await tx.repository(ServiceFormEntity).findBy({ serviceId });
        return rows.map(({ form, openingHours, nonstop }) => ({ form, openingHours, nonstop })).sort(byJson);
      }
      case 'areas': {
        const rows = await tx.repository(ServiceAreaEntity).findBy({ serviceId });
        return rows
          .map(({ level, code }) => ({ level, code }))
          .sort((a, b) => (`${a.level} ${a.code}` < `${b.level} ${b.code}` ? -1 : 1));
      }
      case 'prisonsServed': {
        const rows = await tx.repository(PrisonServedEntity).findBy({ serviceId });
        return rows
          .map(({ prisonCode, form, validFrom, validTo }) => ({ prisonCode, form, validFrom, validTo }))
          .sort((a, b) => (`${a.prisonCode} ${a.form}` < `${b.prisonCode} ${b.form}` ? -1 : 1));
      }
      case 'runs': {
        const rows = await tx.repository(ServiceRunEntity).findBy({ serviceId });
        return rows
          .map(({ startsOn, endsOn, enrolmentUntil, size, note }) => ({ startsOn, endsOn, enrolmentUntil, size, note }))
          .sort(byJson);
      }
    }
  }
}
