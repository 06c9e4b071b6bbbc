import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

process.env['DATABASE_URL'] = ''
process.env['DATA_DIR'] = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-test-'))
process.env['LOG_LEVEL'] = 'silent'
