import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Invitations, MembershipReader } from '@navaz/identity';
import { isRefusal } from '@navaz/kernel';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { NoteOwners } from '../note-owners.js';
import { countRows, makeOrganisation, piecesFor, startMail, type SpecMail } from '../room.support-spec.js';
import { ClaimOrganisation, type OrganisationClaim } from './claim-organisation.service.js';
import { DecideClaim } from './decide-claim.service.js';
import { SettleClaims } from './settle-claims.job.js';

describe('people claim their organisation', () => {
  const clock = FakeClock.at('2027-03-01T09:00:00Z');
  const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
  let db: TestDatabase;
  let mail: SpecMail;
  let claiming: ClaimOrganisation;
  let deciding: DecideClaim;
  let settling: SettleClaims;
  let organisationId: string;
  let accountId: string;
  let mailsBefore: number;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    const p = piecesFor(db, clock);
    const members = new MembershipReader();
    mail = await startMail(db, clock);
    const invitations = new Invitations(mail.config, clock, mail.mailer);
    claiming = new ClaimOrganisation(p.database, p.owned, invitations, members, p.trail, clock);
    deciding = new DecideClaim(p.database, invitations, members, p.history, p.trail, clock);
    settling = new SettleClaims(p.database, mail.jobs, members, p.trail, new NoteOwners(members, clock), clock);
  });
  afterAll(async () => {
    await mail.stop();
    await db.close();
  });
  beforeEach(async () => {
    clock.moveTo('2027-03-01T09:00:00Z');
    organisationId = await makeOrganisation(db, { registerEmail: 'kancelar@domov.example' });
    const [row] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject) values ('spec', $1) returning id`,
      [randomUUID()],
    );
    accountId = row?.id ?? '';
    mailsBefore = (await mail.sent()).length;
  });

  const claim = (given: Partial<OrganisationClaim> = {}, who: string | null = accountId) =>
    claiming.claim(testContext(), who, { organisationId, way: 'register_address', note: null, ...given });
  const newMails = async () => (await mail.sent()).slice(mailsBefore);
  const becomeOwner = (who: string) =>
    db.asOwner(`insert into identity.membership (account_id, organisation_id, role) values ($1, $2, 'profile_owner')`, [
      who,
      organisationId,
    ]);
  const claims = () =>
    db.asOwner(`select way, decided_as from directory.claim where organisation_id = $1 order by id`, [organisationId]);

  it('sends an invitation to the register’s address and does not tell the address', async () => {
    const state = await claim();
    expect(state).toMatchObject({ organisationId, next: 'invitation_sent_to_register_address' });
    expect(JSON.stringify(state)).not.toContain('domov.example');
    expect((await newMails()).map((one) => one.to)).toEqual(['kancelar@domov.example']);
    const invitations = await db.asOwner(`select role, email from identity.invitation where organisation_id = $1`, [
      organisationId,
    ]);
    expect(invitations).toEqual([{ role: 'profile_owner', email: 'kancelar@domov.example' }]);
    expect(await claim()).toMatchObject({ code: 'CLAIM_WAITS' });
    const [other] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject) values ('spec', $1) returning id`,
      [randomUUID()],
    );
    expect(await claim({}, other?.id ?? '')).toMatchObject({ next: 'invitation_sent_to_register_address' });
    expect(await newMails()).toHaveLength(1);
  });

  it('the hour after somebody accepted, the claim is granted; after 14 days without, it has expired', async () => {
    await claim();
    await settling.settle();
    expect(await claims()).toEqual([{ way: 'register_address', decided_as: null }]);
    await becomeOwner(accountId);
    await settling.settle();
    expect(await claims()).toEqual([{ way: 'register_address', decided_as: 'granted' }]);
    const [row] = await db.asOwner(`select claimed_at from directory.organisation where id = $1`, [organisationId]);
    expect(row).toEqual({ claimed_at: clock.now() });

    const second = await makeOrganisation(db, { registerEmail: 'a@b.example' });
    await claim({ organisationId: second });
    clock.advance(14 * 86_400_000);
    await settling.settle();
    expect(await db.asOwner(`select decided_as from directory.claim where organisation_id = $1`, [second])).toEqual([
      { decided_as: 'expired' },
    ]);
  });

  it('is not granted because somebody else became an owner', async () => {
    await claim();
    const [other] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject) values ('spec', $1) returning id`,
      [randomUUID()],
    );
    await becomeOwner(other?.id ?? '');
    await settling.settle();
    expect(await claims()).toEqual([{ way: 'register_address', decided_as: null }]);
    clock.advance(14 * 86_400_000);
    await settling.settle();
    expect(await claims()).toEqual([{ way: 'register_address', decided_as: 'expired' }]);
  });

  it('leaves an organisation that has an owner to the coordinator, always', async () => {
    const [other] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject) values ('spec', $1) returning id`,
      [randomUUID()],
    );
    await becomeOwner(other?.id ?? '');
    expect(await claim()).toMatchObject({ next: 'coordinator_decides' });
    expect(await newMails()).toEqual([]);
    expect(await claim({}, other?.id ?? '')).toMatchObject({ code: 'MEMBER_ALREADY' });
  });

  it('the coordinator sees where whoever claims works already, and not who it is', async () => {
    const work = [
      await makeOrganisation(db, { name: 'Žatecký azyl' }),
      await makeOrganisation(db, { name: 'Český dům' }),
    ];
    const former = await makeOrganisation(db, { name: 'Bývalé místo' });
    await db.asOwner(
      `insert into identity.membership (account_id, organisation_id, role, ended_at)
       select $1, id, 'worker', case when id = $3 then now() end from unnest($2::uuid[]) as id`,
      [accountId, [...work, former], former],
    );
    await claim({ way: 'coordinator' });
    const waiting = await deciding.waiting(coordinator, 10, null);
    const claimed = isRefusal(waiting) ? undefined : waiting.find((one) => one.organisationId === organisationId);
    expect(claimed?.claimantOrganisations).toEqual(['Český dům', 'Žatecký azyl']);
    expect(JSON.stringify(waiting)).not.toContain(accountId);
  });

  it('the coordinator grants by an invitation or refuses, once, with a reason', async () => {
    const asked = await claim({ way: 'coordinator', note: 'Volejte prosím na ústřednu.' });
    if (isRefusal(asked)) throw new Error(asked.code);
    const waiting = await deciding.waiting(coordinator, 10, null);
    expect(isRefusal(waiting) ? [] : waiting.filter((one) => one.organisationId === organisationId)).toMatchObject([
      {
        id: asked.claimId,
        note: 'Volejte prosím na ústřednu.',
        organisationName: 'Domov pro nový začátek',
        claimantOrganisations: [],
      },
    ]);
    const { claimId } = asked;
    const grant = { claimId, granted: true, note: 'ověřeno telefonicky', email: 'vedeni@domov.example' };
    const before = await countRows(db);
    expect(await deciding.decide(coordinator, { ...grant, email: null })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await deciding.decide(coordinator, { ...grant, email: 'nic' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await deciding.decide(coordinator, { ...grant, note: '' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await deciding.decide(coordinator, { ...grant, claimId: organisationId })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await countRows(db)).toEqual(before);
    expect(await deciding.decide(coordinator, grant)).toEqual({ claimId });
    expect(await deciding.decide(coordinator, grant)).toMatchObject({ code: 'CLAIM_DECIDED_ALREADY' });
    expect((await newMails()).map((one) => one.to)).toEqual(['vedeni@domov.example']);
    expect(await claims()).toEqual([{ way: 'coordinator', decided_as: 'granted' }]);
    const history = await db.asOwner(
      `select field, new_value, source, why from directory.change where organisation_id = $1`,
      [organisationId],
    );
    expect(history).toEqual([{ field: 'claim', new_value: 'granted', source: 'claim', why: 'ověřeno telefonicky' }]);
    expect(
      JSON.stringify(await db.asOwner(`select detail from audit.act where subject_id = $1`, [organisationId])),
    ).not.toContain('@');
  });

  it('a coordinator neither decides a claim of their own nor sends the invitation to themselves', async () => {
    const { actor } = coordinator;
    if (!actor) throw new Error('nobody');
    await db.asOwner(
      `insert into identity.account (id, issuer, subject, email) values ($1, 'spec', $2, 'koordinator@sit.example')`,
      [actor.accountId, randomUUID()],
    );
    const [own, foreign] = [await claim({ way: 'coordinator' }, actor.accountId), await claim({ way: 'coordinator' })];
    if (isRefusal(own) || isRefusal(foreign)) throw new Error('not claimed');
    const grant = { granted: true, note: 'ověřeno telefonicky', email: 'Koordinator@sit.example' };
    expect(await deciding.decide(coordinator, { ...grant, claimId: own.claimId })).toMatchObject({ code: 'OWN_CLAIM' });
    expect(await deciding.decide(coordinator, { ...grant, claimId: foreign.claimId })).toMatchObject({
      code: 'OWN_INVITATION',
    });
    expect(await newMails()).toEqual([]);
  });

  it('a refused claim invites nobody, and may be raised again', async () => {
    const asked = await claim({ way: 'coordinator' });
    if (isRefusal(asked)) throw new Error(asked.code);
    await deciding.decide(coordinator, {
      claimId: asked.claimId,
      granted: false,
      note: 'nikdo ho tam nezná',
      email: null,
    });
    expect(await newMails()).toEqual([]);
    expect(await claim({ way: 'coordinator' })).toMatchObject({ next: 'coordinator_decides' });
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['without a login', () => claim({}, null), 'LOG_IN_FIRST'],
    ['of nothing', () => claim({ organisationId: randomUUID() }), 'NOT_FOUND'],
    ['with a note of a page', () => claim({ note: 'x'.repeat(501) }), 'INVALID_INPUT'],
    [
      'of the coordinator itself',
      async () => claim({ organisationId: await makeOrganisation(db, { kind: 'coordinator' }) }),
      'NOT_FOUND',
    ],
    [
      'where the register knows no address',
      async () => claim({ organisationId: await makeOrganisation(db, {}) }),
      'NO_REGISTER_ADDRESS',
    ],
  ])('refuses a claim %s and stores nothing', async (_what, act, code) => {
    const [before] = await db.asOwner(
      `select (select count(*) from directory.claim) as claims, (select count(*) from identity.invitation) as invitations`,
    );
    expect(await act()).toMatchObject({ code });
    const [after] = await db.asOwner(
      `select (select count(*) from directory.claim) as claims, (select count(*) from identity.invitation) as invitations`,
    );
    expect(after).toEqual(before);
    expect(await newMails()).toEqual([]);
  });

  it('notes who has an owner without a claim, once, and leaves the version an editor saw', async () => {
    const state = () =>
      db.asOwner<{ claimed: boolean; version: number }>(
        `select claimed_at is not null as claimed, version from directory.organisation where id = $1`,
        [organisationId],
      );
    const [before] = await state();
    await settling.settle();
    expect(await state()).toEqual([{ claimed: false, version: before?.version }]);
    await becomeOwner(accountId);
    await settling.settle();
    expect(await state()).toEqual([{ claimed: true, version: before?.version }]);
  });
});
