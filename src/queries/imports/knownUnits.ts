import { type Actor, holdsAtOrAbove } from '../../domain/actor'
import type { OrganisationKind, OrganisationTier, Role } from '../../domain/codes'
import { select } from '../select'

interface Row {
  id: number
  version: number
  code: string
  name: string
  bodyName: string
  sign: string
  place: string
  kind: OrganisationKind
  tier: OrganisationTier
  path: string
  parentCode: string | null
  since: string
  closedOn: string | null
}

/** Every organisation by what an import of units needs to know; those that the actor does not keep only so that their codes are not taken. */
export async function knownUnits(actor: Actor, roles: readonly Role[]) {
  const rows = await select<Row>(
    `SELECT o.id, o.version, o.code, n.name, n.body_name AS "bodyName", o.sign, o.place, o.kind, o.tier, o.path, p.code AS "parentCode",
            o.closed_on AS "closedOn", (SELECT MIN(f.from_date) FROM organisation_names f WHERE f.organisation_id = o.id) AS since
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     LEFT JOIN organisations p ON p.id = o.parent_id`,
  )
  return rows.map(({ path, closedOn, ...row }) => ({
    ...row,
    path,
    closed: closedOn !== null,
    kept: holdsAtOrAbove(actor, path, ...roles),
  }))
}
