import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { installCodeLists } from '@navaz/directory';
import { Clock, type Role } from '@navaz/kernel';
import { Config, Database, GraphqlModule, loadConfig, openMail, PlatformModule, type Mail } from '@navaz/platform';
import { actingAs, FakeClock, SpecIdentityModule, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { Test } from '@nestjs/testing';
import { NotificationsModule } from './notifications.module.js';

/** A service and the unit that gives it. */
export interface MadeService {
  readonly organisationId: string;
  readonly serviceId: string;
}

/** The room as the programs compose it, on a real database, with a clock that stands. Nobody works on jobs. */
export class NotificationsRoom {
  private constructor(
    readonly db: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly clock: FakeClock,
  ) {}

  /** Opens it on a Monday morning in November 2026. */
  static async open(now = '2026-11-23T09:01:00Z'): Promise<NotificationsRoom> {
    const db = await testDatabase();
    const clock = FakeClock.at(now);
    const config = loadConfig({
      DATABASE_URL: db.url,
      NODE_ENV: 'test',
      NAVAZ_LOG_LEVEL: 'silent',
      NAVAZ_PUBLIC_URL: 'https://navaz.example/',
    });
    const built = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        GraphqlModule.forRoot(SpecIdentityModule),
        NotificationsModule,
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const app = built.createNestApplication<NestFastifyApplication>(
      new FastifyAdapter({ genReqId: () => randomUUID() }),
    );
    app.useLogger(false);
    await app.init();
    await app.get(Database).transaction(testContext(), (tx) => installCodeLists(tx));
    return new NotificationsRoom(db, app, clock);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.close();
  }

  /** An organisation with one service. */
  async makeService(given: { channel?: string; contact?: string; origin?: string } = {}): Promise<MadeService> {
    const origin = given.origin ?? 'owner';
    const [organisation] = await this.db.asOwner<{ id: string }>(
      `insert into directory.organisation (name, kind, origin, version, demo_note)
       values ('Domov', 'ngo', $1, 1, case when $1 = 'demo' then 'Ukázka' end) returning id`,
      [origin],
    );
    const organisationId = organisation?.id ?? '';
    const [service] = await this.db.asOwner<{ id: string }>(
      `insert into directory.service (organisation_id, name, origin, version, channel, demo_note)
       values ($1, 'Azylový dům', $2, 1, $3, case when $2 = 'demo' then 'Ukázka' end) returning id`,
      [organisationId, origin, given.channel ?? 'platform'],
    );
    const serviceId = service?.id ?? '';
    if (given.contact) {
      await this.db.asOwner(
        `insert into directory.contact (organisation_id, service_id, function_code, email, origin)
         values ($1, $2, 'admissions', $3, $4)`,
        [organisationId, serviceId, given.contact, origin],
      );
    }
    return { organisationId, serviceId };
  }

  /** Somebody of a unit. Answers the account. */
  async makeMember(
    organisationId: string,
    email: string,
    role: Role = 'worker',
    services: readonly string[] | null = null,
  ): Promise<string> {
    const [account] = await this.db.asOwner<{ id: string }>(
      `with account as (insert into identity.account (issuer, subject, email) values ('spec', $1, $2) returning id)
       insert into identity.membership (account_id, organisation_id, role, services)
       select id, $3, $4, $5 from account returning account_id as id`,
      [randomUUID(), email, organisationId, role, services],
    );
    return account?.id ?? '';
  }

  /** Takes the mails out of the queue, as they would leave. */
  async takeMails(): Promise<Mail[]> {
    const rows = await this.db.asOwner<{ sealed: string }>(
      `with taken as (delete from jobs.job where name = 'platform.send-mail' returning data ->> 'sealed' as sealed, created_on, id)
       select sealed from taken order by created_on, id`,
    );
    return rows.map(({ sealed }) => openMail(sealed, this.get(Config).linkSecret));
  }

  /** Asks the API as an account, or as nobody. */
  async ask(
    query: string,
    accountId?: string,
  ): Promise<{ data: unknown; errors?: { extensions: { code: string } }[] }> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: actingAs(accountId ? { accountId } : null),
      payload: { query },
    });
    return response.json();
  }
}
