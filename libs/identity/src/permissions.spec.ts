import { describe, expect, it } from '@jest/globals';
import { permissions, roles, type Permission, type Role } from '@navaz/kernel';
import { givable } from './givable-roles.js';
import { permissionsOf } from './permissions.js';

/** Who may do what, as people outside programming read it: a cross where the role holds the permission. */
const columns: readonly Role[] = ['worker', 'team_lead', 'profile_owner', 'coordinator', 'auditor', 'machine'];
const table = `
  directory.professional  x x x x . .
  profile.edit            . . x . . .
  profile.secret-address  . x x . . .
  places.state            x x x . . x
  verification.record     x x x x . .
  organisations.moderate  . . . x . .
  members.manage          . x x x . .
  audit.read              . . . . x .
  disclosures.read        . . . . x .
  handover.send           x x . . . .
  handover.receive        x x . . . .
  handover.lead           . x . . . .
  matrix.legal            . . . x . .
  matrix.approve          . . . . x .
  counts.read             . x x x . .
`;
const cells = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .flatMap(([permission, ...marks]) =>
    columns.map((role, index) => [role, permission as Permission, marks[index] === 'x'] as const),
  );

describe('roles and permissions', () => {
  it('the table names every role and every permission', () => {
    expect([...columns].sort()).toEqual([...roles].sort());
    expect(new Set(cells.map(([, permission]) => permission))).toEqual(new Set(permissions));
  });

  it.each(cells)('%s, %s: %s', (role, permission, holds) => {
    expect(permissionsOf(role).has(permission)).toBe(holds);
  });
});

describe('which role may give which', () => {
  /** inviter, role offered, in the own organisation, anywhere else */
  const allowed: readonly (readonly [Role, Role, boolean, boolean])[] = [
    ['worker', 'worker', false, false],
    ['team_lead', 'worker', true, false],
    ['team_lead', 'team_lead', true, false],
    ['team_lead', 'profile_owner', false, false],
    ['team_lead', 'auditor', false, false],
    ['team_lead', 'coordinator', false, false],
    ['team_lead', 'machine', false, false],
    ['profile_owner', 'worker', true, false],
    ['profile_owner', 'team_lead', true, false],
    ['profile_owner', 'profile_owner', true, false],
    ['profile_owner', 'auditor', true, false],
    ['profile_owner', 'coordinator', false, false],
    ['profile_owner', 'machine', true, false],
    ['coordinator', 'profile_owner', true, true],
    ['coordinator', 'coordinator', true, false],
    ['coordinator', 'auditor', true, false],
    ['coordinator', 'worker', false, false],
    ['coordinator', 'machine', false, false],
    ['auditor', 'auditor', false, false],
    ['machine', 'worker', false, false],
  ];

  it.each(allowed)('%s gives %s: at home %s, elsewhere %s', (inviter, role, home, elsewhere) => {
    expect(givable(inviter, 'own').has(role)).toBe(home);
    expect(givable(inviter, 'other').has(role)).toBe(elsewhere);
  });
});
