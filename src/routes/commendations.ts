import { pipeline } from 'node:stream/promises'
import { type Request, type Response, Router } from 'express'
import { type Actor, isAtOrBelow, type Place, seesPlace } from '../domain/actor'
import { recordAccess } from '../commands/recordAccess'
import { amendmentOf } from '../domain/amendment'
import { isItself, listed } from '../domain/commendationList'
import type { CommendationDecisionRecord, RecipientRecord } from '../domain/commendationRecord'
import { plainDateOf } from '../domain/plainDate'
import { NotFoundError } from '../errors'
import { readCommendationList } from '../forms/lists'
import { CommendationDecision } from '../models/CommendationDecision'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canCommend, canSeeAward, canSeeCommendations, canSeeProposals } from '../policies/commendations'
import { canReadDocument } from '../policies/documents'
import { canSeeMembers } from '../policies/members'
import { canExportRecords, canSeeYear } from '../policies/years'
import { presentCommendationDecision } from '../presenters/commendationDecision'
import { COMMENDATION_COLUMNS, presentCommendationList, recipientRow } from '../presenters/commendationList'
import { presentCommendationWork } from '../presenters/commendationWork'
import { commendationDecision } from '../queries/commendationDecision'
import { openAmendmentOf, openDrafts } from '../queries/commendationDrafts'
import { commendationTallies } from '../queries/commendationTallies'
import { grassrootsAbove } from '../queries/grassrootsAbove'
import { historyOf } from '../queries/historyOf'
import { partialSummary } from '../queries/partialSummary'
import { placesOf } from '../queries/placesOf'
import { recipientsOfDecision, recipientsOfYear } from '../queries/recipients'
import { csvFile } from '../spreadsheets/csv'
import { opensFor } from './opens'
import { findYear, homeOf } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'

export const commendations = Router()

const LIST_SIZE = 200
const NOT_TO_TAKE =
  'Đồng chí xem được danh sách này nhưng không được xuất ra tệp. Người xuất được: văn phòng, bí thư cấp ủy và bí thư của chính chi bộ.'
const NOT_THESE = 'Danh sách khen thưởng dành cho cấp ủy, bí thư chi bộ và đảng viên của tổ chức.'

const addressOf = (organisationId: number, year: number) => `/organisations/${organisationId}/years/${year}/commendations`

commendations.get('/organisations/:organisationId/years/:year/commendations', async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year } = await findYear(req, res)
  authorize(canSeeCommendations(actor, organisation), NOT_THESE)
  const { page, fields, filter, order } = readCommendationList(req.query)
  const places = await placesOf(organisation.id)
  const [summary, recipients] = await Promise.all([
    partialSummary({ organisationId: organisation.id, year, now }, [commendationTallies(organisation.id, places, year)]),
    recipientsOfYear(places, year, plainDateOf(now)),
  ])
  const list = presentCommendationList({
    ...{ address: addressOf(organisation.id, year), fields, filter, order, year, page, size: LIST_SIZE },
    mayExport: canExportRecords(actor, organisation),
    hasDocuments: canReadDocument(actor, organisation, 'COMMENDATIONS', true),
    organisation: summary.organisation,
    titles: summary.commendations,
    recipients,
    opens: opensFor(actor),
  })
  if (page > 1 && !list.found) throw new NotFoundError('Không có trang danh sách này.')
  await showPage(
    res,
    'commendations/index',
    {
      ...{ title: `Khen thưởng năm ${year}`, section: 'commendations', organisation, year, crumbs: [] },
      turn: (place, other) => (other && canSeeCommendations(actor, place) ? addressOf(place.id, other) : null),
    },
    { list, work: await workOf(actor, organisation, year) },
  )
})

