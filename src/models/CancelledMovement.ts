import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { MovementKind } from '../domain/memberMovement'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A movement of a member that was recorded and never happened, as it stood. Append-only. */
export class CancelledMovement extends Model<InferAttributes<CancelledMovement>, InferCreationAttributes<CancelledMovement>> {
  declare id: CreationOptional<number>
  declare memberId: number
  declare kind: MovementKind
  /** The cell that was left by it. */
  declare leftOrganisationId: CreationOptional<number | null>
  /** Where it led. */
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

CancelledMovement.init(
  {
    id: id(),
    memberId: whole(),
    kind: text(),
    leftOrganisationId: wholeOrNone(),
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
  { sequelize, tableName: 'cancelled_movements' },
)
