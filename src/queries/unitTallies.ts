import { plainDateOf, type PlainDate } from '../domain/plainDate'
import type { UnitMoveCode } from '../domain/codes'
import type { UnitTally } from '../domain/unitProgress'
import type { CycleFacts } from '../domain/yearRecords'
import { select } from './select'

type Counted = Omit<UnitTally, 'handedInOn' | 'appraisedOn' | 'returnedOn' | 'returnReason'>

const count = (condition: string) => `CAST(COUNT(CASE WHEN ${condition} THEN 1 END) AS INTEGER)`
const RATED = `r.state <> 'NOT_RATED'`

/** Every unit in which a cycle rates anybody, in the order of codes, with how far its subjects have come. */
export async function unitTallies(
  { id, organisationId }: Pick<CycleFacts, 'id' | 'organisationId'>,
  today: PlainDate,
): Promise<UnitTally[]> {
  const [units, moves] = await Promise.all([
    select<Counted>(
      `SELECT p.organisation_id AS "unitId", p.code, p.name,
              ${count(RATED)} AS "toRate", ${count(`${RATED} AND r.self_level IS NOT NULL`)} AS "selfRated",
              ${count(`${RATED} AND r.proposed_level IS NOT NULL`)} AS proposed, ${count(`r.state IN ('DRAFT', 'RETURNED')`)} AS open,
              ${count(`r.state = 'RETURNED'`)} AS returned, ${count(`r.state = 'APPRAISED'`)} AS appraised,
              ${count(`r.state = 'DECIDED'`)} AS decided, ${count(`r.state = 'PUBLISHED'`)} AS published, MAX(d.decided_on) AS "decidedOn",
              (SELECT COALESCE(m.full_name, o.person_name) FROM offices o LEFT JOIN members m ON m.id = o.member_id
               WHERE o.organisation_id = p.organisation_id AND o.role = 'SECRETARY' AND o.from_date <= :today
                 AND (o.to_date IS NULL OR o.to_date > :today) ORDER BY o.id LIMIT 1) AS "secretaryName"
       FROM cycle_places p
       JOIN ratings r ON r.cycle_id = p.cycle_id AND r.unit_id = p.organisation_id
       LEFT JOIN rating_decisions d ON d.id = r.decision_id
       WHERE p.cycle_id = :id AND p.organisation_id <> :organisationId
       GROUP BY p.organisation_id, p.code, p.name ORDER BY p.code`,
      { id, organisationId, today },
    ),
    select<{ unitId: number; move: UnitMoveCode; at: string; reason: string | null }>(
      'SELECT unit_id AS "unitId", move, at, reason FROM unit_moves WHERE cycle_id = :id ORDER BY id',
      { id },
    ),
  ])
  const last = (unitId: number, move: UnitMoveCode) => moves.findLast(each => each.unitId === unitId && each.move === move)
  const dayOf = (move: { at: string } | undefined) => (move ? plainDateOf(new Date(move.at)) : null)
  return units.map(unit => {
    const back = last(unit.unitId, 'RETURNED_TO_CELL')
    return {
      ...unit,
      handedInOn: dayOf(last(unit.unitId, 'HANDED_IN')),
      appraisedOn: dayOf(last(unit.unitId, 'APPRAISED')),
      returnedOn: dayOf(back),
      returnReason: back?.reason ?? null,
    }
  })
}

/** What was done with the file of a unit, the last first. */
export const unitMoves = (cycleId: number, unitId: number) =>
  select<{ move: UnitMoveCode; at: string; userName: string; reason: string | null }>(
    `SELECT move, at, user_name AS "userName", reason FROM unit_moves WHERE cycle_id = :cycleId AND unit_id = :unitId ORDER BY id DESC`,
    { cycleId, unitId },
  )
