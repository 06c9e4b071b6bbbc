import type { PathRange } from '../domain/treePath'
import { type Condition, inSubtrees, select } from './select'
import { COUNT, countColumns } from './yearCounts'

/** Candidates (c) of a unit (o) with a stage (s) reached in a year; needs :firstDay and :lastDay. */
export const STAGES_OF_YEAR = `candidate_stages s
  JOIN candidates c ON c.id = s.candidate_id
  JOIN organisations o ON o.id = c.organisation_id`

export const REACHED_IN_YEAR = 's.reached_on BETWEEN :firstDay AND :lastDay'

export const daysOf = (year: number) => ({ firstDay: `${year}-01-01`, lastDay: `${year}-12-31` })

/** How many candidates reached each stage in the year. Dated events, not a funnel of one year. */
export function stageCounts(places: readonly PathRange[], year: number): Condition {
  const tree = inSubtrees('o.path', places)
  return {
    sql: `SELECT ${countColumns({ list: `'stages'`, code: 's.stage', count: COUNT })}
      FROM ${STAGES_OF_YEAR} WHERE ${REACHED_IN_YEAR} AND ${tree.sql} GROUP BY s.stage`,
    values: { ...daysOf(year), ...tree.values },
  }
}

/** The organisation's own target; those of its units need not add up to it. */
export async function admissionTarget(organisationId: number, year: number): Promise<number | null> {
  const [row] = await select<{ target: number }>(
    'SELECT target FROM admission_targets WHERE organisation_id = :organisationId AND year = :year',
    { organisationId, year },
  )
  return row?.target ?? null
}
