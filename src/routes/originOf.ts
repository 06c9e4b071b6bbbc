import type { Request } from 'express'

/** Where this site is found from outside: as configured, else as the reader found it. */
export const originOf = (req: Request): string => (req.app.get('public address') as string | null) ?? `${req.protocol}://${req.host}`
