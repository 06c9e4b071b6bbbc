import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A leadership collective beside an organisation, rated in years that say so. */
export class Collective extends Model<InferAttributes<Collective>, InferCreationAttributes<Collective>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare name: string
  /** Rated as a leader where the year says so. */
  declare headMemberId: CreationOptional<number | null>
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
}

Collective.init(
  { id: id(), organisationId: whole(), name: text(), headMemberId: wholeOrNone(), fromDate: text(), toDate: textOrNone() },
  { sequelize, tableName: 'collectives' },
)
