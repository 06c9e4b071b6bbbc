import { type Request, type Response, Router } from 'express'
import { moveFile } from '../commands/moveFile'
import { locksOn } from '../domain/deadlines'
import { type PlainDate, plainDateOf } from '../domain/plainDate'
import { countText } from '../domain/share'
import { NotFoundError, RuleError } from '../errors'
import { fileReturnForm } from '../forms/fileReturn'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canPropose, canRunCycle } from '../policies/ratings'
import { presentSubmission } from '../presenters/submission'
import { presentReview } from '../presenters/unitFile'
import { placesOfCycle } from '../queries/decisionSheet'
import { cycleOfUnit, ratingSheet, type SheetCycle } from '../queries/ratingSheet'
import { factRecords, factsByRating, levelsBefore } from '../queries/unitFile'
import { unitMoves } from '../queries/unitTallies'
import { takeNotice } from './notice'
import { findYear } from './organisation'
import { showPage } from './page'

export const unitFile = Router()

const YEAR = '/organisations/:organisationId/years/:year'
type YearRequest = Request<{ organisationId: string; year: string }>

const ONLY_CELL = 'Nộp hồ sơ là việc của bí thư chi bộ.'
const ONLY_COMMITTEE = 'Thẩm định và trả lại hồ sơ là việc của Văn phòng, bí thư hoặc phó bí thư của cấp ủy mở đợt.'

const addressOf = ({ id }: Organisation, year: number, page: string) => `/organisations/${id}/years/${year}/${page}`

async function findOwnFile(req: YearRequest, res: Response) {
  const { organisation, year } = await findYear(req, res)
  authorize(canPropose(res.locals.actor, organisation), ONLY_CELL)
  if (organisation.kind !== 'CELL') throw new NotFoundError('Hồ sơ được nộp ở chi bộ. Mời đồng chí chọn một chi bộ ở mục Tổ chức.')
  return { organisation, year, cycle: await cycleOfUnit(organisation.id, year) }
}

unitFile.get(`${YEAR}/submission`, async (req, res) => {
  const { organisation, year, cycle } = await findOwnFile(req, res)
  await showSubmission(res, organisation, year, cycle)
})

unitFile.post(`${YEAR}/submission`, async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year, cycle } = await findOwnFile(req, res)
  if (!cycle) throw new NotFoundError(`Năm ${year} chưa mở đợt đánh giá nên chưa nộp được hồ sơ.`)
  try {
    await moveFile(actor, cycle, { act: 'handIn', unitId: organisation.id }, now)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return showSubmission(res.status(422), organisation, year, cycle, error.message)
  }
  req.session.notice = 'Đã nộp hồ sơ của chi bộ. Phiếu chỉ còn để xem, cho đến khi cấp ủy trả lại.'
  res.redirect(303, addressOf(organisation, year, 'ratings'))
})

async function showSubmission(
  res: Response,
  organisation: Organisation,
  year: number,
  cycle: SheetCycle | null,
  problem: string | null = null,
) {
  const crumb = { name: `Phiếu xếp loại năm ${year}`, href: addressOf(organisation, year, 'ratings') }
  const place = { title: `Nộp hồ sơ xếp loại năm ${year}`, section: 'ratings' as const, organisation, year, crumbs: [crumb] }
  if (!cycle) return showPage(res, 'files/submission', place, { file: null })
  const { actor, now } = res.locals
  const [rows, facts] = await Promise.all([ratingSheet(cycle, organisation.id), factRecords(cycle, organisation.id)])
  const input = {
    unit: organisation,
    cycle: lockedOn(plainDateOf(now), cycle, organisation),
    rows,
    facts: factsByRating(facts),
    actor,
    problem,
  }
  return showPage(res, 'files/submission', place, { file: presentSubmission(input) })
}

/** The cycle with what is locked in it for a unit. */
const lockedOn = (today: PlainDate, cycle: SheetCycle, { id }: Organisation) => ({
  ...cycle,
  locks: locksOn(today, cycle.settings, cycle.extended, id),
})

async function findFile(req: YearRequest, res: Response) {
  const { organisation, year } = await findYear(req, res)
  const cycle = await cycleOfUnit(organisation.id, year)
  authorize(canRunCycle(res.locals.actor, cycle ?? organisation), ONLY_COMMITTEE)
  return { organisation, year, cycle }
}

async function findOpenedFile(req: YearRequest, res: Response) {
  const { cycle, ...found } = await findFile(req, res)
  if (!cycle) throw new NotFoundError(`Năm ${found.year} chưa mở đợt đánh giá cho đơn vị này.`)
  return { ...found, cycle }
}

unitFile.get(`${YEAR}/review`, async (req, res) => {
  const { organisation, year, cycle } = await findFile(req, res)
  await showReview(res, organisation, year, cycle)
})

unitFile.post(`${YEAR}/appraisal`, async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year, cycle } = await findOpenedFile(req, res)
  try {
    const done = await moveFile(actor, cycle, { act: 'appraise', unitId: organisation.id }, now)
    req.session.notice = `Đã thẩm định ${countText(done)} dòng.`
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return showReview(res.status(422), organisation, year, cycle, { problem: error.message })
  }
  res.redirect(303, addressOf(organisation, year, 'review'))
})

unitFile.post(`${YEAR}/return`, async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year, cycle } = await findOpenedFile(req, res)
  const typed = typedValues(req.body)
  const { values, errors } = readForm(fileReturnForm, req.body)
  if (errors) return showReview(res.status(422), organisation, year, cycle, { values: typed, errors })
  const act = values.to === 'CELL' ? ('returnToCell' as const) : ('returnToAppraisal' as const)
  try {
    await moveFile(actor, cycle, { act, unitId: organisation.id, reason: values.reason }, now)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return showReview(res.status(422), organisation, year, cycle, { values: typed, problem: error.message })
  }
  req.session.notice = values.to === 'CELL' ? 'Đã trả hồ sơ về chi bộ, kèm lý do.' : 'Đã trả hồ sơ về bước thẩm định, kèm lý do.'
  res.redirect(303, addressOf(organisation, year, 'review'))
})

interface ReviewState {
  values?: Record<string, string>
  errors?: FieldErrors
  problem?: string
}

async function showReview(res: Response, organisation: Organisation, year: number, cycle: SheetCycle | null, state: ReviewState = {}) {
  const place = {
    title: `Xem hồ sơ năm ${year}`,
    section: 'progress' as const,
    organisation,
    year,
    crumbs: [] as { name: string; href: string }[],
  }
  if (!cycle) return showPage(res, 'files/review', place, { file: null })
  const { actor, now } = res.locals
  const [rows, facts, before, { units }, moves] = await Promise.all([
    ratingSheet(cycle, organisation.id),
    factRecords(cycle, organisation.id),
    levelsBefore(cycle, organisation.id),
    placesOfCycle(cycle),
    unitMoves(cycle.id, organisation.id),
  ])
  const file = presentReview({
    unit: organisation,
    cycle: lockedOn(plainDateOf(now), cycle, organisation),
    rows,
    facts: factsByRating(facts),
    before,
    units,
    moves,
    actor,
    values: state.values ?? {},
    errors: state.errors ?? {},
    problem: state.problem ?? null,
  })
  const crumbs = [{ name: `Tiến độ đợt đánh giá ${year}`, href: file.progress }]
  return showPage(res, 'files/review', { ...place, title: file.title, crumbs }, { file, notice: takeNotice(res.req) })
}