/** The list as it is narrowed, for a spreadsheet. */
commendations.get('/organisations/:organisationId/years/:year/commendations.csv', async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year } = await findYear(req, res)
  authorize(canExportRecords(actor, organisation), NOT_TO_TAKE)
  const { filter, order } = readCommendationList(req.query)
  const recipients = await recipientsOfYear(await placesOf(organisation.id), year, plainDateOf(now))
  const rows = listed(
    recipients.filter(recipient => !isItself(recipient, organisation.id)),
    filter,
    order,
  ).map(recipientRow)
  const subject = { subjectKind: 'organisation', subjectId: organisation.id, organisationId: organisation.id }
  const taken = { list: 'Khen thưởng', year, search: filter.search || undefined }
  await recordAccess(actor, { act: 'exportList', ...subject, taken }, now)
  res.type('text/csv; charset=utf-8').attachment(`khen-thuong-${year}.csv`)
  await pipeline(csvFile(COMMENDATION_COLUMNS, rows), res)
})

/** What the reader may do about the year's commendations. */
async function workOf(actor: Actor, organisation: Organisation, year: number) {
  const mayCommend = canCommend(actor, organisation) && organisation.kind === 'COMMITTEE'
  return presentCommendationWork({
    ...{ organisationId: organisation.id, year, mayCommend },
    seesProposals: canSeeProposals(actor, organisation),
    seesMembers: canSeeMembers(actor, organisation),
    drafts: mayCommend ? await openDrafts(organisation.id, year) : [],
  })
}

commendations.get('/commendation-decisions/:decisionId', async (req, res) => {
  const { actor } = res.locals
  const { organisation, recipients, partial } = await findDecision(req, res)
  const mayWithdraw = !partial && canCommend(actor, organisation)
  const [decision, home, history] = await Promise.all([
    commendationDecision(idFrom(req.params.decisionId)),
    partial ? homeOf(actor) : null,
    canSeeYear(actor, organisation) ? historyOf('commendationDecision', idFrom(req.params.decisionId)) : null,
  ])
  const place = partial ? home : organisation
  const listHref = place && canSeeCommendations(actor, place) ? addressOf(place.id, decision.year) : null
  const shown = presentCommendationDecision({
    decision,
    recipients,
    partial,
    history,
    listHref,
    mayWithdraw,
    openDraft: mayWithdraw ? await openAmendmentOf(decision.id) : null,
    amendment: await amendmentFor(res, decision, recipients, partial),
    hasPapers: !partial && canSeeYear(actor, organisation),
    opens: opensFor(actor),
  })
  await showPage(
    res,
    'commendations/show',
    {
      ...{ title: shown.title, section: 'commendations', organisation: place, year: decision.year },
      crumbs: listHref ? [{ name: `Khen thưởng năm ${decision.year}`, href: listHref }] : [],
      turn: (other, year) => (year && canSeeCommendations(actor, other) ? addressOf(other.id, year) : null),
    },
    { decision: shown },
  )
})

/** What changed since the decision before, as far as the reader sees it. */
async function amendmentFor(res: Response, { amends }: CommendationDecisionRecord, recipients: RecipientRecord[], partial: boolean) {
  if (!amends) return null
  const before = await recipientsOfDecision(amends.id, plainDateOf(res.locals.now))
  return amendmentOf(partial ? await ownAmong(res.locals.actor, before) : before, recipients)
}

/** A decision of one's own tree with its whole list; one from elsewhere with those recipients who stand in one's own tree. */
async function findDecision(req: Request<{ decisionId: string }>, res: Response) {
  const { actor, now } = res.locals
  const { decision, organisation } = await CommendationDecision.taken(idFrom(req.params.decisionId))
  const recipients = await recipientsOfDecision(decision.id, plainDateOf(now))
  if (seesPlace(actor, organisation)) {
    authorize(canSeeCommendations(actor, organisation), NOT_THESE)
    return { organisation, recipients, partial: false }
  }
  const own = await ownAmong(actor, recipients)
  if (own.length === 0) throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
  return { organisation, recipients: own, partial: true }
}

async function ownAmong(actor: Actor, recipients: readonly RecipientRecord[]): Promise<RecipientRecord[]> {
  const grassroots: Place[] = await grassrootsAbove(recipients.map(({ path }) => path))
  return recipients.filter(({ path }) => canSeeAward(actor, path, ...grassroots.filter(place => isAtOrBelow(path, place.path))))
}
