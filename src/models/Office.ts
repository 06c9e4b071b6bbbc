import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { OfficeRole } from '../domain/codes'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** An office in an organisation, held by a member or by a named person outside the tree. */
export class Office extends Model<InferAttributes<Office>, InferCreationAttributes<Office>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare role: OfficeRole
  declare memberId: CreationOptional<number | null>
  declare personName: CreationOptional<string | null>
  declare otherPosts: CreationOptional<string | null>
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
}

Office.init(
  {
    id: id(),
    organisationId: whole(),
    role: text(),
    memberId: wholeOrNone(),
    personName: textOrNone(),
    otherPosts: textOrNone(),
    fromDate: text(),
    toDate: textOrNone(),
  },
  { sequelize, tableName: 'offices' },
)
