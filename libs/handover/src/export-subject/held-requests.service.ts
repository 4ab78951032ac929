import { Injectable } from '@nestjs/common';
import type { OwnerKey, Transaction } from '@navaz/platform';
import { HandoverEntity } from '../entities/handover.entity.js';
import { askedConditions } from '../handovers/asked-conditions.js';
import { mayTellOfArrival, nothingKept } from '../handovers/came-back.js';
import { ComingBack } from '../handovers/coming-back.service.js';
import { historyOf } from '../handovers/history.js';
import { Messages } from '../handovers/messages.service.js';
import { NamedConditions } from '../handovers/named-conditions.service.js';
import { knownToSender, type PassedValues } from '../handovers/passed-values.js';
import { messagesAsTold, movesAsTold, requestAsTold } from './as-told.js';
import { heldRows, type HeldRow } from './held-rows.js';
import { heldOfRequests, heldRequests } from './held-tables.js';

/** Whose requests, and what of the person their unit was not given with the case. */
export interface PersonOpened {
  readonly subjectId: string;
  readonly key: OwnerKey;
  readonly withheld: readonly string[];
}

/** The requests of a person as the unit that leads the case holds them: what came back only as far as that was agreed to. */
@Injectable()
export class HeldRequests {
  constructor(
    private readonly comingBack: ComingBack,
    private readonly messages: Messages,
    private readonly conditions: NamedConditions,
  ) {}

  /** All of them, each with everything that belongs to it. */
  async of(tx: Transaction, person: PersonOpened): Promise<HeldRow[]> {
    const { subjectId, key } = person;
    const rows = await heldRows(tx, heldRequests, subjectId, key);
    const handovers = await tx.repository(HandoverEntity).findBy({ subjectId });
    const parts = new Map<string, readonly HeldRow[]>();
    for (const table of heldOfRequests) parts.set(table.part, await heldRows(tx, table, subjectId, key));
    const told: HeldRow[] = [];
    for (const row of rows) {
      const handover = handovers.find(({ id }) => id === row['id']);
      const own = [...parts].map(([part, all]): [string, readonly HeldRow[]] => [
        part,
        all.filter(({ handover_id: id }) => id === row['id']),
      ]);
      if (handover) told.push(await this.one(tx, { row, handover, own: Object.fromEntries(own), person }));
    }
    return told;
  }

  private async one(
    tx: Transaction,
    { row, handover, own, person }: RequestHeld & { readonly person: PersonOpened },
  ): Promise<HeldRow> {
    const back = mayTellOfArrival(handover) ? await this.comingBack.of(tx, handover, { lock: true }) : nothingKept;
    const conditions = await askedConditions(tx, handover.id);
    const known = (values: unknown): unknown =>
      values === null
        ? null
        : Object.fromEntries(
            Object.entries(knownToSender(values as PassedValues, conditions)).filter(
              ([field]) => !person.withheld.includes(field),
            ),
          );
    const messages = await this.messages.of(tx, handover.id, person.key);
    return {
      ...requestAsTold(row, handover, back),
      // A revealing one stays with the unit that knew the answer.
      unmet_condition_id: (await this.conditions.named(tx, handover, 'sender'))?.id ?? null,
      ...own,
      passed: (own['passed'] ?? []).map(({ values, ...snapshot }) => ({ ...snapshot, values: known(values) })),
      moves: movesAsTold(own['moves'] ?? [], await historyOf(tx, handover.id), back),
      messages: messagesAsTold(own['messages'] ?? [], messages, back),
      // They are asked only of who arrived.
      followUps: back.arrival ? own['followUps'] : [],
    };
  }
}

interface RequestHeld {
  readonly row: HeldRow;
  readonly handover: HandoverEntity;
  /** What belongs to it, by the name of its part. */
  readonly own: Readonly<Record<string, readonly HeldRow[]>>;
}
