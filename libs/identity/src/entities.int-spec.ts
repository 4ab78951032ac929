import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { AccountEntity } from './account.entity.js';
import { ProviderRecordEntity } from './demo-provider/provider-record.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import { MachineClientEntity } from './machine-client.entity.js';
import { MembershipEntity } from './membership.entity.js';
import { SessionEntity } from './session.entity.js';

describe('entities of identity', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('say exactly what the migration made', async () => {
    const source = await new DataSource({
      type: 'postgres',
      url: db.ownerUrl,
      entities: [
        AccountEntity,
        MembershipEntity,
        SessionEntity,
        InvitationEntity,
        MachineClientEntity,
        ProviderRecordEntity,
      ],
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
