import { OTHER_UNITS } from './alikeUnits'
import { NOT_RATED_REASONS, type NotRatedReason, type SubjectKind } from './codes'
import { type CapSetting, type ExcellentCap, excellentCap } from './excellentCap'
import { SUBJECT_GROUPS, type SubjectGroup } from './figureKey'
import { type LevelCounts, noLevels } from './ratingLevel'
import { type Regime, regimeByCode, regimeFor } from './regulations'
import type { CycleFacts, RatingTally, YearRecords } from './yearRecords'

/** The ratings of one rating year in an organisation's part of the tree. */
export interface RatingYear {
  year: number
  regime: Regime
  /** The organisation's own cycle; null where others open the year for it. */
  cycle: CycleFacts | null
  /** Only groups with subjects, in the order of SUBJECT_GROUPS. */
  groups: GroupTally[]
  caps: GroupCap[]
}

export interface GroupTally {
  group: SubjectGroup
  /** Counted from units and memberships on the counting date. */
  present: number
  exempt: number
  /** Not rated for another reason than exemption. */
  notRated: number
  rated: number
  /** Still without a decision. */
  undecided: number
  reasons: Record<NotRatedReason, number>
  levels: LevelCounts
  /** Decided, else proposed levels: what the cap looks at while the year is open. */
  expected: LevelCounts
  /** present = exempt + not rated + rated + undecided */
  balanced: boolean
}

export interface GroupCap extends ExcellentCap {
  kind: SubjectKind
  group: SubjectGroup
  setting: CapSetting
  /** The group of like units over which it is counted alone; null where it is counted over all. */
  alike: string | null
  /** True while subjects are without a decision. */
  provisional: boolean
}

export const GROUP_NOUNS: Record<SubjectGroup, string> = {
  organisation: 'tổ chức đảng',
  committees: 'đảng bộ',
  sections: 'đảng bộ bộ phận',
  cells: 'chi bộ',
  members: 'đảng viên',
  collectives: 'tập thể lãnh đạo, quản lý',
  leaders: 'cá nhân lãnh đạo, quản lý',
}

const GROUPS_OF: Record<SubjectKind, readonly SubjectGroup[]> = {
  ORGANISATION: ['committees', 'sections', 'cells'],
  MEMBER: ['members'],
  COLLECTIVE: ['collectives'],
  LEADER: ['leaders'],
}

/** What the rating years are made of. */
type RatingRecords = Pick<YearRecords, 'cycles' | 'ratings' | 'present'> & { organisation: { id: number } }

export function summariseRatings(records: RatingRecords): RatingYear[] {
  const years = [...new Set([...records.cycles, ...records.ratings].map(({ year }) => year))].sort((a, b) => a - b)
  return years.map(year => summariseYear(records, year))
}

function summariseYear({ organisation, cycles, ratings, present }: RatingRecords, year: number): RatingYear {
  const ofYear = cycles.filter(cycle => cycle.year === year)
  const cycle = ofYear.find(({ organisationId }) => organisationId === organisation.id) ?? null
  const opened = cycle ?? ofYear[0]
  const regime = opened ? regimeByCode(opened.regulation, opened.guidance) : regimeFor(year)
  const tallies = ratings.filter(tally => tally.year === year)
  const groups = SUBJECT_GROUPS.flatMap(group => {
    const subjects = present.find(count => count.year === year && count.group === group)?.count
    const tally = tallyGroup(group, tallies, subjects)
    return tally.present + tally.rated + tally.undecided + tally.exempt + tally.notRated === 0 ? [] : [tally]
  })
  return { year, regime, cycle, groups, caps: cycle ? capsOf(cycle, regime, tallies) : [] }
}

/** `present` is left out where nothing but the ratings themselves can tell how many there are. */
function tallyGroup(group: SubjectGroup, tallies: RatingTally[], present?: number): GroupTally {
  const own = tallies.filter(tally => tally.group === group)
  const reasons = Object.fromEntries(
    NOT_RATED_REASONS.map(reason => [reason, sum(own.filter(tally => tally.notRatedReason === reason))]),
  ) as Record<NotRatedReason, number>
  const exempt = reasons.EXEMPT
  const notRated = sum(own.filter(tally => tally.notRatedReason !== null)) - exempt
  const rated = sum(own.filter(tally => tally.level !== null))
  const undecided = sum(own) - exempt - notRated - rated
  const there = present ?? sum(own)
  return {
    group,
    present: there,
    exempt,
    notRated,
    rated,
    undecided,
    reasons,
    levels: levelsOf(own, tally => tally.level),
    expected: levelsOf(own, tally => tally.level ?? tally.proposed),
    balanced: there === exempt + notRated + rated + undecided,
  }
}

const sum = (tallies: RatingTally[]) => tallies.reduce((total, { count }) => total + count, 0)

function levelsOf(tallies: RatingTally[], levelOf: (tally: RatingTally) => RatingTally['level']): LevelCounts {
  const levels = noLevels()
  for (const tally of tallies) {
    const level = levelOf(tally)
    if (level) levels[level] += tally.count
  }
  return levels
}

/** The caps that the cycle states, each over what it is counted over. */
function capsOf(cycle: CycleFacts, regime: Regime, tallies: RatingTally[]): GroupCap[] {
  const own = tallies.filter(tally => tally.cycleId === cycle.id && tally.group !== 'organisation')
  return (Object.entries(cycle.settings.caps) as [SubjectKind, CapSetting][]).flatMap(([kind, setting]) =>
    GROUPS_OF[kind].flatMap(group => {
      const subjects = own.filter(tally => tally.group === group && (setting.headCounted || !tally.isHead))
      return countedApart(subjects, setting).map(({ alike, tallies: counted }) => {
        const counts = levelsOf(counted, tally => tally.level ?? tally.proposed)
        const provisional = counted.some(({ level, notRatedReason }) => level === null && notRatedReason === null)
        return { kind, group, setting, alike, provisional, ...excellentCap(counts, setting, regime, cappedNoun({ group, alike })) }
      })
    }),
  )
}

/** The subjects of a cap, those of each group of like units apart where it is counted so. */
function countedApart(tallies: readonly RatingTally[], { countingUnit }: CapSetting) {
  const groups = new Map<string | null, RatingTally[]>()
  for (const tally of tallies) {
    const alike = countingUnit === 'SIMILAR_SUBJECTS' ? (tally.alike ?? null) : null
    groups.set(alike, [...(groups.get(alike) ?? []), tally])
  }
  return [...groups].map(([alike, own]) => ({ alike, tallies: own })).toSorted(byGroupName)
}

/** The units that stand in no group come last. */
const byGroupName = (a: { alike: string | null }, b: { alike: string | null }) =>
  Number(a.alike === OTHER_UNITS) - Number(b.alike === OTHER_UNITS) || (a.alike ?? '').localeCompare(b.alike ?? '', 'vi')

/** «chi bộ», «chi bộ (Khối phường)» */
export const cappedNoun = ({ group, alike }: Pick<GroupCap, 'group' | 'alike'>) =>
  alike ? `${GROUP_NOUNS[group]} (${alike})` : GROUP_NOUNS[group]

/** Whether a subject is among those that a cap is counted over. */
export const isCountedIn = ({ group, alike }: GroupCap, subject: { group: SubjectGroup; alike?: string | null }) =>
  subject.group === group && (alike === null || alike === subject.alike)

export const isSameCap = (one: GroupCap, other: GroupCap) => one.group === other.group && one.alike === other.alike
