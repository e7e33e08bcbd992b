/** Units sit beside the code; suites that need PostgreSQL, Redis, HTTP or a browser sit in `test/`. */
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#(workflow|calendar|policy|forms)$': '<rootDir>/libs/$1/index.ts',
    '^#workflow/model$': '<rootDir>/libs/workflow/model/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.tmp/'],
};

const server = (name) => ({
  ...base,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.spec.ts`],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
});

export default {
  testTimeout: 180_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/src/**/*.spec.ts',
        '<rootDir>/libs/**/*.spec.ts',
        '<rootDir>/processes/**/*.spec.ts',
        '<rootDir>/scripts/**/*.spec.ts',
      ],
    },
    server('e2e'),
    server('durability'),
  ],
};
