import type { Actor } from '../domain/actor'
import type { OrganisationKind, OrganisationTier, Role } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { inSubtrees, select } from './select'

export interface KeptUnit {
  id: number
  code: string
  name: string
  path: string
  kind: OrganisationKind
  tier: OrganisationTier
  /** The first day of its records. */
  since: PlainDate
}

/** Organisations at work at and below the places where the actor holds one of these roles, in the order of codes. */
export function unitsKeptBy({ grants }: Actor, roles: readonly Role[]): Promise<KeptUnit[]> {
  const kept = inSubtrees(
    'o.path',
    grants.filter(({ role }) => roles.includes(role)).map(({ path }) => subtree(path)),
  )
  return select<KeptUnit>(
    `SELECT o.id, o.code, n.name, o.path, o.kind, o.tier,
       (SELECT MIN(first.from_date) FROM organisation_names first WHERE first.organisation_id = o.id) AS since FROM organisations o
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE o.closed_on IS NULL AND ${kept.sql} ORDER BY o.code`,
    kept.values,
  )
}
