import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { ActChainEntity } from './act-chain.entity.js';
import { ActEntity } from './act.entity.js';
import { disclosureEntities } from './disclosure-entities.js';

describe('entities of the trails', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('say exactly what the migration made', async () => {
    const source = await new DataSource({
      type: 'postgres',
      url: db.ownerUrl,
      entities: [ActEntity, ActChainEntity, ...disclosureEntities],
      installExtensions: false,
    }).initialize();
    try {
      const drift = await source.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map((query) => query.query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });
});
