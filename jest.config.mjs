const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.ts$': 'ts-jest' },
}

/** The whole suite on both databases; what needs a browser runs once, on SQLite. */
export default {
  maxWorkers: 2,
  projects: [
    { ...common, displayName: 'sqlite', setupFiles: ['<rootDir>/test/support/onSqlite.ts'] },
    { ...common, displayName: 'postgres', setupFiles: ['<rootDir>/test/support/onPostgres.ts'], testPathIgnorePatterns: ['<rootDir>/test/browser/'] },
  ],
}
