import type { SubjectGroup } from './figureKey'
import type { RatingLevel } from './ratingLevel'
import { cappedNoun, type GroupCap, isCountedIn, isSameCap, summariseRatings } from './ratingYear'
import { countText } from './share'
import type { CycleFacts, RatingTally } from './yearRecords'

/** A decision to be recorded on one subject, with where it stands now. */
export interface LevelChange {
  group: SubjectGroup
  /** By the decision in force. */
  from: RatingLevel | null
  proposed: RatingLevel | null
  to: RatingLevel
  /** Whether it is of who heads the committee: 1 or 0. */
  isHead?: number
  alike?: string | null
}

/** The cap of a group that decisions touch, before and after they are recorded. Used are only the EXCELLENT that are decided. */
export interface CapChange {
  before: GroupCap
  after: GroupCap
  /** Whether the cap as stated forbids these decisions. */
  exceeded: boolean
}

/** The caps that a cycle states, decided and proposed levels taken together. */
export function capsOfCycle(cycle: CycleFacts, ratings: RatingTally[]): GroupCap[] {
  const records = { organisation: { id: cycle.organisationId }, cycles: [cycle], ratings, present: [] }
  return summariseRatings(records).find(({ year }) => year === cycle.year)?.caps ?? []
}

/**
 * What decisions do to the caps. A cap once exceeded admits only what lessens the excess, so that it can be mended step by step;
 * groups that the decisions do not touch never stand in their way.
 */
export function capChanges(cycle: CycleFacts, ratings: RatingTally[], changes: readonly LevelChange[]): CapChange[] {
  const before = capsOfCycle(cycle, withoutBestProposals(ratings))
  const after = capsOfCycle(cycle, withoutBestProposals(applied(ratings, cycle, changes)))
  const touched = after.filter(cap => changes.some(change => isCountedIn(cap, change)))
  return touched.flatMap(cap => {
    const earlier = before.find(each => isSameCap(each, cap))
    return earlier ? [{ before: earlier, after: cap, exceeded: cap.excess > 0 && cap.excess >= earlier.excess }] : []
  })
}

/** What is wrong and what to do, for a cap that forbids the decisions. */
export function capProblem({ after: { group, alike, used, allowed, arithmetic, provisional } }: CapChange): string {
  const noun = cappedNoun({ group, alike })
  const together = provisional ? `, hoặc ghi cùng lúc với những ${noun} mức Tốt chưa có quyết định` : ''
  return (
    `Ghi như vậy thì có ${countText(used)} ${noun} xuất sắc, được tối đa ${countText(allowed)}; cách tính: ${arithmetic}. ` +
    `Hãy chuyển bớt ${noun} xuống mức Tốt${together}.`
  )
}

/** A proposal of EXCELLENT uses nothing up until it is decided. */
const withoutBestProposals = (ratings: RatingTally[]) =>
  ratings.map(tally => (tally.proposed === 'EXCELLENT' ? { ...tally, proposed: null } : tally))

function applied(ratings: RatingTally[], { id: cycleId, year }: CycleFacts, changes: readonly LevelChange[]): RatingTally[] {
  const common = { year, cycleId, notRatedReason: null }
  const moved = changes.flatMap(({ group, from, proposed, to, isHead = 0, alike = null }) => [
    { ...common, group, isHead, alike, level: from, proposed: from ? null : proposed, count: -1 },
    { ...common, group, isHead, alike, level: to, proposed: null, count: 1 },
  ])
  return merged([...ratings, ...moved])
}

/** One tally for each kind of entry; those that came to nothing are left out. */
function merged(tallies: RatingTally[]): RatingTally[] {
  const byKind = new Map<string, RatingTally>()
  for (const tally of tallies) {
    const { year, cycleId, group, level, proposed, notRatedReason, isHead = 0, alike = null } = tally
    const kind = JSON.stringify([year, cycleId, group, level, proposed, notRatedReason, isHead, alike])
    byKind.set(kind, { ...tally, count: tally.count + (byKind.get(kind)?.count ?? 0) })
  }
  return [...byKind.values()].filter(({ count }) => count !== 0)
}
