import type { Permission, Role } from '@navaz/kernel';

/**
 * Which role holds which permission: the one table. A team lead reaches secret addresses because row-level security
 * lets the same two roles through. The coordinator verifies and moderates, manages the members of its own organisation,
 * and never edits anybody's profile; the auditor reads the trails and approves rules of disclosure for its
 * organisation, nothing else; a machine client states places.
 */
const table: Readonly<Record<Role, readonly Permission[]>> = {
  worker: ['directory.professional', 'verification.record', 'places.state', 'handover.send', 'handover.receive'],
  team_lead: [
    'directory.professional',
    'verification.record',
    'places.state',
    'members.manage',
    'profile.secret-address',
    'handover.send',
    'handover.receive',
    'handover.lead',
    'counts.read',
  ],
  profile_owner: [
    'directory.professional',
    'verification.record',
    'places.state',
    'members.manage',
    'profile.edit',
    'profile.secret-address',
    'counts.read',
  ],
  coordinator: [
    'directory.professional',
    'verification.record',
    'organisations.moderate',
    'members.manage',
    'matrix.legal',
    'counts.read',
  ],
  auditor: ['audit.read', 'matrix.approve', 'disclosures.read'],
  machine: ['places.state'],
};

const sets = new Map<Role, ReadonlySet<Permission>>(
  (Object.entries(table) as [Role, readonly Permission[]][]).map(([role, held]) => [role, new Set(held)]),
);
const none: ReadonlySet<Permission> = new Set();

/** What a membership of this role may do. */
export const permissionsOf = (role: Role): ReadonlySet<Permission> => sets.get(role) ?? none;
