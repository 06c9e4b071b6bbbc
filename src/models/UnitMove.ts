import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize, type WriteContext } from '../database'
import type { UnitMoveCode } from '../domain/codes'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** What was done with the whole file of a unit in a cycle. Never changed. */
export class UnitMove extends Model<InferAttributes<UnitMove>, InferCreationAttributes<UnitMove>> {
  declare id: CreationOptional<number>
  declare cycleId: number
  declare unitId: number
  declare move: UnitMoveCode
  declare at: string
  declare userId: CreationOptional<number | null>
  declare userName: string
  declare reason: CreationOptional<string | null>

  static record({ actor, now, transaction }: WriteContext, move: { cycleId: number; unitId: number; move: UnitMoveCode; reason?: string }) {
    const by = { at: now.toISOString(), userId: actor?.userId ?? null, userName: actor?.name ?? 'Hệ thống' }
    return this.create({ ...move, reason: move.reason ?? null, ...by }, { transaction })
  }
}

UnitMove.init(
  {
    id: id(),
    cycleId: whole(),
    unitId: whole(),
    move: text(),
    at: text(),
    userId: wholeOrNone(),
    userName: text(),
    reason: textOrNone(),
  },
  { sequelize, tableName: 'unit_moves' },
)
