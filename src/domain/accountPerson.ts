import type { AccountBook, KnownAccount } from './accountBook'
import { NEEDS_RECORD } from './accountRecord'
import type { OrganisationKind } from './codes'
import { type KnownMember, memberOf, type MemberLookup } from './importMember'
import { problemOf, type ReadRow, type RowProblem } from './importRow'
import { searchKey } from './personName'

/** A place where accounts are kept. */
export interface KnownUnit {
  id: number
  code: string
  name: string
  kind: OrganisationKind
  path: string
  closed: boolean
}

interface Lookups {
  book: AccountBook
  members: MemberLookup
}

/** Whose row it is: somebody with an account, or somebody without one, with the record where there is one. */
type FoundPerson =
  | { account: KnownAccount; problem?: undefined }
  | { account: null; member: KnownMember | null; problem?: undefined }
  | { account?: undefined; problem: RowProblem }

type FoundRecord = { member: KnownMember | null; problem?: undefined } | { member?: undefined; problem: RowProblem }

/** By the name of an account on file, else by the record of a member, else by the name alone. */
export function personOf(row: ReadRow, unit: KnownUnit, { book, members }: Lookups): FoundPerson {
  const { username } = row.values
  const called = username ? book.called(username) : undefined
  if (called) return isAbout(row, called) ? { account: called } : refusal(row, 'username', ANOTHERS)
  const { member, problem } = recordOf(row, unit, members)
  if (problem) return { problem }
  if (member) return ofRecord(row, member, unit, book)
  return username ? { account: null, member: null } : stranger(row, unit, book)
}

const ANOTHERS = 'Tên đăng nhập này đã có người dùng, với họ tên, số thẻ hoặc ngày khác. Hãy kiểm tra lại, hoặc ghi tên đăng nhập khác.'

const refusal = (row: ReadRow, field: string, message: string) => ({ problem: problemOf(row, field, message) })

const DAYS = ['birthDate', 'admittedOn']

/** Whether what the row says of a person agrees with whom the account belongs to. */
function isAbout({ values }: ReadRow, { name, member }: KnownAccount): boolean {
  const sameName = !values['fullName'] || searchKey(values['fullName']) === searchKey(name)
  const { cardNumber } = values
  if (cardNumber && cardNumber !== member?.['cardNumber']) return false
  return sameName && DAYS.every(day => !values[day] || (member !== null && (member[day] ?? values[day]) === values[day]))
}

/** The record of a member: by card or days among all, by the name alone only in the cell. */
function recordOf(row: ReadRow, unit: KnownUnit, members: MemberLookup): FoundRecord {
  const { fullName, cardNumber, birthDate, admittedOn } = row.values
  if (cardNumber || birthDate || admittedOn) return memberOf(row, members)
  if (!fullName) return refusal(row, 'fullName', 'Hãy ghi họ và tên, hoặc số thẻ đảng viên.')
  const [member = null, other] = members.byName(fullName).filter(({ unitId }) => unitId === unit.id)
  if (other) return refusal(row, 'fullName', 'Chi bộ có nhiều đồng chí cùng họ tên. Hãy ghi số thẻ đảng viên, hoặc ngày sinh.')
  if (!member && row.values['role'] === 'MEMBER') {
    return refusal(row, 'fullName', `Không có đảng viên họ tên này ở đây. ${NEEDS_RECORD}`)
  }
  return { member }
}

function ofRecord(row: ReadRow, member: KnownMember, unit: KnownUnit, book: AccountBook): FoundPerson {
  const account = book.ofMember(member.id)
  if (account && row.values['username']) {
    return refusal(row, 'username', `Đồng chí này đã có tài khoản «${account.username}». Hãy ghi tên ấy, hoặc để trống.`)
  }
  if (account) return { account }
  if (member.unitId !== null && (unit.kind !== 'CELL' || member.unitId === unit.id)) return { account: null, member }
  const where = member.unitName ? `đang sinh hoạt ở ${member.unitName}` : 'không còn sinh hoạt ở chi bộ nào'
  return refusal(row, 'unitCode', `Đồng chí này ${where}. Tài khoản của đảng viên được mời ở chi bộ của mình.`)
}

/** Somebody of whom only the name is known: whoever bears the same name must be told apart by the name of the account. */
function stranger(row: ReadRow, unit: KnownUnit, book: AccountBook): FoundPerson {
  const same = book.named(row.values['fullName']!)
  const there = same.find(({ roles }) => roles.some(({ role, unitId }) => role === row.values['role'] && unitId === unit.id))
  if (there) return { account: there }
  const [other] = same
  if (!other) return { account: null, member: null }
  return refusal(
    row,
    'username',
    `Đã có tài khoản «${other.username}» cùng họ tên. Nếu là một người, hãy ghi tên đăng nhập ấy; nếu không, hãy ghi một tên khác.`,
  )
}
