import type { Role } from '@navaz/kernel';

/** Roles without which an organisation cannot look after itself. */
const indispensable: ReadonlySet<Role> = new Set(['profile_owner', 'coordinator']);

/** Whether an organisation must keep somebody in this role. */
export const isIndispensable = (role: Role): boolean => indispensable.has(role);
