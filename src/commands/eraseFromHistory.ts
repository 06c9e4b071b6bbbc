import { write } from '../database'
import type { Actor } from '../domain/actor'
import { NotFoundError, RuleError } from '../errors'
import { AuditEntry, ERASURE } from '../models/AuditEntry'

interface Erasure {
  /** In whose chain the entry stands, and its number there. */
  chain: number
  sequence: number
  reason: string
}

/** Takes the values out of one entry of the history, where the law demands it. That it was done, and why, is an entry itself. */
export function eraseFromHistory(actor: Actor | null, { chain, sequence, reason }: Erasure, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const entry = await AuditEntry.findOne({ where: { chain, sequence }, transaction })
      if (!entry) throw new NotFoundError(`Lịch sử này không có mục số ${sequence}.`)
      if (entry.act === ERASURE) throw new RuleError('Mục này ghi một việc xóa nên phải giữ nguyên.')
      const values = (['before', 'after', 'reason'] as const).filter(name => entry[name] !== null)
      if (values.length === 0) throw new RuleError(`Mục số ${sequence} không còn giá trị nào để xóa.`)
      await entry.erase(transaction)
      await AuditEntry.record(context, {
        act: ERASURE,
        subjectKind: 'auditEntry',
        subjectId: entry.id,
        organisationId: entry.organisationId,
        before: { sequence, values },
        after: { sequence, values: [] },
        reason,
      })
    },
    now,
  )
}
