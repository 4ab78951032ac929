import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { withoutMarks } from '@navaz/kernel';
import { testDatabase, type TestDatabase } from '@navaz/testing';
import { foldedName } from './folded-name.js';

jest.setTimeout(60_000);

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase([]);
});

afterAll(() => db.close());

it.each([
  'Příliš žluťoučký kůň úpěl ďábelské ódy',
  'PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ ÚPĚL ĎÁBELSKÉ ÓDY',
  'Ľuboš, ĺ, ŕ, ô, ä',
  'Zoë Müller & Söhne, Straße 5',
  'NOVÁ ŠANCE, z. s.',
])('the database folds %p as the code does', async (name) => {
  const [row] = await db.asOwner<{ folded: string }>(`select ${foldedName('$1::text')} as folded`, [name]);
  expect(row?.folded).toBe(withoutMarks(name));
});
