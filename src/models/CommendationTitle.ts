import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import type { CommendationGround } from '../domain/codes'
import { id, text, textOr, textOrNone, whole } from './columns'

/** A title or movement that is commended: data, not code. */
export class CommendationTitle extends Model<InferAttributes<CommendationTitle>, InferCreationAttributes<CommendationTitle>> {
  declare id: CreationOptional<number>
  declare code: string
  declare name: string
  declare position: number
  declare ground: CreationOptional<CommendationGround>
  /** What an award says it is for, with «{năm}» for the year; empty where the office words it each time. */
  declare label: CreationOptional<string>
  /** From this day it is offered no more; null while it is in use. */
  declare endedOn: CreationOptional<string | null>

  /** Those that may be given today, in the order of lists. */
  static inUse() {
    return this.findAll({ where: { endedOn: null }, order: ['position'] })
  }

  /** One that a command is about to change, held until its transaction ends. */
  static held(id: number, transaction: Transaction) {
    return this.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction, rejectOnEmpty: true })
  }
}

CommendationTitle.init(
  {
    id: id(),
    code: text(),
    name: text(),
    position: whole(),
    ground: textOr('MOVEMENT'),
    label: textOr(''),
    endedOn: textOrNone(),
  },
  { sequelize, tableName: 'commendation_titles' },
)
