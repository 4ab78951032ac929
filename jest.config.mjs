const rooms = [
  'kernel|platform|migrations|testing|audit|identity|directory|capacity|search|interop',
  'consent|cooperation|disclosure|handover|notifications',
].join('|');

/** What all rings share: ESM, SWC with decorators, rooms by their front door. */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    [`^@navaz/(${rooms})$`]: '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', { configFile: `${import.meta.dirname}/.swcrc`, swcrc: false }] },
};

const onDatabase = {
  globalSetup: '<rootDir>/tools/jest-start.mjs',
  globalTeardown: '<rootDir>/tools/jest-stop.mjs',
};

/** Specs in Node itself, where a worker loads Nest, TypeORM and our rooms once and not for each of them. */
const inNode = {
  runner: 'jest-light-runner',
  setupFiles: ['<rootDir>/tools/specs-in-node/typescript.mjs'],
  setupFilesAfterEnv: ['<rootDir>/tools/specs-in-node/as-in-jest.mjs'],
};

/** The API as a whole is looked at in a world of its own: Nest keeps the types of all that is loaded in one store. */
const journeys = ['<rootDir>/e2e/**/*.e2e-spec.ts', '<rootDir>/apps/api/**/*.int-spec.ts'];

/** Three rings in one run; a ring's database starts only when one of its specs runs. */
export default {
  projects: [
    { ...base, displayName: 'pure', testMatch: ['<rootDir>/{libs,apps,docker}/**/*.spec.ts'] },
    {
      ...base,
      ...onDatabase,
      ...inNode,
      displayName: 'database',
      testMatch: ['<rootDir>/{libs,apps}/**/*.int-spec.ts'],
      testPathIgnorePatterns: [...base.testPathIgnorePatterns, '<rootDir>/apps/api/'],
    },
    { ...base, ...onDatabase, displayName: 'journeys', testMatch: journeys },
  ],
  reporters: ['default', '<rootDir>/tools/jest-summary.mjs'],
  maxWorkers: 2,
  // Modules of a spec stay in memory after it (ESM in Node's vm): a worker that grew large collects garbage half of its time.
  workerIdleMemoryLimit: '800MB',
  testTimeout: 60_000,
};
