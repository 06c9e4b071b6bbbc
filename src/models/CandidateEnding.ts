import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole } from './columns'

/** A candidacy came to an end without admission; it may be taken up again. */
export class CandidateEnding extends Model<InferAttributes<CandidateEnding>, InferCreationAttributes<CandidateEnding>> {
  declare id: CreationOptional<number>
  declare candidateId: number
  declare endedOn: string
  declare reason: string
  declare document: CreationOptional<string | null>
  declare resumedOn: CreationOptional<string | null>
}

CandidateEnding.init(
  { id: id(), candidateId: whole(), endedOn: text(), reason: text(), document: textOrNone(), resumedOn: textOrNone() },
  { sequelize, tableName: 'candidate_endings' },
)
