import type { SubjectKind } from './codes'
import type { CapChange } from './capChange'
import { type CapSetting, proposedCapSetting } from './excellentCap'
import type { SubjectGroup } from './figureKey'
import { type GroupTally, isSameCap, summariseRatings } from './ratingYear'
import { regimeByCode, regimeFor } from './regulations'
import type { CycleFacts, RatingTally } from './yearRecords'

/** What a file would add to a year: ratings of one group at one level, or not rated for one reason. */
export type AddedRatings = Pick<RatingTally, 'group' | 'level' | 'notRatedReason' | 'count'>

export interface RatingImpact {
  groups: { group: SubjectGroup; before: GroupTally; after: GroupTally }[]
  caps: CapChange[]
  /** Whether the committee stated these caps; if not, they are those that the guidance proposes, to compare with. */
  stated: boolean
}

interface YearOnFile {
  committeeId: number
  year: number
  cycle: CycleFacts | null
  ratings: readonly RatingTally[]
}

const COMPARED: readonly SubjectKind[] = ['ORGANISATION', 'MEMBER']

/** How the figures and caps of a year would change. What others have decided is a fact: an exceeded cap is told, not refused. */
export function ratingImpact({ committeeId, year, cycle, ratings }: YearOnFile, added: readonly AddedRatings[]): RatingImpact {
  const compared = withCaps(committeeId, year, cycle)
  const stated = compared.settings === cycle?.settings
  const more = added.map(tally => ({ ...tally, year, cycleId: compared.id, proposed: null }))
  const touched = new Set(added.map(({ group }) => group))
  const summed = (tallies: RatingTally[]) =>
    summariseRatings({ organisation: { id: committeeId }, cycles: [compared], ratings: tallies, present: [] })[0]!
  // Groups that the file is the first to fill stand at zero before.
  const [before, after] = [summed([...ratings, ...more.map(tally => ({ ...tally, count: 0 }))]), summed([...ratings, ...more])]
  return {
    groups: after.groups
      .filter(({ group }) => touched.has(group))
      .map(tally => ({
        group: tally.group,
        before: before.groups.find(({ group }) => group === tally.group) ?? noneOf(tally),
        after: tally,
      })),
    caps: after.caps
      .filter(({ group }) => touched.has(group))
      .map(cap => ({ before: before.caps.find(each => isSameCap(each, cap))!, after: cap, exceeded: cap.excess > 0 })),
    stated,
  }
}

const noneOf = (tally: GroupTally): GroupTally => ({
  ...tally,
  ...{ present: 0, exempt: 0, notRated: 0, rated: 0, undecided: 0, balanced: true },
  levels: { EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, UNSATISFACTORY: 0 },
})

/** The year with the caps that its committee stated, else with those that its guidance proposes. */
function withCaps(organisationId: number, year: number, cycle: CycleFacts | null): CycleFacts {
  if (cycle && Object.keys(cycle.settings.caps).length > 0) return cycle
  const regime = cycle ? regimeByCode(cycle.regulation, cycle.guidance) : regimeFor(year)
  const caps = Object.fromEntries(COMPARED.map(kind => [kind, proposedCapSetting(regime, kind)])) as Record<SubjectKind, CapSetting>
  const { regulation, guidance } = regime
  const none = { id: 0, organisationId, year, countingDate: `${year}-12-31`, publishedOn: null }
  return { ...(cycle ?? { ...none, regulation: regulation.code, guidance: guidance.code }), settings: { ...cycle?.settings, caps } }
}
