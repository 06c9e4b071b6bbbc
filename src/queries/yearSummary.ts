import { regimeFor } from '../domain/regulations'
import { summarise, type YearSummary } from '../domain/summary'
import { commendationTallies } from './commendationTallies'
import { stageCounts } from './developmentCounts'
import { organisationYear } from './organisationYear'
import { presentCounts } from './presentCounts'
import { ratingTallies } from './ratingTallies'
import { situationOn } from './situationOn'
import { type OrganisationTree, treeOf } from './treeOf'
import { yearCounts } from './yearCounts'

/** How many rating years a summary compares, its own among them. */
export const YEARS_COMPARED = 5

export interface SummaryScope {
  organisationId: number
  year: number
  now: Date
  /** For readers who may not see results before they are published. */
  publishedOnly?: boolean
  /** Where its records lie, for callers who have asked already. */
  tree?: OrganisationTree
}

/** The figures of an organisation's year: the only place that counts. Throws NotFoundError for an unknown organisation or year. */
export async function yearSummary({ organisationId, year, now, publishedOnly = false, tree: known }: SummaryScope): Promise<YearSummary> {
  regimeFor(year)
  const years = { from: year - YEARS_COMPARED + 1, to: year }
  const [facts, { places, cycles }] = await Promise.all([organisationYear(organisationId, year), known ?? treeOf(organisationId)])
  const tree = { organisationId, places, years }
  const [ratings, counts] = await Promise.all([
    ratingTallies({ ...tree, publishedOnly }),
    yearCounts([
      ...presentCounts(tree),
      stageCounts(places, year),
      commendationTallies(organisationId, places, year),
      ...situationOn(organisationId, `${year}-12-31`),
    ]),
  ])
  const compared = cycles.filter(cycle => cycle.year >= years.from && cycle.year <= years.to)
  return summarise({ ...facts, year, asOf: now, cycles: compared, ratings, ...counts })
}
