export { demoMachine } from './demo-provider/demo-accounts.data.js';
export { DemoAccounts, type DemoAccount } from './demo-provider/demo-accounts.js';
export { AccountEnded, MembershipEnded } from './identity.events.js';
export { IdentityModule } from './identity.module.js';
export { Invitations, invitationDays } from './invitations.js';
export { MembershipReader } from './membership-reader.js';
export { Memberships } from './memberships.js';
export { OidcAuthenticator } from './oidc-authenticator.js';
export { permissionsOf } from './permissions.js';
