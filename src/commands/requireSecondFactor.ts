import { write } from '../database'
import type { Actor } from '../domain/actor'
import type { Role } from '../domain/codes'
import { AuditEntry } from '../models/AuditEntry'
import { FactorRequirement } from '../models/FactorRequirement'

/** Of which roles, at an organisation and below, a second factor is asked from now on. */
export function requireSecondFactor(actor: Actor, organisationId: number, roles: readonly Role[], now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const before = await FactorRequirement.findAll({ where: { organisationId }, order: ['role'], transaction })
      await FactorRequirement.destroy({ where: { organisationId }, transaction })
      await FactorRequirement.bulkCreate(
        roles.map(role => ({ organisationId, role })),
        { transaction },
      )
      await AuditEntry.record(context, {
        ...{ act: 'requireSecondFactor', subjectKind: 'organisation', subjectId: organisationId, organisationId },
        ...{ before: { roles: before.map(({ role }) => role) }, after: { roles } },
      })
    },
    now,
  )
}
