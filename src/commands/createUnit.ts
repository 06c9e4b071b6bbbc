import { UniqueConstraintError } from 'sequelize'
import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { searchKey } from '../domain/personName'
import { dateText, plainDateOf } from '../domain/plainDate'
import { EARLIER_RECORDS } from '../domain/unitDays'
import { type UnitNames, type UnitPlace, usualBodyName, usualSign } from '../domain/unitPlace'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Organisation } from '../models/Organisation'
import { OrganisationName } from '../models/OrganisationName'
import { OrganisationParent } from '../models/OrganisationParent'
import { refuseNamesake } from './refuseNamesake'

const NAMESAKE = { field: 'name', where: 'trực thuộc tổ chức này', remedy: 'Hãy ghi tên khác' }

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
  const parentSince = await OrganisationName.beganOn(parent.id, transaction)
  if (foundedOn && foundedOn < parentSince) {
    const early = `Hồ sơ của tổ chức cấp trên bắt đầu từ ngày ${dateText(parentSince)}; hãy để trống ngày thành lập. ${EARLIER_RECORDS}`
    throw new RuleError(early, { foundedOn: early })
  }
  await Organisation.hold(parent.id, transaction)
  const unit = await Organisation.create(
    { code, kind, tier, sign: wish.sign ?? usualSign(kind), place: wish.place ?? parent.place, path: '/', foundedOn },
    { transaction },
  )
  const fromDate = foundedOn ?? parentSince
  const bodyName = wish.bodyName ?? usualBodyName(name)
  await OrganisationName.create({ organisationId: unit.id, name, bodyName, searchKey: searchKey(name), fromDate }, { transaction })
  await OrganisationParent.create({ organisationId: unit.id, parentId: parent.id, fromDate }, { transaction })
  // One without a day of its own is new today, whoever bore its name before.
  await refuseNamesake(context, unit.id, foundedOn ?? plainDateOf(context.now), NAMESAKE)
  await unit.update({ parentId: parent.id, path: `${parent.path}${unit.id}/` }, { transaction })
  await AuditEntry.record(context, {
    ...{ act: 'createUnit', subjectKind: 'organisation', subjectId: unit.id, organisationId: unit.id },
    after: { code, name, bodyName, kind, tier, foundedOn, parentId: parent.id },
  })
  return unit
}
