import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole } from './columns'

/** A member belongs to a leadership collective in a period. */
export class CollectiveMember extends Model<InferAttributes<CollectiveMember>, InferCreationAttributes<CollectiveMember>> {
  declare id: CreationOptional<number>
  declare collectiveId: number
  declare memberId: number
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
}

CollectiveMember.init(
  {
    id: id(),
    collectiveId: whole(),
    memberId: whole(),
    fromDate: text(),
    toDate: textOrNone(),
  },
  { sequelize, tableName: 'collective_members' },
)
