import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { CycleStep } from '../domain/codes'
import { id, text, whole, wholeOrNone } from './columns'

/** More time for one unit and one step, with its reason. Never changed: a later one may give more. */
export class ExtendedDeadline extends Model<InferAttributes<ExtendedDeadline>, InferCreationAttributes<ExtendedDeadline>> {
  declare id: CreationOptional<number>
  declare cycleId: number
  declare unitId: number
  declare step: CycleStep
  declare untilDate: string
  declare reason: string
  declare at: string
  declare userId: CreationOptional<number | null>
  declare userName: string
}

ExtendedDeadline.init(
  {
    id: id(),
    cycleId: whole(),
    unitId: whole(),
    step: text(),
    untilDate: text(),
    reason: text(),
    at: text(),
    userId: wholeOrNone(),
    userName: text(),
  },
  { sequelize, tableName: 'deadline_exceptions' },
)
