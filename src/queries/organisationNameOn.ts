import type { PlainDate } from '../domain/plainDate'
import { select } from './select'

/** The name that an organisation bears on a day; its last one after that. */
export async function organisationNameOn(organisationId: number, day: PlainDate): Promise<string> {
  const [row] = await select<{ name: string }>(
    `SELECT name FROM organisation_names WHERE organisation_id = :organisationId
     ORDER BY CASE WHEN from_date <= :day THEN 0 ELSE 1 END, from_date DESC LIMIT 1`,
    { organisationId, day },
  )
  return row!.name
}
