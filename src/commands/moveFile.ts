import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { RatingState, UnitMoveCode } from '../domain/codes'
import { plainDateOf } from '../domain/plainDate'
import { type RatingAct, whyNot } from '../domain/ratingActs'
import { checksOfFile, lacksOf } from '../domain/ratingChecks'
import type { RatingRecord } from '../domain/ratingRecord'
import type { CycleFacts } from '../domain/yearRecords'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Rating } from '../models/Rating'
import { UnitBallots } from '../models/UnitBallots'
import { UnitMove } from '../models/UnitMove'
import { actedCycle } from '../queries/actedCycle'
import { ratingSheet } from '../queries/ratingSheet'
import { factRecords, factsByRating } from '../queries/unitFile'

type FileAct = Extract<RatingAct, 'handIn' | 'returnToCell' | 'appraise' | 'returnToAppraisal'>

/** Where each act takes a file. */
const MOVES: Record<FileAct, { to: RatingState; move: UnitMoveCode }> = {
  handIn: { to: 'SUBMITTED', move: 'HANDED_IN' },
  returnToCell: { to: 'RETURNED', move: 'RETURNED_TO_CELL' },
  appraise: { to: 'APPRAISED', move: 'APPRAISED' },
  returnToAppraisal: { to: 'SUBMITTED', move: 'RETURNED_TO_APPRAISAL' },
}

interface Move {
  act: FileAct
  unitId: number
  reason?: string
}

/**
 * Moves the file of a unit one step: hands it in, returns it, appraises it. What the act is not allowed on stays where it is;
 * the number of those moved comes back. Sent twice, it is done once. Throws RuleError where nothing can be moved.
 */
export const moveFile = (actor: Actor, cycle: CycleFacts, wish: Move, now: Date): Promise<number> =>
  write(actor, context => move(context, actor, cycle, wish), now)

async function move(context: WriteContext, actor: Actor, cycle: CycleFacts, { act, unitId, reason }: Move): Promise<number> {
  const { transaction, now } = context
  await Rating.holdUnit(cycle.id, unitId, transaction)
  const acted = await actedCycle(cycle, unitId, plainDateOf(now), transaction)
  const rows = await ratingSheet(cycle, unitId, transaction)
  const judged = rows.map(row => ({ row, obstacle: whyNot(act, row, acted, actor) }))
  const movable = judged.filter(({ obstacle }) => obstacle === null).map(({ row }) => row)
  if (act === 'handIn') await refuseUnfinished(context, cycle, unitId, rows)
  if (movable.length === 0 && isHandedIn(act, rows)) return 0
  if (movable.length === 0) throw new RuleError(obstacleOf(judged))
  await Rating.moveTo(
    MOVES[act].to,
    movable.map(({ id }) => id),
    transaction,
  )
  await UnitMove.record(context, { cycleId: cycle.id, unitId, move: MOVES[act].move, ...(reason ? { reason } : {}) })
  await AuditEntry.record(context, {
    act,
    subjectKind: 'organisation',
    subjectId: unitId,
    organisationId: unitId,
    before: { states: [...new Set(movable.map(({ state }) => state))] },
    after: { state: MOVES[act].to, year: cycle.year, ratings: movable.length },
    reason: reason ?? null,
  })
  return movable.length
}

const isHandedIn = (act: FileAct, rows: readonly RatingRecord[]) => act === 'handIn' && rows.some(({ state }) => state === 'SUBMITTED')

/** Of the unit itself, since that speaks for its file. */
const obstacleOf = (judged: readonly { row: RatingRecord; obstacle: string | null }[]) =>
  judged.find(({ row }) => row.kind === 'ORGANISATION')?.obstacle ?? judged[0]?.obstacle ?? 'Hồ sơ này chưa có ai.'

/** A file goes in whole: everybody to be rated has a level, votes that add up, and a reason where something speaks against the level. */
async function refuseUnfinished({ transaction }: WriteContext, cycle: CycleFacts, unitId: number, rows: readonly RatingRecord[]) {
  const open = rows.filter(({ state }) => state === 'DRAFT' || state === 'RETURNED')
  if (open.length === 0) return
  const meeting = await UnitBallots.findOne({ where: { cycleId: cycle.id, unitId }, transaction })
  const facts = factsByRating(await factRecords(cycle, unitId, transaction))
  const checks = checksOfFile({ cycle: { ...cycle, meeting }, rows, facts })
  const lacking = open.map(row => ({ row, lacks: lacksOf(row, checks.get(row.id)!) })).filter(({ lacks }) => lacks.length > 0)
  if (lacking.length === 0) return
  const words = lacking.map(({ row, lacks }) => `${row.name} (${lacks.join(', ').replace(/\.$/, '')})`)
  throw new RuleError(`Còn ${lacking.length} dòng chưa nộp được: ${words.join('; ')}. Chưa nộp gì.`)
}
