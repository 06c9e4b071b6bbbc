import { randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Slow on purpose, so never inside a transaction. */
export const hashPassword = (password: string) => hash(password)

let placeholder: Promise<string> | undefined

/** Whether a password is that of an account. An unknown account (null) costs the same work as a wrong password. */
export async function isPassword(passwordHash: string | null, typed: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await (placeholder ??= hash('không có tài khoản này'))), typed)
  return matches && passwordHash !== null
}

/** Of an account whose owner has not chosen a password yet: nobody knows it. */
export const unknownPassword = () => hashPassword(randomBytes(32).toString('base64url'))

/** Letters and digits that are not mistaken for one another when read aloud or from paper. */
const CLEAR = 'abcdefghkmnpqrstuvwxyz23456789'

/** A first password to hand over on paper, which its owner must change: «k7mq-2xw9-hbn4». */
export const firstPassword = () =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => CLEAR[randomInt(CLEAR.length)]).join('')).join('-')
