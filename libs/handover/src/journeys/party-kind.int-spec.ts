import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganisationKindCode } from '@navaz/directory';
import { testDatabase, wordsOfCheck, type TestDatabase } from '@navaz/testing';
import { partyKindOf } from '../party-kind.js';

describe('what the matrix calls a kind of organisation', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is told alike by this room and by the view that the gate reads, of every kind there is', async () => {
    const kinds = (await wordsOfCheck(db, 'organisation_kind')) as OrganisationKindCode[];
    await db.asOwner(
      `insert into directory.organisation (name, kind, origin, version)
       select kind, kind, 'owner', 1 from unnest($1::text[]) as kind`,
      [kinds],
    );
    const viewed = await db.asOwner<{ kind: OrganisationKindCode; party: string }>(
      `select organisation.kind, party.party_kind as party
       from cooperation.party party join directory.organisation organisation on organisation.id = party.organisation_id
       where organisation.name = organisation.kind`,
    );
    const told = Object.fromEntries(viewed.map(({ kind, party }) => [kind, party]));
    expect(told).toEqual(Object.fromEntries(kinds.map((kind) => [kind, partyKindOf(kind)])));
    expect(Object.values(told)).toEqual(expect.arrayContaining(['prison', 'probation', 'curator', 'ngo', 'other']));
  });
});
