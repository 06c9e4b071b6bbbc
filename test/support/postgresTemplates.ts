import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { type StartedPostgres, startPostgres } from './embeddedPostgres'
import { fillTemplate, TEMPLATES } from './templates'

declare global {
  var testedPostgres: StartedPostgres | undefined
}

/** Uses the server of TEST_DATABASE_URL, or starts a PostgreSQL of its own from the npm registry's package. */
export default async function makePostgresTemplates() {
  const server = process.env['TEST_DATABASE_URL'] ?? (await startEmbedded())
  process.env['TEST_POSTGRES_SERVER'] = server
  const client = new Client({ connectionString: server })
  await client.connect()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-postgres-'))
  process.env['TEST_POSTGRES_TEMPLATES'] = folder
  for (const template of TEMPLATES) {
    const database = `tong_ket_template_${template}`
    await client.query(`DROP DATABASE IF EXISTS ${database}`)
    await client.query(`CREATE DATABASE ${database}`)
    const url = new URL(server)
    url.pathname = `/${database}`
    await fillTemplate(template, { DATABASE_URL: url.href, DATA_DIR: path.join(folder, template) })
  }
  await client.end()
}

/** Nothing that a test writes has to outlive the machine; for tables as small as theirs, workers take longer to start than to work. */
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_parallel_workers_per_gather=0', 'jit=off']

async function startEmbedded() {
  const started = await startPostgres(SETTINGS.flatMap(setting => ['-c', setting]))
  globalThis.testedPostgres = started
  return started.url
}
