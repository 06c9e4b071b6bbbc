import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled, root } from './install.mjs'

const application = {
  config: 'tsconfig.build.json',
  folder: 'dist',
  sources: ['src', 'migrations', 'seeders', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
}

const newest = entry => {
  const stats = statSync(entry)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(entry).map(name => newest(path.join(entry, name))))
}

/** Compiles to a folder of its own, dist/ for the application, when a source is newer than the last build. */
export function ensureBuilt({ config, folder, sources } = application) {
  ensureInstalled()
  const built = path.join(root, folder)
  const stamp = path.join(built, '.built')
  const changed = Math.max(...sources.map(name => newest(path.join(root, name))))
  if (existsSync(stamp) && statSync(stamp).mtimeMs > changed) return
  // Built aside and put in place whole, so that a command running meanwhile never sees half a build.
  const fresh = path.join(root, `${folder}-${process.pid}`)
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', config, '--outDir', fresh], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status === 0) {
    writeFileSync(path.join(fresh, '.built'), '')
    rmSync(built, { recursive: true, force: true })
    renameSync(fresh, built)
  } else {
    rmSync(fresh, { recursive: true, force: true })
    process.exit(status ?? 1)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt()
