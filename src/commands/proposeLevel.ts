import { write } from '../database'
import type { Actor } from '../domain/actor'
import { type ActedCycle, whyNot } from '../domain/ratingActs'
import type { RatingLevel } from '../domain/ratingLevel'
import { NO_SELF_RATING, selfRaterNote } from '../domain/selfRating'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Rating } from '../models/Rating'

/** The sheet on which a row stands, as the actor found it. */
interface Sheet {
  cycle: ActedCycle & { id: number }
  unitId: number
}

interface Proposed extends Entered {
  ratingId: number
  /** Of the rating as it was shown. */
  version: number
}

/** What was not sent is left as it stands. */
interface Entered {
  proposedLevel?: RatingLevel | null
  remarks: string
  selfLevel?: RatingLevel | null
  votesExcellent?: number | null
  votesGood?: number | null
  votesSatisfactory?: number | null
  votesUnsatisfactory?: number | null
  votesInvalid?: number | null
  levelReason?: string | null
}

/**
 * Enters what a cell says of one row of its sheet, and gives the row's version. Sending the same twice writes it once; somebody else's
 * newer value is never overwritten.
 */
export function proposeLevel(actor: Actor, { cycle, unitId }: Sheet, { ratingId, version, ...entered }: Proposed, now: Date) {
  return write(
    actor,
    async (context): Promise<number> => {
      const { transaction } = context
      const rating = await Rating.heldOnSheet(cycle.id, unitId, ratingId, transaction)
      const sent = { ...sentOf(entered), remarks: entered.remarks || null }
      if (Object.entries(sent).every(([name, value]) => rating.get(name) === value)) return rating.version
      if (rating.version !== version) throw new ConflictError('Có người vừa sửa dòng này; bản của đồng chí chưa được ghi.')
      // Where the unit's file stands is asked only of those who are to be rated after all.
      const row = { ...rating.get(), unitState: null }
      const selfRates = entered.selfLevel !== undefined && entered.selfLevel !== rating.selfLevel
      const obstacle = whyNot('fill', row, cycle, actor) ?? (selfRates ? whyNot('selfRate', row, cycle, actor) : null)
      if (obstacle) throw new RuleError(obstacle)
      const after = selfRates ? { ...sent, ...(entered.selfLevel ? selfRaterNote(actor, rating, now) : NO_SELF_RATING) } : sent
      const before = Object.fromEntries(Object.keys(after).map(name => [name, rating.get(name)]))
      await rating.update({ ...after, version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        act: 'proposeLevel',
        subjectKind: 'rating',
        subjectId: rating.id,
        organisationId: rating.unitId,
        before,
        after,
      })
      return version + 1
    },
    now,
  )
}

const sentOf = (entered: Entered) => Object.fromEntries(Object.entries(entered).filter(([, value]) => value !== undefined))
