import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { MembershipBeginning, MembershipEnding } from '../domain/codes'
import { id, text, textOrNone, whole } from './columns'

/** A member belongs to a cell in a period; the home of a member on a date. */
export class Membership extends Model<InferAttributes<Membership>, InferCreationAttributes<Membership>> {
  declare id: CreationOptional<number>
  declare memberId: number
  declare organisationId: number
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
  declare beganBy: MembershipBeginning
  declare endedBy: CreationOptional<MembershipEnding | null>
  declare beganDocument: CreationOptional<string | null>
  declare endedDocument: CreationOptional<string | null>
}

Membership.init(
  {
    id: id(),
    memberId: whole(),
    organisationId: whole(),
    fromDate: text(),
    toDate: textOrNone(),
    beganBy: text(),
    endedBy: textOrNone(),
    beganDocument: textOrNone(),
    endedDocument: textOrNone(),
  },
  { sequelize, tableName: 'memberships' },
)
