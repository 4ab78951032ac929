import { AuditTrail } from '@navaz/audit';
import type { Clock } from '@navaz/kernel';
import type { Database } from '@navaz/platform';
import { StoredCodes } from './check-input/stored-codes.js';
import { OwnedRecords } from './find-owned/owned-records.js';
import { ChangeLog } from './keep-history/change-log.js';
import { ServiceReading } from './service-profile/read-service.js';
import { ServicePartsStore } from './service-profile/service-parts.js';

/** What a spec's database offers (`testDatabase` of the room `testing`). */
export interface SpecDatabase {
  readonly database: Database;
  asOwner<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** The pieces that use cases of this room are composed of, over one database and one clock. */
export const piecesFor = (db: SpecDatabase, clock: Clock) => {
  const codes = new StoredCodes();
  return {
    database: db.database,
    clock,
    codes,
    trail: new AuditTrail(),
    owned: new OwnedRecords(),
    history: new ChangeLog(clock),
    parts: new ServicePartsStore(),
    reading: new ServiceReading(codes, clock),
  };
};

/** Makes an organisation; the id comes back. */
export const makeOrganisation = async (
  db: SpecDatabase,
  given: {
    name?: string;
    kind?: string;
    ico?: string | null;
    parentId?: string;
    registerEmail?: string;
    origin?: string;
  },
): Promise<string> => {
  const [row] = await db.asOwner<{ id: string }>(
    `insert into directory.organisation (name, kind, ico, parent_id, register_email, origin, version)
     values ($1, $2, $3, $4, $5, $6, 1) returning id`,
    [
      given.name ?? 'Domov pro nový začátek',
      given.kind ?? 'ngo',
      given.ico ?? null,
      given.parentId ?? null,
      given.registerEmail ?? null,
      given.origin ?? 'register',
    ],
  );
  return row?.id ?? '';
};

/** Makes a service of kind `azylove-domy` in version 1; the id comes back. */
export const makeService = async (
  db: SpecDatabase,
  organisationId: string,
  given: { name?: string; registerId?: string } = {},
): Promise<string> => {
  const [row] = await db.asOwner<{ id: string }>(
    `insert into directory.service (organisation_id, name, register_id, origin, version)
     values ($1, $2, $3, 'register', 1) returning id`,
    [organisationId, given.name ?? 'Azylový dům', given.registerId ?? null],
  );
  const id = row?.id ?? '';
  await db.asOwner(`insert into directory.service_kind_offered values ($1, 'azylove-domy')`, [id]);
  return id;
};

/** How many rows the tables of the room hold, by table: what a refusal must leave as it was. */
export const countRows = async (db: SpecDatabase): Promise<Record<string, number>> => {
  const tables = await db.asOwner<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname in ('directory', 'audit', 'platform', 'identity') order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await db.asOwner<{ count: string }>(`select count(*) from ${name}`);
    counts[name] = Number(row?.count);
  }
  return counts;
};
