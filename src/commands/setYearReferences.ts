import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { ReferenceRole } from '../domain/codes'
import type { Reference } from '../domain/yearContent'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { YearProfile } from '../models/YearProfile'
import { YearReference } from '../models/YearReference'
import { markOf } from '../queries/markOf'

export interface ReferenceOfYear extends Reference {
  role: ReferenceRole
}

interface ReferencesWish {
  organisationId: number
  year: number
  /** In their order. */
  references: readonly ReferenceOfYear[]
  /** Of those that were shown. */
  mark: string
}

/** Documents of a year in one order: as its report cites them, bases first. */
export const inOrder = (references: readonly ReferenceOfYear[]): ReferenceOfYear[] =>
  (['GUIDANCE', 'DIRECTIVE'] as const)
    .flatMap(role => references.filter(each => each.role === role))
    .map(({ role, number, datedOn, issuer, subject }) => ({
      ...{ role, number, datedOn, issuer, subject },
    }))

/** Writes which documents the year rests on. */
export function setYearReferences(actor: Actor, { organisationId, year, references, mark }: ReferencesWish, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const { id: profileId } = await YearProfile.hold(organisationId, year, transaction)
      const rows = await YearReference.findAll({ where: { profileId }, order: ['position'], transaction })
      const before = inOrder(rows.map(row => ({ ...row.get({ plain: true }), subject: row.subject ?? null })))
      const after = inOrder(references)
      YearProfile.requireUnchanged(markOf(before) === mark)
      if (markOf(after) === mark) throw new RuleError('Chưa có gì khác với danh sách đang ghi.')
      await YearReference.destroy({ where: { profileId }, transaction })
      await YearReference.bulkCreate(
        after.map((reference, index) => ({ ...reference, profileId, position: index + 1 })),
        { transaction },
      )
      await AuditEntry.record(context, {
        ...{ act: 'setYearReferences', subjectKind: 'yearProfile', subjectId: profileId, organisationId },
        before: { year, references: before },
        after: { year, references: after },
      })
    },
    now,
  )
}
