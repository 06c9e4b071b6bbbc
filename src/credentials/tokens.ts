import { createHash, randomBytes } from 'node:crypto'

/** What is kept of a secret that a machine made: too long to be guessed, so that a fast digest does. */
export const digestOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** A secret for the address of an invitation. */
export const newToken = () => randomBytes(32).toString('base64url')
