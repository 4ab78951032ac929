import type { Actor, Permission, Role } from '@navaz/kernel';

/** The header in which a spec says who asks. */
export const actorHeader = 'x-actor';

/** An actor as a spec describes one: what is left out is drawn, permissions are exactly those given. */
export type SpecActor = Partial<Omit<Actor, 'permissions' | 'role'>> & {
  readonly permissions?: readonly Permission[];
  readonly role?: Role;
};

/** Headers of a request of this actor, believed by the `HeaderAuthenticator`; of nobody where there is none. */
export const actingAs = (actor: SpecActor | null): Record<string, string> =>
  actor ? { [actorHeader]: JSON.stringify(actor) } : {};
