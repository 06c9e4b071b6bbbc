import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole } from './columns'

/** A term of a committee; document numbers run within it. */
export class Term extends Model<InferAttributes<Term>, InferCreationAttributes<Term>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare name: string
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
}

Term.init(
  {
    id: id(),
    organisationId: whole(),
    name: text(),
    fromDate: text(),
    toDate: textOrNone(),
  },
  { sequelize, tableName: 'terms' },
)
