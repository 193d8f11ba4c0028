/** One project a kind of test; `npm test` runs them all, two Jest workers at a time. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: 'automatic' },
      },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  },
];

const base = {
  rootDir: require('node:path').resolve(__dirname, '..'),
  testEnvironment: 'node',
  transform: { '^.+\\.m?[jt]sx?$': swc },
  // Shipped as ES modules only; everything else in node_modules loads as it is.
  transformIgnorePatterns: [
    '/node_modules/(?!(temporal-(polyfill|utils|spec)|@scure/base|@noble/hashes|d3-[a-z-]+|internmap|syllable)/)',
  ],
  moduleNameMapper: {
    '^@app/domain/(.*)$': '<rootDir>/libs/domain/src/$1',
    '^@app/api-client/(.*)$': '<rootDir>/libs/api-client/$1',
    '^@app/(.*)$': '<rootDir>/libs/$1/src',
    // Threads are not Jest's to transform.
    '^\\./press-program$': '<rootDir>/test/press-program.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

const onDatabase = {
  ...base,
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/global-setup.cjs',
  globalTeardown: '<rootDir>/test/global-teardown.cjs',
  setupFilesAfterEnv: ['<rootDir>/test/slow-tests.ts'],
};

const project = (displayName, folder, more = {}) => ({
  ...onDatabase,
  displayName,
  testMatch: [`<rootDir>/test/${folder}/**/*.e2e-spec.ts`],
  ...more,
});

module.exports = {
  rootDir: base.rootDir,
  maxWorkers: 2,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,test/bench}/**/*.spec.ts'] },
    project('api', 'api'),
    project('worker-postgres', 'worker', {
      setupFiles: ['reflect-metadata', '<rootDir>/test/worker/on-postgres.ts'],
    }),
    project('worker-redis', 'worker', {
      setupFiles: ['reflect-metadata', '<rootDir>/test/worker/on-redis.ts'],
    }),
    project('security', 'security'),
    project('faults', 'faults'),
  ],
};
