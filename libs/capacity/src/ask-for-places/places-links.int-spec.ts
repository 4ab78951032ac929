import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { AuditTrail } from '@navaz/audit';
import { directoryEntities, DirectoryReader } from '@navaz/directory';
import { MembershipReader } from '@navaz/identity';
import { isRefusal } from '@navaz/kernel';
import {
  Config,
  loadConfig,
  Mailer,
  openMail,
  PlatformModule,
  SignedLinks,
  Transaction,
  type Mail,
} from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { capacityEntities } from '../capacity-entities.js';
import { makeOrganisation, makeOwnedUnit, makeService, makeStatement, makeUnit } from '../room.support-spec.js';
import { PlacesDue } from './places-due.js';
import { PlacesLinks } from './places-links.service.js';

jest.setTimeout(60_000);

/** A Monday in November, half past seven in Prague. */
const monday = '2025-11-10T06:30:00Z';

describe('asking owners for places', () => {
  let db: TestDatabase;
  let app: INestApplicationContext;
  const clock = FakeClock.at(monday);
  let links: PlacesLinks;

  beforeAll(async () => {
    db = await testDatabase([...capacityEntities, ...directoryEntities]);
    const config = loadConfig({ DATABASE_URL: db.url, NODE_ENV: 'test', NAVAZ_LOG_LEVEL: 'silent' });
    @Module({ imports: [PlatformModule.forRoot(config, { works: false })] })
    class SpecModule {}
    // The real queue: a mail exists exactly when its transaction commits.
    app = await NestFactory.createApplicationContext(SpecModule, { logger: false });
    const directory = new DirectoryReader(db.database, clock);
    const [signed, mailer] = [new SignedLinks(app.get(Config), clock), app.get(Mailer)];
    const due = new PlacesDue(clock, directory);
    const [members, trail] = [new MembershipReader(), new AuditTrail()];
    links = new PlacesLinks(db.database, clock, config, signed, mailer, members, directory, due, trail);
  });

  afterAll(async () => {
    await app.close();
    await db.close();
  });

  beforeEach(async () => {
    clock.moveTo(monday);
    // Every case looks at its own owners only.
    await db.asOwner(`update capacity.unit set retired_at = now()`);
    await db.asOwner(`delete from jobs.job`);
  });

  const addOwner = (organisationId: string, email: string, services: string[] | null = null) =>
    db.asOwner(
      `with account as (insert into identity.account (issuer, subject, email) values ('spec', $1, $2) returning id)
       insert into identity.membership (account_id, organisation_id, role, services)
       select id, $3, 'profile_owner', $4 from account`,
      [randomUUID(), email, organisationId, services],
    );
  const mails = async (): Promise<Mail[]> => {
    const rows = await db.asOwner<{ sealed: string }>(
      `select data ->> 'sealed' as sealed from jobs.job where name = 'platform.send-mail' order by created_on, id`,
    );
    return rows.map((row) => openMail(row.sealed, app.get(Config).linkSecret));
  };
  const codeOf = (answer: unknown): string | null => (isRefusal(answer) ? answer.code : null);

  it('asks once a week those whose statement is about to end or ended lately, one mail each', async () => {
    const organisationId = await makeOrganisation(db);
    await addOwner(organisationId, 'sprava@example.cz');
    for (const [name, asOf] of [
      ['Končí zítra', '2025-11-04T08:00:00Z'],
      ['Skončil minulý týden', '2025-10-27T08:00:00Z'],
      ['Platí ještě dlouho', '2025-11-09T08:00:00Z'],
      ['Neozval se přes měsíc', '2025-09-01T08:00:00Z'],
    ] as const) {
      await makeStatement(db, await makeUnit(db, await makeService(db, organisationId, { name })), { free: 1, asOf });
    }
    expect(await links.askWhoIsDue('round')).toBe(1);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.to).toBe('sprava@example.cz');
    expect(mail?.subject).toBe('Kolik máte volných míst?');
    expect(mail?.text).toContain('Končí zítra (poslední údaj platí do 11. 11. 2025)');
    expect(mail?.text).toContain('Skončil minulý týden');
    expect(mail?.text).not.toMatch(/Platí ještě dlouho|Neozval se/);
    expect(mail?.text.match(/volna-mista#[\w-]+\.[\w-]+/g)).toHaveLength(2);

    expect(await links.askWhoIsDue('round again')).toBe(0);
    clock.moveTo('2025-11-17T06:30:00Z');
    expect(await links.askWhoIsDue('next week')).toBe(1);
    const [act] = await db.asOwner<{ acts: number }>(
      `select count(*)::int as acts from audit.act where subject_id = $1 and operation = 'capacity.askForPlaces'`,
      [organisationId],
    );
    expect(act?.acts).toBe(2);
  });

  it('asks everybody else where one cannot be asked, and says that it could not', async () => {
    const owners: string[] = [];
    for (const address of ['prvni@example.cz', 'druhy@example.cz', 'treti@example.cz']) {
      const { organisationId, unitId } = await makeOwnedUnit(db);
      await addOwner(organisationId, address);
      await makeStatement(db, unitId, { free: 1, asOf: '2025-11-04T08:00:00Z' });
      owners.push(organisationId);
    }
    const [, broken = ''] = owners.toSorted();
    await db.asOwner(
      `alter table audit.act add constraint spec_broken check (subject_id is distinct from '${broken}'::uuid) not valid`,
    );
    try {
      await expect(links.askWhoIsDue('round')).rejects.toThrow('spec_broken');
    } finally {
      await db.asOwner(`alter table audit.act drop constraint spec_broken`);
    }
    expect(await mails()).toHaveLength(2);
    expect(await links.askWhoIsDue('round again')).toBe(1);
    expect(await mails()).toHaveLength(3);
  });

  it('asks before a statement ends, on whatever day of the week it does', async () => {
    const organisationId = await makeOrganisation(db);
    await addOwner(organisationId, 'sprava@example.cz');
    const dayOf = (add: number) => new Date(Date.parse(monday) + add * 86_400_000);
    const asked = async (stated: number): Promise<number | null> => {
      const serviceId = await makeService(db, organisationId);
      await makeStatement(db, await makeUnit(db, serviceId), { free: 1, asOf: dayOf(stated).toISOString() });
      // The days on which there is a round: from Monday to Friday.
      for (const add of [0, 1, 2, 3, 4, 7, 8, 9, 10, 11]) {
        clock.moveTo(dayOf(add).toISOString());
        if ((await links.askWhoIsDue(`round ${add}`)) > 0) return add - stated;
      }
      return null;
    };
    // Stated from Monday to Sunday a week before: it holds for seven days, to the end of the last.
    for (const stated of [-6, -5, -4, -3, -2, -1, 0]) {
      await db.asOwner(`update capacity.unit set retired_at = now() where retired_at is null`);
      expect([stated, [4, 5, 6].includes((await asked(stated)) ?? 0)]).toEqual([stated, true]);
    }
  });

  it('mails the link of a service to nobody whose membership does not cover it', async () => {
    const organisationId = await makeOrganisation(db);
    const [one, two] = [
      await makeService(db, organisationId, { name: 'První služba' }),
      await makeService(db, organisationId, { name: 'Druhá služba' }),
    ];
    for (const serviceId of [one, two])
      await makeStatement(db, await makeUnit(db, serviceId), { free: 1, asOf: '2025-11-04T08:00:00Z' });
    await addOwner(organisationId, 'prvni@example.cz', [one]);
    expect(await links.askWhoIsDue('round')).toBe(1);
    expect((await mails()).map((mail) => mail.text.match(/První|Druhá/g))).toEqual([['První']]);

    // Nobody was asked about the second one, so it is not counted as asked when somebody comes who may be.
    await addOwner(organisationId, 'vse@example.cz');
    expect(await links.askWhoIsDue('round again')).toBe(1);
    clock.advance(7 * 86_400_000);
    await db.asOwner(`delete from jobs.job`);
    expect(await links.askWhoIsDue('next week')).toBe(2);
    const [first, all] = (await mails()).toSorted((one, other) => one.to.localeCompare(other.to));
    expect([first?.to, first?.text.match(/První|Druhá/g)]).toEqual(['prvni@example.cz', ['První']]);
    expect([all?.to, all?.text.match(/První|Druhá/g)?.sort()]).toEqual(['vse@example.cz', ['Druhá', 'První']]);

    clock.advance(3_600_000);
    const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
    expect(await links.sendPlacesLink(coordinator, two)).toEqual({ addresses: 1 });
  });

  it('reads the owners of all services of an organisation at once, and claims them at once', async () => {
    const statements = jest.spyOn(Transaction.prototype, 'query');
    const asking = async (count: number): Promise<number> => {
      await db.asOwner(`update capacity.unit set retired_at = now()`);
      const organisationId = await makeOrganisation(db);
      await addOwner(organisationId, `sprava-${count}@example.cz`);
      for (let service = 0; service < count; service += 1) {
        const unitId = await makeUnit(db, await makeService(db, organisationId));
        await makeStatement(db, unitId, { free: 1, asOf: '2025-11-04T08:00:00Z' });
      }
      statements.mockClear();
      expect(await links.askWhoIsDue('round')).toBe(1);
      return statements.mock.calls.filter(([sql]) => /identity\.membership|capacity\.places_request/.test(sql)).length;
    };
    const counts = [await asking(1), await asking(4)];
    statements.mockRestore();
    expect(counts).toEqual([2, 2]);
  });

  it('writes to nobody about invented places, ended services, or where it knows no address', async () => {
    const silent = await makeOwnedUnit(db);
    await makeStatement(db, silent.unitId, { free: 1, asOf: '2025-11-04T08:00:00Z' });
    const ended = await makeOwnedUnit(db, { dates: { ended_on: '2025-11-01' } });
    await addOwner(ended.organisationId, 'konec@example.cz');
    await makeStatement(db, ended.unitId, { free: 1, asOf: '2025-11-04T08:00:00Z' });
    const demo = await makeOwnedUnit(db);
    await addOwner(demo.organisationId, 'ukazka@example.cz');
    await db.asOwner(
      `insert into capacity.statement (unit_id, free, total, as_of, valid_until, means)
       values ($1, 1, 10, '2025-11-04', '2025-11-11', 'demo')`,
      [demo.unitId],
    );
    expect(await links.askWhoIsDue('round')).toBe(0);
    expect(await mails()).toEqual([]);
  });

  it('sends one link by hand to the owner or the coordinator, and not twice within an hour', async () => {
    const { organisationId, serviceId } = await makeOwnedUnit(db);
    const owner = testContext({ role: 'profile_owner', permissions: ['places.state'], organisationId });
    const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
    expect(codeOf(await links.sendPlacesLink(owner, serviceId))).toBe('NO_ADDRESS');
    await addOwner(organisationId, 'sprava@example.cz');
    expect(await links.sendPlacesLink(owner, serviceId)).toEqual({ addresses: 1 });
    expect(codeOf(await links.sendPlacesLink(coordinator, serviceId))).toBe('ASKED_JUST_NOW');
    clock.advance(3_600_000);
    expect(await links.sendPlacesLink(coordinator, serviceId)).toEqual({ addresses: 1 });
    expect(await mails()).toHaveLength(2);
    expect((await mails())[0]?.text).toContain('Azylový dům (zatím bez údaje)');
    for (const ctx of [
      testContext({ permissions: ['places.state'] }),
      testContext({ permissions: ['places.state'], organisationId, services: [] }),
      testContext({ role: 'worker', organisationId }),
      testContext(),
    ]) {
      expect(codeOf(await links.sendPlacesLink(ctx, serviceId))).toBe('NOT_FOUND');
    }
  });

  it('names the end of the last statement, though an older one promised more', async () => {
    const { organisationId, serviceId, unitId } = await makeOwnedUnit(db);
    await addOwner(organisationId, 'sprava@example.cz');
    await db.asOwner(
      `insert into capacity.statement (unit_id, free, total, as_of, valid_until, means)
       values ($1, 1, 10, '2025-11-01', '2025-12-24', 'link'), ($1, 0, 10, '2025-11-09', '2025-11-14', 'link')`,
      [unitId],
    );
    const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
    await links.sendPlacesLink(coordinator, serviceId);
    expect((await mails())[0]?.text).toContain('poslední údaj platí do 14. 11. 2025');
  });

  it('writes to the public contact of a service nobody has an account for, never of a demo', async () => {
    const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
    for (const [origin, expected] of [
      ['register', { addresses: 1 }],
      ['demo', null],
    ] as const) {
      const { organisationId, serviceId } = await makeOwnedUnit(db, { dates: { origin } });
      await db.asOwner(
        `insert into directory.contact (organisation_id, service_id, function_code, email, origin)
         values ($1, $2, 'reception', 'recepce@example.cz', 'register')`,
        [organisationId, serviceId],
      );
      const answer = await links.sendPlacesLink(coordinator, serviceId);
      if (expected) expect(answer).toEqual(expected);
      else expect(codeOf(answer)).toBe('NO_ADDRESS');
    }
    expect((await mails()).map((mail) => mail.to)).toEqual(['recepce@example.cz']);
  });

  it('lets one of two rounds at once ask', async () => {
    const { organisationId, unitId } = await makeOwnedUnit(db);
    await addOwner(organisationId, 'sprava@example.cz');
    await makeStatement(db, unitId, { free: 1, asOf: '2025-11-04T08:00:00Z' });
    const rounds = await Promise.all([links.askWhoIsDue('one'), links.askWhoIsDue('two')]);
    expect(rounds.sort()).toEqual([0, 1]);
    expect(await mails()).toHaveLength(1);
  });
});
