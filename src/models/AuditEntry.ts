import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize, type WriteContext } from '../database'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** What a command did to one record. */
export interface Act {
  /** Name of the command. */
  act: string
  subjectKind: string
  subjectId: number
  /** The organisation in whose history it stands. */
  organisationId: number | null
  before?: object | null
  after?: object | null
  reason?: string | null
}

const SYSTEM = 'Hệ thống'

/** Who did what, with the values before and after. Never changed. */
export class AuditEntry extends Model<InferAttributes<AuditEntry>, InferCreationAttributes<AuditEntry>> {
  declare id: CreationOptional<number>
  declare at: string
  declare userId: CreationOptional<number | null>
  declare userName: string
  declare organisationId: CreationOptional<number | null>
  declare act: string
  declare subjectKind: string
  declare subjectId: number
  declare before: CreationOptional<string | null>
  declare after: CreationOptional<string | null>
  declare reason: CreationOptional<string | null>

  /** Writes the history of acts, in the transaction that does them. */
  static async record({ actor, transaction, now }: WriteContext, ...acts: Act[]) {
    const rows = acts.map(({ before = null, after = null, reason = null, ...act }) => ({
      ...act,
      at: now.toISOString(),
      userId: actor?.userId ?? null,
      userName: actor?.name ?? SYSTEM,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
      reason,
    }))
    await this.bulkCreate(rows, { transaction })
  }
}

AuditEntry.init(
  {
    id: id(),
    at: text(),
    userId: wholeOrNone(),
    userName: text(),
    organisationId: wholeOrNone(),
    act: text(),
    subjectKind: text(),
    subjectId: whole(),
    before: textOrNone(),
    after: textOrNone(),
    reason: textOrNone(),
  },
  { sequelize, tableName: 'audit_entries' },
)
