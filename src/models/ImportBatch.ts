import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import { type Actor, seesPlace } from '../domain/actor'
import type { ImportState } from '../domain/importRow'
import { NotFoundError } from '../errors'
import { id, text, textOr, textOrNone, whole, wholeOrNone } from './columns'
import { Organisation } from './Organisation'

/** A file that was read to be imported. */
export class ImportBatch extends Model<InferAttributes<ImportBatch>, InferCreationAttributes<ImportBatch>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare workbook: string
  declare fileName: string
  declare sheetName: CreationOptional<string | null>
  /** Of which a file tells that tells of one year. */
  declare year: CreationOptional<number | null>
  declare state: ImportState
  /** JSON: headings that were not read. */
  declare unknownColumns: string
  /** JSON: headings of the file by field, where they are others than the workbook's. */
  declare headings: CreationOptional<string>
  declare createdBy: number
  declare createdAt: string
  declare appliedAt: CreationOptional<string | null>
  declare undoneAt: CreationOptional<string | null>

  /** The only way in from an address: a batch of an organisation in the actor's part of the tree. */
  static async within(actor: Actor, id: number) {
    const batch = await this.findByPk(id)
    const organisation = batch && (await Organisation.findByPk(batch.organisationId))
    if (batch && organisation && seesPlace(actor, organisation)) return { batch, organisation }
    throw new NotFoundError('Không thấy tệp này: một tệp chọn sau đã thay cho nó, hoặc trang nằm ngoài phạm vi của đồng chí.')
  }

  static held(id: number, transaction: Transaction) {
    return this.findByPk(id, { lock: transaction.LOCK.UPDATE, transaction, rejectOnEmpty: true })
  }
}

ImportBatch.init(
  {
    id: id(),
    organisationId: whole(),
    workbook: text(),
    fileName: text(),
    sheetName: textOrNone(),
    year: wholeOrNone(),
    state: text(),
    unknownColumns: text(),
    headings: textOr('{}'),
    createdBy: whole(),
    createdAt: text(),
    appliedAt: textOrNone(),
    undoneAt: textOrNone(),
  },
  { sequelize, tableName: 'import_batches' },
)
