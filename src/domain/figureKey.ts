import { NOT_RATED_REASONS, type NotRatedReason } from './codes'
import { RATING_LEVELS, type RatingLevel } from './ratingLevel'

/** Subjects that are counted together; kinds of subject are never added up. `organisation` is the organisation's own rating. */
export const SUBJECT_GROUPS = ['organisation', 'committees', 'sections', 'cells', 'members', 'collectives', 'leaders'] as const
export type SubjectGroup = (typeof SUBJECT_GROUPS)[number]

/** What is counted of a group besides its levels. */
export const RATING_MEASURES = ['present', 'exempt', 'notRated', 'rated', 'undecided'] as const
export type RatingMeasure = (typeof RATING_MEASURES)[number]

export const DEVELOPMENT_MEASURES = ['introduced', 'awarenessClass', 'backgroundChecks', 'admitted'] as const
export type DevelopmentMeasure = (typeof DEVELOPMENT_MEASURES)[number]

/** Kinds of recipient, then the two sums of them. */
export const RECIPIENT_GROUPS = [
  'committees',
  'cells',
  'otherCollectives',
  'members',
  'otherPersons',
  'collectives',
  'individuals',
] as const
export type RecipientGroup = (typeof RECIPIENT_GROUPS)[number]

/** Which kinds of recipient each sum adds up. */
export const RECIPIENT_SUMS = {
  collectives: ['committees', 'cells', 'otherCollectives'],
  individuals: ['members', 'otherPersons'],
} as const satisfies Partial<Record<RecipientGroup, readonly RecipientGroup[]>>

export const SITUATION_MEASURES = ['committees', 'cells', 'members', 'full', 'probationary', 'exempt'] as const
export type SituationMeasure = (typeof SITUATION_MEASURES)[number]

/** What a figure counts. Written «ratings.2021.cells.GOOD», «commendations.2022.EXCELLENT_IN_YEAR.members». */
export type FigureKey =
  | { topic: 'ratings'; year: number; group: SubjectGroup; measure: RatingLevel | RatingMeasure | NotRatedReason }
  | { topic: 'development'; year: number; measure: DevelopmentMeasure }
  | { topic: 'commendations'; year: number; title: string; recipients: RecipientGroup }
  | { topic: 'situation'; year: number; measure: SituationMeasure }

export function figureKeyText(key: FigureKey): string {
  const start = `${key.topic}.${key.year}`
  if (key.topic === 'commendations') return `${start}.${key.title}.${key.recipients}`
  if (key.topic !== 'ratings') return `${start}.${key.measure}`
  const reason = contains(NOT_RATED_REASONS, key.measure) ? 'notRated.' : ''
  return `${start}.${key.group}.${reason}${key.measure}`
}

/** Reads a key back; null for anything that is no key. */
export function parseFigureKey(text: string): FigureKey | null {
  const [topic, yearText = '', ...rest] = text.split('.')
  if (!/^\d{4}$/.test(yearText)) return null
  const year = Number(yearText)
  if (topic === 'ratings') return parseRatings(year, rest)
  if (topic === 'commendations') return parseCommendations(year, rest)
  const [measure, ...more] = rest
  if (more.length > 0) return null
  if (topic === 'development' && contains(DEVELOPMENT_MEASURES, measure)) return { topic, year, measure }
  if (topic === 'situation' && contains(SITUATION_MEASURES, measure)) return { topic, year, measure }
  return null
}

function parseRatings(year: number, [group, measure, reason, ...more]: string[]): FigureKey | null {
  if (!contains(SUBJECT_GROUPS, group) || more.length > 0) return null
  if (measure === 'notRated' && contains(NOT_RATED_REASONS, reason)) return { topic: 'ratings', year, group, measure: reason }
  if (reason !== undefined) return null
  if (contains(RATING_LEVELS, measure) || contains(RATING_MEASURES, measure)) return { topic: 'ratings', year, group, measure }
  return null
}

function parseCommendations(year: number, [title, recipients, ...more]: string[]): FigureKey | null {
  if (!title || !/^[A-Z][A-Z0-9_]*$/.test(title) || !contains(RECIPIENT_GROUPS, recipients) || more.length > 0) return null
  return { topic: 'commendations', year, title, recipients }
}

function contains<Code extends string>(codes: readonly Code[], text: string | undefined): text is Code {
  return codes.some(code => code === text)
}
