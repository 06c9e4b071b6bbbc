import type { KnownAccount, KnownRole } from '../../domain/accountBook'
import type { OrganisationKind } from '../../domain/codes'
import type { Content, TallyChange } from '../../domain/importRow'
import { searchKey } from '../../domain/personName'
import type { PlainDate } from '../../domain/plainDate'
import { subtree } from '../../domain/treePath'
import { STANDING } from '../accountsWithin'
import { inSubtrees, isAmong, listOf, select } from '../select'
import { staged } from '../staged'
import { CELL_AT_WORK, holdsToday, IS_UNINVITED } from '../uninvitedCells'

interface Place {
  path: string
}

interface Row {
  id: number
  version: number
  username: string
  name: string
  memberId: number | null
  cardNumber: string | null
  birthDate: PlainDate | null
  admittedOn: PlainDate | null
  disabledAt: string | null
  homePath: string | null
  homeKind: OrganisationKind | null
}

/** Whom the rows of a file may be about. */
export interface AskedAccounts {
  usernames: Iterable<string>
  memberIds: Iterable<number>
  /** Of people of whom the file says nothing else; found in one part of the tree. */
  names: ReadonlySet<string>
}

const json = (values: Iterable<string | number>) => JSON.stringify([...values].map(String))

const idsIn = (name: string) => `SELECT CAST(listed.value AS INTEGER) FROM ${listOf(name)}`

/** The accounts that are asked for, each with what it holds, will hold and waits for. Of the others nothing is read. */
export async function knownAccounts(asked: AskedAccounts, place: Place, today: PlainDate): Promise<KnownAccount[]> {
  const rows = await select<Row>(
    `SELECT u.id, u.version, u.username, u.name, u.member_id AS "memberId", m.card_number AS "cardNumber", m.birth_date AS "birthDate",
            m.admitted_on AS "admittedOn", u.disabled_at AS "disabledAt", o.path AS "homePath", o.kind AS "homeKind"
     FROM users u LEFT JOIN members m ON m.id = u.member_id LEFT JOIN organisations o ON o.id = u.organisation_id
     WHERE u.id IN (
       SELECT id FROM users WHERE ${isAmong('username', 'usernames')}
       UNION SELECT id FROM users WHERE member_id IN (${idsIn('memberIds')})
       UNION ${idsIn('named')}
     ) ORDER BY u.id`,
    { usernames: json(asked.usernames), memberIds: json(asked.memberIds), named: json(await idsOfNames(asked.names, place, today)) },
  )
  const roles = await rolesByAccount(
    rows.map(({ id }) => id),
    today,
  )
  return rows.map(({ id, version, username, name, memberId, disabledAt, homePath, homeKind, ...member }) => ({
    ...{ id, version, username, name, memberId, disabled: disabledAt !== null, roles: roles.get(id) ?? [] },
    member: memberId === null ? null : member,
    home: homePath && homeKind ? { path: homePath, kind: homeKind } : null,
  }))
}

/** Roles that stand (g) and those that wait (w), one like the other. */
const ROLES_OF_ACCOUNTS = `SELECT g.user_id, g.role, g.organisation_id, g.from_date, g.to_date, 'HELD' AS state, g.id AS place
    FROM grants g WHERE ${STANDING}
  UNION ALL
  SELECT w.user_id, w.role, w.organisation_id, w.from_date, w.to_date, 'WAITING', w.id FROM grant_requests w WHERE w.state = 'WAITING'`

/** Accounts of these names among those with a place in this part of the tree. Neither database folds Vietnamese by itself: only names are read. */
async function idsOfNames(names: ReadonlySet<string>, { path }: Place, today: PlainDate): Promise<number[]> {
  if (names.size === 0) return []
  const keys = new Set([...names].map(searchKey))
  const tree = inSubtrees('o.path', [subtree(path)])
  const rows = await select<{ id: number; name: string }>(
    `SELECT u.id, u.name FROM users u JOIN organisations o ON o.id = u.organisation_id WHERE ${tree.sql}
     UNION SELECT u.id, u.name FROM (${ROLES_OF_ACCOUNTS}) a JOIN organisations o ON o.id = a.organisation_id
     JOIN users u ON u.id = a.user_id WHERE ${tree.sql}`,
    { today, ...tree.values },
  )
  return rows.flatMap(({ id, name }) => (keys.has(searchKey(name)) ? [id] : []))
}

