import { type Request, type Response, Router } from 'express'
import { decideGrantRequests } from '../commands/decideGrantRequests'
import { isAtOrBelow } from '../domain/actor'
import { countText } from '../domain/share'
import { NotFoundError, RuleError } from '../errors'
import { readChosenRequests, requestsChosen } from '../forms/accounts'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canConfirmGrant, canConfirmGrants, canSeeAccounts, confirmableBy, SECOND_PERSON } from '../policies/accounts'
import { presentWaitingGrants } from '../presenters/waitingGrants'
import { requestsByIds, waitingRequests } from '../queries/grantRequests'
import { placeToday } from '../queries/placeToday'
import { freshlySignedIn } from './freshlySignedIn'
import { showPage } from './page'
import { idFrom } from './params'

/** Roles that wait for a second person at an organisation and below, confirmed together. */
export const grantConfirmations = Router()

type ById = Request<{ organisationId: string }>

async function findPlace(req: ById, res: Response) {
  const organisation = await Organisation.within(res.locals.actor, idFrom(req.params.organisationId))
  authorize(canSeeAccounts(res.locals.actor, organisation))
  return organisation
}

interface Choice {
  ticked: 'ALL' | readonly number[]
  problem?: string
}

async function showWaiting(res: Response, organisation: Organisation, { ticked, problem }: Choice) {
  const { actor } = res.locals
  const [waiting, { name }] = await Promise.all([waitingRequests(organisation), placeToday(organisation.id)])
  const confirmable = confirmableBy(actor, waiting)
  const list = presentWaitingGrants({
    ...{ place: { id: organisation.id, name }, reader: actor, confirmable, problem: problem ?? null },
    others: waiting.filter(request => !confirmable.includes(request)),
    ticked: new Set(ticked === 'ALL' ? confirmable.map(({ id }) => id) : ticked),
  })
  const crumbs = [{ name: 'Tài khoản', href: list.backHref }]
  await showPage(res, 'grants/waiting', { title: 'Vai trò chờ xác nhận', section: 'accounts', organisation, year: null, crumbs }, { list })
}

grantConfirmations.get('/organisations/:organisationId/grant-requests', freshlySignedIn, async (req: ById, res: Response) =>
  showWaiting(res, await findPlace(req, res), { ticked: req.query['chosen'] === 'all' ? 'ALL' : [] }),
)

/** What was chosen, of this part of the tree and all for this reader to confirm. */
async function authorizeChosen({ locals: { actor } }: Response, { path }: Organisation, ids: readonly number[]) {
  const requests = await requestsByIds(ids)
  if (requests.length < ids.length || !requests.every(request => isAtOrBelow(request.path, path)))
    throw new NotFoundError('Có đề nghị không tồn tại, hoặc nằm ngoài phạm vi của đồng chí. Chưa có gì được ghi.')
  authorize(
    requests.every(request => canConfirmGrant(actor, request)),
    SECOND_PERSON,
  )
}

grantConfirmations.post(
  '/organisations/:organisationId/grant-requests/confirmations',
  freshlySignedIn,
  async (req: ById, res: Response) => {
    const { actor, now } = res.locals
    const organisation = await findPlace(req, res)
    authorize(canConfirmGrants(actor, organisation), SECOND_PERSON)
    const again = (problem: string) => showWaiting(res.status(422), organisation, { ticked: requestsChosen(req.body), problem })
    const { values: ids, errors } = readChosenRequests(req.body)
    if (errors) return again(Object.values(errors)[0]!)
    await authorizeChosen(res, organisation, ids)
    try {
      await decideGrantRequests(actor, ids, 'CONFIRMED', now)
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      return again(error.message)
    }
    req.session.notice = `Đã xác nhận ${countText(ids.length)} vai trò. Mỗi vai trò có hiệu lực từ ngày ghi trong đề nghị.`
    res.redirect(303, `/organisations/${organisation.id}/accounts`)
  },
)
