import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissionsOf } from '@navaz/identity';
import { roles, type Role } from '@navaz/kernel';
import { testContext, testDatabase, type TestDatabase } from '@navaz/testing';
import { directoryEntities } from '../entities/directory-entities.js';
import { makeOrganisation } from '../room.support-spec.js';
import { owns, type OwnersAct } from './ownership.js';

/**
 * Whose it is, as people outside programming read it. The actor works in one unit; the record belongs to: the unit
 * itself, a unit below, a unit two below, the organisation above, a sister unit, a stranger. A cross = may.
 */
const relations = ['unit', 'below', 'two below', 'above', 'sister', 'stranger'] as const;
const table = `
  see             worker         x x x . . .
  see             team_lead      x x x . . .
  see             profile_owner  x x x . . .
  see             coordinator    x x x . . .
  see             auditor        x x x . . .
  see             machine        x x x . . .
  edit            worker         . . . . . .
  edit            team_lead      . . . . . .
  edit            profile_owner  x x x . . .
  edit            coordinator    . . . . . .
  edit            auditor        . . . . . .
  edit            machine        . . . . . .
  state_places    worker         x . . . . .
  state_places    team_lead      x . . . . .
  state_places    profile_owner  x x x . . .
  state_places    coordinator    . . . . . .
  state_places    auditor        . . . . . .
  state_places    machine        x x x . . .
  secret_address  worker         . . . . . .
  secret_address  team_lead      x . . . . .
  secret_address  profile_owner  x . . . . .
  secret_address  coordinator    . . . . . .
  secret_address  auditor        . . . . . .
  secret_address  machine        . . . . . .
`;
const lines = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .map(([act, role, ...marks]) => ({ act: act as OwnersAct, role: role as Role, marks }));
const cells = lines.flatMap(({ act, role, marks }) =>
  relations.map((relation, index) => [role, act, relation, marks[index] === 'x'] as const),
);

describe('whose a record is', () => {
  let db: TestDatabase;
  const ids = new Map<(typeof relations)[number], string>();
  const idOf = (relation: (typeof relations)[number]): string => ids.get(relation) ?? '';
  const actor = (role: Role, services: 'all' | readonly string[] = 'all') =>
    testContext({ role, organisationId: idOf('unit'), permissions: [...permissionsOf(role)], services });

  beforeAll(async () => {
    db = await testDatabase(directoryEntities);
    ids.set('above', await makeOrganisation(db, {}));
    ids.set('unit', await makeOrganisation(db, { parentId: idOf('above') }));
    ids.set('sister', await makeOrganisation(db, { parentId: idOf('above') }));
    ids.set('below', await makeOrganisation(db, { parentId: idOf('unit') }));
    ids.set('two below', await makeOrganisation(db, { parentId: idOf('below') }));
    ids.set('stranger', await makeOrganisation(db, {}));
  });
  afterAll(() => db.close());

  it('the table names every role for every act', () => {
    expect(lines.map(({ act, role }) => `${act} ${role}`).sort()).toEqual(
      ['see', 'edit', 'state_places', 'secret_address'].flatMap((act) => roles.map((role) => `${act} ${role}`)).sort(),
    );
    expect(lines.every(({ marks }) => marks.length === relations.length)).toBe(true);
  });

  it.each(cells)('%s, %s, record of: %s: %s', async (role, act, relation, may) => {
    const record = { organisationId: idOf(relation) };
    expect(await db.database.transaction(actor(role), (tx) => owns(tx, act, record))).toBe(may);
  });

  it('a membership narrowed to some services reaches those only, nobody reaches nothing', async () => {
    const [mine, other] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
    const ask = (serviceId: string, ctx = actor('profile_owner', [mine])) =>
      db.database.transaction(ctx, (tx) => owns(tx, 'edit', { organisationId: idOf('below'), serviceId }));
    expect(await Promise.all([ask(mine), ask(other), ask(mine, testContext())])).toEqual([true, false, false]);
  });
});
