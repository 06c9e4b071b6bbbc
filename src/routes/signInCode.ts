import { type Request, type Response, Router } from 'express'
import { recordSignIn } from '../commands/recordSignIn'
import { stepOfCode } from '../credentials/oneTimeCode'
import { digestOfCode } from '../credentials/secondFactor'
import { RuleError } from '../errors'
import { type FieldErrors, readForm } from '../forms/form'
import { codeForm } from '../forms/account'
import { User } from '../models/User'
import { presentForm } from '../presenters/form'
import { signInCodeField } from '../presenters/forms/account'
import { beginSession } from './beginSession'
import { rememberDevice, slowGuessingOf, TOO_MANY } from './slowGuessing'

/** The second step of signing in: six digits from the telephone, or a recovery code. */
export const signInCode = Router()

const PATIENCE = 10 * 60_000
const WRONG = 'Mã này chưa đúng hoặc đã dùng rồi. Hãy chờ mã mới trên ứng dụng, hoặc dùng một mã khôi phục khác.'

const RECOVERED =
  'Đã đăng nhập bằng một mã khôi phục; mã ấy không dùng lại được. Nếu mất điện thoại, mời đồng chí mở «Tài khoản của tôi» để cài đặt trên điện thoại khác.'

/** Whose password was right a short while ago; null where nobody's was. */
async function pendingUser(req: Request, now: Date): Promise<User | null> {
  const { pending } = req.session
  if (!pending || now.getTime() - pending.at > PATIENCE) return null
  return User.findOne({ where: { id: pending.userId, disabledAt: null } })
}

function show(res: Response, errors: FieldErrors = {}) {
  const form = presentForm({ sections: [{ fields: [signInCodeField] }], values: {}, errors })
  res.set('Cache-Control', 'no-store').render('sign-in-code', { form })
}

const slow = slowGuessingOf(
  req => `factor ${req.session.pending?.userId ?? 'none'}`,
  (_req, res) => show(res.status(429), { code: TOO_MANY }),
)

signInCode.get('/sign-in/code', async (req, res) => {
  if (!(await pendingUser(req, res.locals.now))) return res.redirect(303, '/sign-in')
  show(res)
})

signInCode.post('/sign-in/code', slow, async (req: Request, res: Response) => {
  const { now } = res.locals
  const { values, errors } = readForm(codeForm, req.body)
  if (errors) return show(res.status(422), errors)
  const user = await pendingUser(req, now)
  if (!user?.factorSecret) return res.redirect(303, '/sign-in')

  const typed = values.code.replace(/\s/g, '')
  const step = stepOfCode(user.factorSecret, typed, now, user.factorStep)
  const { next } = req.session.pending!
  try {
    await recordSignIn(user, step === null ? { recovery: digestOfCode(typed) } : { step }, now)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return show(res.status(422), { code: WRONG })
  }
  await beginSession(req, user, now)
  rememberDevice(req, res, user.username)
  if (step === null) req.session.notice = RECOVERED
  res.redirect(303, next)
})
