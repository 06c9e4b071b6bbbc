import type { Transaction } from 'sequelize'
import type { OfficeGround, Standing } from '../domain/officeCorrection'
import type { OfficePlace, OfficeTerm } from '../domain/officeTerm'
import { type Condition, select } from './select'

/** A term on file. */
export interface FiledTerm extends OfficeTerm {
  id: number
  organisationId: number
  otherPosts: string | null
}

/** The first day of the records of an organisation (o). */
const RECORDS_SINCE = '(SELECT MIN(f.from_date) FROM organisation_names f WHERE f.organisation_id = o.id)'

/** Every term of office in organisations (o), past ones too. */
export const officeTerms = ({ sql, values }: Condition, transaction: Transaction | null = null) =>
  select<FiledTerm>(
    `SELECT f.id, f.organisation_id AS "organisationId", f.role, f.member_id AS "memberId", COALESCE(m.full_name, f.person_name) AS name,
            f.other_posts AS "otherPosts", f.from_date AS "fromDate", f.to_date AS "toDate"
     FROM offices f JOIN organisations o ON o.id = f.organisation_id LEFT JOIN members m ON m.id = f.member_id
     WHERE ${sql} ORDER BY f.from_date, f.id`,
    values,
    transaction,
  )

export interface OfficesAt extends OfficePlace {
  terms: readonly FiledTerm[]
}

/** The same of one organisation, with what else the rules of its offices ask. */
export async function officesAt(id: number, transaction: Transaction | null = null): Promise<OfficesAt> {
  const one = { sql: 'o.id = :id', values: { id } }
  const [place] = await select<OfficePlace>(
    `SELECT ${RECORDS_SINCE} AS since, o.closed_on AS "closedOn" FROM organisations o WHERE ${one.sql}`,
    one.values,
    transaction,
  )
  return { ...place!, terms: await officeTerms(one, transaction) }
}

/** The same with what the rules of a correction ask: when the members among them were admitted and left. */
export async function officeGround(id: number, transaction: Transaction | null = null): Promise<OfficeGround<FiledTerm>> {
  const offices = await officesAt(id, transaction)
  const standings = await select<Standing & { id: number }>(
    `SELECT m.id, m.admitted_on AS "admittedOn", CASE WHEN COUNT(s.id) > COUNT(s.to_date) THEN NULL ELSE MAX(s.to_date) END AS "leftOn"
     FROM members m JOIN memberships s ON s.member_id = m.id
     WHERE m.id IN (SELECT f.member_id FROM offices f WHERE f.organisation_id = :id) GROUP BY m.id, m.admitted_on`,
    { id },
    transaction,
  )
  return { ...offices, standings: new Map(standings.map(({ id: memberId, ...standing }) => [memberId, standing])) }
}
