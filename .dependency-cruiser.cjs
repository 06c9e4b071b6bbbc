/** Direction of imports, as docs/architecture.md states it. `errors.ts` is open to all. */
const MAY_IMPORT = {
  domain: [],
  labels: ['domain'],
  forms: ['domain', 'labels'],
  spreadsheets: ['domain', 'labels', 'threads', 'workbookWriter'],
  models: ['domain', 'database'],
  queries: ['domain', 'models', 'database'],
  policies: ['domain', 'models'],
  commands: ['domain', 'models', 'queries', 'database', 'storage', 'jobs/queue'],
  presenters: ['domain', 'labels', 'models'],
  reports: ['domain', 'queries', 'labels', 'models', 'paths', 'threads', 'workbookWriter'],
  jobs: ['domain', 'policies', 'forms', 'spreadsheets', 'queries', 'commands', 'reports', 'storage'],
  routes: [
    'domain',
    'labels',
    'forms',
    'spreadsheets',
    'models',
    'queries',
    'policies',
    'commands',
    'presenters',
    'reports',
    'jobs',
    'storage',
    'credentials',
  ],
  credentials: ['config'],
  middleware: ['domain', 'policies', 'models', 'labels', 'config', 'database', 'paths', 'credentials'],
}

/** Folders that know another's rows as types only. */
const TYPES_ONLY = ['policies', 'presenters', 'reports']

const allowed = folders => ['errors', ...folders].map(name => `^src/${name}(/|\\.ts$)`)

module.exports = {
  forbidden: [
    ...Object.entries(MAY_IMPORT).map(([folder, folders]) => ({
      name: `${folder}-imports`,
      severity: 'error',
      comment: `src/${folder} may import ${folders.join(', ') || 'nothing'} and errors`,
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: [`^src/${folder}/`, ...allowed(folders)] },
    })),
    ...TYPES_ONLY.map(folder => ({
      name: `${folder}-know-models-as-types`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/models/', dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'no-format-imports-another',
      comment: 'what several formats need stands in reports/typesetting, reports/charts or reports/office',
      severity: 'error',
      from: { path: '^src/reports/formats/([^/.]+)' },
      to: { path: '^src/reports/formats/', pathNot: '^src/reports/formats/$1(/|\\.ts$)' },
    },
    {
      name: 'what-formats-share-knows-no-format',
      severity: 'error',
      from: { path: '^src/reports/(typesetting|charts|office)/' },
      to: { path: '^src/reports/formats' },
    },
    {
      name: 'worker-threads-never-reach-the-database',
      severity: 'error',
      from: { path: '^src/(reports/renderThread|spreadsheets/readThread)' },
      to: { path: '^src/(database|models|queries)', reachable: true },
    },
    {
      name: 'domain-needs-no-framework',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'only-app-knows-middleware-and-routes',
      severity: 'error',
      from: { path: '^(src|seeders|migrations)/', pathNot: '^src/(app\\.ts|middleware/|routes/)' },
      to: { path: '^src/(middleware|routes)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$' }, to: {} },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' } },
}
