import { write } from '../database'
import type { Actor } from '../domain/actor'
import { whyNotAnnulled } from '../domain/disciplineAnnulment'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Discipline } from '../models/Discipline'
import { Member } from '../models/Member'

interface Annulment {
  /** Of the member as shown. */
  version: number
  disciplineId: number
  /** From this day on it counts for nothing that is not decided yet. */
  annulledOn: PlainDate
  document: string | null
  reason: string
}

/** Annuls a disciplinary measure, which stays on record with the day and the reason. What was decided while it counted stays decided. */
export function annulDiscipline(
  actor: Actor,
  memberId: number,
  unitId: number,
  { version, disciplineId, annulledOn, document, reason }: Annulment,
  now: Date,
) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const member = await Member.held(memberId, version, transaction)
      const discipline = await Discipline.counted(memberId, disciplineId, transaction)
      const obstacle = whyNotAnnulled(discipline, annulledOn)
      if (obstacle) throw new RuleError(obstacle, { annulledOn: obstacle })
      await discipline.update({ annulledOn, annulmentDocument: document, annulmentReason: reason }, { transaction })
      await member.update({ version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'annulDiscipline', subjectKind: 'member', subjectId: memberId, organisationId: unitId, reason },
        before: { form: discipline.form, imposedOn: discipline.imposedOn, document: discipline.document },
        after: { annulledOn, document },
      })
    },
    now,
  )
}
