import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, textOrNone, version, whole } from './columns'

/** The conference that closed a year. */
export class Conference extends Model<InferAttributes<Conference>, InferCreationAttributes<Conference>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare heldOn: CreationOptional<string | null>
  declare venue: CreationOptional<string | null>
  declare version: CreationOptional<number>
}

Conference.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    heldOn: textOrNone(),
    venue: textOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'conferences' },
)
