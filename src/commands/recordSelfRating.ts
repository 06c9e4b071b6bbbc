import { write } from '../database'
import type { Actor } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { whyNot } from '../domain/ratingActs'
import { type SelfRating, selfRaterNote } from '../domain/selfRating'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { actedCycle } from '../queries/actedCycle'
import { ratingsOfCycle } from '../queries/decisionSheet'

interface Sent extends SelfRating {
  /** When the self-rating that was shown had been entered; null where there was none. What else changed on the sheet is no conflict. */
  since: string | null
}

/** Enters how a subject rates itself: the member's own word, or what the cell copies from paper, marked so. */
export function recordSelfRating(actor: Actor, ratingId: number, { since, ...after }: Sent, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const rating = (await Rating.held([ratingId], transaction))[0]!
      const before = { selfLevel: rating.selfLevel, selfStrengths: rating.selfStrengths, selfWeaknesses: rating.selfWeaknesses }
      const note = selfRaterNote(actor, rating, now)
      if (Object.entries(after).every(([name, value]) => value === rating.get(name)) && rating.selfRatedBy === note.selfRatedBy) return
      if (rating.selfRatedAt !== since) throw new ConflictError('Có người vừa ghi tự xếp loại này; bản của đồng chí chưa được ghi.')
      const cycle = (await RatingCycle.findByPk(rating.cycleId, { transaction, rejectOnEmpty: true })).facts()
      const [row] = await ratingsOfCycle(cycle, [rating.id], transaction)
      const acted = await actedCycle(cycle, rating.unitId, plainDateOf(now), transaction)
      const obstacle = whyNot('selfRate', row!, acted, actor)
      if (obstacle) throw new RuleError(obstacle)
      await rating.update({ ...after, ...note, version: rating.version + 1 }, { transaction })
      await AuditEntry.record(context, {
        act: 'recordSelfRating',
        subjectKind: 'rating',
        subjectId: rating.id,
        organisationId: rating.unitId,
        before: { ...before, selfRatedBy: rating.selfRatedBy },
        after: { ...after, selfRatedBy: note.selfRatedBy },
      })
    },
    now,
  )
}
