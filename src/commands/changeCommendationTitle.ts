import { write } from '../database'
import type { Actor } from '../domain/actor'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CommendationDecision } from '../models/CommendationDecision'
import { CommendationTitle } from '../models/CommendationTitle'

interface Change {
  /** As it was shown. */
  shown: string
  name: string
  label: string
}

/** Changes what a title proposes to print, and its name as long as no decision was taken under it: papers keep the words they were issued with. */
export function changeCommendationTitle(actor: Actor, organisationId: number, titleId: number, { shown, ...after }: Change, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const title = await CommendationTitle.held(titleId, transaction)
      const before = { name: title.name, label: title.label }
      if (before.name === after.name && before.label === after.label) return
      if (before.name !== shown)
        throw new ConflictError('Có người vừa đổi tên danh hiệu này; chưa có gì được ghi. Mời đồng chí mở lại trang.')
      if (before.name !== after.name) {
        if (await CommendationDecision.count({ where: { titleId }, transaction })) {
          throw new RuleError('Đã có quyết định khen thưởng mang tên này nên không đổi tên được. Hãy thêm danh hiệu, phong trào mới.')
        }
        if (await CommendationTitle.count({ where: { name: after.name }, transaction })) {
          throw new RuleError(`Đã có danh hiệu, phong trào «${after.name}».`)
        }
      }
      await title.update(after, { transaction })
      await AuditEntry.record(context, {
        act: 'changeCommendationTitle',
        subjectKind: 'commendationTitle',
        subjectId: titleId,
        organisationId,
        before,
        after,
      })
    },
    now,
  )
}
