import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, textOrNone, version, whole } from './columns'

/** What the year of an organisation was about; also which rating year its report states. */
export class YearProfile extends Model<InferAttributes<YearProfile>, InferCreationAttributes<YearProfile>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare ratingYearReported: number
  declare theme: CreationOptional<string | null>
  declare orientation: CreationOptional<string | null>
  declare studyTopic: CreationOptional<string | null>
  declare version: CreationOptional<number>
}

YearProfile.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    ratingYearReported: whole(),
    theme: textOrNone(),
    orientation: textOrNone(),
    studyTopic: textOrNone(),
    version: version(),
  },
  { sequelize, tableName: 'year_profiles' },
)
