import type { Permission } from './permission.js';
import type { Locale } from './text.js';

/**
 * Roles of a membership. A worker acts for a unit; a team lead also manages its people;
 * a profile owner edits what the organisation publishes; a coordinator verifies and moderates the network;
 * an auditor reads the trail of one controller; a machine client states places.
 */
export const roles = ['worker', 'team_lead', 'profile_owner', 'coordinator', 'auditor', 'machine'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** As what somebody acts: in a role of a membership, or by a signed link of a mail, for one service and nobody's account. */
export type ActingRole = Role | 'link';

/** Who acts: one account in one of its memberships, or a signed link. */
export interface Actor {
  /** Of a link: the link. Ask {@link accountOf} where the account itself is meant. */
  readonly accountId: string;
  readonly membershipId: string;
  /** The organisation (unit) of the membership. */
  readonly organisationId: string;
  readonly role: ActingRole;
  readonly permissions: ReadonlySet<Permission>;
  /** Services of the unit this membership covers; `all` where it is not narrowed. */
  readonly services: 'all' | readonly string[];
}

/** Handed explicitly, as the first argument, to everything that reads or writes. */
export interface RequestContext {
  /** `null` where nobody is logged in: the public. */
  readonly actor: Actor | null;
  /** Ties log lines, audit rows and error answers of one request together. Never derived from a person. */
  readonly correlationId: string;
  readonly locale: Locale;
}

/** The context of work that nobody asked for in person: timers, imports, start-up. */
export const systemContext = (correlationId: string): RequestContext => ({ actor: null, correlationId, locale: 'cs' });

/** Whether the actor's membership covers this service of its unit. */
export const covers = (actor: Actor, serviceId: string): boolean =>
  actor.services === 'all' || actor.services.includes(serviceId);

/** The account that acts; null where nobody is logged in, and by a link. */
export const accountOf = (actor: Actor | null): string | null =>
  actor && actor.role !== 'link' ? actor.accountId : null;
