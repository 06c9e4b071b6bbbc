import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, version, whole } from './columns'

/** A decision that commends the recipients of one title in one year. */
export class CommendationDecision extends Model<InferAttributes<CommendationDecision>, InferCreationAttributes<CommendationDecision>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare titleId: number
  declare number: number
  declare sign: string
  declare decidedOn: string
  declare subject: string
  declare signatoryName: string
  declare signatoryOffice: string
  declare version: CreationOptional<number>
}

CommendationDecision.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    titleId: whole(),
    number: whole(),
    sign: text(),
    decidedOn: text(),
    subject: text(),
    signatoryName: text(),
    signatoryOffice: text(),
    version: version(),
  },
  { sequelize, tableName: 'commendation_decisions' },
)
