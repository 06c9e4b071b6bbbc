import type { YearRating } from '../domain/yearRating'
import { type Condition, select } from './select'

const COLUMNS = `r.id, r.year, r.kind, r.state, r.path, r.organisation_id AS "organisationId", u.name AS "unitName",
  CASE WHEN c.published_on IS NULL THEN 0 ELSE 1 END AS published, r.not_rated_reason AS "notRatedReason", r.not_rated_note AS "notRatedNote",
  d.level, d.document_number AS "documentNumber", d.decided_on AS "decidedOn", d.authority_name AS "authorityName"`

type Row = Omit<YearRating, 'cyclePublished'> & { published: number }

async function yearRatings({ sql, values }: Condition): Promise<YearRating[]> {
  const rows = await select<Row>(
    `SELECT ${COLUMNS} FROM ratings r JOIN rating_cycles c ON c.id = r.cycle_id
     LEFT JOIN cycle_places u ON u.cycle_id = r.cycle_id AND u.organisation_id = r.unit_id
     LEFT JOIN rating_decisions d ON d.id = r.decision_id
     WHERE ${sql} ORDER BY r.year DESC, CASE r.kind WHEN 'MEMBER' THEN 1 ELSE 2 END, r.id`,
    values,
  )
  return rows.map(({ published, ...row }) => ({ ...row, cyclePublished: published === 1 }))
}

/** A member's ratings, as a member and as a leader, the newest year first. */
export const ratingsOfMember = (memberId: number) => yearRatings({ sql: 'r.member_id = :memberId', values: { memberId } })

/** How many years lists of organisations look back. */
const YEARS_SHOWN = 5

const IN_LAST_YEARS = `r.year > (SELECT MAX(latest.year) - ${YEARS_SHOWN} FROM ratings latest WHERE latest.organisation_id IN (:organisationIds))`

/** Ratings of organisations in the last years on file, the newest first. */
export async function lastRatingsOf(organisationIds: readonly number[]): Promise<YearRating[]> {
  if (organisationIds.length === 0) return []
  return yearRatings({ sql: `r.organisation_id IN (:organisationIds) AND ${IN_LAST_YEARS}`, values: { organisationIds } })
}

/** All ratings of one organisation, and of these units those of the last years. */
export const ratingsAround = (organisationId: number, unitIds: readonly number[]) =>
  yearRatings({
    sql: `(r.organisation_id = :organisationId OR (r.organisation_id IN (:organisationIds) AND ${IN_LAST_YEARS}))`,
    values: { organisationId, organisationIds: [organisationId, ...unitIds] },
  })
