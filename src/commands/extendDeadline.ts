import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { CycleStep } from '../domain/codes'
import { COMMITTEE_STEPS } from '../domain/deadlines'
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

const NOT_LATER = 'Hạn mới phải sau hạn chung của bước này.'

/** Deciding and publishing are the committee's own steps, all others those of its units. */
function ownerProblem(step: CycleStep, isCommittee: boolean): Record<string, string> {
  if (COMMITTEE_STEPS.includes(step) === isCommittee) return {}
  return { unitId: isCommittee ? 'Bước này của đơn vị: hãy chọn một đơn vị.' : 'Bước này của cấp ủy mở đợt: hãy chọn cấp ủy.' }
}

/** Gives one unit, or the committee itself, more time for one step of a cycle. */
export function extendDeadline(actor: Actor, cycle: CycleFacts, { unitId, step, untilDate, reason }: Extension, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const set = cycle.settings.deadlines?.[step]
      if (!set) return RuleError.onFields({ step: 'Bước này không có hạn nên không cần gia hạn.' })
      RuleError.onFields({ ...ownerProblem(step, unitId === cycle.organisationId), ...(untilDate <= set.on && { untilDate: NOT_LATER }) })
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
