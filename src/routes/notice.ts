import type { Request } from 'express'

/** A sentence for the next page only: taken once. */
export function takeNotice(req: Request): string | null {
  const { notice } = req.session
  if (!notice) return null
  delete req.session.notice
  return notice
}
