import type { Role } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { idsOf } from '../domain/treePath'
import { select } from './select'

/** Somebody who may open the records of a place, by the role that gives the right. */
export interface Reader {
  name: string
  role: Role
  placeName: string
}

/** Who holds one of these roles at a place or above it on a day, the nearest first. */
export const readersOf = ({ path }: { path: string }, roles: readonly Role[], today: PlainDate) =>
  select<Reader>(
    `SELECT u.name, g.role, n.name AS "placeName"
     FROM grants g JOIN users u ON u.id = g.user_id JOIN organisations o ON o.id = g.organisation_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE g.organisation_id IN (:ids) AND g.role IN (:roles) AND u.disabled_at IS NULL
       AND g.from_date <= :today AND (g.to_date IS NULL OR g.to_date > :today)
     ORDER BY LENGTH(o.path) DESC, g.role, u.name`,
    { ids: idsOf(path), roles, today },
  )
