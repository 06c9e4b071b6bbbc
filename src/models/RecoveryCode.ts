import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole } from './columns'

/** A code for the day when the telephone with the second factor is lost: a digest of it, good for once. */
export class RecoveryCode extends Model<InferAttributes<RecoveryCode>, InferCreationAttributes<RecoveryCode>> {
  declare id: CreationOptional<number>
  declare userId: number
  declare codeHash: string
  declare usedAt: CreationOptional<string | null>
}

RecoveryCode.init({ id: id(), userId: whole(), codeHash: text(), usedAt: textOrNone() }, { sequelize, tableName: 'recovery_codes' })
