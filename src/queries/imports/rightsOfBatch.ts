import type { Transaction } from 'sequelize'
import type { AccountPlaces, Post } from '../../domain/accountRights'
import type { OrganisationKind } from '../../domain/codes'
import type { PlainDate } from '../../domain/plainDate'
import { STANDING } from '../accountsWithin'
import { select } from '../select'
import { staged } from '../staged'

const ROWS = "import_rows r WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED')"

/** Which roles a file asks for, and where. */
export const postsOfBatch = (batchId: number, transaction: Transaction): Promise<Post[]> =>
  select<Post>(
    `SELECT DISTINCT a.role, o.path FROM (SELECT ${staged('role')} AS role, r.place_id FROM ${ROWS}) a
     JOIN organisations o ON o.id = a.place_id`,
    { batchId },
    transaction,
  )

interface Row {
  id: number
  homePath: string | null
  homeKind: OrganisationKind | null
  role: Post['role'] | null
  path: string | null
}

/** Accounts that were there before the file, with what they hold. */
export async function accountsOfBatch(batchId: number, today: PlainDate, transaction: Transaction): Promise<AccountPlaces[]> {
  const rows = await select<Row>(
    `SELECT u.id, home.path AS "homePath", home.kind AS "homeKind", g.role, o.path
     FROM users u LEFT JOIN organisations home ON home.id = u.organisation_id
     LEFT JOIN grants g ON g.user_id = u.id AND ${STANDING} LEFT JOIN organisations o ON o.id = g.organisation_id
     WHERE u.id IN (SELECT r.subject_id FROM ${ROWS} AND r.outcome = 'CHANGED')`,
    { batchId, today },
    transaction,
  )
  const accounts = new Map<number, AccountPlaces & { holdings: Post[] }>()
  for (const { id, homePath, homeKind, role, path } of rows) {
    const home = homePath && homeKind ? { path: homePath, kind: homeKind } : null
    const account = accounts.get(id) ?? { id, home, holdings: [] }
    if (role && path) account.holdings.push({ role, path })
    accounts.set(id, account)
  }
  return [...accounts.values()]
}
