import { write } from '../database'
import type { Actor } from '../domain/actor'
import { isAtOrBelow } from '../domain/actor'
import type { PlainDate } from '../domain/plainDate'
import { mayStandBelow } from '../domain/unitPlace'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { OrganisationParent } from '../models/OrganisationParent'
import { refuseNamesake } from './refuseNamesake'

const NAMESAKE = { field: 'parent', where: 'trực thuộc nơi đã chọn', remedy: 'Hãy đổi tên một trong hai tổ chức trước' }

interface Move {
  /** Of the organisation as it was shown. */
  version: number
  parentId: number
  fromDate: PlainDate
  document: string | null
}

/** Puts an organisation, with all that is below it, under another one from a day on. Frozen years stay as they are. */
export function moveUnit(actor: Actor, id: number, { version, parentId, fromDate, document }: Move, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const unit = await Organisation.held(id, version, transaction)
      const parent = await Organisation.hold(parentId, transaction)
      refuse(unit, parent)
      const current = await OrganisationParent.findOne({ where: { organisationId: id, toDate: null }, transaction, rejectOnEmpty: true })
      const before = { parentId: current.parentId, fromDate: current.fromDate }
      if (current.fromDate === fromDate) await current.update({ parentId }, { transaction })
      else {
        await current.update({ toDate: fromDate }, { transaction })
        await OrganisationParent.create({ organisationId: id, parentId, fromDate }, { transaction })
      }
      await refuseNamesake(context, id, fromDate, NAMESAKE)
      await unit.update({ version: version + 1 }, { transaction })
      await Organisation.rebuildPaths(transaction)
      await AuditEntry.record(context, {
        ...{ act: 'moveUnit', subjectKind: 'organisation', subjectId: id, organisationId: id },
        before,
        after: { parentId, fromDate, document },
      })
    },
    now,
  )
}

function refuse(unit: Organisation, parent: Organisation) {
  if (isAtOrBelow(parent.path, unit.path)) throw new RuleError('Không chuyển được một tổ chức về dưới chính nó.')
  if (parent.id === unit.parentId) throw new RuleError('Tổ chức này đang trực thuộc đúng nơi đã chọn. Hãy chọn nơi khác.')
  if (parent.closedOn) throw new RuleError('Tổ chức cấp trên đã chọn đã kết thúc hoạt động. Hãy chọn nơi khác.')
  if (!mayStandBelow(unit, parent)) throw new RuleError('Loại tổ chức này không trực thuộc được nơi đã chọn. Hãy chọn nơi khác.')
}
