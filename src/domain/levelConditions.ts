import type { FactKind, SubjectKind } from './codes'
import { isRatingLevel, RATING_LEVELS, type RatingLevel } from './ratingLevel'

/** Values of facts as stored: whole numbers as digits, levels as codes, yes and no as 1 and 0. */
export type Facts = Partial<Record<FactKind, string>>

/** What a level needs, or what rules out every better level. */
export interface LevelCondition {
  fact: FactKind
  /** Of whom; left out: of everybody. */
  kinds?: readonly SubjectKind[]
  /** Where a subject has no such fact, the condition does not ask for it: only civil servants are rated as such. */
  onlyWhereKnown?: true
  /** A need of this level, or the best level that is left when the condition fails. */
  needs?: RatingLevel
  atMost?: RatingLevel
  /** Both ends allowed. */
  from?: number
  to?: number
  /** Of a fact that is itself a level: no worse than this. */
  level?: RatingLevel
  words: { value: string; source: string }
}

export type Verdict = 'MET' | 'NOT_MET' | 'NO_DATA'

export interface Judged {
  words: string
  source: string
  verdict: Verdict
}

const isNoWorse = (level: RatingLevel, than: RatingLevel) => RATING_LEVELS.indexOf(level) <= RATING_LEVELS.indexOf(than)
const isBetter = (level: RatingLevel, than: RatingLevel) => RATING_LEVELS.indexOf(level) < RATING_LEVELS.indexOf(than)

function holds({ from = 0, to = Infinity, level }: LevelCondition, value: string): boolean {
  if (level) return isRatingLevel(value) && isNoWorse(value, level)
  return Number(value) >= from && Number(value) <= to
}

const concerns = ({ needs, atMost }: LevelCondition, level: RatingLevel) => (needs ? level === needs : isBetter(level, atMost!))

/** What the rules on file ask of a level, judged by the facts: a fact that is missing is no data, never met. */
export function judgeLevel(level: RatingLevel, kind: SubjectKind, facts: Facts, conditions: readonly LevelCondition[]): Judged[] {
  return conditions
    .filter(condition => concerns(condition, level) && (condition.kinds?.includes(kind) ?? true))
    .filter(({ fact, onlyWhereKnown }) => !onlyWhereKnown || facts[fact] !== undefined)
    .map(condition => {
      const value = facts[condition.fact]
      const verdict: Verdict = value === undefined ? 'NO_DATA' : holds(condition, value) ? 'MET' : 'NOT_MET'
      return { words: condition.words.value, source: condition.words.source, verdict }
    })
}
