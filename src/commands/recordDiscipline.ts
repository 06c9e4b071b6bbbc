import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { DisciplineForm } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { AuditEntry } from '../models/AuditEntry'
import { Discipline } from '../models/Discipline'
import { Member } from '../models/Member'

interface Imposed {
  /** Of the member as shown. */
  version: number
  form: DisciplineForm
  imposedOn: PlainDate
  document: string
  reason: string | null
}

/** Records a disciplinary measure. It counts in the year in which it was imposed (366-QĐ/TW, Điều 11). */
export function recordDiscipline(actor: Actor, memberId: number, unitId: number, { version, ...imposed }: Imposed, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const member = await Member.held(memberId, version, transaction)
      await Discipline.create({ memberId, ...imposed }, { transaction })
      await member.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'recordDiscipline', subjectKind: 'member', subjectId: memberId, organisationId: unitId },
        after: imposed,
      })
    },
    now,
  )
}
