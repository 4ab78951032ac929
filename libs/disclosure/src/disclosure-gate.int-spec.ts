import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AuditModule } from '@navaz/audit';
import { ConsentDesk, ConsentModule, type AskedCategory, type AskedPurpose, type Recipient } from '@navaz/consent';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { createHttpApp, Database, HttpModule, loadConfig, PlatformModule } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DisclosureGate, type GateAsked } from './disclosure-gate.js';
import { DisclosureModule } from './disclosure.module.js';
import { declaredMinimumOf } from './fields/declared-minimum.js';
import { fieldsOpenedBy } from './fields/fields-opened.js';

jest.setTimeout(60_000);

describe('the gate', () => {
  let db: TestDatabase;
  let app: NestFastifyApplication;
  let database: Database;
  let gate: DisclosureGate;
  let desk: ConsentDesk;
  let sender: RequestContext;
  let reader: RequestContext;
  let recipient: Recipient;
  let subjectId: string;
  let aboutId: string;

  const organisation = async (kind: string): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into directory.organisation (name, kind, origin, version) values ($1, $1, 'owner', 1) returning id`,
      [kind],
    );
    return row?.id ?? '';
  };
  const service = async (organisationId: string): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into directory.service (organisation_id, name, origin, version) values ($1, 'služba', 'owner', 1) returning id`,
      [organisationId],
    );
    return row?.id ?? '';
  };
  const idOf = (ctx: RequestContext): string => ctx.actor?.organisationId ?? '';
  const asked = (given: Partial<GateAsked> = {}): GateAsked => ({
    subjectId,
    aboutId,
    senderId: idOf(sender),
    recipient,
    stage: 'request',
    declaredMinimum: declaredMinimumOf({}, given.stage ?? 'request'),
    residential: false,
    healthRevealing: false,
    lock: true,
    ...given,
  });
  const decideAs = async (ctx: RequestContext, given: Partial<GateAsked> = {}) =>
    database.transaction(ctx, (tx) => gate.decide(tx, asked(given)));
  const passing = async (ctx: RequestContext, given: Partial<GateAsked> = {}) => [
    ...(await decideAs(ctx, given)).allowed,
  ];
  /** Asks the subject for grants of all a bare service needs and records a yes to each; their ids. */
  const grant = async (...terms: readonly (readonly [AskedPurpose, AskedCategory])[]): Promise<string[]> =>
    database.transaction(sender, async (tx) => {
      const signing = await desk.ask(tx, {
        subjectId,
        unitId: idOf(sender),
        requiredFrom: 'subject',
        locale: 'cs',
        items: terms.map(([purpose, category]) => ({
          aboutId,
          recipient,
          purpose,
          category,
          fields: fieldsOpenedBy({ purpose, category, detail: null }, { minimumData: {}, residential: false }),
          until: inDays(60),
        })),
      });
      if (isRefusal(signing)) throw new Error(signing.code);
      const recorded = await desk.record(tx, {
        signingId: signing.id,
        given: terms.map((_, index) => index + 1),
        refused: [],
        by: 'subject',
        expressed: 'paper',
        explainedBy: sender.actor?.membershipId ?? '',
        at: new Date(),
      });
      if (isRefusal(recorded)) throw new Error(recorded.code);
      return signing.grants.map((one) => one.id);
    });
  const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const base = [
    ...['needKind', 'returnDistrict', 'releaseWeek', 'reference', 'senderKind', 'senderRegion', 'urgency'],
    'conditionAnswers',
  ];

  beforeAll(async () => {
    db = await testDatabase();
    const config = loadConfig({
      DATABASE_URL: db.url,
      NAVAZ_KEYS_DATABASE_URL: db.keysUrl,
      NODE_ENV: 'test',
      NAVAZ_LOG_LEVEL: 'silent',
    });
    @Module({
      imports: [
        PlatformModule.forRoot(config, { works: false }),
        HttpModule,
        AuditModule,
        ConsentModule,
        DisclosureModule,
      ],
    })
    class SpecModule {}
    app = await createHttpApp(SpecModule, config);
    await app.init();
    database = app.get(Database);
    gate = app.get(DisclosureGate);
    desk = app.get(ConsentDesk);
  });
  afterAll(async () => {
    await app.close();
    await db.close();
  });
  beforeEach(async () => {
    const ngo = await organisation('ngo');
    recipient = { kind: 'service', id: await service(ngo), organisationId: ngo };
    sender = testContext({ role: 'worker', organisationId: await organisation('prison') });
    reader = testContext({ role: 'worker', organisationId: ngo, services: [recipient.id] });
    subjectId = randomUUID();
    aboutId = randomUUID();
  });

  it('opens to sender and recipient alike what the subject agreed to, and nothing before', async () => {
    expect(await passing(sender)).toEqual([]);
    expect(await database.transaction(sender, (tx) => gate.agreementsToAsk(tx, asked()))).toEqual([
      { purpose: 'assess', category: 'request_data', detail: null, fields: base },
    ]);
    const [grantId] = await grant(['assess', 'request_data']);
    expect(await passing(sender)).toEqual(base);
    const decision = await decideAs(reader);
    expect([...decision.allowed]).toEqual(base);
    expect(decision).toMatchObject({ matrixVersion: 1, regime: 'gdpr', reviewed: false });
    expect(decision.fields.find((one) => one.field === 'urgency')).toMatchObject({ code: 'AGREEMENT', grantId });
  });

  it('what the recipient declares later opens to neither of them what was agreed before', async () => {
    await grant(['assess', 'request_data']);
    const later = { declaredMinimum: declaredMinimumOf({ '1': ['language'] }, 'request') };
    expect(await passing(reader, later)).toEqual(base);
    const decision = await decideAs(sender, later);
    expect(decision.fields.find((one) => one.field === 'languages')).toMatchObject({
      allowed: false,
      code: 'AGREEMENT_NARROWER',
    });
  });

  it('a withdrawal bites at its commit', async () => {
    const ids = await grant(['assess', 'request_data'], ['hand_over', 'name']);
    expect(await passing(reader, { stage: 'confirmed' })).toEqual([...base, 'name']);
    await database.transaction(sender, (tx) =>
      desk.withdraw(tx, { grantIds: ids.slice(1), by: 'worker', byParty: 'subject', at: new Date() }),
    );
    expect(await passing(reader, { stage: 'confirmed' })).toEqual(base);
    const own = await decideAs(sender, { stage: 'confirmed' });
    expect(own.fields.find((one) => one.field === 'name')?.code).toBe('AGREEMENT_WITHDRAWN');
  });

  it('another service of the same organisation, another handover and another subject see nothing', async () => {
    await grant(['assess', 'request_data']);
    const sibling = { ...recipient, id: randomUUID() };
    const colleague = testContext({ role: 'worker', organisationId: idOf(reader), services: [sibling.id] });
    expect(await passing(colleague)).toEqual([]);
    expect(await passing(colleague, { recipient: sibling })).toEqual([]);
    expect(await passing(reader, { aboutId: randomUUID() })).toEqual([]);
    expect(await passing(reader, { subjectId: randomUUID() })).toEqual([]);
    expect(await passing(testContext({ role: 'coordinator', organisationId: idOf(reader) }))).toEqual([]);
    expect(await passing(testContext())).toEqual([]);
  });

  it('an enquiry needs no subject, but a rule', async () => {
    const enquiry = { stage: 'enquiry', subjectId: null } as const;
    expect(await passing(sender, enquiry)).toEqual(['needKind', 'returnDistrict', 'releaseWeek']);
    const nobody = { ...recipient, organisationId: randomUUID() };
    expect(await passing(sender, { ...enquiry, recipient: nobody })).toEqual([]);
    expect(await passing(sender, { ...enquiry, senderId: await organisation('employer') })).toEqual([]);
  });

  it('asks whether a cooperation is in force, and lets it go with its last day', async () => {
    const office = await organisation('municipal_department');
    const unit: Recipient = { kind: 'unit', id: office, organisationId: office };
    expect(await passing(sender, { recipient: unit })).toEqual([]);
    await db.asOwner(
      `insert into cooperation.agreement (proposer_id, partner_id, kind, scopes, state, valid_from, valid_to,
         proposed_at, proposed_by, confirmed_at, confirmed_by, version)
       values ($1, $2, 'institutions', '{information_sharing}', 'in_force', $3, $4, now(), $1, now(), $2, 2)`,
      [office, idOf(sender), inDays(-30), inDays(1)],
    );
    const decision = await decideAs(sender, { recipient: unit });
    expect([...decision.allowed]).toEqual(base);
    expect(decision.fields.find((one) => one.field === 'urgency')?.code).toBe('COOPERATION');
    await db.asOwner(
      `update cooperation.agreement set state = 'ended', ended_at = now(), ended_by = $1, ended_by_organisation_id = $1,
         end_reason = 'konec' where proposer_id = $1`,
      [office],
    );
    expect(await passing(sender, { recipient: unit })).toEqual([]);
  });

  it('passes between authorities on their own basis, whatever the kinds the caller believes in', async () => {
    const centre = await organisation('probation_centre');
    const unit: Recipient = { kind: 'unit', id: centre, organisationId: centre };
    const decision = await decideAs(sender, { recipient: unit });
    expect([decision.regime, [...decision.allowed]]).toEqual(['le680', base]);
    expect(decision.fields.find((one) => one.field === 'urgency')).toMatchObject({ code: 'OWN_BASIS' });
  });

  it('a read with its lock waits for a withdrawal that began before, and then sees it', async () => {
    const ids = await grant(['assess', 'request_data']);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun: () => void = () => undefined;
    const withdrawn = new Promise<void>((resolve) => (begun = resolve));
    const withdrawing = database.transaction(sender, async (tx) => {
      await desk.withdraw(tx, { grantIds: ids, by: 'worker', byParty: 'subject', at: new Date() });
      begun();
      await held;
    });
    await withdrawn;
    const reads = passing(reader);
    const early = await Promise.race([reads, new Promise((resolve) => setTimeout(() => resolve('waits'), 300))]);
    release();
    await withdrawing;
    expect([early, await reads]).toEqual(['waits', []]);
  });
});
