import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { FactKind } from '../domain/codes'
import { AuditEntry } from '../models/AuditEntry'
import { RatingFact } from '../models/RatingFact'

interface Fact {
  kind: FactKind
  value: string
  source: string
}

/** Notes a fact behind the level of a rating, with where it is from. A later one takes its place; the earlier stays on record. */
export function recordFact(actor: Actor, rating: { id: number; unitId: number }, fact: Fact, now: Date) {
  return write(
    actor,
    async context => {
      const by = { at: now.toISOString(), userId: actor.userId, userName: actor.name }
      await RatingFact.create({ ratingId: rating.id, ...fact, ...by }, { transaction: context.transaction })
      await AuditEntry.record(context, {
        act: 'recordFact',
        subjectKind: 'rating',
        subjectId: rating.id,
        organisationId: rating.unitId,
        after: fact,
      })
    },
    now,
  )
}
