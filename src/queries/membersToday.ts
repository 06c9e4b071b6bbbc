import type { MemberFilter, MemberOrder, MemberRecord } from '../domain/memberRecord'
import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { containing, holdsSearch } from './containing'
import { officeRank } from './officeRank'
import { inSubtrees, select, type Values } from './select'

const absent = (kind: string) => `EXISTS (SELECT 1 FROM absences a WHERE a.member_id = m.id AND a.kind = '${kind}'
  AND a.from_date <= :today AND (a.to_date IS NULL OR a.to_date > :today))`

const IS_FULL = `COALESCE(m.official_on, '9999-12-31') <= :today`

const BELONGS = 's.from_date <= :today AND (s.to_date IS NULL OR s.to_date > :today)'

/** Of a member who is in no cell any more: the last one. */
const HAS_LEFT = `s.to_date <= :today AND NOT EXISTS (SELECT 1 FROM memberships later
  WHERE later.member_id = s.member_id AND later.id <> s.id AND later.from_date >= s.to_date)`

/** The first office that a member holds in the own unit. */
const OFFICE = `(SELECT f.role FROM offices f WHERE f.member_id = m.id AND f.organisation_id = o.id
  AND f.from_date <= :today AND (f.to_date IS NULL OR f.to_date > :today)
  ORDER BY ${officeRank('f')} LIMIT 1)`

const ORDERS: Record<MemberOrder, string> = {
  name: 'm.sort_key, o.code, m.id',
  unit: 'o.code, m.sort_key, m.id',
  admitted: 'm.admitted_on, m.sort_key, m.id',
}

interface Wish {
  filter: MemberFilter
  order: MemberOrder
  today: PlainDate
  span: { limit: number; offset: number }
}

type Row = Omit<MemberRecord, 'exempt' | 'suspended'> & { exempt: number; suspended: number; matching: number }

/** Members who today belong to a cell of an organisation's part of the tree, or who left from one: the same rows whether asked of the cell or of what is above it. */
export async function membersToday({ path }: { path: string }, { filter, order, today, span }: Wish) {
  const tree = inSubtrees('o.path', [subtree(path)])
  const found = conditionOf(filter)
  const rows = await select<Row>(
    `SELECT m.id, m.full_name AS name, o.id AS "unitId", o.code AS "unitCode", n.name AS "unitName", ${OFFICE} AS office,
            m.admitted_on AS "admittedOn", CASE WHEN ${IS_FULL} THEN m.official_on END AS "officialOn",
            CASE WHEN ${absent('EXEMPT')} THEN 1 ELSE 0 END AS exempt, CASE WHEN ${absent('SUSPENDED')} THEN 1 ELSE 0 END AS suspended,
            CASE WHEN s.to_date <= :today THEN s.ended_by END AS "endedBy", CASE WHEN s.to_date <= :today THEN s.to_date END AS "leftOn",
            CAST(COUNT(*) OVER () AS INTEGER) AS matching
     FROM memberships s JOIN members m ON m.id = s.member_id JOIN organisations o ON o.id = s.organisation_id
     JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     WHERE ${filter.status === 'LEFT' ? HAS_LEFT : BELONGS} AND ${tree.sql} AND ${found.sql}
     ORDER BY ${ORDERS[order]} LIMIT :limit OFFSET :offset`,
    { today, ...span, ...tree.values, ...found.values },
  )
  const members = rows.map(({ matching: _matching, ...row }): MemberRecord => ({
    ...row,
    exempt: row.exempt === 1,
    suspended: row.suspended === 1,
  }))
  return { members, matching: rows[0]?.matching ?? 0 }
}

function conditionOf({ search, unitId, status, exemptOnly }: MemberFilter) {
  const parts = ['1 = 1']
  const values: Values = {}
  if (search) {
    parts.push(holdsSearch('m.search_key'))
    values['search'] = containing(search)
  }
  if (unitId) {
    parts.push('o.id = :unitId')
    values['unitId'] = unitId
  }
  if (status && status !== 'LEFT') parts.push(status === 'FULL' ? IS_FULL : `NOT ${IS_FULL}`)
  if (exemptOnly) parts.push(absent('EXEMPT'))
  return { sql: parts.join(' AND '), values }
}
