const { existsSync, readFileSync, statSync } = require('node:fs')
const path = require('node:path')

const root = path.join(__dirname, '..')
const built = path.join(root, 'dist')

/** What the last build made of a source that has not changed since, with its map; null of any other file. */
exports.builtSource = file => {
  const made = path.join(built, path.relative(root, file).replace(/\.ts$/, '.js'))
  if (!existsSync(made) || statSync(file).mtimeMs >= statSync(path.join(built, '.built')).mtimeMs) return null
  const map = JSON.parse(readFileSync(`${made}.map`, 'utf8'))
  return { code: readFileSync(made, 'utf8'), map: { ...map, sourceRoot: '', sources: [file] } }
}
