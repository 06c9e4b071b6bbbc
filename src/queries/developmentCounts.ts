import type { CandidateStageCode } from '../domain/codes'
import type { PathRange } from '../domain/treePath'
import { inSubtrees, select } from './select'

/** Candidates (c) of a tree with a stage (s) reached in a year; needs :firstDay and :lastDay. */
export const STAGES_OF_YEAR = `candidate_stages s
  JOIN candidates c ON c.id = s.candidate_id
  JOIN organisations o ON o.id = c.organisation_id`

export const daysOf = (year: number) => ({ firstDay: `${year}-01-01`, lastDay: `${year}-12-31` })

/** How many candidates reached each stage in the year. Dated events, not a funnel of one year. */
export function stageCounts(places: readonly PathRange[], year: number) {
  const tree = inSubtrees('o.path', places)
  return select<{ stage: CandidateStageCode; count: number }>(
    `SELECT s.stage, CAST(COUNT(*) AS INTEGER) AS count FROM ${STAGES_OF_YEAR}
     WHERE s.reached_on BETWEEN :firstDay AND :lastDay AND ${tree.sql} GROUP BY s.stage`,
    { ...daysOf(year), ...tree.values },
  )
}

/** The organisation's own target; those of its units need not add up to it. */
export async function admissionTarget(organisationId: number, year: number): Promise<number | null> {
  const [row] = await select<{ target: number }>(
    'SELECT target FROM admission_targets WHERE organisation_id = :organisationId AND year = :year',
    { organisationId, year },
  )
  return row?.target ?? null
}
