import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Database, OPEN_READONLY } from 'sqlite3'
import { create, extract } from 'tar'
import { config } from './config'
import { databaseFile, onSqlite, sequelize } from './database'
import { RuleError } from './errors'
import { filesFolder } from './storage'

const DATABASE = path.basename(databaseFile)
const FILES = path.basename(filesFolder)

/** Writes one archive of the database as it is at this moment and of all files. The server may go on working. */
export function backUp(output: string): Promise<void> {
  refuseOnPostgres()
  if (!existsSync(databaseFile)) throw new RuleError(`Chưa có dữ liệu để sao lưu trong ${config.dataDir}.`)
  const target = path.resolve(output)
  return inScratchFolder(async folder => {
    await sequelize.query('VACUUM INTO :copy', { replacements: { copy: path.join(folder, DATABASE) } })
    // Files are written before the rows that name them, so every file of the copied database is there by now.
    const files = existsSync(filesFolder) ? [FILES] : []
    if (files.length) symlinkSync(filesFolder, path.join(folder, FILES))
    mkdirSync(path.dirname(target), { recursive: true })
    await create({ cwd: folder, file: `${target}.part`, gzip: true, follow: true, portable: true }, [DATABASE, ...files])
    renameSync(`${target}.part`, target)
  })
}

/** Puts a backup into an empty DATA_DIR; nothing is moved there before the whole archive was read and checked. */
export function restore(input: string): Promise<void> {
  refuseOnPostgres()
  if (!existsSync(input)) throw new RuleError(`Không có tệp «${input}».`)
  if (existsSync(databaseFile)) {
    throw new RuleError(`${config.dataDir} đã có dữ liệu, không ghi đè. Hãy đặt DATA_DIR là một thư mục trống rồi phục hồi lại.`)
  }
  return inScratchFolder(async folder => {
    try {
      await extract({ cwd: folder, file: input, filter: (_path, entry) => 'type' in entry && ['File', 'Directory'].includes(entry.type) })
      await checkDatabase(path.join(folder, DATABASE))
    } catch {
      throw new RuleError(`«${input}» không phải là bản sao lưu còn nguyên vẹn. Chưa có gì được phục hồi.`)
    }
    if (existsSync(path.join(folder, FILES))) renameSync(path.join(folder, FILES), filesFolder)
    renameSync(path.join(folder, DATABASE), databaseFile)
  }, config.dataDir)
}

function refuseOnPostgres() {
  if (!onSqlite) throw new RuleError('Lệnh này chỉ dùng cho SQLite. Với PostgreSQL, hãy dùng pg_dump và pg_restore.')
}

/** A folder that is gone afterwards; beside the data where its content is to be moved there. */
async function inScratchFolder(work: (folder: string) => Promise<void>, beside = os.tmpdir()) {
  mkdirSync(beside, { recursive: true })
  const folder = mkdtempSync(path.join(beside, 'tong-ket-backup-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkDatabase(file: string) {
  return new Promise<void>((resolve, reject) => {
    const database = new Database(file, OPEN_READONLY, opened => {
      if (opened) return reject(opened)
      database.get('PRAGMA integrity_check', (error, row: { integrity_check?: string } | undefined) => {
        database.close()
        if (row?.integrity_check === 'ok') resolve()
        else reject(error ?? new Error('the database in the archive is damaged'))
      })
    })
  })
}
