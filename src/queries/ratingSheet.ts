import type { RatingRecord } from '../domain/ratingRecord'
import { ratingRows } from './ratingRows'
import { select } from './select'

export interface SheetCycle {
  id: number
  organisationId: number
  organisationName: string
  /** Today's path of the committee: rights are held there. */
  path: string
  year: number
}

/** The cycle in which a unit's members and the unit itself are rated in a year; null where nobody opened one. */
export async function cycleOfUnit(unitId: number, year: number): Promise<SheetCycle | null> {
  const [row] = await select<SheetCycle>(
    `SELECT c.id, c.organisation_id AS "organisationId", p.name AS "organisationName", o.path, c.year
     FROM rating_cycles c JOIN organisations o ON o.id = c.organisation_id
     JOIN cycle_places p ON p.cycle_id = c.id AND p.organisation_id = c.organisation_id
     WHERE c.year = :year AND EXISTS (SELECT 1 FROM ratings r WHERE r.cycle_id = c.id AND r.unit_id = :unitId AND r.year = :year)
     ORDER BY length(o.path) DESC, c.id LIMIT 1`,
    { unitId, year },
  )
  return row ?? null
}

/** The unit's own rating, then those of its collectives, leaders and members. */
export const ratingSheet = ({ id, organisationId }: Pick<SheetCycle, 'id' | 'organisationId'>, unitId: number): Promise<RatingRecord[]> =>
  ratingRows(organisationId, { sql: 'r.cycle_id = :cycleId AND r.unit_id = :unitId', values: { cycleId: id, unitId } })
