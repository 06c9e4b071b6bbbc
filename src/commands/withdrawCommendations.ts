import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Commendation } from '../models/Commendation'
import { CommendationDecision } from '../models/CommendationDecision'
import { CommendationWithdrawal } from '../models/CommendationWithdrawal'

interface Withdrawal {
  documentNumber: string
  decidedOn: PlainDate
  signatoryName: string
  signatoryOffice: string
  reason: string
}

/** Withdraws awards of a decision by a later document. They stay on record with it and are no longer counted. */
export function withdrawCommendations(
  actor: Actor,
  decision: CommendationDecision,
  commendationIds: readonly number[],
  document: Withdrawal,
  now: Date,
) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      await CommendationDecision.toAmend(decision.id, transaction)
      const where = { id: [...commendationIds], decisionId: decision.id }
      const own = await Commendation.count({ where, transaction })
      if (own !== commendationIds.length) throw new RuleError('Có đối tượng không thuộc quyết định này; chưa có gì được ghi.')
      const gone = await CommendationWithdrawal.count({ where: { commendationId: [...commendationIds] }, transaction })
      if (gone > 0)
        throw new ConflictError('Có đối tượng vừa được thu hồi khen thưởng bởi người khác; chưa có gì được ghi. Hãy mở lại trang.')
      const recorded = { recordedAt: now.toISOString(), recordedBy: actor.userId }
      const rows = commendationIds.map(commendationId => ({ commendationId, ...document, ...recorded }))
      await CommendationWithdrawal.bulkCreate(rows, { transaction })
      await AuditEntry.record(context, {
        act: 'withdrawCommendations',
        subjectKind: 'commendationDecision',
        subjectId: decision.id,
        organisationId: decision.organisationId,
        before: { inForce: own },
        after: { withdrawn: commendationIds.length, documentNumber: document.documentNumber },
        reason: document.reason,
      })
    },
    now,
  )
}
