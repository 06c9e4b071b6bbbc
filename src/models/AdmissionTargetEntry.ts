import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A time at which a target was set, or taken back where there is none. Append-only. */
export class AdmissionTargetEntry extends Model<InferAttributes<AdmissionTargetEntry>, InferCreationAttributes<AdmissionTargetEntry>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare target: CreationOptional<number | null>
  declare setOn: string
  declare document: CreationOptional<string | null>
  declare recordedAt: string
  declare recordedBy: CreationOptional<number | null>
}

AdmissionTargetEntry.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    target: wholeOrNone(),
    setOn: text(),
    document: textOrNone(),
    recordedAt: text(),
    recordedBy: wholeOrNone(),
  },
  { sequelize, tableName: 'admission_target_entries' },
)
