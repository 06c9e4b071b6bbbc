import type { ActRecord, DecisionRecord } from '../domain/ratingRecord'
import { select } from './select'

/** Every decision on a rating, the one in force first, and every act done on it, the last first. */
export async function ratingHistory(ratingId: number): Promise<{ decisions: DecisionRecord[]; acts: ActRecord[] }> {
  const [decisions, acts] = await Promise.all([
    select<DecisionRecord>(
      `SELECT id, level, authority_name AS "authorityName", document_number AS "documentNumber", decided_on AS "decidedOn",
              signatory_name AS "signatoryName", signatory_office AS "signatoryOffice", citation, reason, recorded_at AS "recordedAt",
              supersedes_id AS "supersedesId"
       FROM rating_decisions WHERE rating_id = :ratingId ORDER BY id DESC`,
      { ratingId },
    ),
    actsOn(ratingId),
  ])
  return { decisions, acts }
}

type StoredAct = Omit<ActRecord, 'before' | 'after'> & { before: string | null; after: string | null }

async function actsOn(ratingId: number): Promise<ActRecord[]> {
  const rows = await select<StoredAct>(
    `SELECT at, user_name AS "userName", act, before, after, reason FROM audit_entries
     WHERE subject_kind = 'rating' AND subject_id = :ratingId ORDER BY id DESC`,
    { ratingId },
  )
  return rows.map(({ before, after, ...act }) => ({ ...act, before: parsed(before), after: parsed(after) }))
}

const parsed = (json: string | null) => (json === null ? null : (JSON.parse(json) as Record<string, unknown>))

/** Who changed each of these ratings last, by an act on the rating or on its unit's whole file. */
export async function lastActsOn(ratings: readonly { id: number; unitId: number }[]): Promise<Map<number, ActRecord>> {
  if (ratings.length === 0) return new Map()
  const rows = await select<StoredAct & { subjectKind: string; subjectId: number; id: number }>(
    `SELECT id, at, user_name AS "userName", act, before, after, reason, subject_kind AS "subjectKind", subject_id AS "subjectId"
     FROM audit_entries WHERE id IN (
       SELECT MAX(id) FROM audit_entries WHERE (subject_kind = 'rating' AND subject_id IN (:ids))
         OR (subject_kind = 'organisation' AND subject_id IN (:unitIds) AND act IN (:moves))
       GROUP BY subject_kind, subject_id)`,
    { ids: ratings.map(({ id }) => id), unitIds: [...new Set(ratings.map(({ unitId }) => unitId))], moves: FILE_MOVES },
  )
  const newest = (found: typeof rows) => found.toSorted((a, b) => a.id - b.id).at(-1)
  return new Map(
    ratings.flatMap(({ id, unitId }) => {
      const last = newest(rows.filter(row => row.subjectId === (row.subjectKind === 'rating' ? id : unitId)))
      return last ? [[id, { ...last, before: parsed(last.before), after: parsed(last.after) }] as const] : []
    }),
  )
}

/** Acts on a whole file move each rating in it. */
const FILE_MOVES = ['handIn', 'returnToCell', 'appraise', 'returnToAppraisal']

/** Who changed a rating last. */
export async function lastActOn(ratingId: number): Promise<ActRecord | null> {
  const [last] = await actsOn(ratingId)
  return last ?? null
}
