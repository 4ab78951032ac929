import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { AuditModule } from '@navaz/audit';
import { CapacityModule } from '@navaz/capacity';
import { ConsentModule } from '@navaz/consent';
import { DirectoryModule, installCodeLists } from '@navaz/directory';
import { DisclosureModule } from '@navaz/disclosure';
import { IdentityModule, permissionsOf } from '@navaz/identity';
import { Clock, isRefusal, type Refusal, type RequestContext, type Role } from '@navaz/kernel';
import { Database, loadConfig, PlatformModule } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { AnswerConditions } from './answer-conditions/answer-conditions.service.js';
import { AskConsent } from './ask-consent/ask-consent.service.js';
import type { AskConsentInput } from './ask-consent/ask-consent.input.js';
import { CaseReading } from './cases/case-reading.service.js';
import { DraftHandover } from './draft-handover/draft-handover.service.js';
import { HandoverModule } from './handover.module.js';
import { ConsentForms } from './handovers/consent-forms.service.js';
import { Needs } from './keep-needs/needs.service.js';
import { OpenCase } from './open-case/open-case.service.js';
import type { OpenCaseInput } from './open-case/open-case.input.js';
import { RecordConsent } from './record-consent/record-consent.service.js';
import { SendHandover } from './send-handover/send-handover.service.js';
import { shelterIn, type MadeShelter, type ShelterGiven } from './shelter.builder.js';

export type { MadeShelter } from './shelter.builder.js';

/** What must not be a refusal. */
export const granted = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) {
    throw new Error(`refused: ${answer.code} ${answer.fields.map(({ path, code }) => `${path} ${code}`).join(', ')}`);
  }
  return answer;
};

/** A key nobody used. */
export const newKey = (): string => randomUUID();

/** A request in the making. */
export interface Prepared {
  readonly caseId: string;
  readonly needId: string;
  readonly handoverId: string;
}

/** The person every spec hands over; the surname is looked for wherever it must not be. */
export const canaryName = 'Kanárková';

/**
 * The whole room on a real database: the modules as the programs compose them, a clock that stands, the institutions of
 * the code lists, and the shortest way to any state. Times are in November 2026 unless a spec moves the clock.
 */
export class HandoverRoom {
  private constructor(
    readonly db: TestDatabase,
    readonly app: INestApplicationContext,
    readonly clock: FakeClock,
    /** Worker of the prison Kuřim. */
    readonly prison: RequestContext,
    /** Worker of the social curator in Ostrava. */
    readonly curator: RequestContext,
    /** Worker of the probation centre in Ostrava. */
    readonly probation: RequestContext,
    /** Where the ledger of erasures lies. */
    private readonly folder: string,
  ) {}

