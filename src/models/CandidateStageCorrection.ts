import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { CandidateStageCode } from '../domain/codes'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** What a stage said before it was put right; without a day from now on, it was not reached. Append-only. */
export class CandidateStageCorrection extends Model<
  InferAttributes<CandidateStageCorrection>,
  InferCreationAttributes<CandidateStageCorrection>
> {
  declare id: CreationOptional<number>
  declare candidateId: number
  declare stage: CandidateStageCode
  declare wasReachedOn: string
  declare wasDocument: CreationOptional<string | null>
  declare wasVotesFor: CreationOptional<number | null>
  declare wasVoters: CreationOptional<number | null>
  declare reachedOn: CreationOptional<string | null>
  declare reason: string
  declare recordedAt: string
  declare recordedBy: CreationOptional<number | null>
}

CandidateStageCorrection.init(
  {
    id: id(),
    candidateId: whole(),
    stage: text(),
    wasReachedOn: text(),
    wasDocument: textOrNone(),
    wasVotesFor: wholeOrNone(),
    wasVoters: wholeOrNone(),
    reachedOn: textOrNone(),
    reason: text(),
    recordedAt: text(),
    recordedBy: wholeOrNone(),
  },
  { sequelize, tableName: 'candidate_stage_corrections' },
)
