import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';
import { ChangeEntity } from '../entities/change.entity.js';

/** One field that is something else than before; values are plain JSON, null = empty. */
export interface FieldChange {
  readonly field: string;
  readonly oldValue: unknown;
  readonly newValue: unknown;
}

/** What changed, why, and in whose way of acting. */
export interface ChangeSet {
  readonly organisationId: string;
  /** null = the organisation itself. */
  readonly serviceId: string | null;
  readonly why: string | null;
  readonly source: ChangeEntity['source'];
  readonly changes: readonly FieldChange[];
}

/** The fields of `after` that differ from `before`; what stayed the same makes no history. */
export const changesBetween = (before: object, after: object): readonly FieldChange[] => {
  const old = before as Readonly<Record<string, unknown>>;
  const now = after as Readonly<Record<string, unknown>>;
  return Object.entries(now).flatMap(([field, newValue]) =>
    isDeepStrictEqual(old[field] ?? null, newValue ?? null)
      ? []
      : [{ field, oldValue: old[field] ?? null, newValue: newValue ?? null }],
  );
};

/** Writes the history of profiles: field, old, new, why, who, when, in the transaction of the change itself. */
@Injectable()
export class ChangeLog {
  constructor(private readonly clock: Clock) {}

  /** One row for each change; who acts comes from the transaction's context (nobody for links and imports). */
  async record(tx: Transaction, set: ChangeSet): Promise<void> {
    if (set.changes.length === 0) return;
    const { actor } = tx.ctx;
    await tx.repository(ChangeEntity).insert(
      set.changes.map((change) => ({
        ...change,
        organisationId: set.organisationId,
        serviceId: set.serviceId,
        why: set.why,
        source: set.source,
        at: this.clock.now(),
        byOrganisationId: actor?.organisationId ?? null,
        byAccountId: actor?.accountId ?? null,
      })) as never,
    );
  }
}
