import { Model, QueryTypes, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { onSqlite, sequelize } from '../database'
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

  /** All rows in one statement with one value: a hundred thousand of them come in chunks. */
  static async stage(batchId: number, rows: readonly CheckedRow[], transaction: Transaction) {
    if (rows.length === 0) return
    const staged = rows.map(({ rowNumber, outcome, subjectId, subjectVersion, placeId, name, content, before, problems }) => [
      ...[rowNumber, outcome, subjectId, subjectVersion, placeId, name, content, before],
      problems.length > 0 ? problems : null,
    ])
    await sequelize.query(STAGE, { type: QueryTypes.RAW, bind: [JSON.stringify(staged), batchId], transaction })
  }
}

const COLUMNS = ['row_number', 'outcome', 'subject_id', 'subject_version', 'place_id', 'name', 'content', 'before', 'problems']
const NUMBERS = ['row_number', 'subject_id', 'subject_version', 'place_id']

/** The value of a column in the array of a row. */
function valueAt(column: string, at: number): string {
  if (onSqlite) return `json_extract(value, '$[${at}]')`
  return NUMBERS.includes(column) ? `CAST(value ->> ${at} AS INTEGER)` : `value ->> ${at}`
}

const STAGE = `INSERT INTO import_rows (batch_id, ${COLUMNS.join(', ')})
  SELECT CAST($2 AS INTEGER), ${COLUMNS.map(valueAt).join(', ')} FROM ${onSqlite ? 'json_each($1)' : 'json_array_elements(CAST($1 AS json)) AS rows(value)'}`

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
