import { Model, Op, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize, type WriteContext } from '../database'
import type { PlainDate } from '../domain/plainDate'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** What a file is, beside its content. */
export interface FileFacts {
  hash: string
  /** In bytes. */
  size: number
  /** «application/pdf» */
  type: string
  /** As it is offered for download. */
  name: string
  organisationId: number
  /** The last day on which it is wanted; null: for good. */
  keepUntil: PlainDate | null
}

/** A file that was uploaded or made. Its content lies in storage under its hash; several rows may name the same. */
export class File extends Model<InferAttributes<File>, InferCreationAttributes<File>> {
  declare id: CreationOptional<number>
  declare hash: string
  declare size: number
  declare type: string
  declare name: string
  declare organisationId: number
  declare createdBy: CreationOptional<number | null>
  declare createdAt: string
  declare keepUntil: CreationOptional<PlainDate | null>

  /** Names content that lies in storage already, in the transaction that needs it. */
  static keep({ actor, transaction, now }: WriteContext, facts: FileFacts) {
    return this.create({ ...facts, createdBy: actor?.userId ?? null, createdAt: now.toISOString() }, { transaction })
  }

  /** Those whose last day is over. */
  static expired(today: PlainDate, transaction: Transaction) {
    return this.findAll({ where: { keepUntil: { [Op.lt]: today } }, order: ['id'], transaction })
  }

  /** Of these hashes, those that some row names. */
  static async named(hashes: readonly string[]): Promise<Set<string>> {
    const rows = await this.findAll({ attributes: ['hash'], where: { hash: [...hashes] } })
    return new Set(rows.map(({ hash }) => hash))
  }
}

File.init(
  {
    id: id(),
    hash: text(),
    size: whole(),
    type: text(),
    name: text(),
    organisationId: whole(),
    createdBy: wholeOrNone(),
    createdAt: text(),
    keepUntil: textOrNone(),
  },
  { sequelize, tableName: 'files' },
)
