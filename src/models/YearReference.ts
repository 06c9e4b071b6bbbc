import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { ReferenceRole } from '../domain/codes'
import { id, text, textOrNone, whole } from './columns'

/** A document that the year rests on: a directive carried out, or guidance of the superior. */
export class YearReference extends Model<InferAttributes<YearReference>, InferCreationAttributes<YearReference>> {
  declare id: CreationOptional<number>
  declare profileId: number
  declare role: ReferenceRole
  declare position: number
  declare number: string
  declare datedOn: string
  declare issuer: string
  declare subject: CreationOptional<string | null>
}

YearReference.init(
  {
    id: id(),
    profileId: whole(),
    role: text(),
    position: whole(),
    number: text(),
    datedOn: text(),
    issuer: text(),
    subject: textOrNone(),
  },
  { sequelize, tableName: 'year_references' },
)
