import type { RatingState, SubjectKind } from '../../src/domain/codes'
import type { RatingLevel } from '../../src/domain/ratingLevel'
import { select } from '../../src/queries/select'

/** A rating as the database holds it, read by plain SQL. */
export interface StoredRating {
  id: number
  kind: SubjectKind
  state: RatingState
  version: number
  proposedLevel: RatingLevel | null
  remarks: string | null
  memberId: number | null
  name: string
  level: RatingLevel | null
}

export async function organisationId(code: string): Promise<number> {
  const [row] = await select<{ id: number }>('SELECT id FROM organisations WHERE code = :code', { code })
  return row!.id
}

/** Ratings of a unit and those in it in a year, the unit itself first, people in the order of names. */
export const ratingsIn = (code: string, year: number): Promise<StoredRating[]> =>
  select<StoredRating>(
    `SELECT r.id, r.kind, r.state, r.version, r.proposed_level AS "proposedLevel", r.remarks, r.member_id AS "memberId",
            COALESCE(m.full_name, n.name) AS name, d.level
     FROM ratings r JOIN organisations o ON o.id = r.unit_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     LEFT JOIN members m ON m.id = r.member_id LEFT JOIN rating_decisions d ON d.id = r.decision_id
     WHERE o.code = :code AND r.year = :year ORDER BY CASE r.kind WHEN 'ORGANISATION' THEN 1 ELSE 2 END, m.sort_key`,
    { code, year },
  )

/** Everything that recording ratings writes, as counts: the same before and after what is refused. */
export async function writtenRatings() {
  const [row] = await select<{ versions: number; proposals: number; decisions: number; acts: number }>(
    `SELECT CAST((SELECT SUM(version) FROM ratings) AS INTEGER) AS versions,
            CAST((SELECT COUNT(proposed_level) FROM ratings) AS INTEGER) AS proposals,
            CAST((SELECT COUNT(*) FROM rating_decisions) AS INTEGER) AS decisions,
            CAST((SELECT COUNT(*) FROM audit_entries WHERE subject_kind = 'rating') AS INTEGER) AS acts`,
  )
  return row!
}

/** History of a rating, the last act first, values as stored. */
export const actsOn = (ratingId: number) =>
  select<{ act: string; userName: string; before: string; after: string; reason: string | null }>(
    `SELECT act, user_name AS "userName", before, after, reason FROM audit_entries
     WHERE subject_kind = 'rating' AND subject_id = :ratingId ORDER BY id DESC`,
    { ratingId },
  )
