import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { DisciplineForm } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { AuditEntry } from '../models/AuditEntry'
import { Discipline } from '../models/Discipline'
import { Member } from '../models/Member'

interface DisciplineCorrection {
  /** Of the member as shown. */
  version: number
  disciplineId: number
  form: DisciplineForm
  imposedOn: PlainDate
  document: string
  /** Why it is put right; what the discipline itself was for stays as it is. */
  reason: string
}

/** Puts a disciplinary measure right as its paper has it. What stood there stays in the history, with who changed it and why. */
export function correctDiscipline(
  actor: Actor,
  memberId: number,
  unitId: number,
  { version, disciplineId, reason, ...right }: DisciplineCorrection,
  now: Date,
) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const member = await Member.held(memberId, version, transaction)
      const discipline = await Discipline.counted(memberId, disciplineId, transaction)
      const { form, imposedOn, document } = discipline
      await discipline.update(right, { transaction })
      await member.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'correctDiscipline', subjectKind: 'member', subjectId: memberId, organisationId: unitId, reason },
        before: { form, imposedOn, document },
        after: right,
      })
    },
    now,
  )
}
