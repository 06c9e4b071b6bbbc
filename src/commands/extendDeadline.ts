import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { CycleStep } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import type { CycleFacts } from '../domain/yearRecords'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CyclePlace } from '../models/CyclePlace'
import { ExtendedDeadline } from '../models/ExtendedDeadline'

interface Extension {
  unitId: number
  step: CycleStep
  untilDate: PlainDate
  reason: string
}

/** Gives one unit more time for one step of a cycle. */
export function extendDeadline(actor: Actor, cycle: CycleFacts, { unitId, step, untilDate, reason }: Extension, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const set = cycle.settings.deadlines?.[step]
      if (!set) throw new RuleError('Bước này không có hạn nên không cần gia hạn.')
      if (untilDate <= set.on) throw new RuleError('Hạn mới phải sau hạn chung của bước này.')
      const place = await CyclePlace.findOne({ where: { cycleId: cycle.id, organisationId: unitId }, transaction })
      if (!place) throw new RuleError('Đơn vị này không thuộc đợt đánh giá.')
      const by = { at: now.toISOString(), userId: actor.userId, userName: actor.name }
      await ExtendedDeadline.create({ cycleId: cycle.id, unitId, step, untilDate, reason, ...by }, { transaction })
      await AuditEntry.record(context, {
        act: 'extendDeadline',
        subjectKind: 'organisation',
        subjectId: unitId,
        organisationId: unitId,
        after: { year: cycle.year, step, untilDate },
        reason,
      })
    },
    now,
  )
}
