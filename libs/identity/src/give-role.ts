import type { Actor, Refusal, Role } from '@navaz/kernel';
import { givable } from './givable-roles.js';
import { organisationNotFound, roleNotYours, scopeTooWide } from './identity.refusals.js';

/** A membership that is to be given or ended: for which organisation, which role, which services (null = all). */
export interface RoleInOrganisation {
  readonly organisationId: string;
  readonly role: Role;
  readonly services: readonly string[] | null;
}

/**
 * Whether this actor may give or end that: null, or why not. Nobody reaches into an organisation that is not theirs,
 * above what their role may give, or beyond their own scope.
 */
export const refusalToGive = (actor: Actor, wanted: RoleInOrganisation): Refusal | null => {
  const place = wanted.organisationId === actor.organisationId ? 'own' : 'other';
  const roles = givable(actor.role, place);
  if (roles.size === 0 && place === 'other') return organisationNotFound;
  if (!roles.has(wanted.role)) return roleNotYours;
  const { services } = actor;
  if (services !== 'all' && (!wanted.services || wanted.services.some((id) => !services.includes(id)))) {
    return scopeTooWide;
  }
  return null;
};
