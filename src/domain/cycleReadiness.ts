import { type CycleGround, isRatedHere, type PlannedPerson, unitsRated } from './cyclePlan'
import { monthsBetween, type PlainDate } from './plainDate'

/** Something to be mended before a year is opened; what blocks would count somebody twice or leave nothing to count. */
export interface Finding {
  code:
    | 'NO_UNITS'
    | 'IN_TWO_CELLS'
    | 'NO_SECRETARY'
    | 'NO_ACCOUNT'
    | 'NO_APPRAISER'
    | 'NO_DECIDER'
    | 'WITHOUT_CELL'
    | 'WITHOUT_OFFICIAL_DATE'
    | 'AWAY'
  blocks: boolean
  /** Of whom; the committee itself where it is nobody else. */
  unit: { id: number; name: string } | null
  member: { id: number; name: string } | null
}

/** Probation is twelve months; a longer one without an official date is most likely one that nobody entered. */
const PROBATION_MONTHS = 12

/** What stands in the way of a year, before it is opened. */
export function readinessOf(ground: CycleGround, date: PlainDate): Finding[] {
  const finding = (code: Finding['code'], wish: Partial<Finding> = {}): Finding => ({
    code,
    blocks: false,
    unit: null,
    member: null,
    ...wish,
  })
  const cells = unitsRated(ground).filter(({ kind }) => kind === 'CELL')
  const here = new Map<number, PlannedPerson[]>()
  for (const person of ground.people) here.set(person.memberId, [...(here.get(person.memberId) ?? []), person])
  const memberOf = ({ memberId, name }: Pick<PlannedPerson, 'memberId' | 'name'>) => ({ member: { id: memberId, name } })
  const lost = ground.outsiders.filter(person => person.endedBy === 'TRANSFERRED_OUT' && !person.belongs && isRatedHere(ground, person))
  const undated = ground.people.filter(
    ({ admittedOn, officialOn }) => officialOn === null && monthsBetween(admittedOn, date) > PROBATION_MONTHS,
  )
  return [
    ...(unitsRated(ground).length === 0 ? [finding('NO_UNITS', { blocks: true })] : []),
    ...[...here.values()]
      .filter(stays => stays.length > 1)
      .map(([first]) => finding('IN_TWO_CELLS', { blocks: true, ...memberOf(first!) })),
    ...(ground.appraisers === 0 ? [finding('NO_APPRAISER')] : []),
    ...(ground.deciders === 0 ? [finding('NO_DECIDER')] : []),
    ...cells.filter(({ secretaryName }) => !secretaryName).map(({ id, name }) => finding('NO_SECRETARY', { unit: { id, name } })),
    ...cells.filter(({ accounts }) => accounts === 0).map(({ id, name }) => finding('NO_ACCOUNT', { unit: { id, name } })),
    ...lost.map(person => finding('WITHOUT_CELL', memberOf(person))),
    ...undated.map(person => finding('WITHOUT_OFFICIAL_DATE', memberOf(person))),
    ...ground.people.filter(({ isAway }) => isAway).map(person => finding('AWAY', memberOf(person))),
  ]
}
