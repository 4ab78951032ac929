import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { constraintOf } from '@navaz/platform';
import { testContext, testDatabase, wordsOfCheck, type TestDatabase } from '@navaz/testing';
import { makeOwnedUnit, type MadeUnit } from './room.support-spec.js';
import { slotCharacteristicCodes } from './slot-characteristics.js';

jest.setTimeout(60_000);

describe('the database itself, past every service', () => {
  let db: TestDatabase;
  let made: MadeUnit;

  beforeAll(async () => {
    db = await testDatabase();
  });

  afterAll(() => db.close());

  beforeEach(async () => {
    made = await makeOwnedUnit(db);
  });

  const insert = (columns: Record<string, unknown>) => {
    const given = {
      unit_id: made.unitId,
      total: 10,
      free: 1,
      as_of: '2025-10-10T09:00:00Z',
      valid_until: '2025-10-17T09:00:00Z',
      means: 'profile',
      ...columns,
    };
    const names = Object.keys(given);
    return db.database.transaction(testContext(), (tx) =>
      tx.query(
        `insert into capacity.statement (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
        Object.values(given),
      ),
    );
  };

  it.each<[string, Record<string, unknown>, string]>([
    ['more free than total', { free: 11 }, 'statement_free_within_total'],
    ['negative places', { free: -1 }, 'statement_free_within_total'],
    ['impossible totals', { total: 10_001 }, 'statement_total_possible'],
    ['an impossible list', { waiting: -1 }, 'statement_waiting_possible'],
    ['the future', { as_of: '2999-01-01', valid_until: '2999-01-05' }, 'statement_not_ahead'],
    ['an end before the beginning', { valid_until: '2025-10-10T08:00:00Z' }, 'statement_valid_later'],
    ['an end in two years', { valid_until: '2027-10-10T08:00:00Z' }, 'statement_valid_later'],
    ['means nobody knows', { means: 'rumour' }, 'statement_means'],
    ['a unit that is not there', { unit_id: '00000000-0000-7000-8000-000000000000' }, 'statement_unit'],
  ])('refuses %s', async (_what, columns, constraint) => {
    const error: unknown = await insert(columns).catch((thrown: unknown) => thrown);
    expect(constraintOf(error)).toBe(constraint);
  });

  it('knows the same characteristics of a place as the code', async () => {
    expect(await wordsOfCheck(db, 'slot_characteristics_known')).toEqual([...slotCharacteristicCodes]);
  });

  it('refuses retired units, a chosen time of recording, changes and deletions', async () => {
    await insert({});
    await expect(insert({ as_of: '2999-01-01', valid_until: '2999-01-05', recorded_at: '2999-01-02' })).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      db.database.transaction(testContext(), (tx) => tx.query(`update capacity.statement set free = 2`)),
    ).rejects.toThrow(/permission denied/);
    await expect(db.asOwner(`update capacity.statement set free = 2`)).rejects.toThrow('Statements are history.');
    await expect(db.asOwner(`delete from capacity.statement`)).rejects.toThrow('Statements are history.');
    await expect(db.asOwner(`truncate capacity.statement`)).rejects.toThrow('Statements are history.');
    await db.asOwner(`update capacity.unit set retired_at = now() where id = $1`, [made.unitId]);
    expect(constraintOf(await insert({}).catch((thrown: unknown) => thrown))).toBe('statement_unit_in_use');
  });
});