/** User names that somebody bears, of those that would be proposed: a stem itself, or with a number behind it. */
export async function usernamesTaken(stems: Iterable<string>): Promise<string[]> {
  const rows = await select<{ username: string }>(
    `SELECT u.username FROM ${listOf('stems')} JOIN users u ON u.username = listed.value
     UNION SELECT u.username FROM ${listOf('stems')} JOIN users u ON u.username >= listed.value || '-' AND u.username < listed.value || '.'`,
    { stems: json(stems) },
  )
  return rows.map(({ username }) => username)
}

async function rolesByAccount(ids: readonly number[], today: PlainDate): Promise<Map<number, KnownRole[]>> {
  const rows = await select<Omit<KnownRole, 'row'> & { userId: number }>(
    `SELECT a.user_id AS "userId", a.role, a.organisation_id AS "unitId", o.path, a.from_date AS "fromDate", a.to_date AS "toDate", a.state
     FROM (${ROLES_OF_ACCOUNTS}) a JOIN organisations o ON o.id = a.organisation_id
     WHERE a.user_id IN (${idsIn('ids')}) ORDER BY a.state, a.place`,
    { today, ids: json(ids) },
  )
  const roles = new Map<number, KnownRole[]>()
  for (const { userId, ...role } of rows) roles.set(userId, [...(roles.get(userId) ?? []), { ...role, row: null }])
  return roles
}

/** Who signs in in an organisation's part of the tree, with each role that stands or waits, as the workbook of accounts writes them. Locked accounts are left out. */
export function accountPages({ path }: Place, today: PlainDate, { limit, offset }: { limit: number; offset: number }): Promise<Content[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<Content>(
    `SELECT o.code AS "unitCode", a.role, u.name AS "fullName", m.card_number AS "cardNumber", m.birth_date AS "birthDate",
            m.admitted_on AS "admittedOn", u.username, a.from_date AS "fromDate", a.to_date AS "toDate"
     FROM (${ROLES_OF_ACCOUNTS}) a JOIN users u ON u.id = a.user_id AND u.disabled_at IS NULL
     JOIN organisations o ON o.id = a.organisation_id AND o.closed_on IS NULL LEFT JOIN members m ON m.id = u.member_id
     WHERE ${tree.sql} ORDER BY LENGTH(o.path), o.code, a.role, u.username, a.from_date, a.state LIMIT :limit OFFSET :offset`,
    { today, limit, offset, ...tree.values },
  )
}

/** Secretaries of cells below an organisation whom nobody has invited yet, as rows of that workbook. */
export function uninvitedPages(
  { path }: Place,
  today: PlainDate,
  { limit, offset }: { limit: number; offset: number },
): Promise<Content[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  return select<Content>(
    `SELECT o.code AS "unitCode", 'CELL_SECRETARY' AS role, COALESCE(m.full_name, f.person_name) AS "fullName", m.card_number AS "cardNumber",
            m.birth_date AS "birthDate", m.admitted_on AS "admittedOn"
     FROM organisations o JOIN offices f ON f.organisation_id = o.id AND f.role = 'SECRETARY' AND ${holdsToday('f')}
     LEFT JOIN members m ON m.id = f.member_id
     WHERE ${CELL_AT_WORK} AND ${tree.sql} AND ${IS_UNINVITED} ORDER BY o.path, o.code, f.id LIMIT :limit OFFSET :offset`,
    { today, limit, offset, ...tree.values },
  )
}

/** How many accounts there would be in this part of the tree, and how many roles would wait for a second person. */
export async function accountTallies(batchId: number, { path }: Place): Promise<TallyChange[]> {
  const tree = inSubtrees('o.path', [subtree(path)])
  const count = (sql: string) => `(SELECT CAST(COUNT(*) AS INTEGER) FROM ${sql})`
  const rows = `import_rows r WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED')`
  const [row] = await select<{ accounts: number; waiting: number; made: number; asked: number }>(
    `SELECT ${count(`users u JOIN organisations o ON o.id = u.organisation_id WHERE ${tree.sql}`)} AS accounts,
            ${count(`grant_requests w JOIN organisations o ON o.id = w.organisation_id WHERE w.state = 'WAITING' AND ${tree.sql}`)} AS waiting,
            ${count(`${rows} AND ${staged('makesAccount')} = 'yes'`)} AS made, ${count(rows)} AS asked`,
    { batchId, ...tree.values },
  )
  const { accounts, waiting, made, asked } = row!
  return [
    { measure: 'accounts', of: null, before: accounts, after: accounts + made },
    { measure: 'waitingRoles', of: null, before: waiting, after: waiting + asked },
  ]
}
