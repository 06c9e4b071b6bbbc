import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { RecipientKind } from '../domain/codes'
import { id, text, textOrNone, version, whole, wholeOrNone } from './columns'

/** What a unit asks its committee to commend, and for what merits. */
export class CommendationProposal extends Model<InferAttributes<CommendationProposal>, InferCreationAttributes<CommendationProposal>> {
  declare id: CreationOptional<number>
  declare year: number
  declare titleId: number
  declare merits: string
  declare withdrawnReason: CreationOptional<string | null>
  declare proposedAt: string
  declare recipientKind: RecipientKind
  declare organisationId: CreationOptional<number | null>
  declare memberId: CreationOptional<number | null>
  declare recipientName: CreationOptional<string | null>
  declare unitId: number
  declare version: CreationOptional<number>
}

CommendationProposal.init(
  {
    id: id(),
    year: whole(),
    titleId: whole(),
    merits: text(),
    withdrawnReason: textOrNone(),
    proposedAt: text(),
    recipientKind: text(),
    organisationId: wholeOrNone(),
    memberId: wholeOrNone(),
    recipientName: textOrNone(),
    unitId: whole(),
    version: version(),
  },
  { sequelize, tableName: 'commendation_proposals' },
)
