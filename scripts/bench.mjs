import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './build.mjs'

ensureBuilt({
  config: 'tsconfig.bench.json',
  folder: 'dist-bench',
  sources: [
    'src',
    'migrations',
    'seeders',
    'bench',
    'test/support/embeddedPostgres.ts',
    'tsconfig.json',
    'tsconfig.build.json',
    'tsconfig.bench.json',
    'package-lock.json',
  ],
})

// A database and files of its own, gone when the bench ends.
const folder = mkdtempSync(path.join(tmpdir(), 'tong-ket-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.env.DATA_DIR = folder
delete process.env.DATABASE_URL
process.env.NODE_ENV ??= 'production'
await import('../dist-bench/bench/index.js')
