import type { AccountBook, KnownAccount, KnownRole } from './accountBook'
import { type KnownUnit, personOf } from './accountPerson'
import { ENDS_LATER, isInOrder, NEEDS_RECORD } from './accountRecord'
import { givesRole, keepsAccount } from './accountRights'
import type { Actor } from './actor'
import type { Role } from './codes'
import type { KnownMember, MemberLookup } from './importMember'
import {
  type CheckedRow,
  CONSEQUENCE,
  type Content,
  NO_SUCH_PLACE,
  problemOf,
  type ReadRow,
  refusedRow,
  type RowProblem,
} from './importRow'
import { overlap } from './membershipStatus'
import { dateText, type PlainDate } from './plainDate'
import { proposedUsername } from './proposedUsername'
import { ROLES_AT } from './roles'

export interface AccountImport {
  actor: Actor
  today: PlainDate
  placeOf(text: string): KnownUnit | null
  members: MemberLookup
  /** Accounts on file, and those of earlier rows, which are added here. */
  book: AccountBook
}

/** What a row of the workbook of accounts would do: an account with a role asked for, a role for an account on file, or nothing. */
export function checkAccount(row: ReadRow, file: AccountImport): CheckedRow {
  const unit = row.values['unitCode'] ? file.placeOf(row.values['unitCode']) : null
  const problems = [...row.problems, ...valueProblems(row, unit, file.today)]
  if (!unit || problems.length > 0) return refusedRow(row, problems, unit)
  const found = personOf(row, unit, file)
  if (found.problem) return refusedRow(row, [found.problem], unit)
  const asked = roleOf(row, unit, file.today)
  return found.account ? forAccount(row, unit, found.account, asked, file) : newAccount(row, unit, found.member, asked, file)
}

function roleOf({ number, values }: ReadRow, { id, path }: KnownUnit, today: PlainDate): KnownRole {
  const period = { fromDate: values['fromDate'] ?? today, toDate: values['toDate'] ?? null }
  return { role: values['role'] as Role, unitId: id, path, ...period, state: 'ASKED', row: number }
}

function valueProblems(row: ReadRow, unit: KnownUnit | null, today: PlainDate): RowProblem[] {
  const { unitCode, role, fromDate, toDate } = row.values
  const isElsewhere = unit !== null && Boolean(role) && !ROLES_AT[unit.kind].some(each => each === role)
  const wrong: [boolean, string, string][] = [
    [Boolean(unitCode) && !unit, 'unitCode', NO_SUCH_PLACE],
    [unit?.closed ?? false, 'unitCode', 'Tổ chức này đã kết thúc hoạt động.'],
    [isElsewhere, 'role', unit?.kind === 'CELL' ? OF_CELLS : OF_COMMITTEES],
    [!isInOrder({ fromDate: fromDate ?? today, toDate: toDate ?? null }), 'toDate', ENDS_LATER],
  ]
  return wrong.flatMap(([found, field, message]) => (found ? [problemOf(row, field, message)] : []))
}

const OF_CELLS = 'Vai trò này không có ở chi bộ. Ở chi bộ có: Bí thư chi bộ; Đảng viên.'
const OF_COMMITTEES = 'Vai trò này chỉ có ở chi bộ. Bí thư của cấp ủy thì ghi «Bí thư, phó bí thư cấp ủy».'

/** Somebody who has an account: the role is asked for, unless it is held or waits already. */
function forAccount(row: ReadRow, unit: KnownUnit, account: KnownAccount, asked: KnownRole, file: AccountImport): CheckedRow {
  const same = account.roles.find(each => each.role === asked.role && each.unitId === unit.id && overlap(each, asked))
  if (same?.row) return refusedRow(row, [problemOf(row, 'role', `Trùng với dòng ${same.row} của tệp. Hãy giữ một dòng.`)], unit)
  if (same) return unchanged(row, unit, account, same)
  const problem = refusalFor(row, account, asked, file.actor)
  if (problem) return refusedRow(row, [problem], unit)
  account.roles.push(asked)
  const content = contentOf(row, account, asked)
  if (account.id === null) return checked(row, 'NEW', unit, account, { content })
  const told = `Đã có tài khoản «${account.username}»; vai trò này được đề nghị giao thêm.`
  const before = { ...content, role: null, fromDate: null, toDate: null }
  return checked(row, 'CHANGED', unit, account, { content: { ...content, [CONSEQUENCE]: told }, before })
}

