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
    await sequelize.query(STAGE, { type: QueryTypes.RAW, bind: [JSON.stringify(rows), batchId], transaction })
  }

  /** After a long list PostgreSQL looks at once how many rows a file has, instead of within a minute; SQLite plans without that. */
  static async takeStock(transaction: Transaction) {
    if (!onSqlite) await sequelize.query('ANALYZE import_rows (batch_id, outcome)', { type: QueryTypes.RAW, transaction })
  }
}

/** Columns by the names of a checked row, with their types. */
const COLUMNS = [
  { field: 'rowNumber', column: 'row_number', type: 'integer' },
  { field: 'outcome', column: 'outcome', type: 'text' },
  { field: 'subjectId', column: 'subject_id', type: 'integer' },
  { field: 'subjectVersion', column: 'subject_version', type: 'integer' },
  { field: 'placeId', column: 'place_id', type: 'integer' },
  { field: 'name', column: 'name', type: 'text' },
  { field: 'content', column: 'content', type: 'json' },
  { field: 'before', column: 'before', type: 'json' },
  { field: 'problems', column: 'problems', type: 'text' },
]

/** No problems are nothing. */
const valueOf = (field: string) => {
  const value = onSqlite ? `json_extract(value, '$.${field}')` : `"${field}"`
  return field === 'problems' ? `NULLIF(${value}, '[]')` : value
}

const STAGE = `INSERT INTO import_rows (batch_id, ${COLUMNS.map(({ column }) => column).join(', ')})
  SELECT CAST($2 AS INTEGER), ${COLUMNS.map(({ field }) => valueOf(field)).join(', ')} FROM ${
    onSqlite
      ? 'jsonb_each(jsonb($1))'
      : `json_to_recordset(CAST($1 AS json)) AS rows(${COLUMNS.map(({ field, type }) => `"${field}" ${type}`).join(', ')})`
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
