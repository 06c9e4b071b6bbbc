import { write, type WriteContext } from '../database'
import { alikeOf, noSuchUnit, unknownCodes } from '../domain/alikeUnits'
import type { Actor } from '../domain/actor'
import { type CycleGround, type CyclePlan, planCycle } from '../domain/cyclePlan'
import { readinessOf } from '../domain/cycleReadiness'
import type { CycleSettings } from '../domain/cycleSettings'
import { plainDateOf, type PlainDate } from '../domain/plainDate'
import { regimeFor } from '../domain/regulations'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CyclePlace } from '../models/CyclePlace'
import { Organisation } from '../models/Organisation'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { cycleGround } from '../queries/cycleGround'
import { placeToday } from '../queries/placeToday'

/** Rows in one statement; far more would pass SQLite's limit on its length. */
const CHUNK = 500

interface Opening {
  year: number
  countingDate: PlainDate
  settings: CycleSettings
}

/**
 * Opens a year of rating: the settings and the tree are frozen as they stand, and every subject gets one rating.
 * Throws RuleError for a second cycle of the same committee and year, and while somebody would be counted twice.
 */
export const openCycle = (actor: Actor, committeeId: number, opening: Opening, now: Date): Promise<number> =>
  write(actor, context => open(context, committeeId, opening), now)

async function open(context: WriteContext, committeeId: number, { year, countingDate, settings }: Opening): Promise<number> {
  const { transaction, now } = context
  const committee = await Organisation.hold(committeeId, transaction)
  const existing = await RatingCycle.findOne({ where: { organisationId: committeeId, year, period: 'YEAR' }, transaction })
  if (existing?.origin === 'RECORDED') throw new RuleError(`Kết quả năm ${year} đã được ghi theo hồ sơ năm trước nên không mở đợt nữa.`)
  if (existing) throw new RuleError(`Đợt đánh giá năm ${year} đã mở rồi; mỗi năm một đợt. Chưa có gì được ghi thêm.`)
  const today = plainDateOf(now)
  const ground = await cycleGround({ committee, year, countingDate, today }, transaction)
  const blocking = readinessOf(ground, countingDate).filter(({ blocks }) => blocks)
  if (blocking.length > 0) throw new RuleError('Còn điều phải sửa trước khi mở đợt; mời đồng chí xem lại phần kiểm tra.')
  const [unknown] = unknownCodes(settings, ground.units)
  if (unknown !== undefined) throw new RuleError(noSuchUnit(unknown), { alike: noSuchUnit(unknown) })
  const { regulation, guidance } = regimeFor(year)
  const cycle = await RatingCycle.create(
    {
      ...{ organisationId: committeeId, year, period: 'YEAR', regulation: regulation.code, guidance: guidance.code },
      ...{ countingDate, openedOn: today, settings: JSON.stringify(settings) },
    },
    { transaction },
  )
  await freezePlaces(context, cycle.id, ground, settings)
  const plan = planCycle(ground, settings, regimeFor(year), countingDate)
  await createRatings(context, cycle, ground, plan)
  await AuditEntry.record(context, {
    act: 'openCycle',
    subjectKind: 'organisation',
    subjectId: committeeId,
    organisationId: committeeId,
    after: {
      year,
      countingDate,
      settings,
      ratings: plan.ratings.length,
      notRated: plan.ratings.filter(each => each.notRatedReason).length,
    },
  })
  return plan.ratings.length
}

async function freezePlaces({ transaction }: WriteContext, cycleId: number, { committee, units }: CycleGround, settings: CycleSettings) {
  const own = await placeToday(committee.id, transaction)
  const places = [own, ...units].map(({ id, parentId, path, code, kind, name, bodyName }) => ({
    ...{ cycleId, organisationId: id, parentId, path, code, kind, name, bodyName, alike: alikeOf(code, settings) },
  }))
  for (let start = 0; start < places.length; start += CHUNK) {
    await CyclePlace.bulkCreate(places.slice(start, start + CHUNK), { transaction })
  }
}

async function createRatings(
  { transaction }: WriteContext,
  { id: cycleId, year }: RatingCycle,
  ground: CycleGround,
  { ratings }: CyclePlan,
) {
  const paths = new Map([ground.committee, ...ground.units].map(({ id, path }) => [id, path]))
  const rows = ratings.map(rating => ({
    ...rating,
    isHead: Number(rating.isHead),
    ...{ cycleId, year, path: paths.get(rating.unitId)!, state: rating.notRatedReason ? ('NOT_RATED' as const) : ('DRAFT' as const) },
  }))
  for (let start = 0; start < rows.length; start += CHUNK) await Rating.bulkCreate(rows.slice(start, start + CHUNK), { transaction })
}
