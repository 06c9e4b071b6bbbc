import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { config } from '../config'

/** Made on the first start and kept beside the database, so that a restart signs nobody out. */
function keptSecret(): string {
  const file = path.join(config.dataDir, 'session-secret')
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}

/** Signs what browsers keep for us. */
export const serverSecret = () => config.sessionSecret ?? keptSecret()

const sealOf = (text: string) => createHmac('sha256', serverSecret()).update(text).digest('base64url')

/** A mark for a browser in which somebody signed in to this account: «nonce.seal». */
export function deviceMark(username: string): string {
  const nonce = randomBytes(12).toString('base64url')
  return `${nonce}.${sealOf(`device ${nonce} ${username}`)}`
}

/** The nonce of a mark that was given to this account here; null for any other text. */
export function deviceOf(mark: string, username: string): string | null {
  const [nonce = '', seal = ''] = mark.split('.')
  const expected = Buffer.from(sealOf(`device ${nonce} ${username}`))
  const given = Buffer.from(seal)
  return expected.length === given.length && timingSafeEqual(expected, given) ? nonce : null
}
