import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { OfficeRole } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Office } from '../models/Office'

interface Giving {
  role: OfficeRole
  memberId: number | null
  personName: string | null
  fromDate: PlainDate
}

/** Gives an office in an organisation to a member, or to somebody outside the tree. A secretary takes the place of the one before, from that day on. */
export function giveOffice(actor: Actor, organisationId: number, giving: Giving, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { role, fromDate } = giving
      const held = await Office.findAll({ where: { organisationId, role, toDate: null }, transaction, lock: transaction.LOCK.UPDATE })
      if (held.some(office => office.memberId === giving.memberId && office.personName === giving.personName)) {
        throw new RuleError('Người này đang giữ chức vụ đó rồi.')
      }
      const before = role === 'SECRETARY' ? held : []
      if (before.some(office => office.fromDate >= fromDate)) throw new RuleError('Ngày nhận chức phải sau ngày nhận chức của người trước.')
      for (const office of before) await office.update({ toDate: fromDate }, { transaction })
      await Office.create({ organisationId, ...giving }, { transaction })
      await AuditEntry.record(context, {
        ...{ act: 'giveOffice', subjectKind: 'organisation', subjectId: organisationId, organisationId },
        before: before.length > 0 ? { ended: before.map(({ id }) => id) } : null,
        after: giving,
      })
    },
    now,
  )
}
