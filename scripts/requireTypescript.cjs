/** Lets a worker thread require the sources as they are: tests run without a build. */
const { readFileSync } = require('node:fs')
const { ModuleKind, ScriptTarget, transpileModule } = require('typescript')

const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2023, esModuleInterop: true }

require.extensions['.ts'] = (module, fileName) =>
  module._compile(transpileModule(readFileSync(fileName, 'utf8'), { compilerOptions, fileName }).outputText, fileName)
