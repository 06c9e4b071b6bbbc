import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fillTemplate, TEMPLATES } from './templates'

export default async function makeSqliteTemplates() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tong-ket-sqlite-'))
  process.env['TEST_SQLITE_TEMPLATES'] = folder
  for (const template of TEMPLATES) await fillTemplate(template, { DATA_DIR: path.join(folder, template), DATABASE_URL: '' })
}
