const common = {
  testEnvironment: '<rootDir>/test/support/oneRealm/environment.cjs',
  runtime: '<rootDir>/test/support/oneRealm/runtime.cjs',
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.ts$': '<rootDir>/test/support/oneRealm/transformer.cjs' },
}

/** Tests that need a browser, or no database. */
const WITHOUT_DATABASE = [
  ...['browser/', 'reports/formats/', 'reports/typesetting/', 'domain/', 'forms/', 'presenters/', 'credentials/', 'spreadsheets/'],
  ...['architecture.test.ts', 'config.test.ts', 'reports/article/markdown.test.ts', 'reports/selfCheck.test.ts', 'routes/uploads.test.ts'],
]

/** Tests of what is settled before the database is asked, and of how often it is: the same on both. */
const SAME_ON_BOTH = ['catalogueForms.test.ts', 'routes/guessing.test.ts', 'routes/queryCount.test.ts']

/** The whole suite on both databases; what needs a browser or no database at all, or is the same on both, runs once, on SQLite. */
export default {
  // Each waits for its database or its browser much of the time.
  maxWorkers: 3,
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/longestFirst.cjs',
  reporters: ['default', '<rootDir>/scripts/countReporter.mjs'],
  projects: [
    {
      ...common,
      displayName: 'sqlite',
      globalSetup: '<rootDir>/test/support/sqliteTemplates.ts',
      setupFiles: ['<rootDir>/test/support/onSqlite.ts'],
      // Behind setupFiles: Jest brings the sources' lines between the two.
      setupFilesAfterEnv: ['<rootDir>/test/support/shortStacks.ts'],
    },
    {
      ...common,
      displayName: 'postgres',
      globalSetup: '<rootDir>/test/support/postgresTemplates.ts',
      globalTeardown: '<rootDir>/test/support/stopPostgres.ts',
      setupFiles: ['<rootDir>/test/support/onPostgres.ts'],
      testPathIgnorePatterns: [...WITHOUT_DATABASE, ...SAME_ON_BOTH].map(place => `<rootDir>/test/${place}`),
    },
  ],
}
