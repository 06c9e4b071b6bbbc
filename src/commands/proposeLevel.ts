import { write } from '../database'
import type { Actor } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { whyNot } from '../domain/ratingActs'
import type { RatingLevel } from '../domain/ratingLevel'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { actedCycle } from '../queries/actedCycle'
import { ratingsOfCycle } from '../queries/decisionSheet'

interface Proposed {
  /** Of the rating as it was shown. */
  version: number
  proposedLevel: RatingLevel
  remarks: string
}

/** Enters the level that a cell proposes. Sending the same twice writes it once; somebody else's newer value is never overwritten. */
export function proposeLevel(actor: Actor, ratingId: number, { version, proposedLevel, remarks }: Proposed, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const rating = (await Rating.held([ratingId], transaction))[0]!
      const before = { proposedLevel: rating.proposedLevel, remarks: rating.remarks }
      const after = { proposedLevel, remarks: remarks || null }
      if (before.proposedLevel === after.proposedLevel && before.remarks === after.remarks) return
      if (rating.version !== version) throw new ConflictError('Có người vừa sửa dòng này; bản của đồng chí chưa được ghi.')
      const cycle = (await RatingCycle.findByPk(rating.cycleId, { transaction }))!.facts()
      const [[row], acted] = await Promise.all([
        ratingsOfCycle(cycle, [rating.id], transaction),
        actedCycle(cycle, rating.unitId, plainDateOf(now), transaction),
      ])
      const obstacle = whyNot('fill', row!, acted, actor)
      if (obstacle) throw new RuleError(obstacle)
      await rating.update({ ...after, version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        act: 'proposeLevel',
        subjectKind: 'rating',
        subjectId: rating.id,
        organisationId: rating.unitId,
        before,
        after,
      })
    },
    now,
  )
}
