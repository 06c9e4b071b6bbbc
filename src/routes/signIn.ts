import { hash, verify } from '@node-rs/argon2'
import { type Request, type Response, Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { recordSignIn } from '../commands/recordSignIn'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { signInForm } from '../forms/signIn'
import { User } from '../models/User'

export const signIn = Router()

const MINUTE = 60_000
const WRONG = 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím CapsLock và bộ gõ tiếng Việt.'

/** Slows guessing at one account from one place; signing in rightly does not count. */
const slowGuessing = rateLimit({
  windowMs: 10 * MINUTE,
  limit: 10,
  skipSuccessfulRequests: true,
  requestWasSuccessful: (_req, res) => res.statusCode === 303,
  keyGenerator: req => `${ipKeyGenerator(req.ip ?? '')} ${String((req.body as { username?: string } | undefined)?.username).slice(0, 60)}`,
  handler: (_req, res) => {
    show(res.status(429), {}, { password: 'Đã thử sai nhiều lần. Mời đồng chí chờ 10 phút rồi thử lại, hoặc gọi Văn phòng Đảng ủy.' })
  },
})

function show(res: Response, typed: Record<string, string>, errors: FieldErrors = {}) {
  const { username = '', next = '' } = typed
  res.set('Cache-Control', 'no-store').render('sign-in', { typed: { username, next }, errors })
}

/** Only a page of this site; anything else would lead elsewhere with our blessing. */
const localAddress = (next: string) => (/^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : '/')

signIn.get('/sign-in', (req, res) => {
  show(res, { next: typeof req.query['next'] === 'string' ? req.query['next'] : '' })
})

signIn.post('/sign-in', slowGuessing, async (req, res) => {
  const { values, errors } = readForm(signInForm, req.body)
  if (errors) return show(res.status(422), typedValues(req.body), errors)

  const user = await User.findOne({ where: { username: values.username.toLowerCase(), disabledAt: null } })
  const matches = await verify(user?.passwordHash ?? (await unknownAccount()), values.password)
  if (!user || !matches) return show(res.status(422), values as never, { password: WRONG })

  await renewSession(req)
  req.session.userId = user.id
  await recordSignIn(user, res.locals.now)
  res.redirect(303, localAddress(values.next))
})

signIn.post('/sign-out', async (req, res) => {
  await new Promise<void>((resolve, reject) => req.session.destroy(error => (error ? reject(error) : resolve())))
  res.redirect(303, '/sign-in')
})

/** A new id, so that one planted before signing in is worth nothing. */
const renewSession = (req: Request) =>
  new Promise<void>((resolve, reject) => req.session.regenerate(error => (error ? reject(error) : resolve())))

let placeholder: Promise<string> | undefined

/** An unknown account costs the same work as a wrong password. */
const unknownAccount = () => (placeholder ??= hash('không có tài khoản này'))
