import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { slotCharacteristicCodes } from './slot-characteristics.js';
import { capacityEntities } from './capacity-entities.js';

jest.setTimeout(60_000);

describe('entities and migrations say the same', () => {
  let db: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    db = await testDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: db.url,
      entities: capacityEntities,
      installExtensions: false,
    }).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await db.close();
  });

  it('TypeORM would change nothing', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('every table of the schema has an entity', async () => {
    const rows = await db.asOwner<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'capacity' and table_type = 'BASE TABLE' order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual(source.entityMetadatas.map((metadata) => metadata.tableName).sort());
  });

  it('the database knows the same characteristics of a place as the code', async () => {
    const [row] = await db.asOwner<{ rule: string }>(
      `select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'slot_characteristics_known'`,
    );
    const codes = [...(row?.rule ?? '').matchAll(/'([a-z_]+)'::text/g)].map((match) => match[1]);
    expect(codes).toEqual(slotCharacteristicCodes);
  });
});
