import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { Role } from '../domain/codes'
import { id, text, textOrNone, whole } from './columns'

/** A role at a place in the tree, from a day to a day. */
export class RoleGrant extends Model<InferAttributes<RoleGrant>, InferCreationAttributes<RoleGrant>> {
  declare id: CreationOptional<number>
  declare userId: number
  declare role: Role
  declare organisationId: number
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
}

RoleGrant.init(
  {
    id: id(),
    userId: whole(),
    role: text(),
    organisationId: whole(),
    fromDate: text(),
    toDate: textOrNone(),
  },
  { sequelize, tableName: 'grants' },
)
