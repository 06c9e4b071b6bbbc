import { write } from '../database'
import type { Actor } from '../domain/actor'
import { searchKey } from '../domain/personName'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { OrganisationName } from '../models/OrganisationName'
import { type NamedSuperior, namedSuperior } from '../queries/namedSuperior'

interface UnitDetails {
  /** Of the organisation as it was shown. */
  version: number
  sign: string
  place: string
  /** Null where the organisation above is not only named here. */
  superiorName: string | null
  superiorBodyName: string | null
  reason: string
}

/** Puts right what stands on an organisation's documents besides its name; issued ones stay as they are. */
export function changeUnitDetails(actor: Actor, id: number, { version, reason, ...next }: UnitDetails, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const unit = await Organisation.held(id, version, transaction)
      const superior = await namedSuperior(unit, transaction)
      const before = detailsOf(unit, superior)
      if ((superior === null) !== (next.superiorName === null))
        throw new ConflictError('Tổ chức cấp trên vừa thay đổi; chưa có gì được ghi. Mời đồng chí mở lại trang.')
      if (Object.entries(next).every(([field, value]) => before[field as keyof typeof before] === value))
        throw new RuleError('Chưa có gì khác với điều đang ghi. Hãy sửa ít nhất một ô.')
      await unit.update({ sign: next.sign, place: next.place, version: version + 1 }, { transaction })
      if (superior) {
        const names = { name: next.superiorName!, bodyName: next.superiorBodyName!, searchKey: searchKey(next.superiorName!) }
        await OrganisationName.update(names, { where: { organisationId: superior.id, toDate: null }, transaction })
        await Organisation.increment('version', { where: { id: superior.id }, transaction })
      }
      await AuditEntry.record(context, {
        ...{ act: 'changeUnitDetails', subjectKind: 'organisation', subjectId: id, organisationId: id, reason },
        ...{ before, after: next },
      })
    },
    now,
  )
}

export const detailsOf = ({ sign, place }: { sign: string; place: string }, superior: NamedSuperior | null) => ({
  ...{ sign, place },
  ...{ superiorName: superior?.name ?? null, superiorBodyName: superior?.bodyName ?? null },
})
