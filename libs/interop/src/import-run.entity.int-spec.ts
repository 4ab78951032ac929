import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { DataSource } from 'typeorm';
import { ImportRunEntity } from './import-run.entity.js';

describe('the log of imports', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase([ImportRunEntity]);
  }, 60_000);
  afterAll(() => db.close());

  it('is the same in entity and migration', async () => {
    const source = await new DataSource({
      type: 'postgres',
      url: db.url,
      entities: [ImportRunEntity],
      installExtensions: false,
    }).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });
});
