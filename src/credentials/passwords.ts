import { hash, verify } from '@node-rs/argon2'
import { clearGroups } from './clearGroups'

/** Slow on purpose, so never inside a transaction. */
export const hashPassword = (password: string) => hash(password)

let placeholder: Promise<string> | undefined

/** Whether a password is that of an account. An unknown account (null), and one without a password, cost the same work as a wrong password. */
export async function isPassword(passwordHash: string | null, typed: string): Promise<boolean> {
  const matches = await verify(passwordHash || (await (placeholder ??= hash('không có tài khoản này'))), typed)
  return matches && Boolean(passwordHash)
}

/** A first password to hand over on paper, which its owner must change: «k7mq-2xw9-hbn4». */
export const firstPassword = () => clearGroups(3)
