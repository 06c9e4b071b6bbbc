import type { Transaction } from 'sequelize'
import type { DecisionStep, RatingFilter, RatingRecord } from '../domain/ratingRecord'
import type { CycleFacts } from '../domain/yearRecords'
import { ratingRows, RATINGS_WITH_UNIT } from './ratingRows'
import { type Condition, select } from './select'

type CycleKey = Pick<CycleFacts, 'id' | 'organisationId'>

const STEPS: Record<DecisionStep, string> = {
  UNPROPOSED: `r.state <> 'NOT_RATED' AND r.decision_id IS NULL AND r.proposed_level IS NULL`,
  PROPOSED: `r.state <> 'NOT_RATED' AND r.decision_id IS NULL AND r.proposed_level IS NOT NULL`,
  DECIDED: `r.state = 'DECIDED'`,
  PUBLISHED: `r.state = 'PUBLISHED'`,
  NOT_RATED: `r.state = 'NOT_RATED'`,
}

function conditionOf({ id }: CycleKey, { unitId, kind, step }: RatingFilter): Condition {
  const parts = ['r.cycle_id = :cycleId']
  if (unitId !== null) parts.push('r.unit_id = :unitId')
  if (kind !== null) parts.push('r.kind = :kind')
  if (step !== null) parts.push(STEPS[step])
  return { sql: parts.join(' AND '), values: { cycleId: id, ...(unitId === null ? {} : { unitId }), ...(kind === null ? {} : { kind }) } }
}

/** One page of the ratings of a cycle that pass a filter. */
export const decisionSheet = (cycle: CycleKey, filter: RatingFilter, { page, size }: { page: number; size: number }) =>
  ratingRows(cycle.organisationId, conditionOf(cycle, filter), { limit: size, offset: (page - 1) * size })

/** How many ratings pass a filter, and how many of them wait for a decision with a proposal, one's own left out. */
export async function decisionSheetCounts(cycle: CycleKey, filter: RatingFilter, memberId: number | null) {
  const { sql, values } = conditionOf(cycle, filter)
  const [row] = await select<{ total: number; proposed: number }>(
    `SELECT CAST(COUNT(*) AS INTEGER) AS total,
            CAST(COUNT(CASE WHEN ${STEPS.PROPOSED} AND ${NOT_ONES_OWN} THEN 1 END) AS INTEGER) AS proposed
     FROM ${RATINGS_WITH_UNIT} WHERE ${sql}`,
    { organisationId: cycle.organisationId, memberId: memberId ?? 0, ...values },
  )
  return row!
}

const NOT_ONES_OWN = '(r.member_id IS NULL OR r.member_id <> :memberId)'

/** Every rating of a filter that waits for a decision with a proposal, one's own left out. */
export function proposedRatings(cycle: CycleKey, filter: RatingFilter, memberId: number | null): Promise<RatingRecord[]> {
  const { sql, values } = conditionOf(cycle, filter)
  return ratingRows(cycle.organisationId, {
    sql: `${sql} AND ${STEPS.PROPOSED} AND ${NOT_ONES_OWN}`,
    values: { ...values, memberId: memberId ?? 0 },
  })
}

/** These ratings, as far as they belong to the cycle. */
export async function ratingsOfCycle(
  cycle: CycleKey,
  ids: readonly number[],
  transaction: Transaction | null = null,
): Promise<RatingRecord[]> {
  if (ids.length === 0) return []
  return ratingRows(
    cycle.organisationId,
    { sql: 'r.cycle_id = :cycleId AND r.id IN (:ids)', values: { cycleId: cycle.id, ids } },
    null,
    transaction,
  )
}

export interface PlaceOfCycle {
  id: number
  code: string
  name: string
  bodyName: string
}

/** The committee of a cycle under the names of that year, and the units in which it rates anybody, in the order of codes. */
export async function placesOfCycle({ id, organisationId }: CycleKey): Promise<{ committee: PlaceOfCycle; units: PlaceOfCycle[] }> {
  const rows = await select<PlaceOfCycle & { rated: number }>(
    `SELECT p.organisation_id AS id, p.code, p.name, p.body_name AS "bodyName",
            CASE WHEN EXISTS (SELECT 1 FROM ratings r WHERE r.cycle_id = p.cycle_id AND r.unit_id = p.organisation_id) THEN 1 ELSE 0 END AS rated
     FROM cycle_places p WHERE p.cycle_id = :cycleId ORDER BY p.code`,
    { cycleId: id },
  )
  return { committee: rows.find(row => row.id === organisationId)!, units: rows.filter(({ rated }) => rated === 1) }
}
