import { type Request, type Response, Router } from 'express'
import { proposeLevel } from '../commands/proposeLevel'
import { capsOfCycle } from '../domain/capChange'
import { momentText, plainDateOf } from '../domain/plainDate'
import { regimeByCode } from '../domain/regulations'
import { voteProblem, votesOf } from '../domain/votes'
import { ConflictError, NotFoundError, RuleError } from '../errors'
import { readForm, typedValues } from '../forms/form'
import { type Proposal, proposalForm, withEmptied } from '../forms/proposal'
import type { Organisation } from '../models/Organisation'
import { Rating } from '../models/Rating'
import { authorize } from '../policies'
import { canPropose, canRunCycle, canSeeRatings } from '../policies/ratings'
import { presentRatingSheet, type TypedRow } from '../presenters/ratingSheet'
import { cycleTallies } from '../queries/cycleTallies'
import { locksFor } from '../queries/deadlineExceptions'
import { placesOf } from '../queries/placesOf'
import { lastActOn } from '../queries/ratingHistory'
import { cycleOfUnit, ratingSheet as sheetOf } from '../queries/ratingSheet'
import { takeNotice } from './notice'
import { findYear } from './organisation'
import { showPage } from './page'
import { idFrom } from './params'

export const ratingSheet = Router()

const SHEET = '/organisations/:organisationId/years/:year/ratings'
const NOT_YOURS = 'Đồng chí xem được phiếu này nhưng không sửa được. Người sửa được: bí thư chi bộ.'

async function findSheet(req: Request<{ organisationId: string; year: string }>, res: Response) {
  const found = await findYear(req, res)
  authorize(canSeeRatings(res.locals.actor, found.organisation))
  if (found.organisation.kind !== 'CELL') {
    throw new NotFoundError('Phiếu xếp loại chỉ có ở chi bộ. Mời đồng chí chọn một chi bộ ở mục Tổ chức.')
  }
  return found
}

ratingSheet.get(SHEET, async (req, res) => {
  const { organisation, year } = await findSheet(req, res)
  await showSheet(res, organisation, year, { saved: typeof req.query['saved'] === 'string' ? Number(req.query['saved']) : null })
})

ratingSheet.post(`${SHEET}/:ratingId`, async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year } = await findSheet(req, res)
  const rating = await Rating.inUnit(organisation, year, idFrom(req.params.ratingId))
  authorize(canPropose(actor, organisation), NOT_YOURS)

  const typed = { ratingId: rating.id, values: typedValues(req.body) }
  const { values, errors: wrong } = readForm(proposalForm, req.body)
  const errors = wrong ?? (await voteErrors(values, organisation, year))
  if (errors) return refuse(req, res.status(422), organisation, year, { ...typed, errors })

  try {
    const { partial: _partial, ...entered } = values!
    const version = await proposeLevel(actor, rating.id, withEmptied(entered, req.body), now)
    if (wantsJson(req)) return void res.json({ version, saved: `Đã lưu ${momentText(now.toISOString()).slice(0, 5)}` })
  } catch (error) {
    if (error instanceof RuleError) return refuse(req, res.status(422), organisation, year, { ...typed, errors: { row: error.message } })
    if (!(error instanceof ConflictError)) throw error
    const last = await lastActOn(rating.id)
    const changedBy = last && { name: last.userName, at: last.at }
    return refuse(req, res.status(409), organisation, year, { ...typed, errors: { row: error.message }, changedBy })
  }
  // The anchor stands at the end of the row, so that the next Tab leads into the row below.
  res.redirect(303, `/organisations/${organisation.id}/years/${year}/ratings?saved=${rating.id}#after-${rating.id}`)
})

/** A row that saves itself asks for data instead of a page. */
const wantsJson = (req: Request) => req.get('accept') === 'application/json'

function refuse(req: Request, res: Response, organisation: Organisation, year: number, typed: TypedRow) {
  if (!wantsJson(req)) return showSheet(res, organisation, year, { typed })
  const by = typed.changedBy ? ` Người vừa sửa: ${typed.changedBy.name}, ${momentText(typed.changedBy.at)}.` : ''
  return void res.json({ error: Object.values(typed.errors).join(' ') + by })
}

/** Ballots of a subject add up to those that the meeting got back. */
async function voteErrors(values: Proposal, organisation: Organisation, year: number) {
  const tally = votesOf({ ...NO_VOTES, ...votesIn(values) })
  if (!tally) return undefined
  const meeting = (await cycleOfUnit(organisation.id, year))?.meeting ?? null
  const problem = meeting && voteProblem(tally, meeting, meeting.voters)
  return problem ? { votesExcellent: problem } : undefined
}

const NO_VOTES = { votesExcellent: null, votesGood: null, votesSatisfactory: null, votesUnsatisfactory: null, votesInvalid: null }

const votesIn = (values: Proposal) =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => name in NO_VOTES && typeof value === 'number')) as Partial<
    typeof NO_VOTES
  >

interface Sent {
  saved?: number | null
  typed?: TypedRow
}

async function showSheet(res: Response, organisation: Organisation, year: number, { saved = null, typed }: Sent) {
  const place = {
    title: `Phiếu xếp loại năm ${year}`,
    section: 'ratings' as const,
    organisation,
    year,
    crumbs: crumbsOf(organisation, year),
  }
  const found = await cycleOfUnit(organisation.id, year)
  if (!found) return showPage(res, 'ratings/sheet', place, { sheet: null })

  const { actor, now } = res.locals
  const cycle = { ...found, locks: await locksFor(found, organisation.id, plainDateOf(now)) }
  const [rows, tallies] = await Promise.all([
    sheetOf(cycle, organisation.id),
    placesOf(cycle.organisationId).then(places => cycleTallies(cycle, places)),
  ])
  const canDecide = canRunCycle(actor, cycle)
  const sheet = presentRatingSheet({
    unit: { id: organisation.id, name: rows[0]!.unitName },
    cycle,
    regime: regimeByCode(cycle.regulation, cycle.guidance),
    rows,
    caps: capsOfCycle(cycle, tallies),
    actor,
    canPropose: canPropose(actor, organisation),
    decisionsHref: canDecide ? `/organisations/${cycle.organisationId}/years/${year}/decisions?unit=${organisation.id}` : null,
    saved,
    typed: typed ?? null,
  })
  return showPage(res, 'ratings/sheet', place, { sheet, scripts: ['ratingSheet'], notice: takeNotice(res.req) })
}

const crumbsOf = ({ id }: Organisation, year: number) => [{ name: `Bảng năm ${year}`, href: `/organisations/${id}/years/${year}` }]
