import path from 'node:path'
import { root } from './paths'

/** A wrong setting, told in a sentence that says what to set. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

export interface Config {
  host: string
  port: number
  /** Database file, sessions' secret, generated and uploaded files. */
  dataDir: string
  /** A postgres:// address; null for SQLite in `dataDir`. */
  databaseUrl: string | null
  /** Signs the session cookie; null: one is made and kept in `dataDir`. */
  sessionSecret: string | null
  /** Served over https, behind a proxy that says so: cookies are then sent over https only. */
  https: boolean
  logLevel: string
  /** Whether an empty database is filled with the demo. */
  demo: boolean
  /** Where readers find the public pages, e.g. https://tin.example.vn; null: as each request says. */
  publicAddress: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads and checks the environment. Throws ConfigError. */
export function readConfig(env: Environment): Config {
  const databaseUrl = readDatabaseUrl(env['DATABASE_URL'])
  refuseSeveralProcesses(env['WEB_CONCURRENCY'], databaseUrl)
  return {
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT']),
    dataDir: path.resolve(root, env['DATA_DIR'] || 'data'),
    databaseUrl,
    sessionSecret: readSecret(env['SESSION_SECRET']),
    https: readSwitch('HTTPS', env['HTTPS']),
    logLevel: readLogLevel(env['LOG_LEVEL']),
    demo: readSwitch('DEMO', env['DEMO'], 'on'),
    publicAddress: readPublicAddress(env['PUBLIC_ADDRESS']),
  }
}

function readPort(text = '3000'): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new ConfigError(`PORT phải là số nguyên từ 0 đến 65535, đang là «${text}». Ví dụ: PORT=3000`)
  return port
}

function readDatabaseUrl(text: string | undefined): string | null {
  if (!text) return null
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    throw new ConfigError(
      'DATABASE_URL phải là địa chỉ PostgreSQL, ví dụ: postgres://nguoidung:matkhau@localhost:5432/tongket. Bỏ trống để dùng SQLite.',
    )
  }
  return text
}

function readSecret(text: string | undefined): string | null {
  if (!text) return null
  if (text.length < 32)
    throw new ConfigError('SESSION_SECRET phải dài ít nhất 32 ký tự. Bỏ trống để ứng dụng tự tạo và giữ trong DATA_DIR.')
  return text
}

function readSwitch(name: string, typed: string | undefined, usual = 'off'): boolean {
  const text = typed ?? usual
  if (text !== 'on' && text !== 'off') throw new ConfigError(`${name} phải là on hoặc off, đang là «${text}».`)
  return text === 'on'
}

function readPublicAddress(text: string | undefined): string | null {
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new ConfigError(`PUBLIC_ADDRESS phải là địa chỉ trang tin không có đường dẫn, ví dụ: https://tin.example.vn; đang là «${text}».`)
  }
  return url.origin
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug']

function readLogLevel(text = 'warn'): string {
  if (!LOG_LEVELS.includes(text)) throw new ConfigError(`LOG_LEVEL phải là một trong: ${LOG_LEVELS.join(', ')}; đang là «${text}».`)
  return text
}

/** SQLite takes one writer: a second server process would wait on the first for every write. */
function refuseSeveralProcesses(text: string | undefined, databaseUrl: string | null) {
  if (databaseUrl || !text || text === '1') return
  throw new ConfigError(`SQLite chỉ chạy với một tiến trình máy chủ: đặt WEB_CONCURRENCY=1 (đang là «${text}») hoặc đặt DATABASE_URL.`)
}

export const config = readConfig(process.env)
