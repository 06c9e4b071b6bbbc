import type { Transaction } from 'sequelize'
import type { EarlierOutcome, EarlierSubject } from '../domain/earlierYear'
import type { PlainDate } from '../domain/plainDate'
import { select } from './select'

/** Somebody of a unit, or the unit itself, with what is on record of a year. */
export interface EarlierRow extends EarlierSubject {
  kind: 'ORGANISATION' | 'MEMBER'
  id: number
  ratingId: number | null
  version: number | null
  documentNumber: string | null
  decidedOn: PlainDate | null
}

type Row = Omit<EarlierRow, 'outcome' | 'ratedAt'> & {
  state: string | null
  level: EarlierOutcome | null
  cycleId: number | null
  unitId: number | null
  ratedUnit: string | null
}

interface Scope {
  committeeId: number
  unitId: number
  year: number
}

const RESULT = (subject: string) => `LEFT JOIN ratings r ON r.year = :year AND ${subject}
  LEFT JOIN rating_decisions d ON d.id = r.decision_id
  LEFT JOIN organisation_names w ON w.organisation_id = r.unit_id AND w.to_date IS NULL
  LEFT JOIN rating_cycles c ON c.id = r.cycle_id`
const COLUMNS = `r.id AS "ratingId", r.version, r.state, d.level, d.document_number AS "documentNumber", d.decided_on AS "decidedOn",
  c.organisation_id AS "cycleId", r.unit_id AS "unitId", w.name AS "ratedUnit"`

/** The unit and everybody who belongs or belonged to it, each with what is on record of the year. */
export async function earlierSubjects({ committeeId, unitId, year }: Scope, transaction: Transaction | null = null): Promise<EarlierRow[]> {
  const rows = await select<Row>(
    `SELECT * FROM (
     SELECT 'ORGANISATION' AS kind, o.id, n.name, '' AS sort_key, o.founded_on AS since, ${COLUMNS}
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     ${RESULT('r.organisation_id = o.id')} WHERE o.id = :unitId
     UNION ALL
     SELECT 'MEMBER', m.id, m.full_name, m.sort_key, m.admitted_on, ${COLUMNS}
     FROM members m ${RESULT(`r.member_id = m.id AND r.kind = 'MEMBER'`)}
     WHERE m.id IN (SELECT s.member_id FROM memberships s WHERE s.organisation_id = :unitId)
        OR m.id IN (SELECT told.member_id FROM ratings told WHERE told.unit_id = :unitId AND told.year = :year AND told.kind = 'MEMBER')
     ) subjects ORDER BY kind DESC, sort_key, id`,
    { unitId, year },
    transaction,
  )
  return rows.map(({ state, level, cycleId, unitId: at, ratedUnit, ...row }) => ({
    ...row,
    outcome: state === 'NOT_RATED' ? 'NOT_RATED' : level,
    ratedAt: at !== null && (at !== unitId || cycleId !== committeeId) ? ratedUnit : null,
  }))
}

/** Tells what was shown from what is there now. */
export const markOfSubjects = (rows: readonly EarlierRow[]) =>
  rows.flatMap(({ ratingId, version }) => (ratingId ? [`${ratingId}.${version}`] : [])).join('-')
