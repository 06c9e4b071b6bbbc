import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { ProfileSection } from '../domain/codes'
import { id, text, whole } from './columns'

/** A paragraph of the year's own text. */
export class YearSection extends Model<InferAttributes<YearSection>, InferCreationAttributes<YearSection>> {
  declare id: CreationOptional<number>
  declare profileId: number
  declare section: ProfileSection
  declare position: number
  declare body: string
}

YearSection.init(
  {
    id: id(),
    profileId: whole(),
    section: text(),
    position: whole(),
    body: text(),
  },
  { sequelize, tableName: 'year_sections' },
)
