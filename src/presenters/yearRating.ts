import { dateText } from '../domain/plainDate'
import type { YearRating } from '../domain/yearRating'
import { isPublished } from '../domain/yearRating'
import { subjectKindLabel } from '../labels/decisions'
import { notRatedReasonLabel } from '../labels/ratings'
import { presentLevel, presentLevelOrNone } from './level'

/** A rating among those of other years. `href` is null for whoever may not open it. */
export function presentYearRating(rating: YearRating, href: string | null) {
  const { year, kind, level, documentNumber, decidedOn, authorityName, unitName } = rating
  return {
    year,
    kind: kind === 'ORGANISATION' || kind === 'MEMBER' ? '' : subjectKindLabel[kind],
    unitName,
    level: presentLevelOrNone(level),
    unrated: unratedText(rating),
    published: isPublished(rating),
    document: level && decidedOn ? `${documentNumber}, ngày ${dateText(decidedOn)}` : '',
    authority: authorityName ?? '',
    href,
  }
}

/** What stands where there is no level. */
function unratedText({ state, notRatedReason, notRatedNote, level }: YearRating): string {
  if (level) return ''
  if (state !== 'NOT_RATED') return 'Chưa có kết quả'
  const reason = notRatedReason === 'OTHER' && notRatedNote ? notRatedNote : notRatedReason && notRatedReasonLabel[notRatedReason]
  return reason ? `Không xếp loại: ${lowerFirst(reason)}` : 'Không xếp loại'
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** The mark of each of some years, for lists; a year without a rating is empty. */
export function presentMarks(years: readonly number[], ratings: readonly YearRating[]) {
  return years.map(year => {
    const rating = ratings.find(candidate => candidate.year === year)
    if (!rating) return { year, level: null, text: null }
    const level = rating.level && presentLevel(rating.level)
    return { year, level, text: level ? level.name : unratedText(rating) }
  })
}

/** Years that appear in some ratings, the oldest first. */
export const yearsOf = (ratings: readonly YearRating[]) => [...new Set(ratings.map(({ year }) => year))].sort((a, b) => a - b)
