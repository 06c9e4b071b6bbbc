const { default: typescript } = require('ts-jest')
const { builtSource } = require('../../../scripts/builtSource.cjs')

const compiler = typescript.createTransformer()

/** Sources come from the build, which has compiled them all at once; each worker would take longer for them than the build. */
module.exports = {
  getCacheKey: (...asked) => compiler.getCacheKey(...asked),
  process: (source, file, options) => builtSource(file) ?? compiler.process(source, file, options),
}
