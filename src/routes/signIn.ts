import { type Request, type Response, Router } from 'express'
import { recordSignIn } from '../commands/recordSignIn'
import { isPassword } from '../credentials/passwords'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { signInForm } from '../forms/signIn'
import { User } from '../models/User'
import { presentForm } from '../presenters/form'
import { signInFields } from '../presenters/forms/account'
import { beginSession, localAddress, renewSession } from './beginSession'
import { takeNotice } from './notice'
import { refuseFields } from './refuseFields'
import { rememberDevice, slowGuessing, TOO_MANY } from './slowGuessing'

export const signIn = Router()

const WRONG = 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra phím CapsLock và bộ gõ tiếng Việt.'

const nameIn = (req: Request) =>
  String((req.body as { username?: string } | undefined)?.username)
    .trim()
    .toLowerCase()
    .slice(0, 60)

const slow = slowGuessing(nameIn, (_req, res) => show(res.status(429), {}, { password: TOO_MANY }))

const CHANGED =
  'Mật khẩu, vai trò hoặc tình trạng của tài khoản vừa thay đổi nên phiên làm việc trước đã kết thúc. Mời đồng chí đăng nhập lại; nếu không vào được thì hỏi người quản trị của tổ chức.'

function show(res: Response, typed: Record<string, string>, errors: FieldErrors = {}, notice: string | null = null) {
  const { username = '', next = '' } = typed
  const form = presentForm({ sections: [{ fields: signInFields }], values: { username, next }, errors })
  res.set('Cache-Control', 'no-store').render('sign-in', { form, notice })
}

signIn.get('/sign-in', (req, res) => {
  const next = typeof req.query['next'] === 'string' ? req.query['next'] : ''
  const { newcomer: username = '' } = req.session
  delete req.session.newcomer
  show(res, { username, next }, {}, req.query['changed'] === 'yes' ? CHANGED : takeNotice(req))
})

signIn.post('/sign-in', slow, async (req: Request, res: Response) => {
  const { values, errors } = readForm(signInForm, req.body)
  if (errors) return show(res.status(422), typedValues(req.body), errors)

  const user = await User.findOne({ where: { username: values.username.toLowerCase(), disabledAt: null } })
  const matches = await isPassword(user?.passwordHash ?? null, values.password)
  if (!user || !matches) return show(res.status(422), values as never, { password: WRONG })

  const { now } = res.locals
  if (user.factorSecret) {
    await renewSession(req)
    req.session.pending = { userId: user.id, at: now.getTime(), next: localAddress(values.next) }
    return res.redirect(303, '/sign-in/code')
  }
  await beginSession(req, user, now)
  await recordSignIn(user, null, now)
  rememberDevice(req, res, user.username)
  res.redirect(303, localAddress(values.next))
})

signIn.post('/sign-out', async (req, res) => {
  refuseFields(req)
  await new Promise<void>((resolve, reject) => req.session.destroy(error => (error ? reject(error) : resolve())))
  res.redirect(303, '/sign-in')
})
