import type { ExtendedTime } from '../domain/deadlines'
import { type PlainDate, plainDateOf } from '../domain/plainDate'
import type { RatingRecord } from '../domain/ratingRecord'
import { countText, fractionText } from '../domain/share'
import { progressOf, type UnitTally } from '../domain/unitProgress'
import type { CycleFacts } from '../domain/yearRecords'
import { cycleStepLabel } from '../labels/cycle'

interface Steps {
  cycle: CycleFacts & { lastMove: { at: string } | null; extended: readonly ExtendedTime[] }
  unitId: number
  rows: readonly RatingRecord[]
  today: PlainDate
}

/** The six steps of the cell's year, as the board of the committee has them; none where nobody is rated. */
export function presentSteps({ cycle, unitId, rows, today }: Steps) {
  // Whatever was done with the file, it was handed in before.
  const handedInOn = cycle.lastMove ? plainDateOf(new Date(cycle.lastMove.at)) : null
  const unit = { ...tallyOf(unitId, rows), handedInOn }
  if (unit.toRate === 0) return []
  const { steps, current } = progressOf(unit, cycle, cycle.extended, today)
  return steps.map(each => ({
    name: cycleStepLabel[each.step],
    done: each.status === 'DONE',
    current: each === current,
    detail: each === current ? detailOf(each) : null,
  }))
}

const detailOf = ({ done, of, daysLate }: { done: number; of: number; daysLate: number }) =>
  `${fractionText(done, of)}${daysLate > 0 ? `, quá hạn ${countText(daysLate)} ngày` : ''}`

function tallyOf(unitId: number, rows: readonly RatingRecord[]): Omit<UnitTally, 'handedInOn'> {
  const toRate = rows.filter(({ state }) => state !== 'NOT_RATED')
  const count = (is: (row: RatingRecord) => unknown) => toRate.filter(is).length
  const undated = { appraisedOn: null, returnedOn: null, returnReason: null, decidedOn: null, secretaryName: null }
  return {
    unitId,
    code: rows[0]!.unitCode,
    name: rows[0]!.unitName,
    toRate: toRate.length,
    selfRated: count(({ selfLevel }) => selfLevel),
    proposed: count(({ proposedLevel }) => proposedLevel),
    open: count(({ state }) => state === 'DRAFT' || state === 'RETURNED'),
    returned: count(({ state }) => state === 'RETURNED'),
    appraised: count(({ state }) => state === 'APPRAISED'),
    decided: count(({ state }) => state === 'DECIDED'),
    published: count(({ state }) => state === 'PUBLISHED'),
    ...undated,
  }
}
