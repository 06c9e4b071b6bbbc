import { type Request, type Response, Router } from 'express'
import { decideGrantRequests } from '../commands/decideGrantRequests'
import { endGrant } from '../commands/endGrant'
import { requestGrant } from '../commands/requestGrant'
import { ENDS_LATER, isInOrder } from '../domain/accountRecord'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { grantForm, reasonForm } from '../forms/accounts'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { Organisation } from '../models/Organisation'
import { User } from '../models/User'
import { authorize } from '../policies'
import { canConfirmGrant, canGive, canKeepAccount, canSeeAccounts, confirmableBy, rolesGivenAt, SECOND_PERSON } from '../policies/accounts'
import { presentEnding, presentGrantForm, presentRequest } from '../presenters/grants'
import { requestById, waitingRequests } from '../queries/grantRequests'
import { holdingById } from '../queries/holdingsOf'
import { unitsWithin, type UnitWithin } from '../queries/unitsWithin'
import { accountWithin, type FoundAccount } from './accountOf'
import { freshlySignedIn } from './freshlySignedIn'
import { homeOf } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'
import { refuseFields } from './refuseFields'

/** Roles of accounts: asked for, confirmed by a second person, ended. */
export const grants = Router()

const NO_SUCH = 'Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.'
const NOT_YOURS = 'Đồng chí không giao hay kết thúc được vai trò của tài khoản này.'

/** Where the actor gives roles, with the roles: the part of the tree of the place where one acts. */
async function givable(res: Response): Promise<UnitWithin[]> {
  const { actor } = res.locals
  const home = await homeOf(actor)
  const units = home ? await unitsWithin(home) : []
  return units.filter(unit => rolesGivenAt(actor, unit).length > 0)
}

async function findAccount(req: Request<{ accountId: string }>, res: Response) {
  const found = await accountWithin(res.locals.actor, idFrom(req.params.accountId), plainDateOf(res.locals.now))
  authorize(canKeepAccount(res.locals.actor, found.places), NOT_YOURS)
  return found
}

async function showForm(res: Response, { user }: FoundAccount, typed: Record<string, string> = {}, errors: FieldErrors = {}) {
  const units = await givable(res)
  const { actor, now } = res.locals
  const roles = [...new Set(units.flatMap(unit => rolesGivenAt(actor, unit)))]
  const asked = presentGrantForm({ user, units, roles, typed, errors, today: plainDateOf(now) })
  const crumbs = [{ name: user.name, href: `/accounts/${user.id}` }]
  const place = { title: 'Đề nghị giao vai trò', section: 'accounts' as const, organisation: await homeOf(actor), year: null, crumbs }
  await showPage(res, 'grants/new', place, { asked })
}

grants.get('/accounts/:accountId/grants/new', freshlySignedIn, async (req: Request<{ accountId: string }>, res: Response) =>
  showForm(res, await findAccount(req, res)),
)

grants.post('/accounts/:accountId/grants', freshlySignedIn, async (req: Request<{ accountId: string }>, res: Response) => {
  const { actor, now } = res.locals
  const found = await findAccount(req, res)
  const { values, errors } = readForm(grantForm, req.body)
  if (errors) return showForm(res.status(422), found, typedValues(req.body), errors)
  const { role, fromDate, toDate, reason } = values
  const place = await Organisation.within(actor, values.organisationId)
  const fits = rolesGivenAt(actor, place).includes(role)
  const wrong: FieldErrors | null = !fits
    ? { role: 'Vai trò này không giao được ở nơi đã chọn.' }
    : isInOrder({ fromDate, toDate })
      ? null
      : { toDate: ENDS_LATER }
  if (wrong) return showForm(res.status(422), found, typedValues(req.body), wrong)
  await requestGrant(actor, found.user.id, { role, organisationId: place.id, fromDate, toDate: toDate || null, reason }, now)
  req.session.notice = 'Đã ghi đề nghị. Vai trò có hiệu lực khi người thứ hai xác nhận.'
  res.redirect(303, `/accounts/${found.user.id}`)
})

type OfGrant = Request<{ grantId: string }>

