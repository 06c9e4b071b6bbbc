import { type PathRange, subtree } from '../domain/treePath'
import type { CycleSettings } from '../domain/cycleSettings'
import type { CycleFacts } from '../domain/yearRecords'
import { select } from './select'

export interface OrganisationTree {
  /** Every subtree that is or was the organisation's: today's, and as frozen with each cycle. They never overlap. */
  places: PathRange[]
  /** The cycles in which it is the committee or stands in the tree, oldest first. */
  cycles: CycleFacts[]
}

type Row = { today: string; path: string | null } & Omit<CycleFacts, 'settings'> & { settings: string }

/** Where an organisation's records lie. */
export async function treeOf(organisationId: number): Promise<OrganisationTree> {
  const rows = await select<Row>(
    `SELECT o.path AS today, p.path, c.id, c.organisation_id AS "organisationId", c.year, c.regulation, c.guidance,
            c.counting_date AS "countingDate", c.published_on AS "publishedOn", c.settings
     FROM organisations o
     LEFT JOIN cycle_places p ON p.organisation_id = o.id
     LEFT JOIN rating_cycles c ON c.id = p.cycle_id
     WHERE o.id = :organisationId ORDER BY c.year, c.id`,
    { organisationId },
  )
  const paths = new Set(rows.flatMap(({ today, path }) => (path ? [today, path] : [today])))
  const cycles = rows.flatMap(({ today: _today, path, ...cycle }) =>
    path ? [{ ...cycle, settings: JSON.parse(cycle.settings) as CycleSettings }] : [],
  )
  return { places: [...paths].map(subtree), cycles }
}
