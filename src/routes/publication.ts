import { type Request, type Response, Router } from 'express'
import { publishRatings, unpublishRatings } from '../commands/publishRatings'
import { countText } from '../domain/share'
import { NotFoundError, RuleError } from '../errors'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { reasonForm } from '../forms/ratingActs'
import { RatingCycle } from '../models/RatingCycle'
import { authorize } from '../policies'
import { canHeadCycle, canRunCycle } from '../policies/ratings'
import { presentPublication } from '../presenters/publication'
import { actedRatings, publicationTallies } from '../queries/actedRatings'
import { placesOfCycle } from '../queries/decisionSheet'
import { freshlySignedIn } from './freshlySignedIn'
import { takeNotice } from './notice'
import { findYear } from './organisation'
import { showPage } from './page'

export const publication = Router()

const PUBLICATION = '/organisations/:organisationId/years/:year/publication'
const ONLY_HEADS = 'Công bố và hủy công bố là việc của bí thư hoặc phó bí thư của cấp ủy mở đợt.'

type YearRequest = Request<{ organisationId: string; year: string }>

async function findCycle(req: YearRequest, res: Response) {
  const found = await findYear(req, res)
  authorize(canRunCycle(res.locals.actor, found.organisation), ONLY_HEADS)
  return { ...found, cycle: await RatingCycle.ofCommittee(found.organisation.id, found.year) }
}

type Found = Awaited<ReturnType<typeof findCycle>>

async function findHeaded(req: YearRequest, res: Response) {
  const { cycle, ...found } = await findCycle(req, res)
  if (!cycle) throw new NotFoundError(`Năm ${found.year} tổ chức này chưa mở đợt đánh giá.`)
  authorize(canHeadCycle(res.locals.actor, found.organisation), ONLY_HEADS)
  return { ...found, cycle }
}

publication.get(PUBLICATION, async (req, res) => {
  await show(res, await findCycle(req, res))
})

publication.post(PUBLICATION, freshlySignedIn, async (req: YearRequest, res: Response) => {
  const { actor, now } = res.locals
  const found = await findHeaded(req, res)
  try {
    const count = await publishRatings(actor, found.cycle.id, now)
    req.session.notice = `Đã công bố cho ${countText(count)} đối tượng.`
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return show(res.status(422), found, { problem: error.message })
  }
  res.redirect(303, addressOf(found))
})

publication.post(`${PUBLICATION}/withdrawal`, freshlySignedIn, async (req: YearRequest, res: Response) => {
  const { actor, now } = res.locals
  const found = await findHeaded(req, res)
  const typed = typedValues(req.body)
  const { values, errors } = readForm(reasonForm, req.body)
  if (errors) return show(res.status(422), found, { typed, errors })
  try {
    const count = await unpublishRatings(actor, found.cycle.id, values.reason, now)
    req.session.notice = `Đã hủy công bố ${countText(count)} đối tượng; lý do được lưu trong lịch sử.`
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return show(res.status(422), found, { problem: error.message, typed })
  }
  res.redirect(303, addressOf(found))
})

const addressOf = ({ organisation, year }: Pick<Found, 'organisation' | 'year'>) =>
  `/organisations/${organisation.id}/years/${year}/publication`

interface State {
  problem?: string
  typed?: Record<string, string>
  errors?: FieldErrors
}

async function show(res: Response, { organisation, year, cycle }: Found, { problem, typed = {}, errors = {} }: State = {}) {
  const start = `/organisations/${organisation.id}/years/${year}`
  const crumbs = [{ name: `Tiến độ đợt đánh giá ${year}`, href: `${start}/progress` }]
  const place = { title: `Công bố kết quả năm ${year}`, section: 'progress' as const, organisation, year, crumbs }
  if (!cycle) return showPage(res, 'publication/show', place, { publication: null })
  const { actor } = res.locals
  const [tallies, { committee }, own] = await Promise.all([
    publicationTallies(cycle),
    placesOfCycle(cycle.facts()),
    actor.memberId === null ? [] : actedRatings(cycle),
  ])
  const shown = presentPublication({
    address: `${start}/publication`,
    decisions: `${start}/decisions`,
    report: `${start}/reports/year-end-report`,
    bodyName: committee.bodyName,
    cycle: cycle.facts(),
    tallies,
    canPublish: canHeadCycle(actor, organisation),
    ownWaits: own.some(({ memberId, state }) => memberId === actor.memberId && state === 'DECIDED'),
    problem: problem ?? null,
    withdrawal: { values: typed, errors },
  })
  return showPage(res, 'publication/show', place, { publication: shown, notice: takeNotice(res.req) })
}
