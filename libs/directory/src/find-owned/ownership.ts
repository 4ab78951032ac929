import { covers, type Actor, type Permission } from '@navaz/kernel';
import type { Transaction } from '@navaz/platform';

/**
 * What only those may do whose record it is (docs/adr/0013):
 * - `see` its history, its differences with the register, what is not listed
 * - `edit` the profile, its end included
 * - `state_places`: say how many places are free, pause, ask for it by link
 * - `secret_address`: read and enter the address of a secret place
 */
export type OwnersAct = 'see' | 'edit' | 'state_places' | 'secret_address';

/** How far a membership reaches from its own unit: nowhere, to the unit itself, or to every unit below it as well. */
export type Reach = 'nowhere' | 'unit' | 'below';

/** A record somebody wants to act on: an organisation as a whole, or one of its services. */
export interface Owned {
  readonly organisationId: string;
  readonly serviceId?: string;
}

interface OwnersRule {
  /** Null: every member may. */
  readonly permission: Permission | null;
  readonly reach: Reach;
}

/** The one table. A secret address never reaches beyond the unit that keeps it: less is passed. */
const rules: Readonly<Record<OwnersAct, OwnersRule>> = {
  see: { permission: null, reach: 'below' },
  edit: { permission: 'profile.edit', reach: 'below' },
  state_places: { permission: 'places.state', reach: 'below' },
  secret_address: { permission: 'profile.secret-address', reach: 'unit' },
};

/** How far the actor reaches with an act. A team lead leads one unit, whatever stands below it. */
export const reachOf = (actor: Pick<Actor, 'role' | 'permissions'>, act: OwnersAct): Reach => {
  const { permission, reach } = rules[act];
  if (permission !== null && !actor.permissions.has(permission)) return 'nowhere';
  return permission !== null && actor.role === 'team_lead' ? 'unit' : reach;
};

/** Whether an organisation is the other one or stands above it, over any number of units between. */
export const standsOver = async (tx: Transaction, upperId: string, lowerId: string): Promise<boolean> => {
  if (upperId === lowerId) return true;
  const [row] = await tx.query<{ over: boolean }>(`select directory.stands_over($1, $2) as over`, [upperId, lowerId]);
  return row?.over ?? false;
};

/**
 * Whether the actor may do this with the record: the one answer for every room. A membership narrowed to some services
 * reaches those only; for an organisation as a whole the caller says what a narrowed one may do.
 */
export const owns = async (tx: Transaction, act: OwnersAct, { organisationId, serviceId }: Owned): Promise<boolean> => {
  const { actor } = tx.ctx;
  if (!actor || (serviceId !== undefined && !covers(actor, serviceId))) return false;
  const reach = reachOf(actor, act);
  if (reach === 'nowhere') return false;
  return reach === 'unit'
    ? actor.organisationId === organisationId
    : standsOver(tx, actor.organisationId, organisationId);
};
