import type { OrganisationTier } from '../domain/codes'
import { OPENED_SUBJECTS } from '../domain/cyclePlan'
import type { PlainDate } from '../domain/plainDate'
import type { WithoutRating } from '../domain/withoutRating'
import type { CycleFacts } from '../domain/yearRecords'
import { containing, holdsSearch } from './containing'
import { pathOfMember } from './memberPlace'
import { select } from './select'
import { stayOfYear } from './stayOfYear'

/** With the path of the unit in which the person stands today, or stood last. */
export type PlacedWithoutRating = WithoutRating & { path: string }

interface Wish {
  committee: { id: number; path: string; tier: OrganisationTier }
  today: PlainDate
  search: string
  span: { limit: number; offset: number }
}

/** The units that a cycle rates as they stood when it was opened, and those of the year that were closed before the counting date. */
const UNITS = `SELECT c.organisation_id FROM cycle_places c
    WHERE c.cycle_id = :cycleId AND c.organisation_id <> :committeeId AND (:whole = 1 OR c.parent_id = :committeeId)
  UNION SELECT o.id FROM organisations o
    WHERE o.closed_on >= :first AND o.closed_on <= :date AND substr(o.path, 1, length(:path)) = :path AND (:whole = 1 OR o.parent_id = :committeeId)`

const RATED = 'SELECT 1 FROM ratings r WHERE r.year = :year AND r.member_id = p.id'

/**
 * Those who belonged to a unit of a cycle in its year and have no rating in it, with the reason, as of its counting date: by the dates on file,
 * so that who is entered late is seen here too.
 */
export async function withoutRating(cycle: CycleFacts, { committee, today, search, span }: Wish) {
  if (!(cycle.settings.subjects ?? OPENED_SUBJECTS).includes('MEMBER')) return { people: [], matching: 0 }
  const rows = await select<PlacedWithoutRating & { matching: number }>(
    `SELECT p.id AS "memberId", p.full_name AS name, COALESCE(u.name, n.name) AS "unitName", m.ended_by AS "endedBy", m.on_day AS "on", ${pathOfMember('p.id')} AS path,
            COALESCE(m.why, CASE WHEN EXISTS (${RATED} AND r.kind = 'MEMBER') THEN 'RATED_ELSEWHERE' ELSE 'FILED_LATER' END) AS why,
            CAST(COUNT(*) OVER () AS INTEGER) AS matching
     FROM ${stayOfYear(UNITS)} m JOIN members p ON p.id = m.member_id
     LEFT JOIN cycle_places u ON u.cycle_id = :cycleId AND u.organisation_id = m.organisation_id
     LEFT JOIN organisation_names n ON n.organisation_id = m.organisation_id AND n.to_date IS NULL
     WHERE NOT EXISTS (${RATED} AND r.kind = 'MEMBER' AND r.cycle_id = :cycleId)${search ? ` AND ${holdsSearch('p.search_key')}` : ''}
     ORDER BY p.sort_key, p.id LIMIT :limit OFFSET :offset`,
    {
      ...{ cycleId: cycle.id, year: cycle.year, date: cycle.countingDate, first: `${cycle.year}-01-01`, last: `${cycle.year}-12-31` },
      ...{ committeeId: committee.id, path: committee.path, whole: Number(committee.tier !== 'ABOVE_GRASSROOTS') },
      ...{ today, search: containing(search), ...span },
    },
  )
  return { people: rows.map(({ matching: _matching, ...row }): PlacedWithoutRating => row), matching: rows[0]?.matching ?? 0 }
}
