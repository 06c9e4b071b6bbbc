import type { AbsenceKind, NotRatedReason, OrganisationKind, OrganisationTier, SubjectKind } from './codes'
import type { CycleSettings } from './cycleSettings'
import { whyNotRated } from './notRated'
import type { PlainDate } from './plainDate'
import type { Regime } from './regulations'
import type { WithoutRating } from './withoutRating'

/** A unit below the committee on the counting date. */
export interface PlannedUnit {
  id: number
  parentId: number | null
  path: string
  code: string
  kind: OrganisationKind
  name: string
  bodyName: string
  foundedOn: PlainDate | null
  secretaryName: string | null
  /** Active accounts that may hand its file in. */
  accounts: number
}

/** A membership that holds on the counting date. */
export interface PlannedPerson {
  memberId: number
  name: string
  unitId: number
  admittedOn: PlainDate
  officialOn: PlainDate | null
  admissionDecidedOn: PlainDate | null
  absence: AbsenceKind | null
  /** Whether the person takes part in another cell for a time. */
  isAway: boolean
  /** Whether the person heads the committee. */
  isHead: boolean
  /** Whether a cycle of the same year rates the person already. */
  ratedElsewhere: boolean
}

export interface PlannedCollective {
  id: number
  name: string
  unitId: number
  headMemberId: number | null
}

/** Somebody who belonged to a unit in the year and does not on the counting date: left before it, or came after it. */
export interface PlannedOutsider extends Omit<WithoutRating, 'why'> {
  why: 'LEFT' | 'CAME_LATER'
  /** Of that unit, today. */
  parentId: number | null
  /** Whether the person belongs to any cell on file on the counting date. */
  belongs: boolean
}

/** What stood in the committee's part of the tree on the counting date. */
export interface CycleGround {
  committee: { id: number; path: string; tier: OrganisationTier }
  units: PlannedUnit[]
  people: PlannedPerson[]
  collectives: PlannedCollective[]
  outsiders: PlannedOutsider[]
  /** Organisations that another cycle of the year rates already. */
  ratedUnits: readonly number[]
  /** Active accounts with a right to appraise, and with a right to decide and publish. */
  appraisers: number
  deciders: number
}

export interface PlannedRating {
  kind: SubjectKind
  organisationId: number | null
  memberId: number | null
  collectiveId: number | null
  unitId: number
  notRatedReason: NotRatedReason | null
  /** Whether it is of who heads the committee: a cap may leave that out. */
  isHead: boolean
}

export interface CyclePlan {
  /** Units whose subjects the cycle rates. */
  ratings: PlannedRating[]
  /** Those who get no rating here, with the reason. */
  others: Pick<WithoutRating, 'name' | 'why' | 'endedBy' | 'on'>[]
}

export const OPENED_SUBJECTS: readonly SubjectKind[] = ['ORGANISATION', 'MEMBER']

const subject = (kind: SubjectKind, unitId: number, wish: Partial<PlannedRating>): PlannedRating => ({
  ...{ kind, unitId, organisationId: null, memberId: null, collectiveId: null, notRatedReason: null, isHead: false },
  ...wish,
})

/** One rating for every subject that the committee rates, each once and where it stood on the counting date; the others with their reason. */
export function planCycle(ground: CycleGround, settings: CycleSettings, regime: Regime, date: PlainDate): CyclePlan {
  const counting = { date, ...settings.counting }
  const kinds = settings.subjects ?? OPENED_SUBJECTS
  const rated = unitsRated(ground)
  const units = rated.filter(({ id }) => !ground.ratedUnits.includes(id))
  const ids = new Set(rated.map(({ id }) => id))
  const people = ground.people.filter(({ unitId }) => ids.has(unitId))
  const ratings = [
    ...(kinds.includes('ORGANISATION')
      ? units.map(({ id, foundedOn }) =>
          subject('ORGANISATION', id, {
            organisationId: id,
            notRatedReason: whyNotRated({ kind: 'ORGANISATION', foundedOn }, regime, counting),
          }),
        )
      : []),
    ...(settings.ownRating === 'RECORDED' ? [subject('ORGANISATION', ground.committee.id, { organisationId: ground.committee.id })] : []),
    ...(kinds.includes('COLLECTIVE')
      ? ground.collectives.map(({ id, unitId }) => subject('COLLECTIVE', unitId, { collectiveId: id }))
      : []),
    ...(kinds.includes('LEADER') ? leadersOf(ground) : []),
    ...(kinds.includes('MEMBER')
      ? people
          .filter(({ ratedElsewhere }) => !ratedElsewhere)
          .map(person =>
            subject('MEMBER', person.unitId, {
              memberId: person.memberId,
              isHead: person.isHead,
              notRatedReason: whyNotRated({ kind: 'MEMBER', ...person }, regime, counting),
            }),
          )
      : []),
  ]
  return { ratings, others: othersOf(ground, people, kinds.includes('MEMBER')) }
}

/** A grassroots committee rates everything below it; one above rates what stands right below, the rest belongs to those. */
export const isRatedHere = ({ committee }: CycleGround, { parentId }: { parentId: number | null }) =>
  committee.tier !== 'ABOVE_GRASSROOTS' || parentId === committee.id

export const unitsRated = (ground: CycleGround) => ground.units.filter(unit => isRatedHere(ground, unit))

function leadersOf({ collectives, people }: CycleGround): PlannedRating[] {
  const headIds = new Set(people.filter(({ isHead }) => isHead).map(({ memberId }) => memberId))
  const heads = new Map(collectives.flatMap(({ headMemberId, unitId }) => (headMemberId === null ? [] : [[headMemberId, unitId] as const])))
  return [...heads].map(([memberId, unitId]) => subject('LEADER', unitId, { memberId, isHead: headIds.has(memberId) }))
}

function othersOf(ground: CycleGround, people: readonly PlannedPerson[], members: boolean): CyclePlan['others'] {
  if (!members) return []
  return [
    ...people
      .filter(({ ratedElsewhere }) => ratedElsewhere)
      .map(({ name }) => ({ name, why: 'RATED_ELSEWHERE' as const, endedBy: null, on: null })),
    ...ground.outsiders.filter(person => isRatedHere(ground, person)),
  ]
}
