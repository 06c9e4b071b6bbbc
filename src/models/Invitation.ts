import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A link with which the owner of an account chooses a password: a digest of it, good for once and for some days. */
export class Invitation extends Model<InferAttributes<Invitation>, InferCreationAttributes<Invitation>> {
  declare id: CreationOptional<number>
  declare userId: number
  declare tokenHash: string
  declare createdBy: CreationOptional<number | null>
  declare createdAt: string
  declare expiresAt: string
  declare usedAt: CreationOptional<string | null>
  declare withdrawnAt: CreationOptional<string | null>

  /** One that still opens; null for any other text. */
  static async open(tokenHash: string, now: Date): Promise<Invitation | null> {
    const invitation = await this.findOne({ where: { tokenHash, usedAt: null, withdrawnAt: null } })
    return invitation && invitation.expiresAt > now.toISOString() ? invitation : null
  }
}

Invitation.init(
  {
    id: id(),
    userId: whole(),
    tokenHash: text(),
    createdBy: wholeOrNone(),
    createdAt: text(),
    expiresAt: text(),
    usedAt: textOrNone(),
    withdrawnAt: textOrNone(),
  },
  { sequelize, tableName: 'invitations' },
)
