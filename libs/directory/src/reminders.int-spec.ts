import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MembershipReader } from '@navaz/identity';
import { isRefusal } from '@navaz/kernel';
import { linkNotValid } from '@navaz/platform';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DirectoryReader } from './directory-reader.js';
import { directoryEntities } from './entities/directory-entities.js';
import { FollowReminder } from './follow-reminder/follow-reminder.service.js';
import { FreshnessClock } from './freshness-clock.js';
import { installCodeLists } from './install-code-lists/install-code-lists.js';
import { countRows, makeOrganisation, makeService, piecesFor, startMail, type SpecMail } from './room.support-spec.js';
import { Verifications } from './verifications.js';
import { RemindOwners } from './remind-owner/remind-owners.job.js';
import { ReminderDesk } from './remind-owner/reminder-desk.js';
import { SendReminder } from './remind-owner/send-reminder.service.js';

describe('reminders to owners', () => {
  const clock = FakeClock.at('2026-06-01T07:15:00Z');
  const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
  let db: TestDatabase;
  let mail: SpecMail;
  let reminding: RemindOwners;
  let sending: SendReminder;
  let following: FollowReminder;
  let organisationId: string;
  let serviceId: string;
  let mailsBefore: number;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    mail = await startMail(db, clock);
    const desk = new ReminderDesk(mail.config, mail.links, mail.mailer, new MembershipReader(), clock);
    reminding = new RemindOwners(
      p.database,
      mail.jobs,
      desk,
      new MembershipReader(),
      new FreshnessClock(clock),
      p.trail,
      clock,
    );
    sending = new SendReminder(p.database, p.owned, desk, p.trail);
    const reader = new DirectoryReader(p.database, clock);
    following = new FollowReminder(p.database, mail.links, reader, new Verifications(clock), p.trail, clock);
  });
  afterAll(async () => {
    await mail.stop();
    await db.close();
  });
  beforeEach(async () => {
    clock.moveTo('2026-06-01T07:15:00Z');
    await db.asOwner(`delete from directory.verification`);
    organisationId = await makeOrganisation(db, { registerEmail: `${randomUUID()}@register.example` });
    serviceId = await makeService(db, organisationId);
    mailsBefore = (await mail.sent()).length;
  });

  const verified = (id: string, part: string, at: string, result = 'confirmed') =>
    db.asOwner(
      `insert into directory.verification (service_id, part, method, result, at) values ($1, $2, 'phone', $3, $4)`,
      [id, part, result, at],
    );
  const newMails = async () => (await mail.sent()).slice(mailsBefore);
  const tokens = async () =>
    (await newMails()).flatMap((one) => [...one.text.matchAll(/#(\S+)/g)].map((found) => found[1] ?? ''));
  const nobody = testContext();

  it('asks once in 14 days, in one mail, about services whose parts grew old', async () => {
    const second = await makeService(db, organisationId, { name: 'Poradna' });
    const fresh = await makeService(db, organisationId, { name: 'Čerstvá' });
    await verified(serviceId, 'contacts', '2026-01-01');
    await verified(second, 'areas', '2025-01-01', 'corrected');
    await verified(fresh, 'contacts', '2026-05-30');
    expect(await reminding.remind()).toBe(1);
    const [first, ...others] = await newMails();
    expect(others).toEqual([]);
    expect(first?.to).toContain('@register.example');
    expect(first?.text).toContain('Azylový dům:');
    expect(first?.text).toContain('Poradna:');
    expect(first?.text).not.toContain('Čerstvá');
    expect(await reminding.remind()).toBe(0);
    clock.advance(14 * 86_400_000 - 1);
    expect(await reminding.remind()).toBe(0);
    clock.advance(1);
    expect(await reminding.remind()).toBe(1);
    expect(await newMails()).toHaveLength(2);
    const [row] = await db.asOwner(`select version from directory.organisation where id = $1`, [organisationId]);
    expect(row).toEqual({ version: 1 });
  });

  it('does not mail about what was never confirmed, has ended, is not listed, or concerns places only', async () => {
    expect(await reminding.remind()).toBe(0);
    await verified(serviceId, 'contacts', '2026-05-31', 'not_reached');
    await verified(serviceId, 'capacity', '2026-01-01');
    expect(await reminding.remind()).toBe(0);
    await verified(serviceId, 'contacts', '2026-01-01');
    await db.asOwner(`update directory.service set ended_on = '2026-06-01' where id = $1`, [serviceId]);
    expect(await reminding.remind()).toBe(0);
    await db.asOwner(`update directory.service set ended_on = null where id = $1`, [serviceId]);
    await db.asOwner(`update directory.organisation set listed = false where id = $1`, [organisationId]);
    expect(await reminding.remind()).toBe(0);
    expect(await newMails()).toEqual([]);
  });

  it('gives the services beyond the first mail their turn in the next one', async () => {
    const names = Array.from({ length: 25 }, (_, index) => `Služba ${String(index).padStart(2, '0')}`);
    for (const name of names) await verified(await makeService(db, organisationId, { name }), 'contacts', '2026-01-01');
    await reminding.remind();
    clock.advance(14 * 86_400_000);
    await reminding.remind();
    const asked = (await newMails()).map((one) => [...one.text.matchAll(/^(Služba \d\d):$/gm)].map((line) => line[1]));
    expect(asked.map((one) => one.length)).toEqual([20, 20]);
    expect([...new Set(asked.flat())].sort()).toEqual(names);
  });

  it('asks nobody on a public holiday, and asks members where the register has no address', async () => {
    const silent = await makeOrganisation(db, { name: 'Bez adresy' });
    await verified(await makeService(db, silent), 'contacts', '2026-01-01');
    clock.moveTo('2026-07-06T07:15:00Z');
    expect(await reminding.remind()).toBe(0);
    clock.moveTo('2026-07-07T07:15:00Z');
    expect(await reminding.remind()).toBe(0);
    const [account] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject, email) values ('spec', $1, 'vedouci@domov.example') returning id`,
      [randomUUID()],
    );
    await db.asOwner(
      `insert into identity.membership (account_id, organisation_id, role) values ($1, $2, 'team_lead')`,
      [account?.id, silent],
    );
    expect(await reminding.remind()).toBe(1);
    expect((await newMails()).map((one) => one.to)).toEqual(['vedouci@domov.example']);
  });

  it('writes to the owners of the profile where there are some', async () => {
    await verified(serviceId, 'contacts', '2026-01-01');
    for (const email of ['a@domov.example', 'b@domov.example']) {
      const [account] = await db.asOwner<{ id: string }>(
        `insert into identity.account (issuer, subject, email) values ('spec', $1, $2) returning id`,
        [randomUUID(), email],
      );
      await db.asOwner(
        `insert into identity.membership (account_id, organisation_id, role) values ($1, $2, 'profile_owner')`,
        [account?.id, organisationId],
      );
    }
    const other = await makeService(db, organisationId, { name: 'Poradna' });
    await verified(other, 'contacts', '2026-01-01');
    await db.asOwner(
      `update identity.membership set services = array[$2::uuid] where organisation_id = $1
         and account_id = (select id from identity.account where email = 'b@domov.example')`,
      [organisationId, other],
    );
    await reminding.remind();
    const [all, some, ...more] = (await newMails()).sort((one, next) => (one.to < next.to ? -1 : 1));
    expect([all?.to, some?.to, more]).toEqual(['a@domov.example', 'b@domov.example', []]);
    expect(all?.text).toMatch(/Azylový dům:[^]*Poradna:/);
    expect(some?.text).toContain('Poradna:');
    expect(some?.text).not.toContain('Azylový dům:');
  });

  it('a service nobody could be written to about is not taken for asked', async () => {
    await verified(serviceId, 'contacts', '2026-01-01');
    const other = await makeService(db, organisationId, { name: 'Poradna' });
    await verified(other, 'contacts', '2026-01-01');
    await db.asOwner(`update directory.organisation set register_email = null where id = $1`, [organisationId]);
    const [account] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject, email) values ('spec', $1, 'c@domov.example') returning id`,
      [randomUUID()],
    );
    await db.asOwner(
      `insert into identity.membership (account_id, organisation_id, role, services)
       values ($1, $2, 'profile_owner', array[$3::uuid])`,
      [account?.id, organisationId, other],
    );
    await reminding.remind();
    expect((await newMails()).map(({ to }) => to)).toEqual(['c@domov.example']);
    const asked = await db.asOwner(
      `select name from directory.service where organisation_id = $1 and reminded_at is not null`,
      [organisationId],
    );
    expect(asked).toEqual([{ name: 'Poradna' }]);
  });

  it('two runs at once send one mail', async () => {
    await verified(serviceId, 'contacts', '2026-01-01');
    const asked = await Promise.all([reminding.remind(), reminding.remind()]);
    expect(asked.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await newMails()).toHaveLength(1);
  });

  it('is sent by hand by the coordinator or the owner, never twice, never to nobody', async () => {
    const stranger = testContext({
      role: 'profile_owner',
      organisationId: randomUUID(),
      permissions: ['profile.edit'],
    });
    expect(await sending.send(stranger, serviceId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await sending.send(testContext({ organisationId }), serviceId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await sending.send(coordinator, serviceId)).toEqual({ serviceId });
    const owner = testContext({ role: 'profile_owner', organisationId, permissions: ['profile.edit'] });
    expect(await sending.send(owner, serviceId)).toMatchObject({ code: 'REMINDED_LATELY' });
    const unreachable = await makeService(db, await makeOrganisation(db, {}));
    const before = await countRows(db);
    expect(await sending.send(coordinator, unreachable)).toMatchObject({ code: 'NO_ADDRESS' });
    expect(await countRows(db)).toEqual(before);
    expect(await newMails()).toHaveLength(1);
  });

  it('opening the link shows and changes nothing; the button acts, again and again', async () => {
    await sending.send(coordinator, serviceId);
    const [token = ''] = await tokens();
    const before = await countRows(db);
    const shown = await following.show(nobody, token);
    expect(isRefusal(shown) ? shown.code : [shown.service.id, shown.service.verification.length]).toEqual([
      serviceId,
      4,
    ]);
    expect(await countRows(db)).toEqual(before);
    expect(await following.confirm(nobody, token, serviceId, ['contacts'])).toMatchObject({ parts: ['contacts'] });
    clock.advance(86_400_000);
    expect(await following.confirm(nobody, token, serviceId, ['areas', 'contacts'])).toMatchObject({ serviceId });
    const rows = await db.asOwner(
      `select part, method, result, by_organisation_id, by_account_id from directory.verification where service_id = $1 order by at, part`,
      [serviceId],
    );
    const by = { method: 'link', result: 'confirmed', by_organisation_id: organisationId, by_account_id: null };
    expect(rows).toEqual([
      { part: 'contacts', ...by },
      { part: 'areas', ...by },
      { part: 'contacts', ...by },
    ]);
    expect(await following.confirm(nobody, token, serviceId, ['weather'])).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await following.confirm(nobody, token, serviceId, [])).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it.each<[string, (token: string) => Promise<string> | string]>([
    [
      'ended',
      (token) => {
        clock.advance(14 * 86_400_000);
        return token;
      },
    ],
    [
      'was revoked',
      async (token) => {
        const target = { purpose: 'directory.confirm-profile', organisationId, serviceId };
        await db.database.transaction(nobody, (tx) => mail.links.revoke(tx, target));
        return token;
      },
    ],
    [
      'is for another purpose',
      () =>
        db.database.transaction(nobody, (tx) =>
          mail.links.issue(tx, { purpose: 'capacity.state-places', organisationId, serviceId }, 14),
        ),
    ],
    ['was tampered with', (token) => `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`],
    ['has a foreign signature', (token) => `${token.split('.')[0]}.${'x'.repeat(43)}`],
    ['is empty', () => ''],
  ])('a link that %s is not valid, whatever it is used for', async (_what, spoil) => {
    await sending.send(coordinator, serviceId);
    const [good = ''] = await tokens();
    const token = await spoil(good);
    const before = await countRows(db);
    expect(await following.show(nobody, token)).toBe(linkNotValid);
    expect(await following.confirm(nobody, token, serviceId, ['contacts'])).toBe(linkNotValid);
    expect(await countRows(db)).toEqual(before);
  });

  it('a link of the organisation a service was with before is not valid', async () => {
    await sending.send(coordinator, serviceId);
    const [token = ''] = await tokens();
    const survivor = await makeOrganisation(db, {});
    await db.asOwner(`update directory.service set organisation_id = $2 where id = $1`, [serviceId, survivor]);
    expect(await following.show(nobody, token)).toBe(linkNotValid);
    expect(await following.confirm(nobody, token, serviceId, ['contacts'])).toBe(linkNotValid);
  });

  it('a link for one service confirms no other, and none that has ended', async () => {
    const other = await makeService(db, organisationId);
    await sending.send(coordinator, serviceId);
    const [token = ''] = await tokens();
    expect(await following.confirm(nobody, token, other, ['contacts'])).toBe(linkNotValid);
    await db.asOwner(`update directory.service set ended_on = '2026-06-01' where id = $1`, [serviceId]);
    expect(await following.confirm(nobody, token, serviceId, ['contacts'])).toMatchObject({ code: 'SERVICE_ENDED' });
    expect(await db.asOwner(`select 1 from directory.verification`)).toEqual([]);
  });
});
