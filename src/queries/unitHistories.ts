import type { Transaction } from 'sequelize'
import type { OrganisationTier } from '../domain/codes'
import type { UnitHistory } from '../domain/unitNamesake'
import { select } from './select'

interface Row {
  id: number
  code: string
  path: string
  tier: OrganisationTier
  list: 'NAME' | 'PLACE' | 'CLOSURE'
  name: string
  parentId: number
  fromDate: string
  toDate: string | null
}

export type FiledUnit = UnitHistory & Pick<Row, 'id' | 'path' | 'tier'>

/** A unit in time, and all that ever stood below the same organisations under a name like one of its own. */
export async function unitHistories(
  unitId: number,
  transaction: Transaction,
): Promise<{ unit: FiledUnit | undefined; others: FiledUnit[] }> {
  const periodsOf = (list: Row['list'], table: string, columns: string) =>
    `SELECT o.id, o.code, o.path, o.tier, '${list}' AS list, ${columns}, t.from_date AS "fromDate", t.to_date AS "toDate"
     FROM alike JOIN organisations o ON o.id = alike.id JOIN ${table} t ON t.organisation_id = o.id`
  const rows = await select<Row>(
    `WITH alike AS (
       SELECT DISTINCT e.organisation_id AS id FROM organisation_parents e JOIN organisation_names n ON n.organisation_id = e.organisation_id
       WHERE e.parent_id IN (SELECT parent_id FROM organisation_parents WHERE organisation_id = :unitId)
         AND n.search_key IN (SELECT search_key FROM organisation_names WHERE organisation_id = :unitId)
     )
     ${periodsOf('NAME', 'organisation_names', `t.name, 0 AS "parentId"`)}
     UNION ALL ${periodsOf('PLACE', 'organisation_parents', `'' AS name, t.parent_id AS "parentId"`)}
     UNION ALL ${periodsOf('CLOSURE', 'organisation_closures', `'' AS name, 0 AS "parentId"`)}
     ORDER BY 1`,
    { unitId },
    transaction,
  )
  const units = [...new Set(rows.map(({ id }) => id))].map(id => historyOf(rows.filter(row => row.id === id)))
  return { unit: units.find(({ id }) => id === unitId), others: units.filter(({ id }) => id !== unitId) }
}

function historyOf(rows: readonly Row[]): FiledUnit {
  const { id, code, path, tier } = rows[0]!
  const of = (list: Row['list']) => rows.filter(row => row.list === list)
  return { ...{ id, code, path, tier }, names: of('NAME'), places: of('PLACE'), closures: of('CLOSURE') }
}
