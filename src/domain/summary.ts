import { NOT_RATED_REASONS, type NotRatedReason } from './codes'
import {
  type DevelopmentMeasure,
  type FigureKey,
  figureKeyText,
  RECIPIENT_SUMS,
  type RecipientGroup,
  SITUATION_MEASURES,
} from './figureKey'
import type { Figure } from './figure'
import { type RatingYear, summariseRatings } from './ratingYear'
import { RATING_LEVELS } from './ratingLevel'
import { countText, share, shareOfTarget } from './share'
import type { CommendationTally, OrganisationFacts, YearRecords } from './yearRecords'

/** Everything that pages, documents, news and JSON say in numbers of an organisation's year. Nothing else counts. */
export interface YearSummary {
  organisation: OrganisationFacts
  year: number
  asOf: string
  /** The rating year that the report states; it need not be the year of the report. */
  ratingYearReported: number
  /** Oldest first; only years with a cycle. */
  ratingYears: RatingYear[]
  /** Titles commended in the year, each with its recipients. */
  commendations: TitleSummary[]
  admissionTarget: number | null
  figures: Figure[]
}

export interface TitleSummary {
  title: string
  titleName: string
  counts: Record<RecipientGroup, number>
}

/** The stage whose days in the year a measure counts. */
export const STAGE_OF: Record<DevelopmentMeasure, YearRecords['stages'][number]['stage']> = {
  introduced: 'INTRODUCED',
  awarenessClass: 'AWARENESS_CLASS',
  backgroundChecks: 'BACKGROUND_CHECK',
  admitted: 'ADMISSION',
}

/** Makes the figures of a year. Pure: the same records give the same summary. */
export function summarise(records: YearRecords): YearSummary {
  const ratingYears = summariseRatings(records)
  const commendations = summariseTitles(records.commendations)
  const counted = [
    ...situationCounts(records),
    ...ratingYears.flatMap(ratingCounts),
    ...developmentCounts(records),
    ...commendations.flatMap(title => titleCounts(records.year, title)),
  ]
  return {
    organisation: records.organisation,
    year: records.year,
    asOf: records.asOf.toISOString(),
    ratingYearReported: reportedYear(records, ratingYears),
    ratingYears,
    commendations,
    admissionTarget: records.admissionTarget,
    figures: counted.map(count => figure(records, count)),
  }
}

/** The figure of a key, or undefined where the year has no such records. */
export const figureOf = ({ figures }: YearSummary, key: FigureKey) => {
  const text = figureKeyText(key)
  return figures.find(candidate => candidate.key === text)
}

/** What a figure says before it has an address: a count, and a whole where it is part of one. */
interface Counted {
  key: FigureKey
  count: number
  total?: number
  /** The whole is a target, which may be passed. */
  target?: boolean
}

function figure({ organisation, year, asOf }: YearRecords, { key, count, total, target }: Counted): Figure {
  const part = total === undefined ? null : target ? shareOfTarget(count, total) : share(count, total)
  const keyText = figureKeyText(key)
  return {
    key: keyText,
    count,
    total: part ? part.total : null,
    percent: part ? part.percent : null,
    text: part ? part.text : countText(count),
    ratingYear: key.year,
    asOf: asOf.toISOString(),
    records: `/organisations/${organisation.id}/years/${year}/figures/${keyText}`,
  }
}

const situationCounts = ({ year, situation }: YearRecords): Counted[] =>
  SITUATION_MEASURES.map(measure => ({ key: { topic: 'situation', year, measure }, count: situation[measure] }))

function ratingCounts({ year, groups }: RatingYear): Counted[] {
  return groups.flatMap(({ group, levels, rated, present, exempt, notRated, undecided, reasons }) => {
    const count = (measure: Extract<FigureKey, { topic: 'ratings' }>['measure'], n: number, total?: number): Counted => ({
      key: { topic: 'ratings', year, group, measure },
      count: n,
      ...(total === undefined ? {} : { total }),
    })
    const ofLevels = RATING_LEVELS.filter(level => group !== 'organisation' || levels[level] > 0)
    return [
      ...ofLevels.map(level => count(level, levels[level], rated)),
      ...(group === 'organisation' ? [] : [count('present', present), count('exempt', exempt), count('notRated', notRated)]),
      ...(group === 'organisation' ? [] : [count('rated', rated), count('undecided', undecided)]),
      ...NOT_RATED_REASONS.filter(reason => reasons[reason] > 0).map((reason: NotRatedReason) => count(reason, reasons[reason])),
    ]
  })
}

function developmentCounts({ year, stages, admissionTarget }: YearRecords): Counted[] {
  const reached = (measure: DevelopmentMeasure) => stages.find(({ stage }) => stage === STAGE_OF[measure])?.count ?? 0
  const plain = (['introduced', 'awarenessClass', 'backgroundChecks'] as const).map((measure): Counted => ({
    key: { topic: 'development', year, measure },
    count: reached(measure),
  }))
  const admitted: Counted = { key: { topic: 'development', year, measure: 'admitted' }, count: reached('admitted') }
  return [...plain, !admissionTarget ? admitted : { ...admitted, total: admissionTarget, target: true }]
}

function summariseTitles(tallies: CommendationTally[]): TitleSummary[] {
  const titles = new Map<string, TitleSummary>()
  for (const { title, titleName, recipients, count } of tallies) {
    const summary = titles.get(title) ?? { title, titleName, counts: noRecipients() }
    summary.counts[recipients] += count
    titles.set(title, summary)
  }
  for (const { counts } of titles.values()) {
    for (const [sum, parts] of Object.entries(RECIPIENT_SUMS)) {
      counts[sum as keyof typeof RECIPIENT_SUMS] = parts.reduce((total, part) => total + counts[part], 0)
    }
  }
  return [...titles.values()]
}

const noRecipients = (): Record<RecipientGroup, number> => ({
  committees: 0,
  cells: 0,
  otherCollectives: 0,
  members: 0,
  otherPersons: 0,
  collectives: 0,
  individuals: 0,
})

const titleCounts = (year: number, { title, counts }: TitleSummary): Counted[] =>
  (Object.entries(counts) as [RecipientGroup, number][])
    .filter(([, count]) => count > 0)
    .map(([recipients, count]) => ({ key: { topic: 'commendations', year, title, recipients }, count }))

/** As the office chose; else the year itself once something of it is decided, else the year before. */
function reportedYear({ year, ratingYearReported }: YearRecords, ratingYears: RatingYear[]): number {
  if (ratingYearReported !== null) return ratingYearReported
  const decided = ratingYears.some(candidate => candidate.year === year && candidate.groups.some(({ rated }) => rated > 0))
  const before = ratingYears.some(candidate => candidate.year === year - 1)
  return decided || !before ? year : year - 1
}
