import type { YearSummary } from '../domain/summary'

export function presentYearBoard(summary: YearSummary, { withRecords }: { withRecords: boolean }) {
  return { year: summary.year, organisation: summary.organisation, withRecords, figures: summary.figures }
}
