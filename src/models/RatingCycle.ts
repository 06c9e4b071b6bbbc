import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, version, whole } from './columns'

/** The year of rating of a committee: the regime it was opened with and the settings stated then. */
export class RatingCycle extends Model<InferAttributes<RatingCycle>, InferCreationAttributes<RatingCycle>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare period: string
  declare regulation: string
  declare guidance: string
  declare countingDate: string
  declare openedOn: string
  declare publishedOn: CreationOptional<string | null>
  declare settings: string
  declare version: CreationOptional<number>
}

RatingCycle.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    period: text(),
    regulation: text(),
    guidance: text(),
    countingDate: text(),
    openedOn: text(),
    publishedOn: textOrNone(),
    settings: text(),
    version: version(),
  },
  { sequelize, tableName: 'rating_cycles' },
)
