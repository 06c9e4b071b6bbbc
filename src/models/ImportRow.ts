import { Model, QueryTypes, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Transaction } from 'sequelize'
import { onSqlite, sequelize } from '../database'
import type { CheckedRow, ImportOutcome } from '../domain/importRow'
import { text, textOrNone, whole, wholeOrNone } from './columns'
import { copyInto } from './copyInto'

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

  /** All rows in one statement: a hundred thousand of them come in chunks. */
  static async stage(batchId: number, rows: readonly CheckedRow[], transaction: Transaction) {
    if (rows.length === 0) return
    if (onSqlite) await sequelize.query(STAGE, { type: QueryTypes.RAW, bind: [JSON.stringify(rows), batchId], transaction })
    else await copyInto({ table: 'import_rows', columns: ['batch_id', ...COLUMNS] }, rows.map(valuesIn(batchId)), transaction)
  }

  /** After a long list PostgreSQL looks at once how many rows a file has, instead of within a minute; SQLite plans without that. */
  static async takeStock(transaction: Transaction) {
    if (!onSqlite) await sequelize.query('ANALYZE import_rows (batch_id, outcome)', { type: QueryTypes.RAW, transaction })
  }
}

const COLUMNS = ['row_number', 'outcome', 'subject_id', 'subject_version', 'place_id', 'name', 'content', 'before', 'problems']

/** The values of a checked row for those columns, behind that of its file; no problems are nothing. */
const valuesIn = (batchId: number) => (row: CheckedRow) => [
  batchId,
  row.rowNumber,
  row.outcome,
  row.subjectId,
  row.subjectVersion,
  row.placeId,
  row.name,
  JSON.stringify(row.content),
  row.before && JSON.stringify(row.before),
  row.problems.length > 0 ? JSON.stringify(row.problems) : null,
]

/** SQLite takes the rows of one text in JSON apart itself. */
const VALUES = [
  ...['rowNumber', 'outcome', 'subjectId', 'subjectVersion', 'placeId', 'name', 'content', 'before'].map(inRow),
  `NULLIF(${inRow('problems')}, '[]')`,
]
const STAGE = `INSERT INTO import_rows (batch_id, ${COLUMNS.join(', ')})
  SELECT CAST($2 AS INTEGER), ${VALUES.join(', ')} FROM jsonb_each(jsonb($1))`

function inRow(field: string) {
  return `json_extract(value, '$.${field}')`
}

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
