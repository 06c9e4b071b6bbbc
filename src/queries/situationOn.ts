import type { PlainDate } from '../domain/plainDate'
import type { Condition } from './select'
import { COUNT, countColumns } from './yearCounts'

/** The units of an organisation on a date, itself among them, walked along the dated edges; needs :organisationId and :date. */
export const TREE_ON_DATE = `(WITH RECURSIVE tree(id) AS (
  SELECT CAST(:organisationId AS INTEGER)
  UNION
  SELECT e.organisation_id FROM organisation_parents e JOIN tree ON e.parent_id = tree.id
  WHERE e.from_date <= :date AND (e.to_date IS NULL OR e.to_date > :date)
) SELECT id FROM tree)`

/** Units (o) below the organisation on :date. */
export const UNITS_ON_DATE = {
  from: `organisations o JOIN ${TREE_ON_DATE} tree ON tree.id = o.id`,
  where: `o.id <> :organisationId AND (o.closed_on IS NULL OR o.closed_on > :date) AND NOT EXISTS (
    SELECT 1 FROM organisation_closures k WHERE k.organisation_id = o.id AND k.from_date <= :date AND (k.to_date IS NULL OR k.to_date > :date))`,
}

/** Memberships (m) of a unit, with the member (p), that hold on :date. */
export const MEMBERS_ON_DATE = {
  from: `memberships m JOIN ${TREE_ON_DATE} tree ON tree.id = m.organisation_id JOIN members p ON p.id = m.member_id`,
  where: 'm.from_date <= :date AND (m.to_date IS NULL OR m.to_date > :date)',
}

/** Whether a member (p) is full on :date; the others are on probation. */
export const FULL_ON_DATE = `COALESCE(p.official_on, '9999-12-31') <= :date`

/** That a member (p) is exempt from activities on :date. */
export const EXEMPT_ON_DATE = `EXISTS (SELECT 1 FROM absences a WHERE a.member_id = p.id AND a.kind = 'EXEMPT'
  AND a.from_date <= :date AND (a.to_date IS NULL OR a.to_date > :date))`

const UNIT_KIND = `CASE o.kind WHEN 'CELL' THEN 'cells' WHEN 'SECTION' THEN 'sections' ELSE 'committees' END`
const MEMBER_STATUS = `CASE WHEN ${FULL_ON_DATE} THEN 'full' ELSE 'probationary' END`

/** Units below and members of an organisation on a date; the members by status, and those exempt. */
export function situationOn(organisationId: number, date: PlainDate): Condition[] {
  const counted = (code: string, { from, where }: typeof UNITS_ON_DATE, also = '1 = 1') => ({
    sql: `SELECT ${countColumns({ list: `'situation'`, code: 'code', count: COUNT })}
      FROM (SELECT ${code} AS code FROM ${from} WHERE ${where} AND ${also}) counted GROUP BY code`,
    values: { organisationId, date },
  })
  return [counted(UNIT_KIND, UNITS_ON_DATE), counted(MEMBER_STATUS, MEMBERS_ON_DATE), counted(`'exempt'`, MEMBERS_ON_DATE, EXEMPT_ON_DATE)]
}
