import connectSessionSequelize from 'connect-session-sequelize'
import type { RequestHandler } from 'express'
import session from 'express-session'
import { config } from '../config'
import { serverSecret } from '../credentials/serverSecret'
import { sequelize } from '../database'
import '../models/Session'

const MINUTE = 60_000
const LIFETIME = 8 * 60 * MINUTE
/** A session is written at most this often, so that readers stay out of the writers' way. */
const PROLONG_EVERY = 5 * MINUTE

interface Kept {
  userId?: number
  device?: string
}

/** Beside what the browser is remembered by: whose it is, and on which device. */
const extendDefaultFields = (row: object, { userId, device }: Kept) => ({ ...row, userId: userId ?? null, device: device ?? null })

/** Sessions live in the database; the browser holds a signed id. */
export function sessions() {
  const Store = connectSessionSequelize(session.Store)
  // The package's types do not know `disableTouch`, its documentation does.
  const options = {
    db: sequelize,
    table: 'Session',
    disableTouch: true,
    expiration: LIFETIME,
    checkExpirationInterval: -1,
    extendDefaultFields,
  }
  return session({
    name: 'tongket.sid',
    secret: serverSecret(),
    store: new Store(options),
    resave: false,
    saveUninitialized: false,
    proxy: config.https,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.https, maxAge: LIFETIME },
  })
}

/** A redirect leaves only when the session is written: browsers follow it before the answer has ended. */
export const saveBeforeRedirect: RequestHandler = (req, res, next) => {
  const redirect = res.redirect.bind(res) as (status: number, address: string) => void
  res.redirect = ((status: number, address: string) => {
    if (!req.session?.userId && !req.session?.pending && !req.session?.notice) return redirect(status, address)
    req.session.save(error => (error ? next(error) : redirect(status, address)))
  }) as typeof res.redirect
  next()
}

/** Whether a session has outlived the time that it may stand unused. */
export const hasExpired = ({ session: { prolongedAt = 0 } }: Express.Request, now: Date) => now.getTime() - prolongedAt > LIFETIME

/** Moves the end of a session forward while its owner works. */
export function prolongSession(request: Express.Request, now: Date) {
  const { session: current } = request
  if (now.getTime() - (current.prolongedAt ?? 0) > PROLONG_EVERY) current.prolongedAt = now.getTime()
}
