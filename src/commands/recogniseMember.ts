import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { AuditEntry } from '../models/AuditEntry'
import { Member } from '../models/Member'

interface Recognition {
  /** Of the member as shown. */
  version: number
  officialOn: PlainDate
  officialAt: string | null
  document: string | null
}

/** Recognises a probationary member as a full one; again, it corrects the day. */
export function recogniseMember(
  actor: Actor,
  memberId: number,
  unitId: number,
  { version, document, ...recognised }: Recognition,
  now: Date,
) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const member = await Member.held(memberId, version, transaction)
      const before = { officialOn: member.officialOn, officialAt: member.officialAt }
      await member.update({ ...recognised, version: version + 1 }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'recogniseMember', subjectKind: 'member', subjectId: memberId, organisationId: unitId },
        before,
        after: { ...recognised, document },
      })
    },
    now,
  )
}
