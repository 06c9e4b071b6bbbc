import { createHash } from 'node:crypto'

/** Tells what was shown from what is there now, of records without a version of their own. */
export const markOf = (shown: unknown) => createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22)
