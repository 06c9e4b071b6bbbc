import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { DisciplineForm } from '../domain/codes'
import { id, text, textOrNone, whole } from './columns'

/** A disciplinary measure against a member. Once annulled it counts for nothing and stays on record. */
export class Discipline extends Model<InferAttributes<Discipline>, InferCreationAttributes<Discipline>> {
  declare id: CreationOptional<number>
  declare memberId: number
  declare form: DisciplineForm
  declare imposedOn: string
  declare document: string
  declare reason: CreationOptional<string | null>
  declare annulledOn: CreationOptional<string | null>
  declare annulmentDocument: CreationOptional<string | null>
  declare annulmentReason: CreationOptional<string | null>
}

Discipline.init(
  {
    id: id(),
    memberId: whole(),
    form: text(),
    imposedOn: text(),
    document: text(),
    reason: textOrNone(),
    annulledOn: textOrNone(),
    annulmentDocument: textOrNone(),
    annulmentReason: textOrNone(),
  },
  { sequelize, tableName: 'disciplines' },
)
