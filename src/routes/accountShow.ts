import { type Request, type Response, Router } from 'express'
import { reopenAccount } from '../commands/inviteAccount'
import { resetSecondFactor, setAccountDisabled } from '../commands/setAccountDisabled'
import type { PasswordWay } from '../domain/accountRecord'
import { plainDateOf } from '../domain/plainDate'
import { RuleError } from '../errors'
import { versionForm, wayForm } from '../forms/accounts'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { type User } from '../models/User'
import { authorize } from '../policies'
import { canConfirmGrant, canGive, canKeepAccount, canSeeAccounts } from '../policies/accounts'
import { type AccountAct, presentAccountAct, presentAccountPage } from '../presenters/accountPage'
import { fileOfAccount } from '../queries/fileOfAccount'
import { requestsFor } from '../queries/grantRequests'
import { pastHoldingsOf } from '../queries/holdingsOf'
import { accountWithin, type FoundAccount } from './accountOf'
import { freshlySignedIn } from './freshlySignedIn'
import { takeNotice } from './notice'
import { openingFor, showOpening } from './opening'
import { homeOf } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'

/** One account: what it holds, and what may be done with it. */
export const accountShow = Router()

type ById = Request<{ accountId: string }>

const NOT_YOURS =
  'Đồng chí xem được tài khoản này nhưng không sửa được: tài khoản có vai trò ở ngoài hoặc ở trên phạm vi của đồng chí, hoặc là của chính đồng chí.'

const find = (req: ById, res: Response) => accountWithin(res.locals.actor, idFrom(req.params.accountId), plainDateOf(res.locals.now))

async function findToKeep(req: ById, res: Response): Promise<FoundAccount> {
  const found = await find(req, res)
  authorize(canKeepAccount(res.locals.actor, found.places), NOT_YOURS)
  return found
}

accountShow.get('/accounts/:accountId', async (req, res) => {
  const { actor, now } = res.locals
  const found = await find(req, res)
  const today = plainDateOf(now)
  const [past, file, requests, organisation] = await Promise.all([
    pastHoldingsOf(found.user.id, today),
    fileOfAccount(found.user.id),
    requestsFor(found.user.id),
    homeOf(actor),
  ])
  const seen = <Each extends { path: string }>(all: readonly Each[]) => all.filter(({ path }) => canSeeAccounts(actor, { path }))
  const shown = presentAccountPage({
    ...{ user: found.user, today, file, keeps: canKeepAccount(actor, found.places), own: found.user.id === actor.userId },
    holdings: seen(found.holdings).map(each => ({ ...each, ends: found.user.id !== actor.userId && canGive(actor, each) })),
    elsewhere: found.holdings.length - seen(found.holdings).length,
    past: seen(past),
    requests: seen(requests).map(each => ({ ...each, opens: canConfirmGrant(actor, each) || each.requestedBy === actor.userId })),
  })
  const crumbs = organisation ? [{ name: 'Tài khoản', href: `/organisations/${organisation.id}/accounts` }] : []
  await showPage(
    res,
    'accounts/show',
    { title: found.user.name, section: 'accounts', organisation, year: null, crumbs },
    { account: shown, notice: takeNotice(req) },
  )
})

async function showAct(res: Response, found: FoundAccount, act: AccountAct, typed: Record<string, string> = {}, errors: FieldErrors = {}) {
  const { user } = found
  const shown = presentAccountAct(act, user, { values: typed, errors })
  await showPage(
    res,
    'accounts/act',
    {
      ...{ title: shown.title, section: 'accounts', year: null, organisation: await homeOf(res.locals.actor) },
      crumbs: [{ name: user.name, href: `/accounts/${user.id}` }],
    },
    { act: shown },
  )
}

/** Refuses what makes no sense as the account stands. */
function refuse(act: AccountAct, { disabledAt, factorSecret }: User) {
  if (act === 'disabling' && disabledAt) throw new RuleError('Tài khoản này đã khóa.')
  if (act === 'enabling' && !disabledAt) throw new RuleError('Tài khoản này đang dùng.')
  if (act === 'second-factor-reset' && !factorSecret) throw new RuleError('Tài khoản này không có xác thực hai bước.')
  if (act === 'invitation' && disabledAt) throw new RuleError('Tài khoản này đang khóa. Hãy mở khóa trước khi cấp lại mật khẩu.')
}

const DONE = {
  disabling: 'Đã khóa tài khoản. Người dùng ra khỏi hệ thống ở lần bấm kế tiếp.',
  enabling: 'Đã mở khóa tài khoản.',
  'second-factor-reset': 'Đã gỡ xác thực hai bước. Người dùng đăng nhập bằng mật khẩu và cài đặt lại.',
} as const

for (const act of Object.keys(DONE) as (keyof typeof DONE)[]) {
  accountShow.get(`/accounts/:accountId/${act}`, freshlySignedIn, async (req: ById, res: Response) =>
    showAct(res, await findToKeep(req, res), act),
  )

  accountShow.post(`/accounts/:accountId/${act}`, freshlySignedIn, async (req: ById, res: Response) => {
    const { actor, now } = res.locals
    const found = await findToKeep(req, res)
    const { values, errors } = readForm(versionForm, req.body)
    if (errors) return showAct(res.status(422), found, act, typedValues(req.body), errors)
    refuse(act, found.user)
    const { id } = found.user
    await (act === 'second-factor-reset'
      ? resetSecondFactor(actor, id, values, now)
      : setAccountDisabled(actor, id, act === 'disabling', values, now))
    req.session.notice = DONE[act]
    res.redirect(303, `/accounts/${id}`)
  })
}

accountShow.get('/accounts/:accountId/invitation', freshlySignedIn, async (req: ById, res: Response) =>
  showAct(res, await findToKeep(req, res), 'invitation'),
)

accountShow.post('/accounts/:accountId/invitation', freshlySignedIn, async (req: ById, res: Response) => {
  const { actor, now } = res.locals
  const found = await findToKeep(req, res)
  const { values, errors } = readForm(wayForm, req.body)
  if (errors) return showAct(res.status(422), found, 'invitation', typedValues(req.body), errors)
  refuse('invitation', found.user)
  const opening = await openingFor(values.way as PasswordWay)
  await reopenAccount(actor, found.user, opening.kept, now)
  await showOpening(res, found.user, opening, await homeOf(actor))
})
