import type { RatingRecord } from '../domain/ratingRecord'
import { ratingRows } from './ratingRows'

/** What is decided in the cycle of a committee, in the order of lists. */
export const decidedInCycle = (cycle: { id: number; organisationId: number }): Promise<RatingRecord[]> =>
  ratingRows(cycle.organisationId, { sql: 'r.cycle_id = :cycleId AND d.id IS NOT NULL', values: { cycleId: cycle.id } })

/** The members of a unit in a cycle with their ratings, decided or not. */
export const membersInCycle = (cycle: { id: number; organisationId: number }, unitId: number): Promise<RatingRecord[]> =>
  ratingRows(cycle.organisationId, {
    sql: `r.cycle_id = :cycleId AND r.unit_id = :unitId AND r.kind = 'MEMBER'`,
    values: { cycleId: cycle.id, unitId },
  })