  /** Opens it. Close it when the spec ends. */
  static async open(now = '2026-11-23T09:00:00Z'): Promise<HandoverRoom> {
    const db = await testDatabase();
    const clock = FakeClock.at(now);
    const folder = mkdtempSync(join(tmpdir(), 'navaz-handover-'));
    const config = loadConfig({
      NODE_ENV: 'test',
      DATABASE_URL: db.url,
      NAVAZ_KEYS_DATABASE_URL: db.keysUrl,
      NAVAZ_MASTER_KEY: randomBytes(32).toString('base64'),
      NAVAZ_ERASURE_LEDGER: join(folder, 'erasures.jsonl'),
      NAVAZ_LOG_LEVEL: 'silent',
    });
    const built = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        AuditModule,
        IdentityModule,
        DirectoryModule,
        CapacityModule,
        ConsentModule,
        DisclosureModule,
        HandoverModule,
      ],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const app = await built.init();
    await app.get(Database).transaction(testContext(), (tx) => installCodeLists(tx));
    const unit = async (key: string): Promise<RequestContext> => {
      const rows = await db.asOwner<{ id: string }>(`select id from directory.organisation where register_key = $1`, [
        key,
      ]);
      return HandoverRoom.member(rows[0]?.id ?? '', 'worker');
    };
    return new HandoverRoom(
      db,
      app,
      clock,
      await unit('prison:kurim'),
      await unit('curator:8119'),
      await unit('probation:CZ0806'),
      folder,
    );
  }

  /** Somebody of a unit, in a role; `services` narrows the membership. */
  static member(organisationId: string, role: Role, services: 'all' | readonly string[] = 'all'): RequestContext {
    return testContext({ role, organisationId, services, permissions: [...permissionsOf(role)] });
  }

  /** A worker of a shelter. */
  workerOf(shelter: MadeShelter): RequestContext {
    return HandoverRoom.member(shelter.organisationId, 'worker');
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The unit a context acts for. */
  unitOf(ctx: RequestContext): string {
    return ctx.actor?.organisationId ?? '';
  }

  /** An NGO with a residential service; see {@link shelterIn}. */
  makeShelter(given: ShelterGiven = {}): Promise<MadeShelter> {
    return shelterIn(this.db, this.clock, given);
  }

  /** A case of a person with one need for a shelter. */
  async makeCase(
    ctx: RequestContext = this.prison,
    given: Partial<OpenCaseInput> = {},
    kind = 'azylove-domy',
  ): Promise<{ caseId: string; needId: string }> {
    const { caseId } = granted(
      await this.get(OpenCase).open(ctx, {
        key: newKey(),
        subject: {
          givenName: 'Alena',
          familyName: canaryName,
          birthDate: '1988-05-04',
          sex: 'woman',
          contact: 'telefon 601 222 333',
          languages: ['cs'],
        },
        release: { earliest: '2026-12-15', latest: '2026-12-18', certain: true },
        returnDistrict: 'CZ0806',
        ...given,
      }),
    );
    granted(
      await this.get(Needs).add(ctx, {
        key: newKey(),
        caseId,
        kind,
        urgency: 'urgent',
        wish: 'Ráda bych pokoj v přízemí.',
        wishConfirmed: true,
      }),
    );
    const found = granted(await this.get(CaseReading).one(ctx, caseId));
    return { caseId, needId: found.needs[0]?.id ?? '' };
  }

  /** A draft for a shelter, its conditions answered with *met*. */
  async makeDraft(
    shelter: MadeShelter,
    ctx: RequestContext = this.prison,
    from?: { caseId: string; needId: string },
  ): Promise<Prepared> {
    const { caseId, needId } = from ?? (await this.makeCase(ctx));
    const { handoverId } = granted(
      await this.get(DraftHandover).draft(ctx, { needId, serviceId: shelter.serviceId, unitId: null }, newKey()),
    );
    const rows = await this.db.asOwner<{ id: string }>(
      `select condition_id as id from handover.condition_answer where handover_id = $1 and dropped_at is null`,
      [handoverId],
    );
    if (rows.length > 0) {
      const answers = rows.map(({ id }) => ({ conditionId: id, answer: 'met' as const }));
      granted(await this.get(AnswerConditions).answer(ctx, { handoverId, answers }));
    }
    return { caseId, needId, handoverId };
  }

  /** Asks for agreement to everything a handover may need and records a yes to all of it. Answers the slip's code. */
  async agree(
    handoverId: string,
    ctx: RequestContext = this.prison,
    given: Partial<AskConsentInput> = {},
    by: 'subject' | 'both' = 'subject',
  ): Promise<string> {
    const { signingId } = granted(
      await this.get(AskConsent).ask(ctx, {
        key: newKey(),
        handoverId,
        steps: ['request', 'interview', 'confirmed', 'in_service'],
        until: '2027-06-30',
        language: 'cs',
        followUp: false,
        reportTopics: ['arrival', 'housing', 'next_step'],
        ...given,
      }),
    );
    const form = granted(await this.get(ConsentForms).read(ctx, signingId));
    const recorded = granted(
      await this.get(RecordConsent).record(ctx, {
        key: newKey(),
        signingId,
        given: form.terms.items.map(({ number }) => number),
        refused: [],
        by,
        expressed: 'paper',
      }),
    );
    return recorded.code ?? '';
  }

  /** A request that was sent to a shelter, with agreement to everything. */
  async makeSent(
    shelter: MadeShelter,
    ctx: RequestContext = this.prison,
    from?: { caseId: string; needId: string },
    agreed: Partial<AskConsentInput> = {},
  ): Promise<Prepared & { code: string }> {
    const prepared = await this.makeDraft(shelter, ctx, from);
    const code = await this.agree(prepared.handoverId, ctx, agreed);
    granted(await this.get(SendHandover).send(ctx, { key: newKey(), handoverId: prepared.handoverId }));
    return { ...prepared, code };
  }
}
