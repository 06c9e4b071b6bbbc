import type { Request, RequestHandler, Response } from 'express'
import { isPassword } from '../credentials/passwords'
import { User } from '../models/User'
import { presentForm } from '../presenters/form'
import { passwordField } from '../presenters/forms/account'
import { slowGuessingOf, TOO_MANY } from './slowGuessing'

const FRESH_FOR = 10 * 60_000

/** Whether the password was typed in this session a short while ago. */
export const isFresh = ({ session: { confirmedAt = 0 } }: Request, now: Date) => now.getTime() - confirmedAt <= FRESH_FOR

type Body = Record<string, string | string[]>

const accountOf = (req: Request) => `confirm ${req.session.userId ?? 'none'}`

const slow = slowGuessingOf(accountOf, (req, res) => ask(req, res.status(429), TOO_MANY))

/**
 * A guard for routes whose act weighs heavily: the password must have been typed within ten minutes.
 * `router.post('/…', freshlySignedIn, async (req, res) => …)`; the same on the page that shows the form. A form that was sent too late is
 * not lost: it is sent again with the password.
 */
export const freshlySignedIn: RequestHandler[] = [
  async (req, res, next) => {
    const { now } = res.locals
    const body = req.body as Body | undefined
    const typed = body?.['_password']
    delete body?.['_password']
    if (isFresh(req, now)) return next()
    if (req.method === 'GET') return res.redirect(303, `/confirm-password?next=${encodeURIComponent(req.originalUrl)}`)
    if (typed === undefined) return ask(req, res.status(401))
    slow(req, res, (stopped?: unknown) => {
      if (stopped) return next(stopped)
      confirm(req, res, String(typed)).then(right => (right ? next() : ask(req, res.status(422), WRONG_PASSWORD)), next)
    })
  },
]

/** The same guard where only some records make the act a heavy one. */
export const freshlySignedInWhere = (weighs: (req: Request) => Promise<boolean>): RequestHandler[] =>
  freshlySignedIn.map(guard => async (req, res, next) => ((await weighs(req)) ? guard(req, res, next) : next()))

export const WRONG_PASSWORD = 'Mật khẩu chưa đúng. Hãy kiểm tra phím CapsLock và bộ gõ tiếng Việt.'

/** Notes in the session that its owner has just typed the password. False where it is another. */
export async function confirm(req: Request, res: Response, typed: string): Promise<boolean> {
  const user = await User.findByPk(res.locals.actor.userId)
  if (!(await isPassword(user?.passwordHash ?? null, typed.normalize('NFC').trim()))) return false
  req.session.confirmedAt = res.locals.now.getTime()
  return true
}

/** Asks for the password; what the form said goes along. */
function ask(req: Request, res: Response, error = '') {
  const fields = Object.entries((req.body ?? {}) as Body).filter(([name]) => name !== '_csrf')
  const kept = fields.flatMap(([name, value]) => [value].flat().map(one => ({ name, value: one })))
  showAsking(res, { action: req.originalUrl, field: '_password', kept, error })
}

interface Asking {
  action: string
  /** The name of the field for the password. */
  field: '_password' | 'password'
  kept: { name: string; value: string }[]
  error: string
}

export function showAsking(res: Response, { action, field, kept, error }: Asking) {
  const form = presentForm({ sections: [{ fields: [passwordField(field)] }], values: {}, errors: error ? { [field]: error } : {} })
  const shown = { action, person: res.locals.actor.name, form: { ...form, hidden: kept } }
  res.set('Cache-Control', 'no-store').render('confirm-password', shown)
}
