import { sequelize } from '../../src/database'
import { select } from '../../src/queries/select'

/** A table's rows as lines, in an order of their own: the database puts them together, which costs a tenth of doing it here. */
function linesOf(model: (typeof sequelize.models)[string]) {
  const cells = Object.values(model.getAttributes()).map(({ field }) => `COALESCE(CAST(${field} AS TEXT), 'NULL')`)
  return `SELECT '${model.name}' AS name, string_agg(line, '\n' ORDER BY line) AS lines
    FROM (SELECT ${cells.join(` || '|' || `)} AS line FROM ${String(model.getTableName())}) AS kept`
}

/** Everything on record, as text; the sessions only where they are asked for. */
export async function everything({ sessions = false } = {}): Promise<string> {
  const models = Object.values(sequelize.models).filter(({ name }) => sessions || name !== 'Session')
  const tables = await select<{ name: string; lines: string | null }>(`${models.map(linesOf).join(' UNION ALL ')} ORDER BY name`)
  return tables.map(({ name, lines }) => `${name}\n${lines}`).join('\n\n')
}
