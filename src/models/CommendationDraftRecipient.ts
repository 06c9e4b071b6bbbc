import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { RecipientKind, RecipientOrigin } from '../domain/codes'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** One whom a draft would commend; removed with a reason, and taken back, never deleted. */
export class CommendationDraftRecipient extends Model<
  InferAttributes<CommendationDraftRecipient>,
  InferCreationAttributes<CommendationDraftRecipient>
> {
  declare id: CreationOptional<number>
  declare draftId: number
  declare origin: RecipientOrigin
  declare removedReason: CreationOptional<string | null>
  declare recipientKind: RecipientKind
  declare organisationId: CreationOptional<number | null>
  declare memberId: CreationOptional<number | null>
  declare recipientName: CreationOptional<string | null>
  declare unitId: number
}

CommendationDraftRecipient.init(
  {
    id: id(),
    draftId: whole(),
    origin: text(),
    removedReason: textOrNone(),
    recipientKind: text(),
    organisationId: wholeOrNone(),
    memberId: wholeOrNone(),
    recipientName: textOrNone(),
    unitId: whole(),
  },
  { sequelize, tableName: 'commendation_draft_recipients' },
)
