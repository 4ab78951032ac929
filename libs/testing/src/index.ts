export { connectionFor, freePort, ownerRole } from '@navaz/platform';
export { actingAs, type SpecActor } from './acting-as.js';
export { FakeClock } from './fake-clock.js';
export { SpecIdentityModule } from './header-authenticator.js';
export { sharedFile, type SharedFile } from './shared-file.js';
export { testContext } from './test-context.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { snapshot, whereIs, type SeenAsOwner } from './whole-database.js';
export { wordsOfCheck } from './words-of-check.js';
