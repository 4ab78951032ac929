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

/** Who works in one unit, or leads it: whatever stands below it is not theirs. */
const ofOneUnit: ReadonlySet<Actor['role']> = new Set(['worker', 'team_lead']);

/** How far the actor reaches with an act. */
export const reachOf = (actor: Pick<Actor, 'role' | 'permissions'>, act: OwnersAct): Reach => {
  const { permission, reach } = rules[act];
  if (permission !== null && !actor.permissions.has(permission)) return 'nowhere';
  return permission !== null && ofOneUnit.has(actor.role) ? 'unit' : reach;
};

/** Which of the organisations are the upper one or stand below it, over any number of units between. */
const below = async (
  tx: Transaction,
  upperId: string,
  organisationIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const others = [...new Set(organisationIds)].filter((id) => id !== upperId);
  const rows =
    others.length === 0
      ? []
      : await tx.query<{ id: string }>(
          `select o.id from unnest($2::uuid[]) as o (id) where directory.stands_over($1, o.id)`,
          [upperId, others],
        );
  return new Set([upperId, ...rows.map(({ id }) => id)]);
};

/** Whether an organisation is the other one or stands above it, over any number of units between. */
export const standsOver = async (tx: Transaction, upperId: string, lowerId: string): Promise<boolean> =>
  (await below(tx, upperId, [lowerId])).has(lowerId);

/**
 * Whether the actor may do this with each of the records, in their order and in one statement. A membership narrowed to
 * some services reaches those only; for an organisation as a whole the caller says what a narrowed one may do.
 */
export const ownsEach = async (
  tx: Transaction,
  act: OwnersAct,
  records: readonly Owned[],
): Promise<readonly boolean[]> => {
  const { actor } = tx.ctx;
  const reach = actor ? reachOf(actor, act) : 'nowhere';
  if (!actor || reach === 'nowhere') return records.map(() => false);
  const reached =
    reach === 'unit'
      ? new Set([actor.organisationId])
      : await below(
          tx,
          actor.organisationId,
          records.map(({ organisationId }) => organisationId),
        );
  return records.map(
    ({ organisationId, serviceId }) =>
      reached.has(organisationId) && (serviceId === undefined || covers(actor, serviceId)),
  );
};

/** Whether the actor may do this with the record: the one answer for every room. */
export const owns = async (tx: Transaction, act: OwnersAct, record: Owned): Promise<boolean> => {
  const [isOwned] = await ownsEach(tx, act, [record]);
  return isOwned ?? false;
};
