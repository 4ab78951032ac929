import type { ActingRole, Role } from '@navaz/kernel';

/** Whose organisation the membership is for, seen from the one who gives it. */
export type Place = 'own' | 'other';

/**
 * Which roles a role may give, and end. Everybody else gives none. A machine is the profile owner's alone: it speaks for
 * the organisation without anybody at the keyboard.
 */
const table: Readonly<Record<Place, Readonly<Partial<Record<ActingRole, readonly Role[]>>>>> = {
  own: {
    team_lead: ['worker', 'team_lead'],
    profile_owner: ['worker', 'team_lead', 'profile_owner', 'auditor', 'machine'],
    coordinator: ['coordinator', 'auditor', 'profile_owner'],
  },
  // The coordinator hands a profile to its first owner and has no say in what its people do with it.
  other: { coordinator: ['profile_owner'] },
};

/** The roles that somebody of this role may give in its own or in another organisation. */
export const givable = (role: ActingRole, place: Place): ReadonlySet<Role> => new Set(table[place][role] ?? []);
