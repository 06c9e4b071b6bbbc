import type { SubjectGroup } from '../domain/figureKey'
import type { GroupTally, RatingYear } from '../domain/ratingYear'
import type { YearSummary } from '../domain/summary'
import { NotFoundError } from '../errors'
import type { Figure } from '../domain/figure'

/** Groups of subjects in the order in which documents on a year's ratings speak of them. */
const SPOKEN_OF: readonly SubjectGroup[] = ['committees', 'sections', 'cells', 'collectives', 'leaders', 'members']

/** The ratings of the year itself; throws NotFoundError for a year without any. */
export function ratingsOfYear({ ratingYears, year, organisation }: YearSummary): RatingYear {
  const found = ratingYears.find(candidate => candidate.year === year)
  if (!found || found.groups.length === 0) {
    throw new NotFoundError(`Năm ${year} ${organisation.name} chưa có đợt đánh giá nên chưa lập được văn bản này.`)
  }
  return found
}

export const groupsSpokenOf = ({ groups }: RatingYear): GroupTally[] =>
  SPOKEN_OF.flatMap(group => groups.filter(tally => tally.group === group))

/** The figures of the year's own ratings. */
export const ratingFigures = ({ figures, year }: YearSummary): Figure[] => figures.filter(({ key }) => key.startsWith(`ratings.${year}.`))
