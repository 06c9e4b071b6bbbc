import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { CancellableKind } from '../domain/cancelledPeriod'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** An exemption, a suspension or a temporary stay that was recorded and never was, as it stood. Append-only. */
export class CancelledPeriod extends Model<InferAttributes<CancelledPeriod>, InferCreationAttributes<CancelledPeriod>> {
  declare id: CreationOptional<number>
  declare memberId: number
  declare kind: CancellableKind
  declare organisationId: CreationOptional<number | null>
  declare placeName: CreationOptional<string | null>
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
  declare document: CreationOptional<string | null>
  declare endDocument: CreationOptional<string | null>
  declare reason: string
  declare recordedAt: string
  declare recordedBy: CreationOptional<number | null>
}

CancelledPeriod.init(
  {
    id: id(),
    memberId: whole(),
    kind: text(),
    organisationId: wholeOrNone(),
    placeName: textOrNone(),
    fromDate: text(),
    toDate: textOrNone(),
    document: textOrNone(),
    endDocument: textOrNone(),
    reason: text(),
    recordedAt: text(),
    recordedBy: wholeOrNone(),
  },
  { sequelize, tableName: 'cancelled_periods' },
)
