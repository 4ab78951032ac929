import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestContext } from '@navaz/kernel';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { asApplication, stateOf } from './as-the-application.support-spec.js';

describe('functions of the owner, about somebody who is alive', () => {
  let db: TestDatabase;
  const unit = randomUUID();
  const worker = testContext({ role: 'worker', organisationId: unit });
  const stranger = testContext({ role: 'worker' });
  const as = (ctx: RequestContext, sql: string, given: readonly unknown[] = []) => asApplication(db, ctx, sql, given);
  const state = (ctx: RequestContext, sql: string, given: readonly unknown[] = []) => stateOf(db, ctx, sql, given);
  let subject: string;
  let caseId: string;
  let need: string;
  let handover: string;
  let grant: string;
  const [provider, service] = [randomUUID(), randomUUID()];
  const one = async (sql: string, given: unknown[]): Promise<string> =>
    (await db.asOwner<{ id: string }>(sql, given))[0]?.id ?? '';

  beforeAll(async () => {
    db = await testDatabase([], { serverClock: true });
  });
  afterAll(() => db.close());

  beforeEach(async () => {
    subject = await one(
      `insert into handover.subject (unit_id, sealed, created_at, changed_at, version)
       values ($1, 'x', now() - interval '2 days', now(), 1) returning id`,
      [unit],
    );
    caseId = await one(
      `insert into handover.client_case (code, subject_id, unit_id, opened_at, version)
       values ($1, $2, $3, now(), 1) returning id`,
      [`K-${randomUUID()}`, subject, unit],
    );
    need = await one(
      `insert into handover.need (case_id, kind, urgency, opened_at, version)
       values ($1, 'azylove-domy', 'soon', now(), 1) returning id`,
      [caseId],
    );
    handover = await one(
      `insert into handover.handover (reference, need_id, case_id, subject_id, sender_unit_id, sender_kind,
         recipient_organisation_id, recipient_service_id, recipient_kind, channel, kind, residential, reveals_health,
         state, state_since, deadline, deadline_kind, created_at, version)
       values ($1, $2, $3, $4, $5, 'prison', $6, $7, 'ngo', 'platform', 'azylove-domy', true, false, 'sent', now(),
         current_date - 1, 'acknowledge', now(), 1) returning id`,
      [`N-${randomUUID()}`, need, caseId, subject, unit, provider, service],
    );
    const signing = await one(
      `insert into consent.signing (subject_id, holder_id, asked_by_unit_id, required_from, locale, notice_version,
         notice_hash, asked_at) values ($1, $2, $2, 'subject', 'cs', 1, sha256('x'), now()) returning id`,
      [subject, unit],
    );
    grant = await one(
      `insert into consent.subject_grant (signing_id, item, subject_id, holder_id, about_id, recipient_kind,
         recipient_id, recipient_organisation_id, purpose, category, fields, valid_until, since)
       values ($1, 1, $2, $3, $4, 'service', $5, $6, 'hand_over', 'name', '{name}', current_date + 30, now()) returning id`,
      [signing, subject, unit, handover, service, provider],
    );
    await db.asOwner(`insert into consent.grant_event (grant_id, state, at) values ($1, 'given', now())`, [grant]);
  });

  const grantState = async (): Promise<unknown> =>
    (await db.asOwner(`select state from consent.subject_grant where id = $1`, [grant]))[0]?.['state'];

  it('nothing expires before the days of grace are over', async () => {
    const expire = (before: string) => `select id from handover.expire_unanswered($1, ${before}, now())`;
    expect(await state(testContext(), expire('current_date'), [handover])).toBe('22007');
    expect(await as(testContext(), expire('current_date - 5'), [handover])).toEqual([]);
    await db.asOwner(`update handover.handover set deadline = current_date - 6 where id = $1`, [handover]);
    expect(await as(testContext(), expire('current_date - 5'), [handover])).toEqual([{ id: handover }]);
  });

  it('nobody is erased by nobody before their time, and nobody of another unit by anybody', async () => {
    const erase = `select handover.erase_subject($1, now()) as erased`;
    expect(await as(testContext(), erase, [subject])).toEqual([{ erased: false }]);
    expect(await as(stranger, erase, [subject])).toEqual([{ erased: false }]);
    expect(await as(worker, erase, [subject])).toEqual([{ erased: true }]);
  });

  it('an erasure is done again only as the ledger can have it, and says so in the trail', async () => {
    const again = (at: Date, because: string): [string, unknown[]] => [
      `select handover.erase_again($1, now()) as id`,
      [JSON.stringify([{ ownerId: subject, at, because }])],
    ];
    const day = 86_400_000;
    expect(await state(testContext(), ...again(new Date(Date.now() + day), 'asked'))).toBe('22007');
    expect(await state(testContext(), ...again(new Date(), 'because'))).toBe('23514');
    expect(await state(worker, ...again(new Date(), 'asked'))).toBe('42501');
    expect(await as(testContext(), ...again(new Date(Date.now() - 3 * day), 'asked'))).toEqual([]);
    // Whose key is there has not been erased, whatever a line says.
    await db.asOwner(`insert into keys.owner_key (owner_id, wrapped, wrapped_by) values ($1, 'x', 'spec')`, [subject]);
    expect(await as(testContext(), ...again(new Date(), 'asked'))).toEqual([]);
    await db.asOwner(`delete from keys.owner_key where owner_id = $1`, [subject]);
    expect(await as(testContext(), ...again(new Date(), 'asked'))).toEqual([{ id: subject }]);
    const acts = await db.asOwner(
      `select 1 from audit.act where operation = 'handover.eraseAgain' and subject_id = $1 and detail ? 'erasedAt'`,
      [subject],
    );
    expect(acts).toHaveLength(1);
  });

  it('agreements of the living are not destroyed, and end only for a reason that is true', async () => {
    await as(testContext(), `select * from consent.destroy_content($1, now())`, [subject]);
    expect(await grantState()).toBe('given');
    await db.asOwner(
      `insert into directory.organisation (id, name, kind, origin, version) values ($1, 'Domov', 'ngo', 'owner', 1)
       on conflict do nothing`,
      [provider],
    );
    await db.asOwner(
      `insert into directory.service (id, organisation_id, name, origin, version) values ($1, $2, 'Dům', 'owner', 1)
       on conflict do nothing`,
      [service, provider],
    );
    for (const reason of ['service_ended', 'content_destroyed', 'interview_over', 'because'])
      await as(testContext(), `select * from consent.invalidate($1, $2, now())`, [[grant], reason]);
    await as(testContext(), `select * from consent.invalidate_recipient('service', $1, 'service_ended', now())`, [
      service,
    ]);
    expect(await grantState()).toBe('given');
    await db.asOwner(`update directory.service set ended_on = current_date where id = $1`, [service]);
    await as(testContext(), `select * from consent.invalidate_recipient('service', $1, 'service_ended', now())`, [
      service,
    ]);
    expect(await grantState()).toBe('invalidated');
    await db.asOwner(`update directory.service set ended_on = null where id = $1`, [service]);
  });

  it('a participation ends only with its agreement, and work leaves only who has left', async () => {
    const part = await one(
      `insert into handover.participant (case_id, unit_id, role, purpose, grant_id, valid_until, added_at)
       values ($1, $2, 'curator', 'take_over', $3, current_date + 9, now()) returning id`,
      [caseId, randomUUID(), grant],
    );
    const end = () => as(testContext(), `select handover.end_participations($1, now()) as ended`, [[grant]]);
    expect(await end()).toEqual([{ ended: 0 }]);
    await db.asOwner(`insert into consent.grant_event (grant_id, state, at) values ($1, 'withdrawn', now())`, [grant]);
    expect(await end()).toEqual([{ ended: 1 }]);
    expect(part).not.toBe('');

    const organisation = await one(
      `insert into directory.organisation (name, kind, origin, version) values ('Věznice', 'prison', 'owner', 1)
       returning id`,
      [],
    );
    const account = await one(`insert into identity.account (issuer, subject) values ('spec', $1) returning id`, [
      randomUUID(),
    ]);
    await db.asOwner(`insert into identity.membership (account_id, organisation_id, role) values ($1, $2, 'worker')`, [
      account,
      organisation,
    ]);
    await db.asOwner(`update handover.handover set sender_unit_id = $2, sender_account_id = $3 where id = $1`, [
      handover,
      organisation,
      account,
    ]);
    const leave = () =>
      as(testContext(), `select * from handover.leave_to_unit($1, $2, now())`, [account, organisation]);
    expect(await leave()).toEqual([]);
    await db.asOwner(`update identity.membership set ended_at = now() where account_id = $1`, [account]);
    expect(await leave()).toHaveLength(1);
  });

  describe('the log of disclosures', () => {
    const reader = testContext({ role: 'worker', organisationId: provider, services: [service] });
    const row = (given: Record<string, unknown> = {}) => [
      JSON.stringify([
        {
          subjectId: subject,
          askedId: handover,
          ownerUnitId: unit,
          serviceId: service,
          fields: ['name'],
          purpose: 'hand_over',
          grantId: grant,
          operation: 'handover.readHandover',
          ...given,
        },
      ]),
    ];
    const append = (ctx: RequestContext, given: Record<string, unknown> = {}): Promise<string> =>
      state(ctx, `select audit.append_disclosures($1)`, row(given));

    it('takes what belongs together', async () => {
      expect(await append(reader)).toBe('done');
      expect(await append(worker)).toBe('done');
      const own = { serviceId: null, grantId: null, legalBasis: 'own_case' };
      for (const askedId of [caseId, need, subject]) expect(await append(worker, { ...own, askedId })).toBe('done');
    });

    it('takes no row with a part of somebody else', async () => {
      const wrong = {
        askedId: randomUUID(),
        ownerUnitId: randomUUID(),
        serviceId: randomUUID(),
        grantId: randomUUID(),
      };
      for (const [part, value] of Object.entries(wrong))
        expect([part, await append(reader, { [part]: value })]).toEqual([part, '23514']);
      expect(await append(stranger)).toBe('23514');
      expect(await append(stranger, { grantId: null, legalBasis: 'own_basis' })).toBe('23514');
      for (const unitId of [randomUUID(), provider, unit])
        expect(await append(testContext(), { unitId })).toBe('23514');
      const foreign = { serviceId: null, grantId: null, legalBasis: 'own_case', askedId: caseId };
      expect(await append(reader, foreign)).toBe('23514');
      expect(await append(reader, { subjectId: await otherSubject() })).toBe('23514');
    });

    it('shows the list of a person to who leads the case or takes part in it', async () => {
      await append(reader);
      const list = (ctx: RequestContext) =>
        as(ctx, `select number from audit.disclosures_of($1, 99, 10, now())`, [subject]);
      const third = testContext({ role: 'worker' });
      expect(await list(worker)).toHaveLength(1);
      for (const ctx of [reader, third, testContext(), testContext({ role: 'coordinator', organisationId: unit })])
        expect(await list(ctx)).toEqual([]);
      await db.asOwner(
        `insert into handover.participant (case_id, unit_id, role, purpose, grant_id, valid_until, added_at)
         values ($1, $2, 'curator', 'take_over', $3, current_date + 9, now())`,
        [caseId, third.actor?.organisationId, grant],
      );
      expect(await list(third)).toHaveLength(1);
    });
  });

  const otherSubject = (): Promise<string> =>
    one(
      `insert into handover.subject (unit_id, sealed, created_at, changed_at, version)
       values ($1, 'x', now(), now(), 1) returning id`,
      [unit],
    );
});
