import { AuditTrail } from '@navaz/audit';
import { Memberships } from '@navaz/identity';
import type { Clock } from '@navaz/kernel';
import {
  Jobs,
  loadConfig,
  Mailer,
  openMail,
  SentMails,
  SignedLinks,
  type Config,
  type Database,
} from '@navaz/platform';
import { PinoLogger } from 'nestjs-pino';
import { StoredCodes } from './check-input/stored-codes.js';
import { Ends } from './ends.js';
import { OwnedRecords } from './find-owned/owned-records.js';
import { ChangeLog } from './keep-history/change-log.js';
import { ServiceReading } from './service-profile/read-service.js';
import { ServicePartsStore } from './service-profile/service-parts.js';

/** What a spec's database offers (`testDatabase` of the room `testing`). */
export interface SpecDatabase {
  readonly database: Database;
  readonly url: string;
  asOwner<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

const configFor = (db: SpecDatabase): Config =>
  loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });

/** The pieces that use cases of this room are composed of, over one database and one clock. */
export const piecesFor = (db: SpecDatabase, clock: Clock) => {
  const codes = new StoredCodes();
  const trail = new AuditTrail();
  const memberships = new Memberships(clock, new SignedLinks(configFor(db), clock), trail);
  return {
    database: db.database,
    clock,
    codes,
    trail,
    memberships,
    ends: new Ends(clock, memberships),
    owned: new OwnedRecords(clock),
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

/** The real queue of mails over the spec's database: a mail is there exactly when its transaction committed. */
export interface SpecMail {
  readonly config: Config;
  readonly jobs: Jobs;
  readonly mailer: Mailer;
  readonly links: SignedLinks;
  /** Every mail handed in so far, the oldest first. */
  sent(): Promise<{ to: string; subject: string; text: string }[]>;
  stop(): Promise<void>;
}

/** Starts the queue; jobs are handed in and nobody works on them. `define` adds the jobs of the spec. */
export const startMail = async (
  db: SpecDatabase,
  clock: Clock,
  define: (pieces: Omit<SpecMail, 'sent' | 'stop'>) => void = () => undefined,
): Promise<SpecMail> => {
  const config = configFor(db);
  const logger = new PinoLogger({ pinoHttp: { level: 'silent' } });
  const jobs = new Jobs(config, db.database, { works: false }, logger);
  const mailer = new Mailer(config, jobs, logger, new SentMails(db.database, clock, jobs), clock);
  mailer.onModuleInit();
  const links = new SignedLinks(config, clock);
  define({ config, jobs, mailer, links });
  await jobs.onApplicationBootstrap();
  return {
    config,
    jobs,
    mailer,
    links,
    sent: async () => {
      const rows = await db.asOwner<{ sealed: string }>(
        `select data ->> 'sealed' as sealed from jobs.job where name = 'platform.send-mail' order by created_on, id`,
      );
      return rows.map((row) => openMail(row.sealed, config.linkSecret));
    },
    stop: () => jobs.onApplicationShutdown(),
  };
};
