import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directoryEntities } from '@navaz/directory';
import { SystemClock } from '@navaz/kernel';
import { Database, poolOptions } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { DataSource } from 'typeorm';
import { mark } from '../engine/search-document.js';
import { brno, ostrava, publishService } from '../spec-data/published-service.support-spec.js';
import { openSearchRoom, type SearchRoom } from '../spec-data/search-room.support-spec.js';

describe('the index', () => {
  let db: TestDatabase;
  let room: SearchRoom;
  const found = async (): Promise<string[]> =>
    (await room.ask('', { filters: { kinds: ['restorativni'] } })).hits.map(({ id }) => id);

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    room = await openSearchRoom(db.database);
    await room.index.rebuild(room.ctx);
  }, 60_000);
  afterAll(() => db.close());

  it('shows a service from its refresh on, and no longer once it has ended', async () => {
    const { id } = await publishService(db, { name: 'Setkání', kinds: ['restorativni'], facilities: [ostrava] });
    expect(await found()).toEqual([]);
    await room.index.refresh(room.ctx, [id]);
    expect(await found()).toEqual([id]);
    await db.asOwner(`update directory.service set ended_on = '2026-01-01' where id = $1`, [id]);
    expect(await found()).toEqual([]);
    await room.index.refresh(room.ctx, [id]);
    expect((await room.ask('', { filters: { kinds: ['restorativni'] } })).total).toBe(0);
  });

  it('a suspended organisation takes its services along, and brings them back', async () => {
    const { id, organisationId } = await publishService(db, {
      name: 'Kruh',
      kinds: ['restorativni'],
      facilities: [brno],
    });
    await room.index.refresh(room.ctx, [id]);
    await db.asOwner(`update directory.organisation set listed = false where id = $1`, [organisationId]);
    await room.index.refreshOrganisation(room.ctx, organisationId);
    expect((await room.ask('', { filters: { kinds: ['restorativni'] } })).total).toBe(0);
    await db.asOwner(`update directory.organisation set listed = true where id = $1`, [organisationId]);
    await room.index.refreshOrganisation(room.ctx, organisationId);
    expect(await found()).toEqual([id]);
  });

  it('an organisation listed again is no reason to build everything again', async () => {
    const two = await Promise.all(
      [ostrava, brno].map((facility, at) =>
        publishService(db, { name: `Nová ${at}`, kinds: ['restorativni'], facilities: [facility] }),
      ),
    );
    const [first, other] = two;
    await room.index.refreshOrganisation(room.ctx, first?.organisationId ?? '');
    expect(await found()).toContain(first?.id);
    expect(await found()).not.toContain(other?.id);
  });

  it('knows who says when it is open', async () => {
    const { id } = await publishService(db, { name: 'Otevřeno', kinds: ['restorativni'], forms: ['ambulatory'] });
    const whoSays = (): Promise<readonly string[]> =>
      room.engine.idsWith({ on: 'marks', anyOf: [mark('has', 'opening_hours')] });
    await room.index.refresh(room.ctx, [id]);
    expect(await whoSays()).not.toContain(id);
    await db.asOwner(`update directory.service_form set nonstop = true where service_id = $1`, [id]);
    await room.index.refresh(room.ctx, [id]);
    expect(await whoSays()).toContain(id);
  });

  it('a programme that is over is not found', async () => {
    const { id } = await publishService(db, { name: 'Projekt', kinds: ['restorativni'], facilities: [brno] });
    await db.asOwner(`update directory.service set valid_from = '2022-01-01', valid_to = '2024-04-30' where id = $1`, [
      id,
    ]);
    await room.index.refresh(room.ctx, [id]);
    expect(await found()).not.toContain(id);
  });

  it('a rebuild changes nothing where nothing changed, and takes out what is gone', async () => {
    await room.index.rebuild(room.ctx);
    const before = await room.engine.generation();
    const count = await room.index.rebuild(room.ctx);
    expect(await room.engine.generation()).toBe(before);
    const { id } = await publishService(db, { name: 'Na chvíli', kinds: ['restorativni'] });
    expect(await room.index.rebuild(room.ctx)).toBe(count + 1);
    await db.asOwner(`update directory.service set ended_on = '2026-01-01' where id = $1`, [id]);
    expect(await room.index.rebuild(room.ctx)).toBe(count);
    expect(await room.engine.idsWith(null)).not.toContain(id);
  });

  it('a rebuild leaves the planner with the true size of the index', async () => {
    await publishService(db, { name: 'Počítaná', kinds: ['restorativni'] });
    await room.index.rebuild(room.ctx);
    const [sizes] = await db.asOwner<{ estimated: number; rows: number }>(
      `select reltuples::int as estimated, (select count(*)::int from search.search_document) as rows
       from pg_class where oid = 'search.search_document'::regclass`,
    );
    expect(sizes?.estimated).toBe(sizes?.rows);
  });

  it('two refreshes of one service at once leave the newest', async () => {
    const { id } = await publishService(db, { name: 'Závod', kinds: ['restorativni'], facilities: [brno] });
    await Promise.all(Array.from({ length: 5 }, () => room.index.refresh(room.ctx, [id])));
    expect((await found()).filter((one) => one === id)).toHaveLength(1);
  });

  it('more refreshes at once than there are connections all come to their turn', async () => {
    const { id } = await publishService(db, { name: 'Tlačenice', kinds: ['restorativni'], facilities: [brno] });
    const source = await new DataSource({
      type: 'postgres',
      url: db.url,
      entities: directoryEntities,
      installExtensions: false,
      extra: { ...poolOptions(2), connectionTimeoutMillis: 2_000 },
    }).initialize();
    try {
      const few = await openSearchRoom(new Database(source, new SystemClock()));
      await Promise.all(Array.from({ length: 6 }, () => few.index.refresh(few.ctx, [id])));
      expect(await found()).toContain(id);
    } finally {
      await source.destroy();
    }
  });

  it('is read as nobody, whoever asks for it', async () => {
    const { id } = await publishService(db, { name: 'Veřejně', kinds: ['restorativni'], facilities: [brno] });
    await room.index.refresh(testContext(), [id]);
    expect(await found()).toContain(id);
  });
});
