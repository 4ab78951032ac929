import type { Role } from '@navaz/kernel';

/** Roles of those who invite the people of their organisation; where one is, nobody from outside brings a first one. */
export const leadingRoles: readonly Role[] = ['profile_owner', 'team_lead'];
