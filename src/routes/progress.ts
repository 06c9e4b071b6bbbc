import { type Request, type Response, Router } from 'express'
import { extendDeadline } from '../commands/extendDeadline'
import { plainDateOf } from '../domain/plainDate'
import { progressOf } from '../domain/unitProgress'
import { NotFoundError, RuleError } from '../errors'
import { extensionForm } from '../forms/extension'
import { type FieldErrors, readForm, typedValues } from '../forms/form'
import { RatingCycle } from '../models/RatingCycle'
import type { Organisation } from '../models/Organisation'
import { authorize } from '../policies'
import { canRunCycle } from '../policies/ratings'
import { presentProgress } from '../presenters/progress'
import { deadlineExceptions } from '../queries/deadlineExceptions'
import { placesOfCycle } from '../queries/decisionSheet'
import { unitTallies } from '../queries/unitTallies'
import { takeNotice } from './notice'
import { findYear } from './organisation'
import { showPage } from './page'

export const progress = Router()

const PROGRESS = '/organisations/:organisationId/years/:year/progress'
const NOT_YOURS = 'Đồng chí không xem được tiến độ đợt đánh giá này. Người xem được: Văn phòng và bí thư cấp ủy.'

async function findCycle(req: Request<{ organisationId: string; year: string }>, res: Response) {
  const found = await findYear(req, res)
  authorize(canRunCycle(res.locals.actor, found.organisation), NOT_YOURS)
  return { ...found, cycle: await RatingCycle.ofCommittee(found.organisation.id, found.year) }
}

progress.get(PROGRESS, async (req, res) => {
  const { organisation, year, cycle } = await findCycle(req, res)
  await showProgress(res, organisation, year, cycle)
})

progress.post(`${PROGRESS}/extensions`, async (req, res) => {
  const { actor, now } = res.locals
  const { organisation, year, cycle } = await findCycle(req, res)
  if (!cycle) throw new NotFoundError(`Năm ${year} tổ chức này chưa mở đợt đánh giá.`)
  const state = { values: typedValues(req.body) }
  const { values, errors } = readForm(extensionForm(plainDateOf(now)), req.body)
  if (errors) return showProgress(res.status(422), organisation, year, cycle, { ...state, errors })
  try {
    await extendDeadline(actor, cycle.facts(), values, now)
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return showProgress(res.status(422), organisation, year, cycle, {
      ...state,
      errors: Object.keys(error.fields).length > 0 ? { ...error.fields } : { unitId: error.message },
    })
  }
  req.session.notice = 'Đã gia hạn; đơn vị làm tiếp được ngay.'
  res.redirect(303, `/organisations/${organisation.id}/years/${year}/progress#h-extensions`)
})

interface Typed {
  values: Record<string, string>
  errors: FieldErrors
}

async function showProgress(
  res: Response,
  organisation: Organisation,
  year: number,
  cycle: RatingCycle | null,
  extension: Typed = { values: {}, errors: {} },
) {
  const start = `/organisations/${organisation.id}/years/${year}`
  const crumbs = [{ name: `Bảng năm ${year}`, href: start }]
  const place = { title: `Tiến độ đợt đánh giá ${year}`, section: 'progress' as const, organisation, year, crumbs }
  if (!cycle)
    return showPage(res, 'progress/show', place, { progress: null, opening: organisation.kind === 'CELL' ? null : `${start}/cycle` })
  const today = plainDateOf(res.locals.now)
  const facts = cycle.facts()
  const [tallies, extensions, { committee }] = await Promise.all([
    unitTallies(facts, today),
    deadlineExceptions(facts.id),
    placesOfCycle(facts),
  ])
  const shown = presentProgress({
    address: `${start}/progress`,
    committee,
    cycle: facts,
    units: tallies.map(unit => progressOf(unit, facts, extensions, today)),
    extensions,
    today,
    extension,
    links: { cycle: `${start}/cycle`, decisions: `${start}/decisions`, publication: `${start}/publication` },
  })
  return showPage(res, 'progress/show', place, { progress: shown, notice: takeNotice(res.req) })
}
