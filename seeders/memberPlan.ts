import type { MembershipBeginning } from '../src/domain/codes'
import { type AbsencePeriod, holdsOn, type MembershipPeriod } from '../src/domain/membershipStatus'
import type { PlainDate } from '../src/domain/plainDate'
import { CANDIDATES, type DemoCandidate } from './candidates'
import { CELLS, type DemoCell, OFFICERS_SINCE, ORDINARY_MEMBER } from './cells'
import { MOVEMENTS, type Story } from './movements'
import { RECORDS_SINCE } from './organisations'
import type { NameMaker } from './personNames'
import { makeProfile, type Profile } from './profile'
import { randomFrom, type Random } from './random'

/** A time in one cell. */
interface Stay extends MembershipPeriod {
  cell: string
  beganBy: MembershipBeginning
}

/** An invented member with everything that the demo knows of the person. */
export interface DemoMember {
  story: Story
  candidate: DemoCandidate | null
  profile: Profile
  stays: readonly Stay[]
  absences: readonly AbsencePeriod[]
  quality: number
}

const SEED = 20_221_231
const SIZES_ON: PlainDate = '2022-12-31'
/** Movements are on file from here. */
const MOVEMENTS_SINCE: PlainDate = '2018-01-01'

/** Makes all members: those with a story, and as many others as bring each cell to its size on 31/12/2022. */
export function planMembers(make: NameMaker): DemoMember[] {
  const random = randomFrom(SEED)
  const admitted = CANDIDATES.filter(({ admittedOn }) => admittedOn)
  const known: { story: Story; candidate: DemoCandidate | null }[] = [
    ...[...CELLS.flatMap(officersOf), ordinaryMember, ...MOVEMENTS].map(story => ({ story, candidate: null })),
    ...admitted.map(candidate => ({ story: admissionOf(candidate), candidate })),
  ]
  const others = CELLS.flatMap(({ number, size }) => {
    const there = known.filter(({ story }) => cellOf(story, SIZES_ON) === number).length
    const story: Story = { cell: number }
    return Array.from({ length: size - there }, () => ({ story, candidate: null }))
  })
  return [...known, ...others].map(({ story, candidate }, index) => {
    const cell = CELLS.find(({ number }) => number === story.cell)!
    const profile = makeProfile({ story, cell, serial: index + 1 }, make, random)
    const stays = staysOf(story, profile, random)
    return { story, candidate, profile, stays, absences: absencesOf(story), quality: story.quality ?? random.next() }
  })
}

const ordinaryMember: Story = { ...ORDINARY_MEMBER, quality: 1 }

const officersOf = ({ number, secretary, deputy }: DemoCell): Story[] => [
  {
    cell: number,
    name: secretary.name,
    sex: secretary.sex,
    age: 'HEAD',
    office: { role: 'SECRETARY', fromDate: secretary.since ?? OFFICERS_SINCE, toDate: null },
    quality: 0.8,
  },
  {
    cell: number,
    name: deputy.name,
    sex: deputy.sex,
    age: 'DEPUTY',
    office: { role: 'DEPUTY_SECRETARY', fromDate: OFFICERS_SINCE, toDate: null },
    quality: 0.7,
  },
]

const admissionOf = ({ cell, admittedOn }: DemoCandidate): Story => ({ cell, age: 'YOUNG', admittedOn: admittedOn!, quality: 0.5 })

/** The cell in which a story stands on a date, or null. */
function cellOf({ cell, admittedOn, arrivedOn, moves = [], left }: Story, date: PlainDate): string | null {
  if (date < (admittedOn ?? arrivedOn ?? MOVEMENTS_SINCE) || (left && left[0] <= date)) return null
  return moves.findLast(([on]) => on <= date)?.[1] ?? cell
}

function staysOf(story: Story, { admittedOn }: Profile, random: Random): Stay[] {
  const starts = [{ cell: story.cell, ...beginning(story, admittedOn, random) }]
  for (const [fromDate, cell] of story.moves ?? []) starts.push({ cell, fromDate, beganBy: 'TRANSFERRED_IN' })
  return starts.map((start, index) => {
    const next = starts[index + 1]
    if (next) return { ...start, toDate: next.fromDate, endedBy: 'TRANSFERRED_OUT' }
    const [toDate, endedBy] = story.left ?? [null, null]
    return { ...start, toDate, endedBy }
  })
}

function beginning(story: Story, admittedOn: PlainDate, random: Random): Pick<Stay, 'fromDate' | 'beganBy'> {
  if (story.arrivedOn) return { fromDate: story.arrivedOn, beganBy: 'TRANSFERRED_IN' }
  if (admittedOn >= RECORDS_SINCE) return { fromDate: admittedOn, beganBy: 'ADMITTED' }
  const arrived = !story.office && !story.exemptSince && random.next() < 0.15
  return arrived
    ? { fromDate: `${random.between(2015, 2017)}-0${random.between(1, 9)}-15`, beganBy: 'TRANSFERRED_IN' }
    : { fromDate: RECORDS_SINCE, beganBy: 'FOUNDING' }
}

const absencesOf = ({ exemptSince, suspended, left }: Story): AbsencePeriod[] => [
  ...(exemptSince ? [{ kind: 'EXEMPT' as const, fromDate: exemptSince, toDate: left?.[0] ?? null }] : []),
  ...(suspended ? [{ kind: 'SUSPENDED' as const, fromDate: suspended[0], toDate: suspended[1] }] : []),
]

/** Where a member stands on a date; the day of a transfer belongs to the new cell. */
export const stayOn = ({ stays }: DemoMember, date: PlainDate) => stays.find(stay => holdsOn(stay, date)) ?? null
