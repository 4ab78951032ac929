// What specs import as '@jest/globals' where they run in Node itself: the runner sets it, the package refuses to.
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } = globalThis;
