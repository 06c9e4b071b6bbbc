import type { Request } from 'express'
import type { User } from '../models/User'

const LONGEST_DEVICE = 300

/** A new id, so that one planted before signing in is worth nothing. */
export const renewSession = (req: Request) =>
  new Promise<void>((resolve, reject) => req.session.regenerate(error => (error ? reject(error) : resolve())))

/** From here on this browser acts for the account. */
export async function beginSession(req: Request, { id, sessionSeries }: User, now: Date) {
  await renewSession(req)
  const moment = now.getTime()
  Object.assign(req.session, { userId: id, series: sessionSeries, signedInAt: moment, confirmedAt: moment, prolongedAt: moment })
  req.session.device = (req.get('user-agent') ?? '').slice(0, LONGEST_DEVICE)
}

/** Only a page of this site; anything else would lead elsewhere with our blessing. */
export const localAddress = (next: string) => (/^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : '/')
