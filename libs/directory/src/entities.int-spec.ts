import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from './entities/directory-entities.js';

describe('entities and migrations say the same', () => {
  let db: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    db = await testDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: db.url,
      entities: directoryEntities,
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
      `select table_name as name from information_schema.tables where table_schema = 'directory' order by 1`,
    );
    const known = source.entityMetadatas.map((metadata) => metadata.tableName).sort();
    expect(rows.map((row) => row.name)).toEqual(known);
  });
});
