import { DataTypes, Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { text, textOrNone, wholeOrNone } from './columns'

/** A signed-in browser, in the shape that the session store writes. */
export class Session extends Model<InferAttributes<Session>, InferCreationAttributes<Session>> {
  declare sid: string
  declare expires: Date
  declare data: string
  declare userId: CreationOptional<number | null>
  /** What the browser calls itself. */
  declare device: CreationOptional<string | null>
  declare createdAt: CreationOptional<Date>
  declare updatedAt: CreationOptional<Date>
}

Session.init(
  {
    sid: { type: DataTypes.TEXT, primaryKey: true },
    expires: { type: DataTypes.DATE, allowNull: false },
    data: text(),
    userId: wholeOrNone(),
    device: textOrNone(),
    createdAt: DataTypes.DATE,
    updatedAt: DataTypes.DATE,
  },
  { sequelize, tableName: 'sessions', timestamps: true },
)
