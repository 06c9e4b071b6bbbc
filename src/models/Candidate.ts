import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { CandidateSource, Sex } from '../domain/codes'
import { id, text, textOrNone, version, whole, wholeOrNone } from './columns'

/** Somebody on the way to admission ("quần chúng ưu tú"). */
export class Candidate extends Model<InferAttributes<Candidate>, InferCreationAttributes<Candidate>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare fullName: string
  declare sortKey: string
  declare searchKey: string
  declare sex: CreationOptional<Sex | null>
  declare birthDate: CreationOptional<string | null>
  declare occupation: CreationOptional<string | null>
  declare source: CandidateSource
  declare memberId: CreationOptional<number | null>
  declare version: CreationOptional<number>
}

Candidate.init(
  {
    id: id(),
    organisationId: whole(),
    fullName: text(),
    sortKey: text(),
    searchKey: text(),
    sex: textOrNone(),
    birthDate: textOrNone(),
    occupation: textOrNone(),
    source: text(),
    memberId: wholeOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'candidates' },
)
