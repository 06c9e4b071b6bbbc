import { type Request, type Response, Router } from 'express'
import { removeSecondFactor, renewRecoveryCodes, setUpSecondFactor } from '../commands/setUpSecondFactor'
import { newFactorSecret, stepOfCode } from '../credentials/oneTimeCode'
import { digestOfCode, newRecoveryCodes, pictureOf } from '../credentials/secondFactor'
import { RuleError } from '../errors'
import { codeForm } from '../forms/account'
import { type FieldErrors, readForm } from '../forms/form'
import { User } from '../models/User'
import { presentForm } from '../presenters/form'
import { firstCodeField } from '../presenters/forms/account'
import { freshlySignedIn } from './freshlySignedIn'
import { homeOf } from './organisation'
import { showPage } from './page'
import { refuseFields } from './refuseFields'

/** The second factor of the own account: six digits from an application on the telephone. */
export const secondFactor = Router()

const ADDRESS = '/account/second-factor'
const crumbs = [{ name: 'Tài khoản của tôi', href: '/account' }]

async function show(req: Request, res: Response, errors: FieldErrors = {}) {
  const user = await User.findByPk(res.locals.actor.userId, { rejectOnEmpty: true })
  if (user.factorSecret) return res.redirect(303, '/account')
  const secret = (req.session.newFactor ??= newFactorSecret())
  const organisation = await homeOf(res.locals.actor)
  await showPage(
    res,
    'account/second-factor',
    { title: 'Cài đặt xác thực hai bước', section: null, year: null, organisation, crumbs },
    {
      form: presentForm({ sections: [{ fields: [firstCodeField] }], values: {}, errors }),
      required: res.locals.factorRequired,
      picture: await pictureOf(user.username, secret),
      secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
    },
  )
}

/** Codes are shown once, on this answer: only digests of them are kept. */
async function showCodes(res: Response, codes: readonly string[], first: boolean) {
  const organisation = await homeOf(res.locals.actor)
  const place = { title: 'Mã khôi phục', section: null, year: null, organisation, crumbs }
  await showPage(res, 'account/recovery-codes', place, { codes, first })
}

secondFactor.get(ADDRESS, freshlySignedIn, async (req: Request, res: Response) => show(req, res))

secondFactor.post(ADDRESS, freshlySignedIn, async (req: Request, res: Response) => {
  const { actor, now } = res.locals
  const { values, errors } = readForm(codeForm, req.body)
  if (errors) return show(req, res.status(422), errors)
  const secret = req.session.newFactor
  const step = secret ? stepOfCode(secret, values.code.replace(/\s/g, ''), now, null) : null
  if (!secret || step === null) {
    return show(req, res.status(422), { code: 'Mã chưa đúng. Hãy chờ mã mới trên ứng dụng; kiểm tra giờ của điện thoại.' })
  }
  const codes = newRecoveryCodes()
  await setUpSecondFactor(actor, { secret, step, codeHashes: codes.map(digestOfCode) }, now)
  delete req.session.newFactor
  await showCodes(res, codes, true)
})

secondFactor.post(`${ADDRESS}/removal`, freshlySignedIn, async (req: Request, res: Response) => {
  refuseFields(req)
  if (res.locals.factorRequired) throw new RuleError('Vai trò của đồng chí cần xác thực hai bước nên không tắt được.')
  await removeSecondFactor(res.locals.actor, res.locals.now)
  req.session.notice = 'Đã tắt xác thực hai bước.'
  res.redirect(303, '/account')
})

secondFactor.post('/account/recovery-codes', freshlySignedIn, async (req: Request, res: Response) => {
  refuseFields(req)
  const codes = newRecoveryCodes()
  await renewRecoveryCodes(res.locals.actor, codes.map(digestOfCode), res.locals.now)
  await showCodes(res, codes, false)
})
