import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of package.json, from the sources as from the build in dist/. */
export const root = findRoot(__dirname)

function findRoot(folder: string): string {
  return existsSync(path.join(folder, 'package.json')) ? folder : findRoot(path.dirname(folder))
}
