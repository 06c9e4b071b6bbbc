import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { sequelize } from '../database'
import type { CheckedRow, ImportOutcome } from '../domain/importRow'
import { id, text, textOrNone, whole, wholeOrNone } from './columns'

/** A row of a file, staged. `content`, `before` and `problems` are JSON. */
export class ImportRow extends Model<InferAttributes<ImportRow>, InferCreationAttributes<ImportRow>> {
  declare id: CreationOptional<number>
  declare batchId: number
  declare rowNumber: number
  declare outcome: ImportOutcome
  declare subjectId: CreationOptional<number | null>
  declare subjectVersion: CreationOptional<number | null>
  declare placeId: CreationOptional<number | null>
  declare name: string
  declare content: string
  declare before: CreationOptional<string | null>
  declare problems: CreationOptional<string | null>

  static async stage(batchId: number, rows: readonly CheckedRow[], transaction: Transaction) {
    if (rows.length === 0) return
    const staged = rows.map(({ rowNumber, outcome, subjectId, subjectVersion, placeId, name, content, before, problems }) => ({
      ...{
        batch_id: batchId,
        row_number: rowNumber,
        outcome,
        subject_id: subjectId,
        subject_version: subjectVersion,
        place_id: placeId,
        name,
      },
      content: JSON.stringify(content),
      before: before && JSON.stringify(before),
      problems: problems.length > 0 ? JSON.stringify(problems) : null,
    }))
    await sequelize.getQueryInterface().bulkInsert('import_rows', staged, { transaction })
  }
}

ImportRow.init(
  {
    id: id(),
    batchId: whole(),
    rowNumber: whole(),
    outcome: text(),
    subjectId: wholeOrNone(),
    subjectVersion: wholeOrNone(),
    placeId: wholeOrNone(),
    name: text(),
    content: text(),
    before: textOrNone(),
    problems: textOrNone(),
  },
  { sequelize, tableName: 'import_rows' },
)
