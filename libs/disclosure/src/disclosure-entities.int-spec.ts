import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { disclosureEntities } from './disclosure-entities.js';
import { agreementRules, convictionGrounds, regimes, specialGrounds } from './matrix/matrix-cell.js';

jest.setTimeout(60_000);

describe('entities and migrations say the same', () => {
  let db: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    db = await testDatabase();
    const options = { type: 'postgres', url: db.url, entities: disclosureEntities, installExtensions: false } as const;
    source = await new DataSource(options).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await db.close();
  });

  it('TypeORM would change nothing', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('the database knows the same codes as the code', async () => {
    const known = async (name: string): Promise<string[]> => {
      const [row] = await db.asOwner<{ rule: string }>(
        `select pg_get_constraintdef(oid) as rule from pg_constraint where conname = $1`,
        [name],
      );
      return [...(row?.rule ?? '').matchAll(/'([a-z_0-9]+)'::text/g)].map((match) => match[1] ?? '');
    };
    expect(await known('matrix_cell_regime')).toEqual([...regimes]);
    expect(await known('matrix_cell_art9')).toEqual([...specialGrounds]);
    expect(await known('matrix_cell_art10')).toEqual([...convictionGrounds]);
    expect(await known('matrix_cell_agreement')).toEqual([...agreementRules]);
  });
});
