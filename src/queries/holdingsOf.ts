import type { Holding } from '../domain/accountRecord'
import type { PlainDate } from '../domain/plainDate'
import { STANDING } from './accountsWithin'
import { select } from './select'

const COLUMNS = `g.id, g.user_id AS "userId", g.role, g.organisation_id AS "organisationId", o.path, o.kind,
  CASE WHEN o.kind = 'CELL' THEN n.name ELSE n.body_name END AS "placeName", g.from_date AS "fromDate", g.to_date AS "toDate"
  FROM grants g JOIN organisations o ON o.id = g.organisation_id
  JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL`

/** What accounts hold today and will hold, in the order of the tree. */
export const holdingsOf = async (userIds: readonly number[], today: PlainDate): Promise<Holding[]> =>
  userIds.length === 0
    ? []
    : select<Holding>(`SELECT ${COLUMNS} WHERE g.user_id IN (:userIds) AND ${STANDING} ORDER BY o.path, g.role, g.from_date`, {
        userIds,
        today,
      })

/** What an account held once. */
export const pastHoldingsOf = (userId: number, today: PlainDate): Promise<Holding[]> =>
  select<Holding>(`SELECT ${COLUMNS} WHERE g.user_id = :userId AND NOT ${STANDING} ORDER BY g.to_date DESC, g.id DESC`, { userId, today })

export async function holdingById(id: number): Promise<Holding | null> {
  const [holding] = await select<Holding>(`SELECT ${COLUMNS} WHERE g.id = :id`, { id })
  return holding ?? null
}
