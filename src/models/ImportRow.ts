import { Model, QueryTypes, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { onSqlite, sequelize } from '../database'
import type { CheckedRow, ImportOutcome } from '../domain/importRow'
import { text, textOrNone, whole, wholeOrNone } from './columns'

/** A row of a file, staged. `content`, `before` and `problems` are JSON. */
export class ImportRow extends Model<InferAttributes<ImportRow>, InferCreationAttributes<ImportRow>> {
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

  /** All rows in one statement with one value: a hundred thousand of them come in chunks. */
  static async stage(batchId: number, rows: readonly CheckedRow[], transaction: Transaction) {
    if (rows.length === 0) return
    const staged = rows.map(({ rowNumber, outcome, subjectId, subjectVersion, placeId, name, content, before, problems }) => ({
      ...{ row_number: rowNumber, outcome, subject_id: subjectId, subject_version: subjectVersion, place_id: placeId },
      ...{ name, content, before, problems: problems.length > 0 ? problems : null },
    }))
    await sequelize.query(STAGE, { type: QueryTypes.RAW, bind: [JSON.stringify(staged), batchId], transaction })
  }
}

const COLUMNS = ['row_number', 'outcome', 'subject_id', 'subject_version', 'place_id', 'name', 'content', 'before', 'problems']
const NUMBERS = ['row_number', 'subject_id', 'subject_version', 'place_id']
const typeOf = (column: string) => (NUMBERS.includes(column) ? 'integer' : column === 'content' || column === 'before' ? 'json' : 'text')

const STAGE = `INSERT INTO import_rows (batch_id, ${COLUMNS.join(', ')}) SELECT CAST($2 AS INTEGER), ${
  onSqlite
    ? `${COLUMNS.map(column => `json_extract(value, '$.${column}')`).join(', ')} FROM jsonb_each(jsonb($1))`
    : `* FROM json_to_recordset(CAST($1 AS json)) AS rows(${COLUMNS.map(column => `${column} ${typeOf(column)}`).join(', ')})`
}`

ImportRow.init(
  {
    batchId: { ...whole(), primaryKey: true },
    rowNumber: { ...whole(), primaryKey: true },
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
