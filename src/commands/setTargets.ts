import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { ConflictError, RuleError } from '../errors'
import { AdmissionTarget } from '../models/AdmissionTarget'
import { AdmissionTargetEntry } from '../models/AdmissionTargetEntry'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { markOfTargets, targetsOfYear, type UnitTarget } from '../queries/targetsOfYear'

export interface TargetWish {
  year: number
  setOn: PlainDate
  document: string | null
  /** By unit; null where it is to have none. */
  targets: ReadonlyMap<number, number | null>
  /** Of what was shown. */
  mark: string
}

/** Sets how many members units are to admit in a year. What a target was before stays on record with its day. Gives how many changed. */
export function setTargets(actor: Actor, organisationId: number, wish: TargetWish, now: Date): Promise<number> {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const organisation = await Organisation.findByPk(organisationId, {
        transaction,
        lock: transaction.LOCK.UPDATE,
        rejectOnEmpty: true,
      })
      const units = await targetsOfYear(organisation, wish.year, transaction)
      if (markOfTargets(units) !== wish.mark) {
        throw new ConflictError('Có người vừa đặt lại chỉ tiêu; chưa có gì được ghi. Mời đồng chí mở lại trang.')
      }
      const changed = units.filter(({ id, target }) => wish.targets.has(id) && wish.targets.get(id) !== target)
      if (changed.length === 0) throw new RuleError('Chưa có chỉ tiêu nào thay đổi.')
      for (const unit of changed) await setTarget(context, unit, wish)
      return changed.length
    },
    now,
  )
}

async function setTarget(context: WriteContext, unit: UnitTarget, { year, setOn, document, targets }: TargetWish) {
  const { transaction, actor, now } = context
  const target = targets.get(unit.id) ?? null
  const where = { organisationId: unit.id, year }
  if (target === null) await AdmissionTarget.destroy({ where, transaction })
  else if (unit.version === null) await AdmissionTarget.create({ ...where, target }, { transaction })
  else await AdmissionTarget.update({ target, version: unit.version + 1 }, { where, transaction })
  const recorded = { recordedAt: now.toISOString(), recordedBy: actor?.userId ?? null }
  await AdmissionTargetEntry.create({ ...where, target, setOn, document, ...recorded }, { transaction })
  await AuditEntry.record(context, {
    ...{ act: 'setTargets', subjectKind: 'organisation', subjectId: unit.id, organisationId: unit.id },
    before: { year, target: unit.target },
    after: { year, target, setOn, document },
  })
}
