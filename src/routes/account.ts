import { type Request, type Response, Router } from 'express'
import { changePassword } from '../commands/changePassword'
import { endSessions } from '../commands/endSessions'
import { hashPassword, isPassword } from '../credentials/passwords'
import { digestOf } from '../credentials/tokens'
import { passwordProblem } from '../domain/passwordRules'
import { NotFoundError } from '../errors'
import { endingForm, passwordForm } from '../forms/account'
import { type FieldErrors, readForm } from '../forms/form'
import { RecoveryCode } from '../models/RecoveryCode'
import { User } from '../models/User'
import { presentAccount } from '../presenters/account'
import { presentForm } from '../presenters/form'
import { changedPasswordFields } from '../presenters/forms/account'
import { sessionsOf } from '../queries/sessionsOf'
import { takeNotice } from './notice'
import { homeOf } from './organisation'
import { showPage } from './page'
import { slowGuessingOf, TOO_MANY } from './slowGuessing'

/** The own account: how one signs in, where one is signed in. */
export const account = Router()

const ownUser = (res: Response) => User.findByPk(res.locals.actor.userId, { rejectOnEmpty: true })

/** Sessions by a name that tells nothing of the id that opens them. */
async function ownSessions(req: Request, user: User) {
  const sessions = await sessionsOf(user.id, user.sessionSeries)
  return sessions.map(each => ({ ...each, handle: digestOf(each.sid), current: each.sid === req.sessionID }))
}

const placeOf = async (res: Response, title: string) => ({
  ...{ title, section: null, year: null, organisation: await homeOf(res.locals.actor) },
  crumbs: title === TITLE ? [] : [{ name: TITLE, href: '/account' }],
})
const TITLE = 'Tài khoản của tôi'

account.get('/account', async (req, res) => {
  const { places, factorRequired } = res.locals
  const user = await ownUser(res)
  const [sessions, codesLeft] = await Promise.all([
    ownSessions(req, user),
    RecoveryCode.count({ where: { userId: user.id, usedAt: null } }),
  ])
  const shown = presentAccount({ user, places, sessions, codesLeft, factorRequired })
  await showPage(res, 'account/show', await placeOf(res, TITLE), { account: shown, notice: takeNotice(req) })
})

async function showPassword(res: Response, errors: FieldErrors = {}) {
  const given = (await ownUser(res)).mustChangePassword === 1
  const form = presentForm({ sections: [{ fields: changedPasswordFields(given) }], values: {}, errors })
  await showPage(res, 'account/password', await placeOf(res, 'Đổi mật khẩu'), { form, given })
}

const slow = slowGuessingOf(
  req => `confirm ${req.session.userId}`,
  (_req, res) => void showPassword(res.status(429), { current: TOO_MANY }),
)

account.get('/account/password', (_req, res) => showPassword(res))

account.post('/account/password', slow, async (req: Request, res: Response) => {
  const { actor, now } = res.locals
  const { values, errors } = readForm(passwordForm, req.body)
  if (errors) return showPassword(res.status(422), errors)
  const user = await ownUser(res)
  if (!(await isPassword(user.passwordHash, values.current)))
    return showPassword(res.status(422), { current: 'Mật khẩu hiện nay chưa đúng.' })
  const problem =
    values.password === values.current ? 'Mật khẩu mới phải khác mật khẩu hiện nay.' : passwordProblem(values.password, user.username)
  if (problem) return showPassword(res.status(422), { password: problem })

  req.session.series = await changePassword(actor, await hashPassword(values.password), now)
  req.session.notice = 'Đã đổi mật khẩu. Các phiên làm việc khác đã kết thúc.'
  res.redirect(303, '/account')
})

account.post('/account/sessions/ending', async (req, res) => {
  const { actor, now } = res.locals
  const { values } = readForm(endingForm, req.body)
  const others = (await ownSessions(req, await ownUser(res))).filter(({ current }) => !current)
  const ended = others.filter(({ handle }) => values?.session === 'others' || handle === values?.session)
  if (ended.length === 0) throw new NotFoundError('Phiên làm việc này không còn nữa.')
  await endSessions(
    actor,
    ended.map(({ sid }) => sid),
    now,
  )
  req.session.notice = `Đã kết thúc ${ended.length} phiên làm việc.`
  res.redirect(303, '/account')
})
