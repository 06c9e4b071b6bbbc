import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Codes by time as every application on telephones makes them: RFC 6238 with its usual values, SHA-1, 30 seconds, six digits. */
const PERIOD = 30
const DIGITS = 6
/** 160 bits, as RFC 4226 recommends (section 4, R6). */
const SECRET_LETTERS = 32
/** Clocks of telephones may be a step ahead or behind. */
const TOLERATED = [0, -1, 1]

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 without padding (RFC 4648), as people type it into a telephone; 5 bits a letter. */
export const newFactorSecret = () => [...randomBytes(SECRET_LETTERS)].map(byte => ALPHABET[byte & 31]).join('')

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map(letter => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => parseInt(byte, 2)))
}

/** The code of a time step (RFC 4226, section 5.3). */
function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const number = digest.readUInt32BE(digest.at(-1)! & 15) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

const stepAt = (now: Date) => Math.floor(now.getTime() / 1000 / PERIOD)

/** The code that an application shows at a moment. */
export const codeNow = (secret: string, now: Date) => codeAt(secret, stepAt(now))

/** The time step that a code belongs to; null where it is wrong, or not later than the last one used. */
export function stepOfCode(secret: string, code: string, now: Date, usedStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const steps = TOLERATED.map(away => stepAt(now) + away).filter(step => usedStep === null || step > usedStep)
  return steps.find(step => timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code))) ?? null
}
