import { ensureBuilt } from './build.mjs'

ensureBuilt()
try {
  await import('../dist/src/server.js')
} catch (error) {
  console.error(error.name === 'ConfigError' ? error.message : error)
  process.exit(1)
}
