import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, whole } from './columns'

/** A title or movement that is commended: data, not code. */
export class CommendationTitle extends Model<InferAttributes<CommendationTitle>, InferCreationAttributes<CommendationTitle>> {
  declare id: CreationOptional<number>
  declare code: string
  declare name: string
  declare position: number
}

CommendationTitle.init(
  {
    id: id(),
    code: text(),
    name: text(),
    position: whole(),
  },
  { sequelize, tableName: 'commendation_titles' },
)
