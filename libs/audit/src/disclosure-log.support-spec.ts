import { randomUUID } from 'node:crypto';
import type { RequestContext } from '@navaz/kernel';
import type { TestDatabase } from '@navaz/testing';
import { DisclosureLog, type DisclosureRecord } from './disclosure-log.js';

/** The unit that leads whoever is written about, unless a spec says otherwise: it may read their list. */
export const leads = randomUUID();

/** A record with everything it needs. */
export const aDisclosure = (subjectId: string, given: Partial<DisclosureRecord> = {}): DisclosureRecord => ({
  subjectId,
  askedId: randomUUID(),
  ownerUnitId: leads,
  fields: ['identity.name', 'identity.birthDate'],
  purpose: 'hand_over',
  ground: { grantId: randomUUID() },
  operation: 'handover.readHandover',
  ...given,
});

/** Logs one read of each subject, in one transaction. */
export const disclose = (
  db: TestDatabase,
  ctx: RequestContext,
  ...records: readonly DisclosureRecord[]
): Promise<void> =>
  db.database.transaction(ctx, (tx) => {
    for (const record of records) log.record(tx, record);
    return Promise.resolve();
  });

/** A row as old as that, as only the owner can write it. */
export const discloseAt = async (db: TestDatabase, at: string, record: DisclosureRecord): Promise<void> => {
  const { ground, ...rest } = record;
  await db.asOwner('select audit.append_disclosure_at($1, $2)', [
    at,
    JSON.stringify({ unitId: randomUUID(), ...rest, ...ground }),
  ]);
};

/** What a superuser with triggers switched off can do, and nobody else. */
export const tamper = (db: TestDatabase, sql: string): Promise<unknown> =>
  db.asOwner(`
    do $$ begin
      set local session_replication_role = replica;
      ${sql};
    end $$`);

/** The log under test. */
export const log = new DisclosureLog();
