import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Clock, systemContext } from '@navaz/kernel';
import { Database, freePort, GraphqlModule, loadConfig, PlatformModule, type Config } from '@navaz/platform';
import { DemoAccounts } from './demo-provider/demo-accounts.js';
import { IdentityModule } from './identity.module.js';

/** Identity with its login, listening. */
export interface IdentityApp {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly base: string;
  /** Ids of the demo organisations, by key. */
  readonly organisations: ReadonlyMap<string, string>;
  /** The id of a demo organisation. */
  organisation(key: string): string;
}

/** How to start it. */
export interface IdentityAppOptions {
  readonly databaseUrl: string;
  readonly clock: Clock;
  /** A port that was in use before, for restarts. */
  readonly port?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Organisations of an earlier start. */
  readonly organisations?: ReadonlyMap<string, string>;
}

/** Builds identity and GraphQL on a real database and listens; demo accounts installed. For specs. */
export const startIdentityApp = async (options: IdentityAppOptions): Promise<IdentityApp> => {
  const port = options.port ?? (await freePort());
  const base = `http://localhost:${port}`;
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: options.databaseUrl,
    NAVAZ_PORT: String(port),
    NAVAZ_PUBLIC_URL: base,
    NAVAZ_LOG_LEVEL: 'silent',
    NAVAZ_DATABASE_POOL: '5',
    ...options.environment,
  });
  const testing = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config, { works: false }), GraphqlModule.forRoot(IdentityModule), IdentityModule],
  })
    .overrideProvider(Clock)
    .useValue(options.clock)
    .compile();
  const app = testing.createNestApplication<NestFastifyApplication>(
    new FastifyAdapter({ genReqId: () => randomUUID() }),
  );
  app.useLogger(false);
  await app.register(cookie);
  await app.listen(port, 'localhost');
  const organisations = new Map(options.organisations);
  await app.get(Database).transaction(systemContext('spec'), (tx) =>
    app.get(DemoAccounts).install(tx, (key) => {
      organisations.set(key, organisations.get(key) ?? randomUUID());
      return Promise.resolve(organisations.get(key) ?? null);
    }),
  );
  return {
    app,
    config,
    base,
    organisations,
    organisation: (key) => organisations.get(key) ?? 'none',
  };
};
