import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, whole, wholeOrNone } from './columns'

/** The document by which an award was withdrawn: the award stays on record and counts no more. */
export class CommendationWithdrawal extends Model<
  InferAttributes<CommendationWithdrawal>,
  InferCreationAttributes<CommendationWithdrawal>
> {
  declare id: CreationOptional<number>
  declare commendationId: number
  declare documentNumber: string
  declare decidedOn: string
  declare signatoryName: string
  declare signatoryOffice: string
  declare reason: string
  declare recordedAt: string
  declare recordedBy: CreationOptional<number | null>
}

CommendationWithdrawal.init(
  {
    id: id(),
    commendationId: whole(),
    documentNumber: text(),
    decidedOn: text(),
    signatoryName: text(),
    signatoryOffice: text(),
    reason: text(),
    recordedAt: text(),
    recordedBy: wholeOrNone(),
  },
  { sequelize, tableName: 'commendation_withdrawals' },
)
