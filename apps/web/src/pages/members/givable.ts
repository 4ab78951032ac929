import type { MembersQuery } from './members.documents';

/** A role as the API names it. */
export type Role = MembersQuery['members']['edges'][number]['node']['role'];

const table: Partial<Record<Role, readonly Role[]>> = {
  TEAM_LEAD: ['WORKER', 'TEAM_LEAD'],
  PROFILE_OWNER: ['WORKER', 'TEAM_LEAD', 'PROFILE_OWNER', 'AUDITOR'],
  COORDINATOR: ['COORDINATOR', 'AUDITOR', 'PROFILE_OWNER'],
};

/** Roles somebody of this role may invite to and end in the own organisation. The API decides; this only keeps dead ends out of sight. */
export const givable = (role: Role | undefined): readonly Role[] => (role && table[role]) ?? [];

/** Programs are the profile owner's alone. */
export const registersPrograms = (role: Role | undefined): boolean => role === 'PROFILE_OWNER';