/** A role that stands, found where the actor sees accounts. */
async function findGrant(req: OfGrant, res: Response) {
  const { actor } = res.locals
  const holding = await holdingById(idFrom(req.params.grantId))
  if (!holding || !canSeeAccounts(actor, holding)) throw new NotFoundError(NO_SUCH)
  authorize(holding.userId !== actor.userId && canGive(actor, holding), NOT_YOURS)
  return { holding, user: await User.findByPk(holding.userId, { rejectOnEmpty: true }) }
}

async function showEnding(
  res: Response,
  found: Awaited<ReturnType<typeof findGrant>>,
  typed: Record<string, string> = {},
  errors: FieldErrors = {},
) {
  const { actor } = res.locals
  const crumbs = [{ name: found.user.name, href: `/accounts/${found.user.id}` }]
  const place = { title: 'Kết thúc vai trò', section: 'accounts' as const, organisation: await homeOf(actor), year: null, crumbs }
  await showPage(res, 'accounts/act', place, { act: presentEnding(found.holding, found.user, { values: typed, errors }) })
}

grants.get('/grants/:grantId/ending', freshlySignedIn, async (req: OfGrant, res: Response) => showEnding(res, await findGrant(req, res)))

grants.post('/grants/:grantId/ending', freshlySignedIn, async (req: OfGrant, res: Response) => {
  const { actor, now } = res.locals
  const found = await findGrant(req, res)
  const { values, errors } = readForm(reasonForm, req.body)
  if (errors) return showEnding(res.status(422), found, typedValues(req.body), errors)
  await endGrant(actor, found.holding.id, values.reason, now)
  req.session.notice = 'Đã kết thúc vai trò.'
  res.redirect(303, `/accounts/${found.user.id}`)
})

type OfRequest = Request<{ requestId: string }>

/** A role that was asked for, found where the actor sees accounts. */
async function findRequest(req: OfRequest, res: Response) {
  const { actor } = res.locals
  const request = await requestById(idFrom(req.params.requestId))
  if (!request || !canSeeAccounts(actor, request)) throw new NotFoundError(NO_SUCH)
  return { request, confirms: canConfirmGrant(actor, request), withdraws: request.requestedBy === actor.userId }
}

grants.get('/grant-requests/:requestId', freshlySignedIn, async (req: OfRequest, res: Response) => {
  const { actor } = res.locals
  const found = await findRequest(req, res)
  const shown = presentRequest(found)
  const crumbs = [{ name: found.request.userName, href: `/accounts/${found.request.userId}` }]
  const place = { title: 'Đề nghị giao vai trò', section: 'accounts' as const, organisation: await homeOf(actor), year: null, crumbs }
  await showPage(res, 'grants/request', place, { request: shown })
})

const DECISIONS = {
  confirmation: { state: 'CONFIRMED', done: 'Đã xác nhận. Vai trò có hiệu lực từ ngày ghi trong đề nghị.' },
  refusal: { state: 'REFUSED', done: 'Đã ghi là không xác nhận.' },
  withdrawal: { state: 'WITHDRAWN', done: 'Đã rút đề nghị.' },
} as const

/** What else waits for this reader: whoever confirms one request goes on to the next. */
async function nextToConfirm({ locals: { actor } }: Response) {
  const home = await homeOf(actor)
  return home ? confirmableBy(actor, await waitingRequests(home))[0] : null
}

for (const [name, { state, done }] of Object.entries(DECISIONS)) {
  grants.post(`/grant-requests/:requestId/${name}`, freshlySignedIn, async (req: OfRequest, res: Response) => {
    const { actor, now } = res.locals
    const { request, confirms, withdraws } = await findRequest(req, res)
    authorize(state === 'WITHDRAWN' ? withdraws : confirms, SECOND_PERSON)
    refuseFields(req)
    await decideGrantRequests(actor, [request.id], state, now)
    const next = state === 'CONFIRMED' ? await nextToConfirm(res) : null
    req.session.notice = next ? `${done} Còn đề nghị sau đây chờ đồng chí xác nhận.` : done
    res.redirect(303, next ? `/grant-requests/${next.id}` : `/accounts/${request.userId}`)
  })
}
