import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { CandidateStageCode } from '../domain/codes'
import { id, text, textOrNone, whole } from './columns'

/** A stage that a candidate reached on a date. */
export class CandidateStage extends Model<InferAttributes<CandidateStage>, InferCreationAttributes<CandidateStage>> {
  declare id: CreationOptional<number>
  declare candidateId: number
  declare stage: CandidateStageCode
  declare reachedOn: string
  declare document: CreationOptional<string | null>
}

CandidateStage.init(
  {
    id: id(),
    candidateId: whole(),
    stage: text(),
    reachedOn: text(),
    document: textOrNone(),
  },
  { sequelize, tableName: 'candidate_stages' },
)
