import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { RequestState } from '../domain/accountRecord'
import type { Role } from '../domain/codes'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A role that was asked for; a second person makes it a grant. */
export class GrantRequest extends Model<InferAttributes<GrantRequest>, InferCreationAttributes<GrantRequest>> {
  declare id: CreationOptional<number>
  declare userId: number
  declare role: Role
  declare organisationId: number
  declare fromDate: string
  declare toDate: CreationOptional<string | null>
  declare reason: string
  declare requestedBy: number
  declare requestedAt: string
  declare state: RequestState
  declare decidedBy: CreationOptional<number | null>
  declare decidedAt: CreationOptional<string | null>
}

GrantRequest.init(
  {
    id: id(),
    userId: whole(),
    role: text(),
    organisationId: whole(),
    fromDate: text(),
    toDate: textOrNone(),
    reason: text(),
    requestedBy: whole(),
    requestedAt: text(),
    state: text(),
    decidedBy: wholeOrNone(),
    decidedAt: textOrNone(),
  },
  { sequelize, tableName: 'grant_requests' },
)
