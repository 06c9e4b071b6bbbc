import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, root } from './install.mjs'

const stamp = path.join(root, 'dist/.built')
const sources = ['src', 'migrations', 'seeders', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json']

const newest = entry => {
  const stats = statSync(entry)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(entry).map(name => newest(path.join(entry, name))))
}

/** Compiles to dist/ when a source is newer than the last build. */
export function ensureBuilt() {
  ensureInstalled()
  const changed = Math.max(...sources.map(name => newest(path.join(root, name))))
  if (existsSync(stamp) && statSync(stamp).mtimeMs > changed) return
  rmSync(path.join(root, 'dist'), { recursive: true, force: true })
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt()
