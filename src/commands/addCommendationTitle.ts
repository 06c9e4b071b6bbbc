import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { CommendationGround } from '../domain/codes'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { CommendationTitle } from '../models/CommendationTitle'

interface NewTitle {
  name: string
  ground: CommendationGround
  label: string
}

/** A title or movement more; its code counts on, since names may be alike in other years. */
export function addCommendationTitle(actor: Actor, organisationId: number, title: NewTitle, now: Date): Promise<string> {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const existing = await CommendationTitle.findOne({ where: { name: title.name }, transaction })
      if (existing) {
        const ended = existing.endedOn === null ? '' : ' Danh hiệu ấy đã thôi dùng; đồng chí dùng lại được ở danh sách.'
        throw new RuleError(`Đã có danh hiệu, phong trào «${title.name}».${ended}`)
      }
      const position = ((await CommendationTitle.max('position', { transaction })) as number | null) ?? 0
      const code = `TITLE_${position + 1}`
      const { id } = await CommendationTitle.create({ ...title, code, position: position + 1 }, { transaction })
      await AuditEntry.record(context, {
        act: 'addCommendationTitle',
        subjectKind: 'commendationTitle',
        subjectId: id,
        organisationId,
        after: title,
      })
      return code
    },
    now,
  )
}
