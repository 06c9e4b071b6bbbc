import type { Transaction } from 'sequelize'
import { type CancellableMovement, type CancellingGround, staysOf, whyNotHeldAgain } from '../domain/cancelledMovement'
import type { OfficeRole } from '../domain/codes'
import type { PlainDate } from '../domain/plainDate'
import { type MovementsOnFile } from './movedRecords'
import { type FiledTerm, officesAt } from './officeTerms'
import { select } from './select'

/** An office that ended with a movement, and why it does not go on once that is cancelled. */
export interface EndedOffice {
  id: number
  role: OfficeRole
  unitName: string
  why: string | null
}

interface Place {
  id: number
  name: string
  path: string
  closedOn: PlainDate | null
}

export interface CancellingFacts extends CancellingGround {
  back: Place | null
  ledTo: Place | null
  ended: EndedOffice[]
  /** Years opened since where the member is not listed. */
  missingYears: number[]
}

/** Nothing rests on an exemption, a suspension or a temporary stay. */
const NOTHING: CancellingFacts = { held: [], ledTo: null, back: null, decidedYears: [], ended: [], missingYears: [] }

/** What else is on file where a movement of a member is cancelled. A command passes its transaction on. */
export async function cancellingGround(
  memberId: number,
  moved: CancellableMovement,
  { memberships }: Pick<MovementsOnFile, 'memberships'>,
  transaction: Transaction | null = null,
): Promise<CancellingFacts> {
  const { ended, begun } = staysOf(moved.ends, memberships)
  if (!ended && !begun) return NOTHING
  const before = memberships.filter(stay => stay !== begun).at(-1)!
  const ledTo = begun && (await placeOf(begun.organisationId, transaction))
  const offices = await officesHeldBy(memberId, transaction)
  const over = offices.filter(({ toDate }) => ended && toDate === moved.date)
  return {
    ledTo,
    held: offices.filter(({ toDate }) => toDate === null),
    back: await placeOf(before.organisationId, transaction),
    ended: await endedOffices(begun ? over.filter(({ organisationId }) => organisationId === before.organisationId) : over, transaction),
    ...(await yearsOf({ memberId, date: moved.date, ledTo: ledTo?.id ?? 0, left: ended?.organisationId ?? 0 }, transaction)),
  }
}

async function placeOf(id: number, transaction: Transaction | null): Promise<Place> {
  const [place] = await select<Place>(
    `SELECT o.id, n.name, o.path, o.closed_on AS "closedOn" FROM organisations o
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL WHERE o.id = :id`,
    { id },
    transaction,
  )
  return place!
}

const officesHeldBy = (memberId: number, transaction: Transaction | null) =>
  select<Pick<FiledTerm, 'id' | 'organisationId' | 'role' | 'fromDate' | 'toDate'>>(
    `SELECT id, organisation_id AS "organisationId", role, from_date AS "fromDate", to_date AS "toDate"
     FROM offices WHERE member_id = :memberId ORDER BY id`,
    { memberId },
    transaction,
  )

async function endedOffices(over: Awaited<ReturnType<typeof officesHeldBy>>, transaction: Transaction | null): Promise<EndedOffice[]> {
  const found: EndedOffice[] = []
  for (const { id, organisationId, role } of over) {
    const [{ name }, place] = [await placeOf(organisationId, transaction), await officesAt(organisationId, transaction)]
    found.push({
      id,
      role,
      unitName: name,
      why: whyNotHeldAgain(
        place.terms.find(term => term.id === id)!,
        place,
      ),
    })
  }
  return found
}

interface Way {
  memberId: number
  date: PlainDate
  /** Ids of cells; 0 for none. */
  ledTo: number
  left: number
}

/** Years in which the member was rated where it led, by a decision; years opened since where it left, without the member. */
async function yearsOf(way: Way, transaction: Transaction | null) {
  const rows = await select<{ year: number; decided: number }>(
    `SELECT r.year, 1 AS decided FROM ratings r JOIN rating_cycles c ON c.id = r.cycle_id
     WHERE r.member_id = :memberId AND r.kind = 'MEMBER' AND r.unit_id = :ledTo AND r.decision_id IS NOT NULL AND c.counting_date >= :date
     UNION ALL
     SELECT c.year, 0 FROM rating_cycles c JOIN cycle_places p ON p.cycle_id = c.id AND p.organisation_id = :left
     WHERE c.counting_date >= :date AND NOT EXISTS (SELECT 1 FROM ratings r WHERE r.cycle_id = c.id AND r.member_id = :memberId AND r.kind = 'MEMBER')
     ORDER BY year`,
    { ...way },
    transaction,
  )
  const yearsWhere = (wanted: number) => rows.filter(({ decided }) => decided === wanted).map(({ year }) => year)
  return { decidedYears: yearsWhere(1), missingYears: yearsWhere(0) }
}
