import { write } from '../database'
import type { Actor } from '../domain/actor'
import { cancellablePeriods } from '../domain/cancelledPeriod'
import { RuleError } from '../errors'
import { Absence } from '../models/Absence'
import { AuditEntry } from '../models/AuditEntry'
import { CancelledPeriod } from '../models/CancelledPeriod'
import { Member } from '../models/Member'
import { TemporaryStay } from '../models/TemporaryStay'

interface Cancelling {
  /** Of the member as shown. */
  version: number
  /** Key of the period. */
  period: string
  reason: string
}

/** Takes an exemption, a suspension or a temporary stay that never was out of what is counted. It stays on record as it stood, with who cancelled it, when and why. */
export function cancelPeriod(actor: Actor, memberId: number, unitId: number, { version, period: key, reason }: Cancelling, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const member = await Member.held(memberId, version, transaction)
      const absences = await Absence.findAll({ where: { memberId }, transaction })
      const temporary = await TemporaryStay.findAll({ where: { memberId }, transaction })
      const period = cancellablePeriods({ absences, temporary }).find(each => each.key === key)
      if (!period) throw new RuleError('', { period: 'Việc này không còn trong hồ sơ. Hãy chọn lại.' })
      const { kind, list, id } = period
      const row = list === 'absences' ? absences.find(each => each.id === id)! : temporary.find(each => each.id === id)!
      const { id: _id, memberId: _memberId, ...stood } = { ...row.get(), kind }
      await CancelledPeriod.create({ memberId, ...stood, reason, recordedAt: now.toISOString(), recordedBy: actor.userId }, { transaction })
      await row.destroy({ transaction })
      await member.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'cancelPeriod', subjectKind: 'member', subjectId: memberId, organisationId: unitId, reason },
        before: stood,
        after: { kind, cancelled: true },
      })
    },
    now,
  )
}
