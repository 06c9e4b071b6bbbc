import type { CycleFacts, CycleSettings } from '../domain/yearRecords'
import { select } from './select'
import type { Tree } from './ratingTallies'

/** The cycles in which an organisation is the committee or stands in the tree, oldest first. */
export async function cyclesOf({ organisationId, years }: Tree): Promise<CycleFacts[]> {
  const rows = await select<Omit<CycleFacts, 'settings'> & { settings: string }>(
    `SELECT c.id, c.organisation_id AS "organisationId", c.year, c.regulation, c.guidance, c.counting_date AS "countingDate",
            c.published_on AS "publishedOn", c.settings
     FROM rating_cycles c JOIN cycle_places p ON p.cycle_id = c.id
     WHERE p.organisation_id = :organisationId AND c.year BETWEEN :from AND :to
     ORDER BY c.year, c.id`,
    { organisationId, from: years.from, to: years.to },
  )
  return rows.map(row => ({ ...row, settings: JSON.parse(row.settings) as CycleSettings }))
}
