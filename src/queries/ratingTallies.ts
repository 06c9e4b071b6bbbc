import type { Transaction } from 'sequelize'
import type { PathRange } from '../domain/treePath'
import type { RatingTally } from '../domain/yearRecords'
import { inSubtrees, select } from './select'

/** An organisation's part of the tree over a span of years. */
export interface Tree {
  organisationId: number
  places: readonly PathRange[]
  years: { from: number; to: number }
}

/** Which group of subjects a rating (r) with the place of its organisation (p) is counted in; needs :organisationId. */
export const GROUP_OF_RATING = `CASE
  WHEN r.kind = 'MEMBER' THEN 'members'
  WHEN r.kind = 'COLLECTIVE' THEN 'collectives'
  WHEN r.kind = 'LEADER' THEN 'leaders'
  WHEN r.organisation_id = :organisationId THEN 'organisation'
  WHEN p.kind = 'CELL' THEN 'cells'
  WHEN p.kind = 'SECTION' THEN 'sections'
  ELSE 'committees' END`

/** Ratings of the tree with their current decision: every figure of ratings and every list behind one reads from here. */
export const RATINGS_WITH_DECISION = `ratings r
  LEFT JOIN rating_decisions d ON d.id = r.decision_id
  LEFT JOIN cycle_places p ON p.cycle_id = r.cycle_id AND p.organisation_id = r.organisation_id`

/** That a rating (r) still waits for a decision (d). */
export const UNDECIDED = 'd.id IS NULL AND r.not_rated_reason IS NULL'

/** How many ratings stand at each level, group and year. */
export async function ratingTallies(
  { organisationId, places, years, publishedOnly }: Tree & { publishedOnly: boolean },
  transaction: Transaction | null = null,
) {
  const tree = inSubtrees('r.path', places)
  const shown = publishedOnly ? `r.state = 'PUBLISHED'` : '1 = 1'
  return select<RatingTally>(
    `SELECT year, "cycleId", "group", level, proposed, "notRatedReason", "isHead", alike, CAST(COUNT(*) AS INTEGER) AS count FROM (
       SELECT r.year, r.cycle_id AS "cycleId", ${GROUP_OF_RATING} AS "group",
              CASE WHEN ${shown} THEN d.level END AS level,
              CASE WHEN d.id IS NULL THEN r.proposed_level WHEN ${shown} THEN NULL ELSE d.level END AS proposed,
              r.not_rated_reason AS "notRatedReason", r.is_head AS "isHead", u.alike
       FROM ${RATINGS_WITH_DECISION}
       LEFT JOIN cycle_places u ON u.cycle_id = r.cycle_id AND u.organisation_id = r.unit_id
       WHERE r.year BETWEEN :from AND :to AND ${tree.sql}
     ) counted GROUP BY year, "cycleId", "group", level, proposed, "notRatedReason", "isHead", alike`,
    { organisationId, from: years.from, to: years.to, ...tree.values },
    transaction,
  )
}
