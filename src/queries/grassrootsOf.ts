import type { OrganisationKind, OrganisationTier } from '../domain/codes'
import { idsOf } from '../domain/treePath'
import { select } from './select'

export interface GrassrootsOrganisation {
  id: number
  kind: OrganisationKind
  tier: OrganisationTier
  path: string
  name: string
  /** Years in which anybody below it was commended, wherever it then stood in the tree; the newest first. */
  commendedYears: number[]
}

type Row = Omit<GrassrootsOrganisation, 'commendedYears'> & { year: number | null }

/** The grassroots organisation that a place belongs to; null for a place above that level. */
export async function grassrootsOf({ path }: { path: string }): Promise<GrassrootsOrganisation | null> {
  const rows = await select<Row>(
    `SELECT DISTINCT o.id, o.kind, o.tier, o.path, n.name, d.year FROM organisations o
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     JOIN (SELECT id, path FROM organisations WHERE id IN (:ids)
           UNION SELECT organisation_id, path FROM cycle_places WHERE organisation_id IN (:ids)) place ON place.id = o.id
     LEFT JOIN commendations_in_force c ON c.path > place.path AND c.path < SUBSTR(place.path, 1, LENGTH(place.path) - 1) || '0'
     LEFT JOIN commendation_decisions d ON d.id = c.decision_id
     WHERE o.tier = 'GRASSROOTS' AND o.id IN (:ids) ORDER BY d.year DESC`,
    { ids: idsOf(path) },
  )
  const [first] = rows
  if (!first) return null
  const { year: _year, ...organisation } = first
  return { ...organisation, commendedYears: rows.flatMap(({ year }) => (year === null ? [] : [year])) }
}
