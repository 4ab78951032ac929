import { Injectable } from '@nestjs/common';
import { Clock, type FieldRefusal } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { readDraft } from '../check-input/read-draft.js';
import { fieldFault } from '../check-input/read-field.js';
import { StoredCodes } from '../check-input/stored-codes.js';
import type { ServiceEntity } from '../entities/service.entity.js';
import { acrossFields } from './across-fields.js';
import { readMinimumData } from './minimum-data.js';
import { readParts } from './read-parts.js';
import type { ServiceDraft, ServiceParts } from './service-draft.js';
import { serviceRules } from './service-rules.js';

/** An owner's draft as it is to be stored: single values by field name, lists by part; and everything wrong with it. */
export interface ReadService {
  readonly values: Readonly<Record<string, unknown>>;
  readonly parts: Partial<ServiceParts>;
  readonly faults: readonly FieldRefusal[];
}

/** Reads what an owner sends about a service, against the rules, the code lists and what is stored. */
@Injectable()
export class ServiceReading {
  constructor(
    private readonly codes: StoredCodes,
    private readonly clock: Clock,
  ) {}

  /** `current` is the service as stored; null for one that is being made. */
  async read(tx: Transaction, draft: ServiceDraft, current: ServiceEntity | null): Promise<ReadService> {
    const scalars = readDraft(serviceRules, draft);
    const lists = readParts(draft);
    const values: Record<string, unknown> = { ...scalars.values };
    const faults: FieldRefusal[] = [...scalars.faults, ...lists.faults];
    if (draft.minimumData !== undefined) {
      const { needs, faults: wrong } = readMinimumData(draft.minimumData);
      values['minimumData'] = needs;
      faults.push(...wrong);
    }
    if (draft.successorId !== undefined) {
      values['successorId'] = draft.successorId;
      faults.push(...(await this.successorFaults(tx, draft.successorId, current?.id ?? null)));
    }
    faults.push(...(await this.codes.faults(tx, lists.asked)));
    faults.push(...acrossFields(Object.assign({}, current, values), new Set(Object.keys(values)), this.clock.today()));
    return { values, parts: lists.parts, faults };
  }

  private async successorFaults(tx: Transaction, id: string | null, ownId: string | null): Promise<FieldRefusal[]> {
    if (id === null) return [];
    const path = 'successorId';
    if (id === ownId) {
      const cs = 'Služba nemůže navazovat sama na sebe.';
      return [fieldFault(path, 'SUCCESSOR_IS_ITSELF', cs, 'A service cannot follow itself.')];
    }
    const chain = await tx.query<{ id: string }>(
      `with recursive later as (
         select id, successor_id from directory.service where id = $1
         union
         select service.id, service.successor_id
         from directory.service join later on later.successor_id = service.id
       )
       select id from later`,
      [id],
    );
    if (chain.length === 0) {
      const cs = 'Navazující službu jsme nenašli. Vyberte ji ze seznamu služeb.';
      return [fieldFault(path, 'SUCCESSOR_UNKNOWN', cs, 'There is no such service to follow. Choose from the list.')];
    }
    return chain.some((row) => row.id === ownId)
      ? [
          fieldFault(
            path,
            'SUCCESSOR_IN_CIRCLE',
            'Navazující služby by tvořily kruh. Vyberte jinou.',
            'The services would follow each other in a circle. Choose another.',
          ),
        ]
      : [];
  }
}
