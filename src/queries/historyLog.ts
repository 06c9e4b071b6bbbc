import { ACCOUNT_ACTS } from '../domain/acts'
import type { LogEntry, LogFilter } from '../domain/historyLog'
import { endOfPlainDate, startOfPlainDate } from '../domain/plainDate'
import { searchKey } from '../domain/personName'
import { subtree } from '../domain/treePath'
import { SYSTEM } from '../models/AuditEntry'
import { containing, holdsSearch } from './containing'
import { foldedText } from './foldedText'
import { pathOfMember } from './memberPlace'
import { type Condition, inSubtrees, select } from './select'

interface Wish {
  filter: LogFilter
  accountsOnly: boolean
  today: string
  span: { limit: number; offset: number }
}

type Row = Omit<LogEntry, 'before' | 'after'> & { before: string | null; after: string | null; matching: number }

/** What was done in an organisation's part of the tree, the last first. What one person did to many at one moment is one entry. */
export async function historyLog({ path }: { path: string }, { filter, accountsOnly, today, span }: Wish) {
  const conditions = [placed(path), ...conditionsOf(filter), ...(accountsOnly ? [onAccounts] : [])]
  const rows = await select<Row>(
    `SELECT g.*, a.subject_id AS "subjectId", a.before, a.after, a.reason, r.path AS "ratingPath",
            COALESCE(m.full_name, k.name, p.name, c.full_name, unit.name, account.name) AS "subjectName",
            CASE a.subject_kind WHEN 'member' THEN ${pathOfMember('a.subject_id')} WHEN 'candidate' THEN home.path
              WHEN 'organisation' THEN own.path END AS "subjectPath",
            place.name AS "placeName"
     FROM (
       SELECT MAX(a.id) AS id, MAX(a.sequence) AS sequence, a.at, a.user_name AS "userName", a.act, a.subject_kind AS "subjectKind",
              CAST(COUNT(*) AS INTEGER) AS count, CAST(COUNT(DISTINCT a.organisation_id) AS INTEGER) AS "placeCount",
              CAST(COUNT(*) OVER () AS INTEGER) AS matching
       FROM audit_entries a WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}
       GROUP BY a.at, a.user_name, a.act, a.subject_kind ORDER BY a.at DESC, MAX(a.id) DESC LIMIT :limit OFFSET :offset
     ) g
     JOIN audit_entries a ON a.id = g.id
     LEFT JOIN ratings r ON a.subject_kind = 'rating' AND r.id = a.subject_id
     LEFT JOIN members m ON m.id = CASE a.subject_kind WHEN 'member' THEN a.subject_id ELSE r.member_id END
     LEFT JOIN collectives k ON k.id = r.collective_id
     LEFT JOIN cycle_places p ON p.cycle_id = r.cycle_id AND p.organisation_id = r.organisation_id
     LEFT JOIN candidates c ON a.subject_kind = 'candidate' AND c.id = a.subject_id
     LEFT JOIN organisations home ON home.id = c.organisation_id
     LEFT JOIN organisations own ON a.subject_kind = 'organisation' AND own.id = a.subject_id
     LEFT JOIN organisation_names unit ON unit.organisation_id = own.id AND unit.to_date IS NULL
     LEFT JOIN users account ON a.subject_kind = 'user' AND account.id = a.subject_id
     LEFT JOIN organisation_names place ON place.organisation_id = a.organisation_id AND place.to_date IS NULL
     ORDER BY g.at DESC, g.id DESC`,
    Object.assign({ today, ...span }, ...conditions.map(({ values }) => values)),
  )
  return { entries: rows.map(entryOf), matching: rows[0]?.matching ?? 0 }
}

const entryOf = ({ matching: _matching, before, after, ...row }: Row): LogEntry => ({
  ...row,
  before: parsed(before),
  after: parsed(after),
})

const parsed = (json: string | null) => (json === null ? null : (JSON.parse(json) as Record<string, unknown>))

/** Acts done in this part of the tree, and those on the accounts that are kept in it. */
function placed(path: string): Condition {
  const { sql, values } = inSubtrees('o.path', [subtree(path)])
  return {
    sql: `(a.organisation_id IN (SELECT o.id FROM organisations o WHERE ${sql}) OR (a.organisation_id IS NULL AND a.subject_kind = 'user'
      AND a.subject_id IN (SELECT u.id FROM users u JOIN organisations o ON o.id = u.organisation_id WHERE ${sql})))`,
    values,
  }
}

/** Files of accounts. */
const ACCOUNT_FILES = `SELECT id FROM import_batches WHERE workbook = 'accounts'`

const onAccounts: Condition = {
  sql: `(a.act IN (:accountActs) OR (a.subject_kind = 'importBatch' AND a.subject_id IN (${ACCOUNT_FILES})))`,
  values: { accountActs: ACCOUNT_ACTS },
}

function conditionsOf({ who, record, act, unitId, from, to }: LogFilter): Condition[] {
  return [
    ...(who ? [doneBy(who)] : []),
    ...(record ? [doneTo(record)] : []),
    ...(act ? [{ sql: 'a.act = :act', values: { act } }] : []),
    ...(unitId ? [{ sql: 'a.organisation_id = :unitId', values: { unitId } }] : []),
    ...(from ? [{ sql: 'a.at >= :start', values: { start: startOfPlainDate(from).toISOString() } }] : []),
    ...(to ? [{ sql: 'a.at < :end', values: { end: endOfPlainDate(to).toISOString() } }] : []),
  ]
}

function doneBy(who: string): Condition {
  const bySystem = searchKey(SYSTEM).includes(searchKey(who)) ? 'OR a.user_id IS NULL' : ''
  const sql = `(a.user_id IN (SELECT u.id FROM users u WHERE ${foldedText('u.name')} LIKE :who ESCAPE '!') ${bySystem})`
  return { sql, values: { who: containing(who) } }
}

/** Records by kind, each found by the key that lies beside its name. */
const RECORDS: Record<string, string> = {
  member: `SELECT id FROM members WHERE ${holdsSearch('search_key')}`,
  rating: `SELECT r.id FROM ratings r LEFT JOIN members m ON m.id = r.member_id
    LEFT JOIN organisation_names n ON n.organisation_id = r.organisation_id AND n.to_date IS NULL
    WHERE ${holdsSearch('m.search_key')} OR ${holdsSearch('n.search_key')}`,
  candidate: `SELECT id FROM candidates WHERE ${holdsSearch('search_key')}`,
  organisation: `SELECT organisation_id FROM organisation_names WHERE ${holdsSearch('search_key')}`,
  user: `SELECT id FROM users WHERE ${holdsSearch(foldedText('name'))}`,
  importBatch: `SELECT batch_id FROM import_rows WHERE batch_id IN (${ACCOUNT_FILES}) AND outcome IN ('NEW', 'CHANGED') AND ${holdsSearch(foldedText('name'))}`,
}

const doneTo = (record: string): Condition => ({
  sql: `(${Object.entries(RECORDS)
    .map(([kind, ids]) => `(a.subject_kind = '${kind}' AND a.subject_id IN (${ids}))`)
    .join(' OR ')})`,
  values: { search: containing(record) },
})
