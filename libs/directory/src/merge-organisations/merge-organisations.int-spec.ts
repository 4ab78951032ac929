import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeClock, testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DirectoryReader } from '../directory-reader.js';
import { directoryEntities } from '../entities/directory-entities.js';
import { installCodeLists } from '../install-code-lists/install-code-lists.js';
import { countRows, makeOrganisation, makeService, piecesFor } from '../room.support-spec.js';
import { MergeOrganisations } from './merge-organisations.service.js';

describe('two records of one organisation become one', () => {
  const clock = FakeClock.at('2026-06-01T09:00:00Z');
  const coordinator = testContext({ role: 'coordinator', permissions: ['organisations.moderate'] });
  let db: TestDatabase;
  let merging: MergeOrganisations;
  let survivor: string;
  let gone: string;

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    await db.database.transaction(testContext(), (tx) => installCodeLists(tx));
    const p = piecesFor(db, clock);
    merging = new MergeOrganisations(p.database, p.memberships, p.history, p.trail, clock);
  });
  afterAll(() => db.close());
  beforeEach(async () => {
    survivor = await makeOrganisation(db, { name: 'Zůstává', ico: '26674432' });
    gone = await makeOrganisation(db, { name: 'Mizí', ico: '26674432' });
  });

  const merge = (
    survivorId: string,
    goneId: string,
    { why = 'dva záznamy téže organizace', goneName = null }: { why?: string; goneName?: string | null } = {},
  ) => merging.merge(coordinator, { survivorId, goneId, goneName, why });

  /** One row of every kind that belongs to an organisation; some stand twice beside the survivor's. */
  const fill = async (organisationId: string): Promise<string> => {
    const serviceId = await makeService(db, organisationId);
    const [prison] = await db.asOwner<{ id: string }>(
      `select id from directory.organisation where kind = 'prison' order by id limit 1`,
    );
    const [account] = await db.asOwner<{ id: string }>(
      `insert into identity.account (issuer, subject) values ('spec', 'one')
       on conflict (issuer, subject) do update set subject = 'one' returning id`,
    );
    const [place] = await db.asOwner<{ id: string }>(
      `insert into directory.facility (service_id, visibility, district_code, region_code, origin)
       values ($1, 'secret', 'CZ0806', 'CZ080', 'owner') returning id`,
      [serviceId],
    );
    const rows: [string, unknown[]][] = [
      [
        `insert into directory.contact (organisation_id, function_code, phone, origin) values ($1, 'reception', '112', 'owner')`,
        [organisationId],
      ],
      [
        `insert into directory.accreditation (organisation_id, kind, issuer, origin) values ($1, 'other', 'x', 'owner')`,
        [organisationId],
      ],
      [
        `insert into directory.recommendation (organisation_id, by_organisation_id, note) values ($1, $2, 'x')`,
        [organisationId, prison?.id],
      ],
      [`insert into directory.register_conflict (organisation_id, field) values ($1, 'web')`, [organisationId]],
      [
        `insert into directory.register_conflict (organisation_id, service_id, field) values ($1, $2, 'name')`,
        [organisationId, serviceId],
      ],
      [
        `insert into directory.claim (organisation_id, account_id, way) values ($1, $2, 'coordinator')`,
        [organisationId, account?.id],
      ],
      [
        `insert into directory.change (organisation_id, service_id, field, source) values ($1, $2, 'name', 'owner')`,
        [organisationId, serviceId],
      ],
      [`insert into directory.change (organisation_id, field, source) values ($1, 'web', 'owner')`, [organisationId]],
      [
        `insert into directory.verification (service_id, part, method, result, at) values ($1, 'areas', 'phone', 'confirmed', '2026-01-01')`,
        [serviceId],
      ],
      [
        `insert into directory.secret_address (facility_id, organisation_id, address) values ($1, $2, 'Tajná 1')`,
        [place?.id, organisationId],
      ],
      [
        `insert into identity.membership (account_id, organisation_id, role) values ($1, $2, 'profile_owner')`,
        [account?.id, organisationId],
      ],
    ];
    for (const [sql, parameters] of rows) await db.asOwner(sql, parameters);
    return serviceId;
  };

  it('moves everything, loses nothing, and the old id answers with the survivor', async () => {
    await fill(survivor);
    const service = await fill(gone);
    const child = await makeOrganisation(db, { name: 'Pobočka', parentId: gone });
    const before = await countRows(db);
    expect(await merge(survivor, gone)).toMatchObject({ id: survivor, changed: ['mergedFrom'] });
    const after = await countRows(db);
    expect(after).toEqual({
      ...before,
      'audit.act': (before['audit.act'] ?? 0) + 1,
      'directory.change': (before['directory.change'] ?? 0) + 1,
    });
    for (const table of [
      'service',
      'contact',
      'accreditation',
      'recommendation',
      'register_conflict',
      'claim',
      'change',
      'secret_address',
    ]) {
      const [left] = await db.asOwner<{ count: string }>(
        `select count(*) from directory.${table} where organisation_id = $1`,
        [gone],
      );
      expect([table, left?.count]).toEqual([table, '0']);
    }
    const [moved] = await db.asOwner(
      `select (select organisation_id from directory.service where id = $1) as service,
              (select parent_id from directory.organisation where id = $2) as parent,
              (select merged_into_id from directory.organisation where id = $3) as merged,
              (select count(*)::int from identity.membership where organisation_id = $4 and ended_at is null) as members`,
      [service, child, gone, survivor],
    );
    expect(moved).toEqual({ service: survivor, parent: survivor, merged: survivor, members: 1 });
    const read = await new DirectoryReader(db.database, clock).organisation(testContext(), gone);
    expect(read?.id).toBe(survivor);
  });

  it('moves secret addresses without showing them to the one who merges', async () => {
    await fill(gone);
    await merge(survivor, gone);
    const look = (ctx: ReturnType<typeof testContext>) =>
      db.database.transaction(ctx, (tx) =>
        tx.query<{ address: string }>(`select address from directory.secret_address where organisation_id = $1`, [
          survivor,
        ]),
      );
    expect(await look(testContext({ role: 'profile_owner', organisationId: survivor }))).toEqual([
      { address: 'Tajná 1' },
    ]);
    expect(await look(coordinator)).toEqual([]);
    expect(await look(testContext({ role: 'profile_owner', organisationId: gone }))).toEqual([]);
    const other = await makeOrganisation(db, {});
    await db.database.transaction(coordinator, (tx) =>
      tx.query(`select directory.move_secret_addresses($1, $2)`, [survivor, other]),
    );
    expect(await look(testContext({ role: 'profile_owner', organisationId: survivor }))).toHaveLength(1);
  });

  it('lets the second of two merges in a row find the last survivor at once', async () => {
    const third = await makeOrganisation(db, { name: 'Třetí' });
    await merge(gone, third, { goneName: 'třetí' });
    await merge(survivor, gone);
    const rows = await db.asOwner(`select merged_into_id from directory.organisation where id = any($1)`, [
      [gone, third],
    ]);
    expect(rows).toEqual([{ merged_into_id: survivor }, { merged_into_id: survivor }]);
  });

  it('never merges what only shares an IČO, and nothing that is not one organisation', async () => {
    const [prisonA, prisonB] = await Promise.all(
      ['prison', 'prison'].map((kind) => makeOrganisation(db, { kind, ico: '00212423' })),
    );
    const other = await makeOrganisation(db, { ico: '00212423' });
    const child = await makeOrganisation(db, { parentId: survivor });
    const sibling = await makeOrganisation(db, { parentId: survivor });
    const grandchild = await makeOrganisation(db, { parentId: child });
    const taken = await makeOrganisation(db, { ico: '26674432' });
    await merge(survivor, taken);
    const without = await makeOrganisation(db, { name: 'Bez IČO' });
    const before = await countRows(db);
    const answers = [
      await merge(prisonA ?? '', prisonB ?? ''),
      await merge(survivor, prisonA ?? ''),
      await merge(survivor, other),
      await merge(child, sibling),
      await merge(survivor, grandchild),
      await merge(grandchild, survivor),
      await merge(survivor, survivor),
      await merge(survivor, taken),
      await merge(taken, gone),
      await merge(survivor, '00000000-0000-7000-8000-000000000000'),
      await merge(survivor, gone, { why: ' ' }),
      await merge(survivor, without),
      await merge(survivor, without, { goneName: 'Zůstává' }),
    ];
    expect(answers.map((one) => 'code' in one && one.code)).toEqual([
      'INSTITUTIONS_NOT_MERGED',
      'INSTITUTIONS_NOT_MERGED',
      'ICO_DIFFERS',
      'UNITS_NOT_MERGED',
      'PARENT_AND_CHILD',
      'PARENT_AND_CHILD',
      'MERGE_WITH_ITSELF',
      'MERGED_ALREADY',
      'MERGED_ALREADY',
      'NOT_FOUND',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
    expect(await countRows(db)).toEqual(before);
  });

  it('lets nobody of one record into the requests of another that has people of its own', async () => {
    const join = async (organisationId: string, subject: string) => {
      const [account] = await db.asOwner<{ id: string }>(
        `insert into identity.account (issuer, subject) values ('spec', $1)
         on conflict (issuer, subject) do update set subject = $1 returning id`,
        [subject],
      );
      await db.asOwner(
        `insert into identity.membership (account_id, organisation_id, role) values ($1, $2, 'worker')`,
        [account?.id, organisationId],
      );
    };
    await join(survivor, 'one who is there');
    await join(gone, 'a stranger');
    const before = await countRows(db);
    for (const pair of [[survivor, gone] as const, [gone, survivor] as const])
      expect(await merge(...pair)).toMatchObject({ code: 'PEOPLE_IN_BOTH' });
    expect(await countRows(db)).toEqual(before);
    await join(survivor, 'a stranger');
    expect(await merge(survivor, gone)).toMatchObject({ id: survivor });
  });

  it('keeps a record that leads cases: it may be the one that stays', async () => {
    const [subject] = await db.asOwner<{ id: string }>(
      `insert into handover.subject (unit_id, sealed, created_at, changed_at, version)
       values ($1, 'x', now(), now(), 1) returning id`,
      [gone],
    );
    await db.asOwner(
      `insert into handover.client_case (code, subject_id, unit_id, opened_at, version)
       values ('C-2345-6789', $1, $2, now(), 1)`,
      [subject?.id, gone],
    );
    const before = await countRows(db);
    expect(await merge(survivor, gone)).toMatchObject({ code: 'CLIENTS_STAY' });
    expect(await countRows(db)).toEqual(before);
    expect(await merge(gone, survivor)).toMatchObject({ id: gone });
  });

  it('history moves and is never rewritten, whoever writes', async () => {
    await fill(gone);
    for (const column of [`field = 'x'`, `why = 'x'`, `new_value = '1'`, `at = now()`]) {
      await expect(
        db.asOwner(`update directory.change set ${column} where organisation_id = $1`, [gone]),
      ).rejects.toThrow('append-only');
    }
    await db.asOwner(`update directory.change set organisation_id = $2 where organisation_id = $1`, [gone, survivor]);
    expect(await db.asOwner(`select 1 from directory.change where organisation_id = $1`, [survivor])).toHaveLength(2);
  });

  it('of two opposite merges at once one is done', async () => {
    const answers = await Promise.all([merge(survivor, gone), merge(gone, survivor)]);
    expect(answers.filter((one) => 'code' in one).map((one) => 'code' in one && one.code)).toEqual(['MERGED_ALREADY']);
  });
});
