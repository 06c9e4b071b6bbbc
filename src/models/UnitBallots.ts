import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, version, whole } from './columns'

/** The meeting of a unit that voted on the ratings of a cycle: ballots in numbers, never who voted how. */
export class UnitBallots extends Model<InferAttributes<UnitBallots>, InferCreationAttributes<UnitBallots>> {
  declare id: CreationOptional<number>
  declare cycleId: number
  declare unitId: number
  declare heldOn: string
  declare place: CreationOptional<string | null>
  declare chairName: string
  declare counterNames: string
  declare voters: number
  declare present: number
  declare issued: number
  declare returned: number
  declare version: CreationOptional<number>
}

UnitBallots.init(
  {
    id: id(),
    cycleId: whole(),
    unitId: whole(),
    heldOn: text(),
    place: textOrNone(),
    chairName: text(),
    counterNames: text(),
    voters: whole(),
    present: whole(),
    issued: whole(),
    returned: whole(),
    version: version(),
  },
  { sequelize, tableName: 'unit_ballots' },
)
