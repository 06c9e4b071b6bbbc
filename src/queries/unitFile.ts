import type { Transaction } from 'sequelize'
import { FACT_KINDS, type FactKind } from '../domain/codes'
import type { Facts } from '../domain/levelConditions'
import type { RatingLevel } from '../domain/ratingLevel'
import type { CycleFacts } from '../domain/yearRecords'
import { select } from './select'

export interface FactRecord {
  ratingId: number
  kind: FactKind
  value: string
  source: string
  at: string
  userName: string
}

/** Facts of the ratings of a unit, the newest of each kind. A discipline on file in the year, unless annulled, is a fact by itself. */
export async function factRecords(
  { id, year }: Pick<CycleFacts, 'id' | 'year'>,
  unitId: number,
  transaction: Transaction | null = null,
): Promise<FactRecord[]> {
  const rows = await select<FactRecord>(
    `SELECT f.rating_id AS "ratingId", f.kind, f.value, f.source, f.at, f.user_name AS "userName"
     FROM rating_facts f JOIN ratings r ON r.id = f.rating_id WHERE r.cycle_id = :id AND r.unit_id = :unitId
     UNION ALL
     SELECT r.id, 'DISCIPLINED', '1', d.document, d.imposed_on, ''
     FROM disciplines d JOIN ratings r ON r.member_id = d.member_id
     WHERE r.cycle_id = :id AND r.unit_id = :unitId AND d.imposed_on >= :first AND d.imposed_on <= :last AND d.annulled_on IS NULL
     ORDER BY 5`,
    { id, unitId, first: `${year}-01-01`, last: `${year}-12-31` },
    transaction,
  )
  const newest = new Map(rows.map(row => [`${row.ratingId} ${row.kind}`, row]))
  return [...newest.values()].toSorted((a, b) => FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind))
}

export function factsByRating(records: readonly FactRecord[]): Map<number, Facts> {
  const facts = new Map<number, Facts>()
  for (const { ratingId, kind, value } of records) facts.set(ratingId, { ...facts.get(ratingId), [kind]: value })
  return facts
}

/** The levels decided for the year before on the same subjects, wherever they stood then; by rating of this year. */
export async function levelsBefore({ id, year }: Pick<CycleFacts, 'id' | 'year'>, unitId: number): Promise<Map<number, RatingLevel>> {
  const rows = await select<{ id: number; level: RatingLevel }>(
    `SELECT r.id, d.level FROM ratings r
     JOIN ratings b ON b.year = :before AND b.kind = r.kind
       AND (b.member_id = r.member_id OR b.organisation_id = r.organisation_id OR b.collective_id = r.collective_id)
     JOIN rating_decisions d ON d.id = b.decision_id
     WHERE r.cycle_id = :id AND r.unit_id = :unitId`,
    { id, unitId, before: year - 1 },
  )
  return new Map(rows.map(row => [row.id, row.level]))
}
