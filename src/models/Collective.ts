import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A leadership collective that is rated as one. */
export class Collective extends Model<InferAttributes<Collective>, InferCreationAttributes<Collective>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare name: string
  declare headMemberId: CreationOptional<number | null>
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
}

Collective.init(
  {
    id: id(),
    organisationId: whole(),
    name: text(),
    headMemberId: wholeOrNone(),
    fromDate: text(),
    toDate: textOrNone(),
  },
  { sequelize, tableName: 'collectives' },
)
