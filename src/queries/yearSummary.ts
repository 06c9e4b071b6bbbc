import { regimeFor } from '../domain/regulations'
import { summarise, type YearSummary } from '../domain/summary'
import type { YearRecords } from '../domain/yearRecords'
import { commendationTallies } from './commendationTallies'
import { cyclesOf } from './cyclesOf'
import { admissionTarget, stageCounts } from './developmentCounts'
import { organisationOn } from './organisationOn'
import { placesOf } from './placesOf'
import { presentCounts } from './presentCounts'
import { ratingTallies } from './ratingTallies'
import { select } from './select'
import { situationOn } from './situationOn'

/** How many rating years a summary compares, its own among them. */
export const YEARS_COMPARED = 5

export interface SummaryScope {
  organisationId: number
  year: number
  now: Date
  /** For readers who may not see results before they are published. */
  publishedOnly?: boolean
}

/** The figures of an organisation's year: the only place that counts. Throws NotFoundError for an unknown organisation or year. */
export async function yearSummary({ organisationId, year, now, publishedOnly = false }: SummaryScope): Promise<YearSummary> {
  regimeFor(year)
  const lastDay = `${year}-12-31`
  const years = { from: year - YEARS_COMPARED + 1, to: year }
  const [organisation, places] = await Promise.all([organisationOn(organisationId, lastDay), placesOf(organisationId)])
  const tree = { organisationId, places, years }
  const [cycles, ratings, present, stages, target, commendations, situation, ratingYearReported] = await Promise.all([
    cyclesOf(tree),
    ratingTallies({ ...tree, publishedOnly }),
    presentCounts(tree),
    stageCounts(places, year),
    admissionTarget(organisationId, year),
    commendationTallies(organisationId, places, year),
    situationOn(organisationId, lastDay),
    chosenRatingYear(organisationId, year),
  ])
  const records: YearRecords = {
    organisation,
    year,
    asOf: now,
    ratingYearReported,
    cycles,
    ratings,
    present,
    stages,
    admissionTarget: target,
    commendations,
    situation,
  }
  return summarise(records)
}

async function chosenRatingYear(organisationId: number, year: number): Promise<number | null> {
  const [row] = await select<{ reported: number }>(
    'SELECT rating_year_reported AS reported FROM year_profiles WHERE organisation_id = :organisationId AND year = :year',
    { organisationId, year },
  )
  return row?.reported ?? null
}
