import { DataTypes } from 'sequelize'

/** Shapes of columns; the constraints themselves are in migrations/. Dates and moments are text, see docs/decisions/0003. */
export const id = () => ({ type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true })
export const whole = () => ({ type: DataTypes.INTEGER, allowNull: false })
export const wholeOrNone = () => ({ type: DataTypes.INTEGER })
export const text = () => ({ type: DataTypes.TEXT, allowNull: false })
/** Text that has a value of its own where none is given. */
export const textOr = (defaultValue: string) => ({ type: DataTypes.TEXT, allowNull: false, defaultValue })
export const textOrNone = () => ({ type: DataTypes.TEXT })
/** Counts the changes of a row that two people may edit. */
export const version = () => ({ type: DataTypes.INTEGER, allowNull: false, defaultValue: 1 })
