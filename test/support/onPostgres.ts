import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const url = new URL(process.env['TEST_POSTGRES_SERVER']!)
url.pathname = `/tong_ket_test_${randomBytes(6).toString('hex')}`
process.env['DATABASE_URL'] = url.href
process.env['DATA_DIR'] = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-test-'))
process.env['LOG_LEVEL'] = 'silent'
