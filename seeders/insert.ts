import type { CreationAttributes, Model, ModelStatic, Transaction } from 'sequelize'

/** Rows in one statement; far more would pass SQLite's limit on its length. */
const CHUNK = 500

/** Inserts all rows; the database counts the ids. */
export async function insertAll<M extends Model>(model: ModelStatic<M>, rows: readonly CreationAttributes<M>[], transaction: Transaction) {
  for (let start = 0; start < rows.length; start += CHUNK) {
    await model.bulkCreate(rows.slice(start, start + CHUNK), { transaction, validate: false, hooks: false })
  }
}

type Value = string | number | null

/** Reads ids back by the columns that name a row: not every database returns them from an insert of many rows. */
export async function idsBy<M extends Model>(model: ModelStatic<M>, columns: readonly string[], transaction: Transaction) {
  const rows = (await model.findAll({ attributes: ['id', ...columns], raw: true, transaction })) as unknown as Record<string, Value>[]
  const ids = new Map(rows.map(row => [columns.map(column => row[column]).join('|'), row['id'] as number]))
  return (...values: Value[]) => {
    const id = ids.get(values.join('|'))
    if (id === undefined) throw new Error(`${model.name} not found: ${values.join(', ')}`)
    return id
  }
}
