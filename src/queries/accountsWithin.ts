import type { AccountFilter, AccountRecord } from '../domain/accountRecord'
import type { PlainDate } from '../domain/plainDate'
import { subtree } from '../domain/treePath'
import { containing, holdsSearch } from './containing'
import { foldedText } from './foldedText'
import { inSubtrees, select, type Values } from './select'

/** In force or to come. */
export const STANDING = '(g.to_date IS NULL OR g.to_date > :today)'

const STATE = `CASE WHEN u.disabled_at IS NOT NULL THEN 'DISABLED' WHEN u.signed_in_at IS NULL THEN 'INVITED' ELSE 'ACTIVE' END`

interface Wish {
  filter: AccountFilter
  today: PlainDate
  span: { limit: number; offset: number }
}

type Row = Omit<AccountRecord, 'hasFactor'> & { hasFactor: number; matching: number }

/** Accounts that are kept, or hold a role, at an organisation or below it; a span of those that pass a filter, and how many there are in all. */
export async function accountsWithin({ path }: { path: string }, { filter, today, span }: Wish) {
  const tree = inSubtrees('o.path', [subtree(path)])
  const found = conditionOf(filter)
  const rows = await select<Row>(
    `SELECT u.id, u.username, u.name, ${STATE} AS state, CASE WHEN u.factor_secret IS NULL THEN 0 ELSE 1 END AS "hasFactor",
            u.signed_in_at AS "signedInAt", CAST(COUNT(*) OVER () AS INTEGER) AS matching
     FROM users u
     WHERE (EXISTS (SELECT 1 FROM organisations o WHERE o.id = u.organisation_id AND ${tree.sql})
         OR EXISTS (SELECT 1 FROM grants g JOIN organisations o ON o.id = g.organisation_id WHERE g.user_id = u.id AND ${STANDING} AND ${tree.sql}))
       AND ${found.sql}
     ORDER BY u.username LIMIT :limit OFFSET :offset`,
    { today, ...span, ...tree.values, ...found.values },
  )
  const accounts = rows.map(({ matching: _matching, hasFactor, ...row }): AccountRecord => ({ ...row, hasFactor: hasFactor === 1 }))
  return { accounts, matching: rows[0]?.matching ?? 0 }
}

function conditionOf({ search, role, state, unitId }: AccountFilter) {
  const parts = ['1 = 1']
  const values: Values = {}
  const held: string[] = []
  if (search) {
    parts.push(`(${holdsSearch(foldedText('u.name'))} OR ${holdsSearch('u.username')})`)
    values['search'] = containing(search)
  }
  if (state) {
    parts.push(`${STATE} = :state`)
    values['state'] = state
  }
  if (role) {
    held.push('g.role = :role')
    values['role'] = role
  }
  if (unitId) {
    held.push('g.organisation_id = :unitId')
    values['unitId'] = unitId
  }
  if (held.length) parts.push(`EXISTS (SELECT 1 FROM grants g WHERE g.user_id = u.id AND ${STANDING} AND ${held.join(' AND ')})`)
  return { sql: parts.join(' AND '), values }
}
