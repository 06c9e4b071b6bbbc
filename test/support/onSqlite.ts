import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

process.env['DATABASE_URL'] = ''
process.env['DATA_DIR'] = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-test-'))
process.env['LOG_LEVEL'] = 'silent'

/**
 * Sequelize reads a stack for every statement on SQLite, in case it fails. To find the line of the source for each frame of it
 * would cost a fifth of all work; those stacks show the lines of the compiled code.
 */
const toSources = Error.prepareStackTrace!
Error.prepareStackTrace = (error, frames) =>
  frames[0]?.getFileName()?.includes('/sequelize/lib/dialects/sqlite/')
    ? [String(error), ...frames].join('\n    at ')
    : toSources(error, frames)
