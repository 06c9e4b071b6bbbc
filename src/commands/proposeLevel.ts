import { write } from '../database'
import type { Actor } from '../domain/actor'
import { plainDateOf } from '../domain/plainDate'
import { whyNot } from '../domain/ratingActs'
import type { RatingLevel } from '../domain/ratingLevel'
import { NO_SELF_RATING, selfRaterNote } from '../domain/selfRating'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Rating } from '../models/Rating'
import { RatingCycle } from '../models/RatingCycle'
import { actedCycle } from '../queries/actedCycle'
import { ratingsOfCycle } from '../queries/decisionSheet'

interface Proposed extends Entered {
  /** Of the rating as it was shown. */
  version: number
}

/** What was not sent is left as it stands. */
interface Entered {
  proposedLevel?: RatingLevel
  remarks: string
  selfLevel?: RatingLevel | null
  votesExcellent?: number | null
  votesGood?: number | null
  votesSatisfactory?: number | null
  votesUnsatisfactory?: number | null
  votesInvalid?: number | null
  levelReason?: string | null
}

/** Enters the level that a cell proposes. Sending the same twice writes it once; somebody else's newer value is never overwritten. */
export function proposeLevel(actor: Actor, ratingId: number, { version, ...entered }: Proposed, now: Date): Promise<number> {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const rating = (await Rating.held([ratingId], transaction))[0]!
      const sent = { ...sentOf(entered), remarks: entered.remarks || null }
      if (Object.entries(sent).every(([name, value]) => rating.get(name) === value)) return rating.version
      if (rating.version !== version) throw new ConflictError('Có người vừa sửa dòng này; bản của đồng chí chưa được ghi.')
      const cycle = (await RatingCycle.findByPk(rating.cycleId, { transaction }))!.facts()
      const [[row], acted] = await Promise.all([
        ratingsOfCycle(cycle, [rating.id], transaction),
        actedCycle(cycle, rating.unitId, plainDateOf(now), transaction),
      ])
      const selfRates = entered.selfLevel !== undefined && entered.selfLevel !== rating.selfLevel
      const obstacle = whyNot('fill', row!, acted, actor) ?? (selfRates ? whyNot('selfRate', row!, acted, actor) : null)
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
