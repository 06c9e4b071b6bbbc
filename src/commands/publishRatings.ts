import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { RatingState } from '../domain/codes'
import { isOwnRating } from '../domain/decidingAuthority'
import { plainDateOf } from '../domain/plainDate'
import { whyNot } from '../domain/ratingActs'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { actedCycle } from '../queries/actedCycle'
import { actedRatings } from '../queries/actedRatings'

/** Rows in one statement; far more would pass SQLite's limit on its length. */
const CHUNK = 500

const WAITING: readonly RatingState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPRAISED']

/**
 * Publishes what was decided in a cycle: from now on those rated see their result. The actor's own row stays for another person with the right.
 * Throws RuleError while anybody waits for a decision but the committee itself, on which its superior decides.
 */
export const publishRatings = (actor: Actor, cycleId: number, now: Date) =>
  write(actor, context => turn(context, actor, cycleId, { act: 'publish', to: 'PUBLISHED', reason: null }), now)

/** Takes a publication back, with its reason: the decisions stand, but nobody beyond the committee sees them. */
export const unpublishRatings = (actor: Actor, cycleId: number, reason: string, now: Date) =>
  write(actor, context => turn(context, actor, cycleId, { act: 'unpublish', to: 'DECIDED', reason }), now)

interface Turn {
  act: 'publish' | 'unpublish'
  to: RatingState
  reason: string | null
}

async function turn(context: WriteContext, actor: Actor, cycleId: number, { act, to, reason }: Turn): Promise<number> {
  const { transaction, now } = context
  await RatingCycle.hold(cycleId, transaction)
  const cycle = await RatingCycle.findByPk(cycleId, { transaction, rejectOnEmpty: true })
  const today = plainDateOf(now)
  if (cycle.origin === 'RECORDED')
    throw new RuleError('Kết quả năm này được ghi theo quyết định đã công bố; không có đợt công bố trong hệ thống.')
  const acted = await actedCycle(cycle.facts(), null, today, transaction)
  const rows = await actedRatings(cycle, transaction)
  const waiting = rows.filter(row => WAITING.includes(row.state) && !isOwnRating(row, acted)).length
  if (act === 'publish' && waiting > 0) {
    throw new RuleError(
      `Còn ${waiting} đối tượng chưa có quyết định nên chưa công bố được. Hãy ghi quyết định, hoặc ghi không xếp loại kèm lý do.`,
    )
  }
  const judged = rows.map(row => ({ row, obstacle: whyNot(act, row, acted, actor) }))
  const ids = judged.filter(({ obstacle }) => obstacle === null).map(({ row }) => row.id)
  if (ids.length === 0)
    throw new RuleError(
      refusalOf(
        judged.map(({ row, obstacle }) => ({ state: row.state, obstacle })),
        act,
      ),
    )
  for (let start = 0; start < ids.length; start += CHUNK) await Rating.moveTo(to, ids.slice(start, start + CHUNK), transaction)
  const before = { publishedOn: cycle.publishedOn }
  const after = { publishedOn: act === 'publish' ? (cycle.publishedOn ?? today) : null }
  await cycle.update({ ...after, version: cycle.version + 1 }, { transaction })
  await AuditEntry.record(context, {
    act: act === 'publish' ? 'publishRatings' : 'unpublishRatings',
    subjectKind: 'organisation',
    subjectId: cycle.organisationId,
    organisationId: cycle.organisationId,
    before: { year: cycle.year, ...before },
    after: { year: cycle.year, ...after, ratings: ids.length },
    reason,
  })
  return ids.length
}

/** Of a row that is in the state the act starts from, if there is one: it says more. */
function refusalOf(judged: readonly { state: RatingState; obstacle: string | null }[], act: Turn['act']): string {
  const from = act === 'publish' ? 'DECIDED' : 'PUBLISHED'
  const fitting = judged.find(({ state }) => state === from)
  return fitting?.obstacle ?? (act === 'publish' ? 'Không có kết quả nào chờ công bố.' : 'Không có kết quả nào đã công bố.')
}
