import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, version, whole } from './columns'

/** How many members an organisation is to admit in a year. */
export class AdmissionTarget extends Model<InferAttributes<AdmissionTarget>, InferCreationAttributes<AdmissionTarget>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare target: number
  declare version: CreationOptional<number>
}

AdmissionTarget.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    target: whole(),
    version: version(),
  },
  { sequelize, tableName: 'admission_targets' },
)
