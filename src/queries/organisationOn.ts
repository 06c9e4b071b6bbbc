import type { OrganisationFacts } from '../domain/yearRecords'
import { NotFoundError } from '../errors'
import { select } from './select'

/** An organisation under the names it bore on a date; before its first name, under the first. */
export async function organisationOn(organisationId: number, date: string): Promise<OrganisationFacts> {
  const [row] = await select<OrganisationFacts>(
    `SELECT o.id, o.code, o.kind, o.tier, n.name, n.body_name AS "bodyName"
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id
     WHERE o.id = :organisationId
     ORDER BY CASE WHEN n.from_date <= :date THEN 0 ELSE 1 END, CASE WHEN n.from_date <= :date AND (n.to_date IS NULL OR n.to_date > :date) THEN 0 ELSE 1 END, n.from_date
     LIMIT 1`,
    { organisationId, date },
  )
  if (!row) throw new NotFoundError('Không có tổ chức này, hoặc tổ chức nằm ngoài phạm vi của đồng chí.')
  return row
}
