import type { Transaction } from 'sequelize'
import type { Waiting } from '../domain/decisionOrder'
import { select } from './select'

/** Ratings of a cycle that still wait for a decision in these units and below them. */
export function waitingRatings(cycleId: number, unitIds: readonly number[], transaction: Transaction | null = null): Promise<Waiting[]> {
  if (unitIds.length === 0) return Promise.resolve([])
  return select<Waiting>(
    `SELECT r.id, r.kind, r.unit_id AS "unitId", r.path FROM ratings r
     WHERE r.cycle_id = :cycleId AND r.decision_id IS NULL AND r.state <> 'NOT_RATED' AND (r.unit_id IN (:unitIds) OR r.kind = 'ORGANISATION')`,
    { cycleId, unitIds: [...new Set(unitIds)] },
    transaction,
  )
}
