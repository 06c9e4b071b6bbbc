import { write } from '../database'
import type { Actor } from '../domain/actor'
import { dateText, type PlainDate } from '../domain/plainDate'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Office } from '../models/Office'

interface OfficeEnd {
  officeId: number
  /** The first day on which it is no longer held. */
  toDate: PlainDate
}

/** Ends a term of office that nobody else's ends. */
export function endOffice(actor: Actor, organisationId: number, { officeId, toDate }: OfficeEnd, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const where = { id: officeId, organisationId }
      const office = await Office.findOne({ where, transaction, lock: transaction.LOCK.UPDATE, rejectOnEmpty: true })
      if (office.toDate) throw new ConflictError('Chức vụ này vừa được ghi thôi; chưa có gì được ghi thêm. Mời đồng chí mở lại trang.')
      if (toDate <= office.fromDate) {
        throw new RuleError('', { toDate: `Ngày thôi chức phải sau ngày nhận chức (${dateText(office.fromDate)}).` })
      }
      await office.update({ toDate }, { transaction })
      const { role, personName, memberId } = office
      await AuditEntry.record(context, {
        ...{ act: 'endOffice', subjectKind: 'organisation', subjectId: organisationId, organisationId },
        before: { role, memberId, personName, toDate: null },
        after: { role, memberId, personName, toDate },
      })
    },
    now,
  )
}
