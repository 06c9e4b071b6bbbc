import { createHash, randomBytes } from 'node:crypto'
import { clearGroups } from './clearGroups'

/** What is kept of a secret that a machine made: too long to be guessed, so that a fast digest does. */
export const digestOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** A secret for the address of an invitation. */
export const newToken = () => randomBytes(32).toString('base64url')

/** The same for one that is read from paper and typed: of 98 bits, still far too many to try. */
export const newPaperToken = () => clearGroups(5)
