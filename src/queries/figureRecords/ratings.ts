import { NOT_RATED_REASONS } from '../../domain/codes'
import type { RecordPart } from '../../domain/figureRecord'
import { isRatingLevel } from '../../domain/ratingLevel'
import { foldedText } from '../foldedText'
import { GROUP_OF_RATING, RATINGS_WITH_DECISION, UNDECIDED } from '../ratingTallies'
import { type Condition, inSubtrees } from '../select'
import { type KeyOf, matches, placeOfMember, recordColumns, type RecordScope, type RecordSource, unitMatches } from './source'

type RatingsKey = KeyOf<'ratings'>

/** Ratings with all that names their subject: member (m), collective (k), organisation (o), the unit as frozen with the cycle (u). */
const SUBJECTS = `LEFT JOIN members m ON m.id = r.member_id
  LEFT JOIN collectives k ON k.id = r.collective_id
  LEFT JOIN organisations o ON o.id = r.organisation_id
  LEFT JOIN cycle_places u ON u.cycle_id = r.cycle_id AND u.organisation_id = r.unit_id`

export const RATED_SUBJECTS = `${RATINGS_WITH_DECISION} ${SUBJECTS}`

/** What a record says of a rating (r) and its decision (d). */
export const RATING_COLUMNS = {
  ratingId: 'r.id',
  level: 'd.level',
  state: 'r.state',
  reason: 'r.not_rated_reason',
  note: 'r.not_rated_note',
  documentNumber: 'd.document_number',
  date: 'd.decided_on',
}

export const SELECT_RATING = recordColumns({
  ...RATING_COLUMNS,
  id: 'r.id',
  subject: `CASE r.kind WHEN 'LEADER' THEN 'MEMBER' ELSE r.kind END`,
  subjectId: 'COALESCE(r.organisation_id, r.member_id, r.collective_id)',
  name: 'COALESCE(m.full_name, k.name, p.name)',
  sortKey: 'm.sort_key',
  code: 'u.code',
  unitName: 'u.name',
  path: `CASE WHEN r.member_id IS NULL THEN o.path ELSE ${placeOfMember('m.id')} END`,
  tier: 'o.tier',
  kind: 'o.kind',
})

export const SEARCH_RATING = [matches('m.search_key'), unitMatches('r.unit_id'), matches('LOWER(u.code)'), matches(foldedText('k.name'))]

/** That a rating counts towards a measure of its group; `present` is counted from elsewhere. */
function countsTowards(measure: RatingsKey['measure']): string {
  if (isRatingLevel(measure)) return `d.level = '${measure}'`
  if (NOT_RATED_REASONS.some(reason => reason === measure)) return `r.not_rated_reason = '${measure}'`
  return MEASURES[measure as keyof typeof MEASURES]
}

const MEASURES = {
  present: '1 = 1',
  exempt: `r.not_rated_reason = 'EXEMPT'`,
  notRated: `r.not_rated_reason <> 'EXEMPT'`,
  rated: 'd.level IS NOT NULL',
  undecided: UNDECIDED,
}

/** All ratings of a group of subjects in a year. */
export function ratingsOfGroup({ year, group }: RatingsKey, { organisationId, places }: RecordScope): Condition {
  const tree = inSubtrees('r.path', places)
  return { sql: `r.year = :year AND ${tree.sql} AND ${GROUP_OF_RATING} = :group`, values: { organisationId, year, group, ...tree.values } }
}

/** The ratings behind a figure; left out are the others of the same group. */
export function ratingRecords(key: RatingsKey, scope: RecordScope, part: RecordPart): RecordSource {
  const { sql, values } = ratingsOfGroup(key, scope)
  const counts = `(CASE WHEN ${countsTowards(key.measure)} THEN 1 ELSE 0 END)`
  return {
    select: SELECT_RATING,
    from: RATED_SUBJECTS,
    where: `${sql} AND ${counts} = ${part === 'counted' ? 1 : 0}`,
    values,
    search: SEARCH_RATING,
  }
}
