import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal, type RequestContext } from '@navaz/kernel';
import { encodeCursor } from '@navaz/platform';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { disclosureEntities } from '../disclosure-entities.js';
import { aDisclosure, disclose } from '../disclosure-log.support-spec.js';
import { ReadDisclosures, type DisclosuresAsked, type LoggedDisclosure } from './read-disclosures.service.js';

describe('the log of disclosures for the auditor of a controller', () => {
  let db: TestDatabase;
  let reader: ReadDisclosures;
  /** Prison service, a prison, a department of it; a record merged into the prison; a provider outside. */
  let [service, prison, department, merged, outside]: string[] = [];

  const as = (role: 'worker' | 'auditor', organisationId = ''): RequestContext => testContext({ role, organisationId });
  const organisation = async (parentId: string | null, mergedIntoId: string | null = null): Promise<string> => {
    const [row] = await db.asOwner<{ id: string }>(
      `insert into directory.organisation (name, kind, origin, version, parent_id, merged_into_id)
       values ('Útvar', 'prison', 'owner', 1, $1, $2) returning id`,
      [parentId, mergedIntoId],
    );
    return row?.id ?? '';
  };
  const read = (by: string | undefined, ownerUnitId: string | undefined, subjectId = randomUUID()): Promise<void> =>
    disclose(db, as('worker', by), aDisclosure(subjectId, { ownerUnitId: ownerUnitId ?? '' }));
  const seen = async (
    ctx: RequestContext,
    asked: Partial<DisclosuresAsked> = {},
  ): Promise<readonly LoggedDisclosure[]> => {
    const rows = await reader.page(ctx, { first: 50, ...asked });
    if (isRefusal(rows)) throw new Error(rows.code);
    return rows;
  };
  const pairs = (rows: readonly LoggedDisclosure[]): (string | null)[][] =>
    rows.map(({ unitId, ownerUnitId }) => [unitId, ownerUnitId]);

  beforeAll(async () => {
    db = await testDatabase(disclosureEntities);
    reader = new ReadDisclosures(db.database);
    service = await organisation(null);
    prison = await organisation(service);
    department = await organisation(prison);
    merged = await organisation(null, prison);
    outside = await organisation(null);
    await read(prison, prison);
    await read(outside, department);
    await read(department, outside);
    await read(outside, outside);
    await read(merged, outside);
  });
  afterAll(() => db.close());

  it('is its own organisation and every unit below: what they were shown and what was shown of their cases', async () => {
    const all = [
      [merged, null],
      [department, null],
      [outside, department],
      [prison, prison],
    ];
    expect(pairs(await seen(as('auditor', service)))).toEqual(all);
    expect(pairs(await seen(as('auditor', prison)))).toEqual(all);
    expect(pairs(await seen(as('auditor', department)))).toEqual([
      [department, null],
      [outside, department],
    ]);
    expect(pairs(await seen(as('auditor', outside)))).toEqual([
      [merged, outside],
      [outside, outside],
      [department, outside],
      [outside, null],
    ]);
    expect(await seen(as('worker', prison))).toEqual([]);
    expect(await seen(as('auditor', randomUUID()))).toEqual([]);
  });

  it('shows one unit alone; units above, beside or of nobody are not found', async () => {
    const auditor = as('auditor', prison);
    expect(pairs(await seen(auditor, { unitId: department }))).toEqual([
      [department, null],
      [outside, department],
    ]);
    for (const unitId of [service, outside, randomUUID()]) {
      expect(await reader.page(auditor, { unitId, first: 5 })).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await reader.page({ ...auditor, actor: null }, { first: 5 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says fields, purpose, ground and operation; who read it only of its own people', async () => {
    const [, ours, theirs] = await seen(as('auditor', service));
    expect(ours).toMatchObject({
      refused: false,
      fields: ['identity.name', 'identity.birthDate'],
      purpose: 'hand_over',
      grantId: expect.any(String),
      legalBasis: null,
      operation: 'handover.readHandover',
      accountId: expect.any(String),
      role: 'worker',
    });
    expect(theirs).toMatchObject({ unitId: outside, accountId: null, role: 'worker' });
  });

  it('says of cases of others neither whose they are nor about whom, but to whom a unit gave its own', async () => {
    const [one, other, subject] = [await organisation(null), await organisation(null), randomUUID()];
    for (const purpose of ['assess', 'hand_over', 'take_over'])
      await disclose(db, as('worker', one), aDisclosure(subject, { ownerUnitId: other, purpose }));
    const about = async (by: string) =>
      (await seen(as('auditor', by))).map(({ purpose, ownerUnitId, subjectId }) => [purpose, ownerUnitId, subjectId]);
    expect(await about(one)).toEqual([
      ['take_over', other, subject],
      ['hand_over', null, null],
      ['assess', null, null],
    ]);
    expect(await about(other)).toEqual(['take_over', 'hand_over', 'assess'].map((why) => [why, other, subject]));
  });

  it('is not read but by that door: the application may not select the table', async () => {
    await expect(
      db.database.transaction(as('auditor', prison), (tx) => tx.query('select 1 from audit.disclosure')),
    ).rejects.toThrow('permission denied');
  });

  it('comes by pages without skipping or repeating, and refuses a foreign cursor', async () => {
    const auditor = as('auditor', service);
    const all = await seen(auditor);
    const pages: LoggedDisclosure[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < all.length; turn += 1) {
      const rows = await seen(auditor, { first: 1, after });
      expect(rows).toHaveLength(turn === all.length - 1 ? 1 : 2);
      pages.push(...rows.slice(0, 1));
      after = encodeCursor([rows[0]?.id]);
    }
    expect(pages).toEqual(all);
    expect(await seen(auditor, { after })).toEqual([]);
    for (const foreign of ['x', encodeCursor(['x']), encodeCursor([1, 2])]) {
      expect(await reader.page(auditor, { first: 1, after: foreign })).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});
