/** Lets a worker thread require the sources as they are. What the build has not compiled is compiled here, and kept. */
const { createHash } = require('node:crypto')
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const { threadId } = require('node:worker_threads')
const { builtSource } = require('./builtSource.cjs')

const kept = path.join(__dirname, '../node_modules/.cache/tong-ket')
const { version } = require('typescript/package.json')

function compiled(source, fileName) {
  const place = path.join(kept, `${createHash('sha256').update(`${version}\0${source}`).digest('hex')}.js`)
  if (existsSync(place)) return readFileSync(place, 'utf8')
  // Only now: the compiler itself takes longer to load than all that it would compile.
  const { ModuleKind, ScriptTarget, transpileModule } = require('typescript')
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2023, esModuleInterop: true }
  const { outputText } = transpileModule(source, { compilerOptions, fileName })
  mkdirSync(kept, { recursive: true })
  const fresh = `${place}-${process.pid}-${threadId}`
  writeFileSync(fresh, outputText)
  renameSync(fresh, place)
  return outputText
}

const codeOf = file => builtSource(file)?.code ?? compiled(readFileSync(file, 'utf8'), file)

require.extensions['.ts'] = (module, file) => module._compile(codeOf(file), file)
