import { type PathRange, subtree } from '../domain/treePath'
import { select } from './select'

/** Every subtree that is or was an organisation's: today's, and as frozen with each cycle. They never overlap. */
export async function placesOf(organisationId: number): Promise<PathRange[]> {
  const rows = await select<{ path: string }>(
    `SELECT path FROM organisations WHERE id = :organisationId
     UNION SELECT path FROM cycle_places WHERE organisation_id = :organisationId`,
    { organisationId },
  )
  return rows.map(({ path }) => subtree(path))
}
