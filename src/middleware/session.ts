import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import connectSessionSequelize from 'connect-session-sequelize'
import type { RequestHandler } from 'express'
import session from 'express-session'
import { config } from '../config'
import { sequelize } from '../database'
import '../models/Session'

const MINUTE = 60_000
const LIFETIME = 8 * 60 * MINUTE
/** A session is written at most this often, so that readers stay out of the writers' way. */
const PROLONG_EVERY = 5 * MINUTE

/** Sessions live in the database; the browser holds a signed id. */
export function sessions() {
  const Store = connectSessionSequelize(session.Store)
  // The package's types do not know `disableTouch`, its documentation does.
  const options = { db: sequelize, table: 'Session', disableTouch: true, expiration: LIFETIME, checkExpirationInterval: -1 }
  return session({
    name: 'tongket.sid',
    secret: config.sessionSecret ?? keptSecret(),
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
    if (!req.session?.userId) return redirect(status, address)
    req.session.save(error => (error ? next(error) : redirect(status, address)))
  }) as typeof res.redirect
  next()
}

/** Moves the end of a session forward while its owner works. */
export function prolongSession(request: Express.Request, now: Date) {
  const { session: current } = request
  if (now.getTime() - (current.prolongedAt ?? 0) > PROLONG_EVERY) current.prolongedAt = now.getTime()
}

/** Made on the first start and kept beside the database, so that a restart signs nobody out. */
function keptSecret(): string {
  const file = path.join(config.dataDir, 'session-secret')
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(file, 'utf8')
}
