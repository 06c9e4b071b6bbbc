import type { Transaction } from 'sequelize'
import type { UnitRecord } from '../domain/unitDays'
import { select } from './select'

interface Row {
  list: 'NAME' | 'PLACE' | 'CLOSURE'
  id: number
  name: string
  bodyName: string
  parentId: number
  fromDate: string
  toDate: string | null
}

/** An organisation with every day on its record. */
export async function unitDays(
  { id, foundedOn }: { id: number; foundedOn: string | null },
  transaction: Transaction | null = null,
): Promise<UnitRecord> {
  const rows = await select<Row>(
    `SELECT * FROM (
       SELECT 'NAME' AS list, id, name, body_name AS "bodyName", 0 AS "parentId", from_date AS "fromDate", to_date AS "toDate"
       FROM organisation_names WHERE organisation_id = :id
       UNION ALL
       SELECT 'PLACE', e.id, n.name, '', e.parent_id, e.from_date, e.to_date
       FROM organisation_parents e JOIN organisation_names n ON n.organisation_id = e.parent_id AND n.to_date IS NULL WHERE e.organisation_id = :id
       UNION ALL
       SELECT 'CLOSURE', id, '', '', 0, from_date, to_date FROM organisation_closures WHERE organisation_id = :id
     ) days ORDER BY "fromDate", id`,
    { id },
    transaction,
  )
  const of = (list: Row['list']) => rows.filter(row => row.list === list)
  return { foundedOn, names: of('NAME'), places: of('PLACE'), closures: of('CLOSURE') }
}
