import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { notificationEntities } from './notification-entities.js';

describe('entities of notifications', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('say exactly what the migration made', async () => {
    const source = await new DataSource({
      type: 'postgres',
      url: db.ownerUrl,
      entities: notificationEntities,
      installExtensions: false,
    }).initialize();
    try {
      const drift = await source.driver.createSchemaBuilder().log();
      expect(drift.upQueries.map((query) => query.query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });

  it.each([
    `update notifications.notice set reference = 'P-2222-2222'`,
    `update notifications.notice set account_id = gen_random_uuid()`,
    `delete from notifications.preference`,
  ])('the application cannot: %s', async (sql) => {
    await expect(
      db.database.transaction({ actor: null, correlationId: 'spec', locale: 'cs' }, (tx) => tx.query(sql)),
    ).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });
});
