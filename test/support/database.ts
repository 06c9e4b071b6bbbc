import { copyFileSync, cpSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { config } from '../../src/config'
import { databaseFile, sequelize } from '../../src/database'
import { whenIdle } from '../../src/jobs/queue'
import { endThreads } from '../../src/threads'
import { filesFolder } from '../../src/storage'
import { filesOf, folderOf, type Template } from './templates'

/** Gives this test file a database of its own, started from a template, and takes it away at the end. */
export function useDatabase(template: Template) {
  beforeAll(async () => {
    await (config.databaseUrl ? createFromTemplate(config.databaseUrl, template) : copyTemplate(template))
    if (existsSync(filesOf(template))) cpSync(filesOf(template), filesFolder, { recursive: true })
  })
  afterAll(async () => {
    await whenIdle()
    await endThreads()
    await sequelize.close()
    if (config.databaseUrl) await onServer(`DROP DATABASE IF EXISTS ${nameIn(config.databaseUrl)} WITH (FORCE)`)
    rmSync(config.dataDir, { recursive: true, force: true })
  })
}

const nameIn = (url: string) => new URL(url).pathname.slice(1)

const createFromTemplate = (url: string, template: Template) =>
  onServer(`CREATE DATABASE ${nameIn(url)} TEMPLATE tong_ket_template_${template}`)

async function onServer(statement: string) {
  const client = new Client({ connectionString: process.env['TEST_POSTGRES_SERVER']! })
  await client.connect()
  await client.query(statement)
  await client.end()
}

async function copyTemplate(template: Template) {
  copyFileSync(path.join(folderOf(template), 'tong-ket.sqlite'), databaseFile)
}
