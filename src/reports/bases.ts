import type { YearSummary } from '../domain/summary'

/** The regulation and the guidance that a rating year was rated by, as bases of a document. */
export function ruleBases({ ratingYears }: YearSummary, year: number): string[] {
  const regime = ratingYears.find(candidate => candidate.year === year)?.regime
  return regime ? [`Căn cứ ${regime.regulation.citation}`, `Căn cứ ${regime.guidance.citation}`] : []
}
