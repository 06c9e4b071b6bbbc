import { summarise, type YearSummary } from '../domain/summary'
import { organisationYear } from './organisationYear'
import type { Condition } from './select'
import { yearCounts } from './yearCounts'
import type { SummaryScope } from './yearSummary'

/** The summary of a year as far as these counts go: a page of one topic need not ask for the rest. */
export async function partialSummary({ organisationId, year, now }: SummaryScope, lists: readonly Condition[]): Promise<YearSummary> {
  const [facts, counts] = await Promise.all([organisationYear(organisationId, year), yearCounts(lists)])
  return summarise({ ...facts, year, asOf: now, cycles: [], ratings: [], ...counts })
}
