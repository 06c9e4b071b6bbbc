import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { CommendationForm, RecipientKind } from '../domain/codes'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** One recipient of a commendation decision. `path` is the path of the unit when it was decided. */
export class Commendation extends Model<InferAttributes<Commendation>, InferCreationAttributes<Commendation>> {
  declare id: CreationOptional<number>
  declare decisionId: number
  declare position: number
  declare recipientKind: RecipientKind
  declare organisationId: CreationOptional<number | null>
  declare memberId: CreationOptional<number | null>
  declare recipientName: CreationOptional<string | null>
  declare unitId: number
  declare path: string
  declare form: CommendationForm
  declare label: string
}

Commendation.init(
  {
    id: id(),
    decisionId: whole(),
    position: whole(),
    recipientKind: text(),
    organisationId: wholeOrNone(),
    memberId: wholeOrNone(),
    recipientName: textOrNone(),
    unitId: whole(),
    path: text(),
    form: text(),
    label: text(),
  },
  { sequelize, tableName: 'commendations' },
)
