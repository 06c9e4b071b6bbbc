import type { Transaction } from 'sequelize'
import type { CycleStep, UnitMoveCode } from '../domain/codes'
import type { CycleSettings } from '../domain/cycleSettings'
import type { ExtendedTime } from '../domain/deadlines'
import type { PlainDate } from '../domain/plainDate'
import type { RatingRecord } from '../domain/ratingRecord'
import type { Meeting } from '../domain/votes'
import type { CycleFacts } from '../domain/yearRecords'
import { ratingRows } from './ratingRows'
import { select } from './select'

export interface SheetCycle extends CycleFacts {
  /** Today's path of the committee: rights are held there. */
  path: string
  openedOn: string
  /** The meeting of the unit that voted; null while nothing of it was entered. */
  meeting: Meeting | null
  /** How many units rated in the cycle have handed in, and of how many. */
  unitsHandedIn: number
  units: number
  /** What was done last with the file of the unit; null before it is handed in. */
  lastMove: LastMove | null
  /** More time that the unit was given, and its committee. */
  extended: ExtendedTime[]
}

interface LastMove {
  move: UnitMoveCode
  at: string
  userName: string
  reason: string | null
}

type Row = Omit<SheetCycle, 'settings' | 'meeting' | 'lastMove' | 'extended'> & {
  settings: string
  extendedFor: number | null
  step: CycleStep | null
  untilDate: PlainDate | null
} & {
  [Part in keyof Meeting]: Meeting[Part] | null
} & {
  [Part in keyof LastMove]: LastMove[Part] | null
}

/** A unit (h) below the committee whose own rating moves with its file. */
const UNIT_TO_HAND_IN = `h.kind = 'ORGANISATION' AND h.state <> 'NOT_RATED' AND h.organisation_id <> c.organisation_id`

/** The cycle in which a unit and those in it are rated in a year, with the unit's meeting; null where nobody opened one. */
export async function cycleOfUnit(unitId: number, year: number): Promise<SheetCycle | null> {
  const rows = await select<Row>(
    `SELECT c.id, c.organisation_id AS "organisationId", c.year, c.regulation, c.guidance, c.counting_date AS "countingDate",
            c.opened_on AS "openedOn", c.published_on AS "publishedOn", c.settings, o.path,
            b.held_on AS "heldOn", b.place, b.chair_name AS "chairName", b.counter_names AS "counterNames", b.voters, b.present, b.issued,
            b.returned, b.version, m.move, m.at, m.user_name AS "userName", m.reason, e.unit_id AS "extendedFor", e.step, e.until_date AS "untilDate",
            (SELECT CAST(COUNT(*) AS INTEGER) FROM ratings h WHERE h.cycle_id = c.id AND ${UNIT_TO_HAND_IN}) AS units,
            (SELECT CAST(COUNT(*) AS INTEGER) FROM ratings h WHERE h.cycle_id = c.id AND ${UNIT_TO_HAND_IN}
               AND h.state NOT IN ('DRAFT', 'RETURNED')) AS "unitsHandedIn"
     FROM rating_cycles c JOIN organisations o ON o.id = c.organisation_id
     LEFT JOIN unit_ballots b ON b.cycle_id = c.id AND b.unit_id = :unitId
     LEFT JOIN unit_moves m ON m.id = (SELECT MAX(l.id) FROM unit_moves l WHERE l.cycle_id = c.id AND l.unit_id = :unitId)
     LEFT JOIN deadline_exceptions e ON e.cycle_id = c.id AND e.unit_id IN (:unitId, c.organisation_id)
     WHERE c.year = :year AND EXISTS (SELECT 1 FROM ratings r WHERE r.cycle_id = c.id AND r.unit_id = :unitId AND r.year = :year)
     ORDER BY length(o.path) DESC, c.id`,
    { unitId, year },
  )
  const [row] = rows
  if (!row) return null
  const { heldOn, place, chairName, counterNames, voters, present, issued, returned, version, settings, ...rest } = row
  const { move, at, userName, reason, extendedFor: _for, step: _step, untilDate: _until, ...cycle } = rest
  const meeting = { heldOn, place, chairName, counterNames, voters, present, issued, returned, version }
  return {
    ...cycle,
    settings: JSON.parse(settings) as CycleSettings,
    meeting: heldOn === null ? null : (meeting as Meeting),
    lastMove: move === null ? null : ({ move, at, userName, reason } as LastMove),
    extended: rows.filter(({ id }) => id === row.id).flatMap(extendedIn),
  }
}

const extendedIn = ({ extendedFor, step, untilDate }: Row): ExtendedTime[] =>
  extendedFor && step && untilDate ? [{ unitId: extendedFor, step, untilDate }] : []

/** The unit's own rating, then those of its collectives, leaders and members. */
export const ratingSheet = (
  { id, organisationId }: Pick<CycleFacts, 'id' | 'organisationId'>,
  unitId: number,
  transaction: Transaction | null = null,
): Promise<RatingRecord[]> =>
  ratingRows(organisationId, { sql: 'r.cycle_id = :cycleId AND r.unit_id = :unitId', values: { cycleId: id, unitId } }, null, transaction)
