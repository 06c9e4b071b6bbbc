import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { CommendationGround } from '../domain/codes'
import { id, text, textOr, whole } from './columns'

/** A title or movement that is commended: data, not code. */
export class CommendationTitle extends Model<InferAttributes<CommendationTitle>, InferCreationAttributes<CommendationTitle>> {
  declare id: CreationOptional<number>
  declare code: string
  declare name: string
  declare position: number
  declare ground: CreationOptional<CommendationGround>
  /** What an award says it is for, with «{năm}» for the year; empty where the office words it each time. */
  declare label: CreationOptional<string>
}

CommendationTitle.init(
  {
    id: id(),
    code: text(),
    name: text(),
    position: whole(),
    ground: textOr('MOVEMENT'),
    label: textOr(''),
  },
  { sequelize, tableName: 'commendation_titles' },
)
