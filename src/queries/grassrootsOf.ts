import type { OrganisationKind, OrganisationTier } from '../domain/codes'
import { idsOf } from '../domain/treePath'
import { select } from './select'

export interface GrassrootsOrganisation {
  id: number
  kind: OrganisationKind
  tier: OrganisationTier
  path: string
  name: string
}

/** The grassroots organisation that a place belongs to; null for a place above that level. */
export async function grassrootsOf({ path }: { path: string }): Promise<GrassrootsOrganisation | null> {
  const [found] = await select<GrassrootsOrganisation>(
    `SELECT o.id, o.kind, o.tier, o.path, n.name FROM organisations o
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE o.tier = 'GRASSROOTS' AND o.id IN (:ids)`,
    { ids: idsOf(path) },
  )
  return found ?? null
}
