import { type Request, type Response, Router } from 'express'
import { inviteAccount } from '../commands/inviteAccount'
import { ENDS_LATER, isInOrder, NEEDS_RECORD, type PasswordWay } from '../domain/accountRecord'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError, RuleError } from '../errors'
import { type InvitationFields, invitationForm, readAccountList } from '../forms/accounts'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { Organisation } from '../models/Organisation'
import { User } from '../models/User'
import { authorize } from '../policies'
import { canBringAccounts, canLeaveDemo, canRequireFactor, canSeeAccounts, confirmableBy, rolesGivenAt } from '../policies/accounts'
import { presentAccountList } from '../presenters/accountList'
import { presentInvitation } from '../presenters/invitation'
import { accountsWithin } from '../queries/accountsWithin'
import { waitingRequests } from '../queries/grantRequests'
import { holdsDemo } from '../queries/demoOnFile'
import { holdingsOf } from '../queries/holdingsOf'
import { membersWithoutAccount } from '../queries/membersWithoutAccount'
import { placeToday } from '../queries/placeToday'
import { unitsWithin } from '../queries/unitsWithin'
import { freshlySignedIn } from './freshlySignedIn'
import { takeNotice } from './notice'
import { openingFor, showOpening } from './opening'
import { showPage } from './page'
import { homeOf } from './organisation'
import { idFrom } from './params'

/** Accounts of an organisation's part of the tree: the list, and inviting somebody. */
export const accounts = Router()

const LIST_SIZE = 50
const FOR_WHOM = 'Mục Tài khoản dành cho người quản trị, văn phòng, bí thư cấp ủy và ủy ban kiểm tra.'
const NOBODY = 'Đồng chí không cấp được vai trò nào ở nơi này.'

type ById = Request<{ organisationId: string }>

const turnTo = (res: Response) => (place: { id: number; path: string }, year: number | null) =>
  !year && canSeeAccounts(res.locals.actor, place) ? `/organisations/${place.id}/accounts` : null

accounts.get('/organisations/:organisationId/accounts', async (req, res) => {
  const { actor, now } = res.locals
  const organisation = await Organisation.within(actor, idFrom(req.params.organisationId))
  authorize(canSeeAccounts(actor, organisation), FOR_WHOM)
  const { page, fields, filter } = readAccountList(req.query)
  const today = plainDateOf(now)
  const [found, units, waiting, demo] = await Promise.all([
    accountsWithin(organisation, { filter, today, span: { limit: LIST_SIZE, offset: (page - 1) * LIST_SIZE } }),
    unitsWithin(organisation),
    waitingRequests(organisation),
    canLeaveDemo(actor) ? holdsDemo() : false,
  ])
  if (page > 1 && found.accounts.length === 0) throw new NotFoundError('Không có trang danh sách này.')
  const holdings = await holdingsOf(
    found.accounts.map(({ id }) => id),
    today,
  )
  const target = units.find(({ id }) => id === (filter.unitId ?? organisation.id)) ?? null
  const list = presentAccountList({
    ...{ address: `/organisations/${organisation.id}/accounts`, fields, page, size: LIST_SIZE, ...found, units, waiting, today },
    place: organisation,
    holdings: holdings.filter(({ path }) => canSeeAccounts(actor, { path })),
    inviteAmong: units.filter(unit => unit.id !== target?.id && rolesGivenAt(actor, unit).length > 0),
    inviteAt: target && rolesGivenAt(actor, target).length > 0 ? target : null,
    brings: canBringAccounts(actor, organisation),
    requiresFactor: canRequireFactor(actor, organisation),
    leavesDemo: demo,
    confirmable: confirmableBy(actor, waiting).length,
  })
  await showPage(
    res,
    'accounts/index',
    { title: 'Tài khoản', section: 'accounts', organisation, year: null, crumbs: [], turn: turnTo(res) },
    { list, notice: takeNotice(req) },
  )
})

async function findPlace(req: ById, res: Response) {
  const { actor, now } = res.locals
  const organisation = await Organisation.within(actor, idFrom(req.params.organisationId))
  authorize(canSeeAccounts(actor, organisation), FOR_WHOM)
  const roles = rolesGivenAt(actor, organisation)
  authorize(roles.length > 0 && !organisation.closedOn, NOBODY)
  const today = plainDateOf(now)
  const members = organisation.kind === 'CELL' ? await membersWithoutAccount(organisation.id, today) : []
  const { name } = await placeToday(organisation.id)
  return { organisation, name, roles, members, today }
}
type Place = Awaited<ReturnType<typeof findPlace>>

async function showInvitation(res: Response, place: Place, typed: Record<string, string> = {}, errors: FieldErrors = {}) {
  const { organisation } = place
  await showPage(
    res,
    'accounts/new',
    {
      ...{ title: 'Mời người dùng', section: 'accounts', organisation, year: null },
      crumbs: [{ name: 'Tài khoản', href: `/organisations/${organisation.id}/accounts` }],
      turn: turnTo(res),
    },
    { invitation: presentInvitation({ ...place, typed, errors }) },
  )
}

accounts.get('/organisations/:organisationId/accounts/new', freshlySignedIn, async (req: ById, res: Response) =>
  showInvitation(res, await findPlace(req, res), askedFor(req)),
)

/** Whom a step of setting up asks to be invited, and as what. */
function askedFor({ query }: Request): Record<string, string> {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  return { role: text('role'), memberId: text('member') }
}

accounts.post('/organisations/:organisationId/accounts', freshlySignedIn, async (req: ById, res: Response) => {
  const place = await findPlace(req, res)
  const { values, errors } = readForm(invitationForm, req.body)
  const wrong = errors ?? problemsOf(values!, place)
  if (wrong) return showInvitation(res.status(422), place, typedValues(req.body), wrong)
  try {
    await invite(res, place, values!)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    await showInvitation(res.status(422), place, typedValues(req.body), { username: error.message })
  }
})

function problemsOf({ role, memberId, name, fromDate, toDate }: InvitationFields, { roles, members }: Place): FieldErrors | null {
  if (!roles.includes(role)) return { role: 'Vai trò này không cấp được ở nơi này.' }
  if (memberId !== '' && !members.some(({ id }) => id === memberId))
    return { memberId: 'Đảng viên này không sinh hoạt ở đây hoặc đã có tài khoản.' }
  if (role === 'MEMBER' && memberId === '') return { memberId: NEEDS_RECORD }
  if (memberId === '' && !name) return { name: 'Hãy nhập họ và tên.' }
  return isInOrder({ fromDate, toDate }) ? null : { toDate: ENDS_LATER }
}

async function invite(res: Response, { organisation, members }: Place, values: InvitationFields) {
  const { actor, now } = res.locals
  const { username, memberId, role, fromDate, toDate, reason } = values
  const name = members.find(({ id }) => id === memberId)?.name ?? values.name
  const opening = await openingFor(values.way as PasswordWay)
  const grant = { role, organisationId: organisation.id, fromDate, toDate: toDate || null, reason }
  const account = { username, name, memberId: memberId || null, organisationId: organisation.id, grant, ...opening.kept }
  const id = await inviteAccount(actor, account, now)
  await showOpening(res, await User.findByPk(id, { rejectOnEmpty: true }), opening, await homeOf(actor))
}
