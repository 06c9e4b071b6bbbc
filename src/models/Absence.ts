import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { AbsenceKind } from '../domain/codes'
import { id, text, textOrNone, whole } from './columns'

/** A period in which a member is exempt from activities or suspended. */
export class Absence extends Model<InferAttributes<Absence>, InferCreationAttributes<Absence>> {
  declare id: CreationOptional<number>
  declare memberId: number
  declare kind: AbsenceKind
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
  declare document: CreationOptional<string | null>
  declare endDocument: CreationOptional<string | null>
}

Absence.init(
  {
    id: id(),
    memberId: whole(),
    kind: text(),
    fromDate: text(),
    toDate: textOrNone(),
    document: textOrNone(),
    endDocument: textOrNone(),
  },
  { sequelize, tableName: 'absences' },
)
