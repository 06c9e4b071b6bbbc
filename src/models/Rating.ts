import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { NotRatedReason, RatingState, SubjectKind } from '../domain/codes'
import type { RatingLevel } from '../domain/ratingLevel'
import { id, text, textOrNone, version, whole, wholeOrNone } from './columns'

/** One subject of a cycle. `path` is the frozen path of the unit it stood in, or its own for an organisation. */
export class Rating extends Model<InferAttributes<Rating>, InferCreationAttributes<Rating>> {
  declare id: CreationOptional<number>
  declare cycleId: number
  declare year: number
  declare kind: SubjectKind
  declare organisationId: CreationOptional<number | null>
  declare memberId: CreationOptional<number | null>
  declare collectiveId: CreationOptional<number | null>
  declare unitId: number
  declare path: string
  declare state: RatingState
  declare notRatedReason: CreationOptional<NotRatedReason | null>
  declare notRatedNote: CreationOptional<string | null>
  declare proposedLevel: CreationOptional<RatingLevel | null>
  declare remarks: CreationOptional<string | null>
  declare decisionId: CreationOptional<number | null>
  declare version: CreationOptional<number>
}

Rating.init(
  {
    id: id(),
    cycleId: whole(),
    year: whole(),
    kind: text(),
    organisationId: wholeOrNone(),
    memberId: wholeOrNone(),
    collectiveId: wholeOrNone(),
    unitId: whole(),
    path: text(),
    state: text(),
    notRatedReason: textOrNone(),
    notRatedNote: textOrNone(),
    proposedLevel: textOrNone(),
    remarks: textOrNone(),
    decisionId: wholeOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'ratings' },
)
