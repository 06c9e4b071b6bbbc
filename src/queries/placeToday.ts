import type { Transaction } from 'sequelize'
import type { OrganisationKind } from '../domain/codes'
import { select } from './select'

interface NamedPlace {
  id: number
  parentId: number | null
  path: string
  code: string
  kind: OrganisationKind
  name: string
  bodyName: string
}

/** An organisation where it stands today, under today's name. */
export async function placeToday(id: number, transaction: Transaction | null = null): Promise<NamedPlace> {
  const [row] = await select<NamedPlace>(
    `SELECT o.id, o.parent_id AS "parentId", o.path, o.code, o.kind, n.name, n.body_name AS "bodyName"
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL WHERE o.id = :id`,
    { id },
    transaction,
  )
  return row!
}
