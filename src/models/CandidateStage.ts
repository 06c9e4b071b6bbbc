import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { CandidateStageCode } from '../domain/codes'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A stage that a candidate reached on a date. */
export class CandidateStage extends Model<InferAttributes<CandidateStage>, InferCreationAttributes<CandidateStage>> {
  declare id: CreationOptional<number>
  declare candidateId: number
  declare stage: CandidateStageCode
  declare reachedOn: string
  declare document: CreationOptional<string | null>
  /** Of a resolution: who voted for it, of how many who may vote. */
  declare votesFor: CreationOptional<number | null>
  declare voters: CreationOptional<number | null>
}

CandidateStage.init(
  {
    id: id(),
    candidateId: whole(),
    stage: text(),
    reachedOn: text(),
    document: textOrNone(),
    votesFor: wholeOrNone(),
    voters: wholeOrNone(),
  },
  { sequelize, tableName: 'candidate_stages' },
)
