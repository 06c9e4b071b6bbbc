import type { NotRatedReason, SubjectKind } from '../codes'
import type { LevelCondition } from '../levelConditions'
import type { LevelCounts, RatingLevel } from '../ratingLevel'

/** Where no source is on file: the cycle's settings decide, and users are told so. */
export const OPEN = 'open'

/** A value of a rule with the document or article that says it, or OPEN. */
export interface Sourced<T> {
  value: T
  source: string
}

export const open = <T>(value: T): Sourced<T> => ({ value, source: OPEN })

/** What the rule says; a setting of the cycle takes its place only where no source is on file. */
export const settled = <T>(rule: Sourced<T>, stated: T | undefined): T =>
  rule.source === OPEN && stated !== undefined ? stated : rule.value

export const RATING_METHODS = ['CRITERIA', 'POINTS'] as const
export type RatingMethod = (typeof RATING_METHODS)[number]

/** From which day a member's first months count: the decision to admit, or the ceremony. */
export const ADMISSION_DAYS = ['DECISION', 'CEREMONY'] as const
export type AdmissionDay = (typeof ADMISSION_DAYS)[number]

/** What the cap is a share of. Never all members: there is no such code. */
export const CAP_DENOMINATORS = ['GOOD', 'GOOD_OR_BETTER'] as const
export type CapDenominator = (typeof CAP_DENOMINATORS)[number]

export const CAP_ROUNDINGS = ['FLOOR', 'HALF_UP'] as const
export type CapRounding = (typeof CAP_ROUNDINGS)[number]

/** Over what the cap is counted: a whole grassroots organisation, all that one committee decides, or subjects of like position and tasks. */
export const COUNTING_UNITS = ['GRASSROOTS_ORGANISATION', 'COMMITTEE', 'SIMILAR_SUBJECTS'] as const
export type CountingUnit = (typeof COUNTING_UNITS)[number]

export interface CapTerms {
  /** A whole percent, 1 to 100. */
  ratioPercent: number
  denominator: CapDenominator
  rounding: CapRounding
  countingUnit: CountingUnit
  headCounted: boolean
}

export type ProposedCap = { readonly [Term in keyof CapTerms]: Sourced<CapTerms[Term]> }

/** Who is not rated: months are the fewest needed, null where no such rule is on file. */
export interface NotRatedRules extends Record<Exclude<NotRatedReason, 'OTHER'>, Sourced<unknown>> {
  EXEMPT: Sourced<boolean>
  SUSPENDED: Sourced<boolean>
  UNDER_SIX_MONTHS: Sourced<number>
  FOUNDED_UNDER_SIX_MONTHS: Sourced<number | null>
}

/** Guidance of the Central Organisation Commission, in force for rating years from `fromYear` until the next. */
export interface Guidance {
  /** As stored: "21-HD/BTCTW" */
  code: string
  citation: string
  fromYear: number
  notRated: NotRatedRules
  admissionDay: Sourced<AdmissionDay>
  /** Whether a member under the fewest months still writes a self-review. */
  newMemberWritesSelfReview: Sourced<boolean>
  /** Whether the cell where somebody takes part for a time says its opinion in writing before the own cell rates the person. */
  hostGivesOpinion: Sourced<boolean>
  /** What says that lower comes before upper, the collective before its head. */
  decisionOrder: string
  /** What levels need as far as the texts on file say it; where they are silent, people choose. */
  conditions: readonly LevelCondition[]
  /** What the deciding committee is shown when it states the cap; never applied unasked. */
  proposedCaps: Record<SubjectKind, ProposedCap>
}

/** Fewest points for each level above the lowest, in hundredths of a point. */
export type PointFloors = Omit<LevelCounts, 'UNSATISFACTORY'>

/** A regulation of the Politburo; each is one file in this folder. */
export interface Regulation {
  /** As stored: "QD132" */
  code: string
  citation: string
  shortCitation: string
  method: Sourced<RatingMethod>
  /** Null where there are no points. */
  pointFloors: Sourced<PointFloors> | null
  /** The highest percentage of EXCELLENT that anybody may grant; null where none is on file. */
  absoluteCapPercent: Sourced<number> | null
  /** Oldest first. */
  guidances: readonly Guidance[]
}

const MOST_POINTS = 10_000

/** The level that points alone allow, 90 points being 9000; what else a level needs is checked elsewhere. */
export function levelForPoints(hundredths: number, floors: PointFloors): RatingLevel {
  if (!Number.isInteger(hundredths) || hundredths < 0 || hundredths > MOST_POINTS)
    throw new RangeError(`not points in hundredths: ${hundredths}`)
  if (hundredths >= floors.EXCELLENT) return 'EXCELLENT'
  if (hundredths >= floors.GOOD) return 'GOOD'
  return hundredths >= floors.SATISFACTORY ? 'SATISFACTORY' : 'UNSATISFACTORY'
}
