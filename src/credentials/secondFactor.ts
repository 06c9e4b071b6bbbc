import { randomBytes } from 'node:crypto'
import { toString } from 'qrcode'
import { digestOf } from './tokens'

const ISSUER = 'Tong Ket'

/** The address that an application reads from the picture. */
const addressFor = (username: string, secret: string) =>
  `otpauth://totp/${encodeURIComponent(`${ISSUER}:${username}`)}?${new URLSearchParams({ secret, issuer: ISSUER })}`

/** The picture to be read by a telephone, as the address of an image. */
export async function pictureOf(username: string, secret: string): Promise<string> {
  const svg = await toString(addressFor(username, secret), { type: 'svg', margin: 2 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

const CODES = 10
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const newRecoveryCode = () =>
  [...randomBytes(16)]
    .map(byte => LETTERS[byte % LETTERS.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')

/** Codes for the day when the telephone is lost, each good for once. */
export const newRecoveryCodes = () => Array.from({ length: CODES }, newRecoveryCode)

/** What is kept of a recovery code; blanks, hyphens and capitals do not matter. */
export const digestOfCode = (code: string) => digestOf(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