function refusalFor(
  row: ReadRow,
  { id, disabled, memberId, home, roles }: KnownAccount,
  asked: KnownRole,
  actor: Actor,
): RowProblem | null {
  if (disabled) return problemOf(row, 'username', 'Tài khoản này đang khóa. Hãy mở khóa ở trang tài khoản trước.')
  if (!givesRole(actor, asked)) return problemOf(row, 'role', NOT_GIVEN)
  if (asked.role === 'MEMBER' && memberId === null) return problemOf(row, 'username', NEEDS_RECORD)
  const holdings = roles.filter(({ state }) => state === 'HELD')
  if (id === null || keepsAccount(actor, { id, home, holdings })) return null
  return problemOf(row, 'username', id === actor.userId ? 'Không ai đề nghị giao vai trò cho chính mình.' : NOT_KEPT)
}

const NOT_GIVEN = 'Đồng chí không cấp được vai trò này ở tổ chức này.'
const NOT_KEPT = 'Tài khoản này có vai trò ở ngoài hoặc ở trên phạm vi của đồng chí nên đồng chí không giao thêm vai trò được.'

/** What the file says otherwise of the time of the role is told, and stays as it is. */
function unchanged(row: ReadRow, unit: KnownUnit, account: KnownAccount, held: KnownRole): CheckedRow {
  const isOther = (['fromDate', 'toDate'] as const).some(field => row.values[field] && row.values[field] !== held[field])
  const until = held.toDate ? ` đến ngày ${dateText(held.toDate)}` : ''
  const told = `Vai trò đã ghi từ ngày ${dateText(held.fromDate)}${until}; thời hạn không đổi bằng tệp.`
  const content = { ...contentOf(row, account, held), ...(isOther && { [CONSEQUENCE]: told }) }
  return checked(row, 'UNCHANGED', unit, account, { content })
}

function newAccount(row: ReadRow, unit: KnownUnit, member: KnownMember | null, asked: KnownRole, file: AccountImport): CheckedRow {
  if (!givesRole(file.actor, asked)) return refusedRow(row, [problemOf(row, 'role', NOT_GIVEN)], unit)
  const name = (member?.content ?? row.values)['fullName']!
  const { username } = row.values
  const person = { name, role: asked.role, unitCode: unit.code }
  const account: KnownAccount = {
    ...{ id: null, version: null, name, memberId: member?.id ?? null, member: member?.content ?? null, disabled: false, home: unit },
    ...{ username: username ?? proposedUsername(person, file.book.isFree), roles: [asked] },
  }
  file.book.add(account)
  const content = { ...contentOf(row, account, asked), makesAccount: 'yes', [CONSEQUENCE]: toldOf(Boolean(username), member !== null) }
  return checked(row, 'NEW', unit, account, { content })
}

const toldOf = (isNamed: boolean, hasRecord: boolean) =>
  [...(isNamed ? [] : [PROPOSED]), ...(hasRecord ? [] : [WITHOUT_RECORD])].join(' ') || null

const PROPOSED = 'Tên đăng nhập được đề xuất vì ô để trống.'
const WITHOUT_RECORD = 'Không gắn với hồ sơ đảng viên nào; muốn gắn thì ghi số thẻ hoặc ngày sinh.'

const contentOf = ({ values }: ReadRow, { username, name, memberId }: KnownAccount, { role, fromDate, toDate }: KnownRole): Content => ({
  ...{ role, fullName: name, username, fromDate, toDate, reason: values['reason'] ?? null },
  memberId: memberId === null ? null : String(memberId),
})

type Outcome = Exclude<CheckedRow['outcome'], 'REFUSED'>

const checked = (
  { number }: ReadRow,
  outcome: Outcome,
  { id: placeId }: KnownUnit,
  { id, version, name }: KnownAccount,
  { content, before = null }: { content: Content; before?: Content | null },
): CheckedRow => ({
  ...{ rowNumber: number, outcome, subjectId: id, subjectVersion: version, placeId, name },
  ...{ content, before, problems: [] },
})
