import { write } from '../database'
import type { Actor } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { stateOnceIncluded, whyNot } from '../domain/ratingActs'
import type { CycleFacts } from '../domain/yearRecords'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Rating } from '../models/Rating'
import { actedCycle } from '../queries/actedCycle'
import { ratingsOfCycle } from '../queries/decisionSheet'

interface Settlement {
  ratingId: number
  act: 'exclude' | 'include'
  /** Written with the rating where it is left out; in the history always. */
  reason: string
}

/** Says that a subject is not rated, and why; or that it is after all. Throws RuleError where that is not allowed. */
export function settleRating(actor: Actor, cycle: CycleFacts, { ratingId, act, reason }: Settlement, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const rating = (await Rating.held([ratingId], transaction))[0]!
      const [row] = await ratingsOfCycle(cycle, [ratingId], transaction)
      const acted = await actedCycle(cycle, rating.unitId, plainDateOf(now), transaction)
      const obstacle = whyNot(act, row!, acted, actor)
      if (obstacle) throw new RuleError(obstacle)
      const before = { state: rating.state, notRatedReason: rating.notRatedReason, notRatedNote: rating.notRatedNote }
      const after =
        act === 'exclude'
          ? { state: 'NOT_RATED' as const, notRatedReason: 'OTHER' as const, notRatedNote: reason }
          : { state: stateOnceIncluded(row!.unitState), notRatedReason: null, notRatedNote: null }
      await rating.update({ ...after, version: rating.version + 1 }, { transaction })
      await AuditEntry.record(context, {
        act: act === 'exclude' ? 'excludeRating' : 'includeRating',
        subjectKind: 'rating',
        subjectId: rating.id,
        organisationId: rating.unitId,
        before,
        after,
        reason,
      })
    },
    now,
  )
}
