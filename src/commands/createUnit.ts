import { UniqueConstraintError } from 'sequelize'
import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { searchKey } from '../domain/personName'
import { type UnitNames, type UnitPlace, usualBodyName, usualSign } from '../domain/unitPlace'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { OrganisationName } from '../models/OrganisationName'
import { OrganisationParent } from '../models/OrganisationParent'

export interface UnitWish extends UnitPlace, UnitNames {}

/** Makes a unit below an organisation. Without a day of founding it was there as long as what it stands below. */
export function createUnit(actor: Actor, parent: Organisation, wish: UnitWish, now: Date): Promise<Organisation> {
  return write(actor, context => makeUnit(context, parent, wish), now).catch((error: unknown) => {
    if (!(error instanceof UniqueConstraintError)) throw error
    throw new RuleError(`Mã «${wish.code}» đã có tổ chức khác dùng. Hãy đặt mã khác.`)
  })
}

async function makeUnit(context: WriteContext, parent: Organisation, wish: UnitWish) {
  const { transaction } = context
  const { code, kind, tier, name, foundedOn } = wish
  const parentSince = await OrganisationName.min<string, OrganisationName>('fromDate', {
    where: { organisationId: parent.id },
    transaction,
  })
  if (foundedOn && foundedOn < parentSince) {
    throw new RuleError('Ngày thành lập không thể trước ngày bắt đầu hồ sơ của tổ chức cấp trên; hãy để trống ngày thành lập.')
  }
  // Who else makes a unit here waits.
  await Organisation.findByPk(parent.id, { transaction, lock: transaction.LOCK.UPDATE, rejectOnEmpty: true })
  await refuseNamesake(context, parent, name)
  const unit = await Organisation.create(
    { code, kind, tier, sign: wish.sign ?? usualSign(kind), place: wish.place ?? parent.place, path: '/', foundedOn },
    { transaction },
  )
  const fromDate = foundedOn ?? parentSince
  const bodyName = wish.bodyName ?? usualBodyName(name)
  await OrganisationName.create({ organisationId: unit.id, name, bodyName, searchKey: searchKey(name), fromDate }, { transaction })
  await OrganisationParent.create({ organisationId: unit.id, parentId: parent.id, fromDate }, { transaction })
  await unit.update({ parentId: parent.id, path: `${parent.path}${unit.id}/` }, { transaction })
  await AuditEntry.record(context, {
    ...{ act: 'createUnit', subjectKind: 'organisation', subjectId: unit.id, organisationId: unit.id },
    after: { code, name, bodyName, kind, tier, foundedOn, parentId: parent.id },
  })
  return unit
}

/** Files name units by their names too: below one organisation there is only one of a name. */
async function refuseNamesake({ transaction }: WriteContext, parent: Organisation, name: string) {
  const siblings = await Organisation.findAll({ where: { parentId: parent.id, closedOn: null }, transaction })
  const named = { organisationId: siblings.map(({ id }) => id), name, toDate: null }
  const same = siblings.length > 0 ? await OrganisationName.findOne({ where: named, transaction }) : null
  const sibling = siblings.find(({ id }) => id === same?.organisationId)
  if (sibling) throw new RuleError(`Đã có ${name} (mã ${sibling.code}) trực thuộc tổ chức này. Hãy ghi tên khác.`)
}
