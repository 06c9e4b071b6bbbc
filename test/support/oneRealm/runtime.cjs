const path = require('node:path')
const { default: Runtime } = require('jest-runtime')

const PACKAGES = `${path.sep}node_modules${path.sep}`

/**
 * Jest gives each test file a realm of its own and loads every package in it anew: half of all work, and no code lives long enough
 * to run fast. Here the files that one worker runs share its realm and its packages; the application's modules are each file's own.
 */
module.exports = class OneRealm extends Runtime {
  createScriptFromCode(source, filename) {
    const script = super.createScriptFromCode(source, filename)
    return { runInContext: (_context, options) => script.runInThisContext(options) }
  }

  _loadModule(module, from, name, file, options, registry) {
    // Jest's own modules keep what they know of a test file in themselves.
    if (options?.isInternalModule || !file.includes(PACKAGES)) return super._loadModule(module, from, name, file, options, registry)
    module.exports = require(file)
    module.loaded = true
  }
}
