import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(__dirname, '../../src/commands')

/** Every exported function of src/commands that opens a write, read from the sources: nobody can add one unseen. */
export const commandNames = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => writersIn(readFileSync(path.join(folder, name), 'utf8')))
    .sort()

/** Names of exported functions with `write(` in their own text. */
export const writersIn = (source: string): string[] =>
  source
    .split(/^(?=(?:export |async |function |const |\/\*\*))/m)
    .filter(part => /^export /.test(part) && /(?<![.\w])write\(/.test(part))
    .map(part => /^export (?:async )?(?:function|const) (\w+)/.exec(part)?.[1] ?? part.slice(0, 60))
