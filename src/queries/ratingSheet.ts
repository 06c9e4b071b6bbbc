import type { RatingRecord } from '../domain/ratingRecord'
import type { CycleFacts, CycleSettings } from '../domain/yearRecords'
import { ratingRows } from './ratingRows'
import { select } from './select'

export interface SheetCycle extends CycleFacts {
  /** Today's path of the committee: rights are held there. */
  path: string
}

/** The cycle in which a unit and those in it are rated in a year; null where nobody opened one. */
export async function cycleOfUnit(unitId: number, year: number): Promise<SheetCycle | null> {
  const [row] = await select<Omit<SheetCycle, 'settings'> & { settings: string }>(
    `SELECT c.id, c.organisation_id AS "organisationId", c.year, c.regulation, c.guidance, c.counting_date AS "countingDate",
            c.published_on AS "publishedOn", c.settings, o.path
     FROM rating_cycles c JOIN organisations o ON o.id = c.organisation_id
     WHERE c.year = :year AND EXISTS (SELECT 1 FROM ratings r WHERE r.cycle_id = c.id AND r.unit_id = :unitId AND r.year = :year)
     ORDER BY length(o.path) DESC, c.id LIMIT 1`,
    { unitId, year },
  )
  return row ? { ...row, settings: JSON.parse(row.settings) as CycleSettings } : null
}

/** The unit's own rating, then those of its collectives, leaders and members. */
export const ratingSheet = ({ id, organisationId }: CycleFacts, unitId: number): Promise<RatingRecord[]> =>
  ratingRows(organisationId, { sql: 'r.cycle_id = :cycleId AND r.unit_id = :unitId', values: { cycleId: id, unitId } })
