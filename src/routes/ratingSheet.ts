import { type Request, type Response, Router } from 'express'
import { proposeLevel } from '../commands/proposeLevel'
import { capsOfCycle } from '../domain/capChange'
import { locksOn } from '../domain/deadlines'
import { momentText, plainDateOf } from '../domain/plainDate'
import { ConflictError, NotFoundError, RuleError } from '../errors'
import { readForm, typedValues } from '../forms/form'
import { proposalForm, withEmptied } from '../forms/proposal'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canPropose, canRunCycle, canSeeRatings } from '../policies/ratings'
import { presentLiveSheet, presentRatingSheet, type SheetInput } from '../presenters/ratingSheet'
import { presentConflict, storedValues, type TypedRow } from '../presenters/sheetRow'
import { cycleTallies } from '../queries/cycleTallies'
import { ratingsOfCycle } from '../queries/decisionSheet'
import { placesOf } from '../queries/placesOf'
import { lastActOn } from '../queries/ratingHistory'
import { cycleOfUnit, ratingSheet as sheetOf, type SheetCycle } from '../queries/ratingSheet'
import { factRecords, factsByRating } from '../queries/unitFile'
import { takeNotice } from './notice'
import { findYear } from './organisation'
import { showPage } from './page'
import { entryErrors } from './sheetEntry'
import { idFrom } from './params'

export const ratingSheet = Router()

const SHEET = '/organisations/:organisationId/years/:year/ratings'
const NOT_YOURS = 'Đồng chí xem được phiếu này nhưng không sửa được. Người sửa được: bí thư chi bộ.'

interface Found {
  organisation: Organisation
  year: number
  cycle: SheetCycle | null
}

async function findSheet(req: Request<{ organisationId: string; year: string }>, res: Response): Promise<Found> {
  const found = await findYear(req, res)
  authorize(canSeeRatings(res.locals.actor, found.organisation))
  if (found.organisation.kind !== 'CELL') {
    throw new NotFoundError('Phiếu xếp loại chỉ có ở chi bộ. Mời đồng chí chọn một chi bộ ở mục Tổ chức.')
  }
  return { ...found, cycle: await cycleOfUnit(found.organisation.id, found.year) }
}

ratingSheet.get(SHEET, async (req, res) => {
  const found = await findSheet(req, res)
  const { cycle } = found
  // What follows the rows is asked for alone once they are saved.
  if (cycle && req.query['part'] === 'live') {
    return res.render('ratings/live', { live: presentLiveSheet(await gather(res, found.organisation, cycle, {})) })
  }
  await showSheet(res, found, { saved: typeof req.query['saved'] === 'string' ? Number(req.query['saved']) : null })
})

ratingSheet.post(`${SHEET}/:ratingId`, async (req, res) => {
  const { actor, now } = res.locals
  const found = await findSheet(req, res)
  const { organisation, year, cycle } = found
  if (!cycle) throw new NotFoundError(`Năm ${year} chưa mở đợt đánh giá; chưa có gì được ghi.`)
  authorize(canPropose(actor, organisation), NOT_YOURS)
  const ratingId = idFrom(req.params.ratingId)

  const typed = { ratingId, values: typedValues(req.body) }
  const { values, errors: wrong } = readForm(proposalForm, req.body)
  if (wrong) return refuse(req, res, found, { ...typed, errors: wrong })
  const { partial, ...sent } = values
  const entered = withEmptied(sent, req.body)
  const errors = await entryErrors(cycle, { ratingId, unitId: organisation.id, values: entered, partial: partial === 'yes' })
  if (errors) return refuse(req, res, found, { ...typed, errors })

  try {
    const locks = locksOn(plainDateOf(now), cycle.settings, cycle.extended, organisation.id)
    const sheet = { cycle: { ...cycle, locks }, unitId: organisation.id }
    const version = await proposeLevel(actor, sheet, { ratingId, ...entered }, now)
    if (wantsJson(req)) return void res.json({ version, saved: `Đã lưu ${momentText(now.toISOString()).slice(0, 5)}` })
  } catch (error) {
    if (error instanceof RuleError) return refuse(req, res, found, { ...typed, errors: { row: error.message } })
    if (!(error instanceof ConflictError)) throw error
    const last = await lastActOn(ratingId)
    const changedBy = last && { name: last.userName, at: last.at }
    return refuse(req, res, found, { ...typed, errors: { row: error.message }, changedBy })
  }
  // The anchor stands at the end of the row, so that the next Tab leads into the row below.
  res.redirect(303, `/organisations/${organisation.id}/years/${year}/ratings?saved=${ratingId}#after-${ratingId}`)
})

/** A row that saves itself asks for data instead of a page. */
const wantsJson = (req: Request) => req.get('accept') === 'application/json'

async function refuse(req: Request, res: Response, found: Found, typed: TypedRow) {
  const { changedBy, errors, ratingId } = typed
  res.status(changedBy === undefined ? 422 : 409)
  if (!wantsJson(req)) return showSheet(res, found, { typed })
  const error = Object.values(errors).join(' ')
  if (changedBy === undefined) return void res.json({ error, fields: Object.keys(errors) })
  const [stored] = await ratingsOfCycle(found.cycle!, [ratingId])
  const by = changedBy ? ` Người vừa sửa: ${changedBy.name}, ${momentText(changedBy.at)}.` : ''
  const row = { conflict: presentConflict(stored!, typed), editable: true, stored: '' }
  res.render('ratings/conflict', { row }, (failure: Error | null, versions: string) => {
    if (failure) throw failure
    res.json({ error: error + by, stored: { version: stored!.version, values: storedValues(stored!) }, versions })
  })
}

interface Sent {
  saved?: number | null
  typed?: TypedRow
}

async function showSheet(res: Response, { organisation, year, cycle }: Found, sent: Sent) {
  const place = {
    title: `Phiếu xếp loại năm ${year}`,
    section: 'ratings' as const,
    organisation,
    year,
    crumbs: crumbsOf(organisation, year),
  }
  if (!cycle) return showPage(res, 'ratings/sheet', place, { sheet: null })
  const sheet = presentRatingSheet(await gather(res, organisation, cycle, sent))
  return showPage(res, 'ratings/sheet', place, { sheet, scripts: ['ratingSheet'], notice: takeNotice(res.req) })
}

async function gather(res: Response, organisation: Organisation, found: SheetCycle, { saved = null, typed }: Sent): Promise<SheetInput> {
  const { actor, now } = res.locals
  const today = plainDateOf(now)
  const [rows, tallies, facts] = await Promise.all([
    sheetOf(found, organisation.id),
    placesOf(found.organisationId).then(places => cycleTallies(found, places)),
    factRecords(found, organisation.id),
  ])
  const decisions = `/organisations/${found.organisationId}/years/${found.year}/decisions?unit=${organisation.id}`
  return {
    unit: { id: organisation.id, name: rows[0]!.unitName },
    cycle: { ...found, locks: locksOn(today, found.settings, found.extended, organisation.id) },
    rows,
    facts: factsByRating(facts),
    caps: capsOfCycle(found, tallies),
    actor,
    today,
    canPropose: canPropose(actor, organisation),
    decisionsHref: canRunCycle(actor, found) ? decisions : null,
    saved,
    typed: typed ?? null,
  }
}

const crumbsOf = ({ id }: Organisation, year: number) => [{ name: `Bảng năm ${year}`, href: `/organisations/${id}/years/${year}` }]
