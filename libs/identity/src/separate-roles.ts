import type { Permission, Role } from '@navaz/kernel';
import { permissionsOf } from './permissions.js';

/** What opens the data of clients. */
const ofClients: readonly Permission[] = ['handover.send', 'handover.receive', 'handover.lead'];

const readsClients = (role: Role): boolean => ofClients.some((permission) => permissionsOf(role).has(permission));

/**
 * Whether one account may hold both roles, in whichever organisations: who coordinates the network never sees clients, and
 * a switch of memberships is one click.
 */
export const mayStandTogether = (one: Role, other: Role): boolean =>
  !(one === 'coordinator' && readsClients(other)) && !(other === 'coordinator' && readsClients(one));
