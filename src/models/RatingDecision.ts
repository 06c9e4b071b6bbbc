import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { RatingLevel } from '../domain/ratingLevel'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A decision on a rating. Never changed: a later one names the one it supersedes. */
export class RatingDecision extends Model<InferAttributes<RatingDecision>, InferCreationAttributes<RatingDecision>> {
  declare id: CreationOptional<number>
  declare ratingId: number
  declare level: RatingLevel
  declare points: CreationOptional<number | null>
  declare authorityId: CreationOptional<number | null>
  declare authorityName: string
  declare documentNumber: string
  declare decidedOn: string
  declare signatoryName: string
  declare signatoryOffice: string
  declare citation: string
  declare reason: CreationOptional<string | null>
  declare supersedesId: CreationOptional<number | null>
  declare recordedAt: string
  declare recordedBy: CreationOptional<number | null>
}

RatingDecision.init(
  {
    id: id(),
    ratingId: whole(),
    level: text(),
    points: wholeOrNone(),
    authorityId: wholeOrNone(),
    authorityName: text(),
    documentNumber: text(),
    decidedOn: text(),
    signatoryName: text(),
    signatoryOffice: text(),
    citation: text(),
    reason: textOrNone(),
    supersedesId: wholeOrNone(),
    recordedAt: text(),
    recordedBy: wholeOrNone(),
  },
  { sequelize, tableName: 'rating_decisions' },
)
