import type { SubjectGroup } from './figureKey'
import type { GroupCap, GroupTally, RatingYear } from './ratingYear'
import type { YearSummary } from './summary'

/** Something of a year that a person must look at. */
export type Attention =
  | { kind: 'UNBALANCED'; year: number; tally: GroupTally }
  | { kind: 'CAP_EXCEEDED' | 'CAP_USED_UP'; year: number; cap: GroupCap }
  | { kind: 'UNDECIDED'; year: number; tally: GroupTally }

/** Units in which subjects of a group wait for a decision: how many, and the first of them. */
export interface WaitingUnits {
  year: number
  group: SubjectGroup
  units: number
  names: string[]
}

const ORDER = ['UNBALANCED', 'CAP_EXCEEDED', 'UNDECIDED', 'CAP_USED_UP'] as const

/** What needs a hand in the rating years that a board shows, the gravest first. An organisation's own rating is its superior's to decide. */
export function attentionOf({ year, ratingYearReported, ratingYears }: YearSummary): Attention[] {
  const shown = ratingYears.filter(candidate => candidate.year === year || candidate.year === ratingYearReported)
  return shown.flatMap(attentionOfYear).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

function attentionOfYear({ year, cycle, groups, caps }: RatingYear): Attention[] {
  const subjects = groups.filter(({ group }) => group !== 'organisation')
  return [
    ...subjects.filter(({ balanced }) => !balanced).map(tally => ({ kind: 'UNBALANCED', year, tally }) as const),
    ...caps.filter(({ excess }) => excess > 0).map(cap => ({ kind: 'CAP_EXCEEDED', year, cap }) as const),
    ...subjects.filter(({ undecided }) => undecided > 0).map(tally => ({ kind: 'UNDECIDED', year, tally }) as const),
    ...caps.filter(cap => !cycle?.publishedOn && isUsedUp(cap)).map(cap => ({ kind: 'CAP_USED_UP', year, cap }) as const),
  ]
}

const isUsedUp = ({ used, allowed, excess }: GroupCap) => used > 0 && used === allowed && excess === 0
