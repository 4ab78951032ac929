export { freePort } from '@navaz/platform';
export { FakeClock } from './fake-clock.js';
export { testContext } from './test-context.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { wordsOfCheck } from './words-of-check.js';
