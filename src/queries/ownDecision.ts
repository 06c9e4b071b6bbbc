import type { RatingLevel } from '../domain/ratingLevel'
import { select } from './select'

export interface OwnDecision {
  ratingId: number
  level: RatingLevel
  authorityName: string
  documentNumber: string
  decidedOn: string
}

/** The current decision on an organisation's own rating of a year, or null while there is none. */
export async function ownDecision(organisationId: number, year: number): Promise<OwnDecision | null> {
  const [row] = await select<OwnDecision>(
    `SELECT r.id AS "ratingId", d.level, d.authority_name AS "authorityName", d.document_number AS "documentNumber", d.decided_on AS "decidedOn"
     FROM ratings r JOIN rating_decisions d ON d.id = r.decision_id
     WHERE r.organisation_id = :organisationId AND r.year = :year`,
    { organisationId, year },
  )
  return row ?? null
}
