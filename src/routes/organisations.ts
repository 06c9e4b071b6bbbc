import { Router } from 'express'
import { type Actor, isAtOrBelow } from '../domain/actor'
import type { OrganisationPeriod, OrganisationRecord } from '../domain/organisationRecord'
import { type PlainDate, plainDateOf } from '../domain/plainDate'
import { untilPublished, type YearRating } from '../domain/yearRating'
import { NotFoundError } from '../errors'
import { readOrganisationList } from '../forms/lists'
import { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canSeeCommendations } from '../policies/commendations'
import { canSeeOrganisation, canSeeTree } from '../policies/organisations'
import { canSeeRatings } from '../policies/ratings'
import { canSeeLog } from '../policies/history'
import { canSeeTotals } from '../policies/years'
import { presentOrganisation } from '../presenters/organisation'
import { presentOrganisationList } from '../presenters/organisationList'
import { awardsOf } from '../queries/awardsOf'
import { historyOf } from '../queries/historyOf'
import { officesOf } from '../queries/officesOf'
import { organisationPeriods } from '../queries/organisationPeriods'
import { organisationsWithin } from '../queries/organisationsWithin'
import { lastRatingsOf, ratingsAround } from '../queries/yearRatings'
import { opensFor } from './opens'
import { actsAtOrganisation } from './actLinks'
import { homeOf } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'

export const organisations = Router()

const LIST_SIZE = 50
/** A tree longer than this is cut after its upper levels. */
const TREE_SIZE = 500
const FOR_WHOM = 'Mục Tổ chức dành cho cấp ủy, bí thư chi bộ và người quản trị. Hồ sơ của đồng chí ở mục Của tôi.'

organisations.get('/organisations', async (req, res) => {
  const { actor, now } = res.locals
  authorize(canSeeTree(actor), FOR_WHOM)
  const { page, fields, filter } = readOrganisationList(req.query)
  const asTree = page === 1 && Object.values(fields).every(value => value === '')
  const size = asTree ? TREE_SIZE : LIST_SIZE
  const [home, found] = await Promise.all([
    homeOf(actor),
    organisationsWithin(actor, {
      ...{ filter, order: asTree ? 'depth' : 'code', today: plainDateOf(now) },
      span: { limit: size, offset: asTree ? 0 : (page - 1) * size },
    }),
  ])
  if (page > 1 && found.organisations.length === 0) throw new NotFoundError('Không có trang danh sách này.')
  const readable = found.organisations.filter(each => canSeeTotals(actor, each))
  const [ratings, parent] = await Promise.all([
    lastRatingsOf(readable.map(({ id }) => id)),
    filter.parentId ? parentName(actor, filter.parentId) : null,
  ])
  const list = presentOrganisationList({
    ...{ address: '/organisations', fields, asTree, page, size, matching: found.matching, parentName: parent },
    rows: found.organisations.map(each => listed(actor, each, ratings)),
    withRatings: readable.length > 0,
  })
  await showPage(
    res,
    'organisations/index',
    { title: 'Tổ chức', section: 'organisations', organisation: home, year: null, crumbs: [] },
    { list },
  )
})

organisations.get('/organisations/:organisationId', async (req, res) => {
  const { actor, now } = res.locals
  const organisation = await Organisation.within(actor, idFrom(req.params.organisationId))
  authorize(canSeeOrganisation(actor, organisation), FOR_WHOM)
  const page = presentOrganisation(await recordsOf(actor, organisation, plainDateOf(now)))
  await showPage(
    res,
    'organisations/show',
    { title: page.name, section: 'organisations', organisation, year: null, crumbs: [{ name: 'Tổ chức', href: '/organisations' }] },
    { page },
  )
})

/** All that this reader may see of an organisation. */
async function recordsOf(actor: Actor, organisation: Organisation, today: PlainDate) {
  const { id } = organisation
  const ofUnits = { search: '', kind: null, closed: false, parentId: id }
  const [periods, offices, units] = await Promise.all([
    organisationPeriods(id),
    officesOf(id, today),
    organisationsWithin(actor, { filter: ofUnits, order: 'code', today, span: { limit: LIST_SIZE, offset: 0 } }),
  ])
  const has = (list: OrganisationPeriod['list']) => periods.some(period => period.list === list)
  const readable = units.organisations.filter(unit => canSeeTotals(actor, unit)).map(unit => unit.id)
  const [ratings, awards, history] = await Promise.all([
    canSeeTotals(actor, organisation) ? ratingsAround(id, readable) : null,
    canSeeCommendations(actor, organisation) ? awardsOf('organisation', id) : null,
    canSeeRatings(actor, organisation) ? historyOf('organisation', id) : null,
  ])
  return {
    ...{ organisation, today, periods, offices, awards, history, opens: opensFor(actor) },
    log: canSeeLog(actor, organisation) ? `/organisations/${id}/history` : null,
    acts: actsAtOrganisation(actor, organisation, { offices, hasTerms: has('TERM'), hasCollectives: has('COLLECTIVE') }),
    ratings: ratings && ratings.filter(({ organisationId }) => organisationId === id).map(rating => asSeenBy(actor, organisation, rating)),
    units: units.organisations.map(unit => listed(actor, unit, ratings ?? [])),
    unitCount: units.matching,
    allUnits: actor.grants.some(({ path }) => isAtOrBelow(organisation.path, path)),
  }
}

function listed(actor: Actor, organisation: OrganisationRecord, ratings: readonly YearRating[]) {
  const { id } = organisation
  return {
    organisation,
    href: canSeeOrganisation(actor, organisation) ? `/organisations/${id}` : null,
    ratings: canSeeTotals(actor, organisation)
      ? ratings.filter(rating => rating.organisationId === id).map(rating => asSeenBy(actor, organisation, rating))
      : [],
  }
}

/** Of the committee above, a cell secretary sees what is published. */
const asSeenBy = (actor: Actor, place: { path: string }, rating: YearRating) =>
  canSeeRatings(actor, place) ? rating : untilPublished(rating)

async function parentName(actor: Actor, id: number): Promise<string> {
  const { code } = await Organisation.within(actor, id)
  const periods = await organisationPeriods(id)
  return periods.find(({ list }) => list === 'NAME')?.name ?? code
}
