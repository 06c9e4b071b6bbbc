import type { Actor, Place } from '../domain/actor'
import { seesPlace } from '../domain/actor'
import type { OrganisationKind } from '../domain/codes'
import { idsOf } from '../domain/treePath'
import { select } from './select'

export interface NearbyOrganisation extends Place {
  id: number
  kind: OrganisationKind
  bodyName: string
  name: string
}

/** Up to this many units below are offered for a jump; beyond it the list of organisations serves better. */
const NEARBY_UNITS = 40

/** Organisations that the actor may turn to from a place: those above it, the actor's own, the units right below. */
export async function nearbyOrganisations(actor: Actor, place: { id: number; path: string }): Promise<NearbyOrganisation[]> {
  const rows = await select<NearbyOrganisation>(
    `SELECT o.id, o.kind, o.tier, o.path, n.name, n.body_name AS "bodyName"
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE (o.id IN (:ids) OR o.parent_id = :id) AND o.closed_on IS NULL ORDER BY o.path LIMIT ${NEARBY_UNITS}`,
    { id: place.id, ids: [...idsOf(place.path), ...actor.grants.map(grant => grant.organisationId)] },
  )
  return rows.filter(row => seesPlace(actor, row))
}

export interface YearOnFile {
  year: number
  /** Null where the year has no cycle of rating. */
  cycle: 'OPEN' | 'PUBLISHED' | null
  /** Whether the year was run here, not only written down later. */
  wasRun: boolean
}

/** Years of which an organisation has anything on file, newest first. */
export async function yearsOnFile(organisationId: number): Promise<YearOnFile[]> {
  const rows = await select<Omit<YearOnFile, 'wasRun'> & { run: number }>(
    `SELECT year, MAX(cycle) AS cycle, MAX(run) AS run FROM (
       SELECT c.year, CASE WHEN c.published_on IS NULL THEN 'OPEN' ELSE 'PUBLISHED' END AS cycle, CASE WHEN c.origin = 'RUN' THEN 1 ELSE 0 END AS run
       FROM rating_cycles c JOIN cycle_places p ON p.cycle_id = c.id WHERE p.organisation_id = :organisationId
       UNION ALL SELECT year, NULL, 0 FROM year_profiles WHERE organisation_id = :organisationId
     ) years GROUP BY year ORDER BY year DESC`,
    { organisationId },
  )
  return rows.map(({ year, cycle, run }) => ({ year, cycle, wasRun: run === 1 }))
}
