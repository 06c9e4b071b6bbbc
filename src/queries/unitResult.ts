import type { NotRatedReason, OrganisationKind, RatingState } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import type { RatingLevel } from '../domain/ratingLevel'
import { select } from './select'

/** How a unit was rated in a year, and by whom. */
export interface UnitResult {
  cycleId: number
  /** The committee that opened the year for it. */
  committeeId: number
  state: RatingState
  notRatedReason: NotRatedReason | null
  level: RatingLevel | null
  documentNumber: string | null
  decidedOn: PlainDate | null
  /** The organisation whose body decided; null where it is not in the tree, or nothing is decided. */
  authorityId: number | null
  authorityName: string | null
  /** Under the name of that year. */
  name: string
  bodyName: string
  kind: OrganisationKind
}

/** The own rating of a unit in a year; null where nobody opened the year for it. */
export async function unitResult(unitId: number, year: number): Promise<UnitResult | null> {
  const [row] = await select<UnitResult>(
    `SELECT r.cycle_id AS "cycleId", c.organisation_id AS "committeeId", r.state, r.not_rated_reason AS "notRatedReason",
            d.level, d.document_number AS "documentNumber", d.decided_on AS "decidedOn", d.authority_id AS "authorityId",
            d.authority_name AS "authorityName", p.name, p.body_name AS "bodyName", p.kind
     FROM ratings r JOIN rating_cycles c ON c.id = r.cycle_id
     JOIN cycle_places p ON p.cycle_id = r.cycle_id AND p.organisation_id = r.organisation_id
     LEFT JOIN rating_decisions d ON d.id = r.decision_id
     WHERE r.kind = 'ORGANISATION' AND r.organisation_id = :unitId AND r.year = :year`,
    { unitId, year },
  )
  return row ?? null
}
