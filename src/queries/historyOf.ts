import { ACCESS_ACTS } from '../domain/acts'
import type { HistoryEntry, HistorySubject } from '../domain/historyEntry'
import { select } from './select'

/** How far back pages look; the record itself keeps everything. */
const ENTRIES_SHOWN = 30

/** A file that made or changed the record: its one entry stands for all its rows. */
const importedAs = (workbook: string, subject = 's.subject_id = :id') => `(a.subject_kind = 'importBatch' AND a.subject_id IN (
    SELECT b.id FROM import_rows s JOIN import_batches b ON b.id = s.batch_id AND b.workbook = '${workbook}'
    WHERE ${subject} AND s.outcome IN ('NEW', 'CHANGED')))`

const AWARDED = 's.subject_id IN (SELECT own.id FROM commendations own WHERE own.member_id = :id)'

const IN_OFFICE = 's.subject_id IN (SELECT own.id FROM offices own WHERE own.member_id = :id)'

const RATED = 's.subject_id IN (SELECT own.id FROM ratings own WHERE own.member_id = :id)'

/** Acts done to a record itself, or to what belongs to it. */
const CONDITIONS: Record<HistorySubject, string> = {
  organisation: `(a.organisation_id = :id OR (a.subject_kind = 'organisation' AND a.subject_id = :id) OR ${importedAs('units')} OR ${importedAs('offices', 's.place_id = :id')})`,
  member: `((a.subject_kind = 'member' AND a.subject_id = :id) OR ${importedAs('members')} OR ${importedAs('stays')} OR ${importedAs('offices', IN_OFFICE)} OR ${importedAs('ratings', RATED)} OR ${importedAs('facts', RATED)} OR ${importedAs('awards', AWARDED)}
    OR (a.subject_kind = 'rating' AND a.subject_id IN (SELECT own.id FROM ratings own WHERE own.member_id = :id)))`,
  candidate: `((a.subject_kind = 'candidate' AND a.subject_id = :id) OR ${importedAs('candidates')})`,
  commendationDecision: `((a.subject_kind = 'commendationDecision' AND a.subject_id = :id)
    OR ${importedAs('awards', 's.subject_id IN (SELECT own.id FROM commendations own WHERE own.decision_id = :id)')})`,
  article: `a.subject_kind = 'article' AND a.subject_id = :id`,
  yearProfile: `a.subject_kind = 'yearProfile' AND a.subject_id = :id`,
}

type Row = Omit<HistoryEntry, 'before' | 'after'> & { before: string | null; after: string | null }

/** What was done to a record, the last first; who only looked is for the log, and for the member. What one person did to many at one moment is one entry. */
export async function historyOf(subject: HistorySubject, id: number): Promise<HistoryEntry[]> {
  const rows = await select<Row>(
    `SELECT a.at, a.user_name AS "userName", a.act, a.subject_kind AS "subjectKind",
            MIN(COALESCE(m.full_name, k.name, p.name, c.full_name)) AS "subjectName", MIN(r.path) AS "ratingPath",
            MIN(a.before) AS before, MIN(a.after) AS after, MIN(a.reason) AS reason, CAST(COUNT(*) AS INTEGER) AS count
     FROM audit_entries a
     LEFT JOIN ratings r ON a.subject_kind = 'rating' AND r.id = a.subject_id
     LEFT JOIN members m ON m.id = CASE a.subject_kind WHEN 'member' THEN a.subject_id ELSE r.member_id END
     LEFT JOIN candidates c ON a.subject_kind = 'candidate' AND c.id = a.subject_id
     LEFT JOIN collectives k ON k.id = r.collective_id
     LEFT JOIN cycle_places p ON p.cycle_id = r.cycle_id AND p.organisation_id = r.organisation_id
     WHERE ${CONDITIONS[subject]} AND a.act NOT IN (:accessActs)
     GROUP BY a.at, a.user_name, a.act, a.subject_kind ORDER BY a.at DESC, MAX(a.id) DESC LIMIT ${ENTRIES_SHOWN}`,
    { id, accessActs: ACCESS_ACTS },
  )
  return rows.map(({ before, after, ...row }) => ({ ...row, before: parsed(before), after: parsed(after) }))
}

const parsed = (json: string | null) => (json === null ? null : (JSON.parse(json) as Record<string, unknown>))
