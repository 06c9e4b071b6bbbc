import type { OfficeRole, OrganisationKind } from './codes'
import { type FoundMember, type KnownMember, namesMember, oneMeant } from './importMember'
import {
  changedFields,
  type CheckedRow,
  type Content,
  NO_SUCH_PLACE,
  problemOf,
  type ReadRow,
  refusedRow,
  type RowProblem,
} from './importRow'
import { holdsOn, overlap, type Period } from './membershipStatus'
import { dayProblems, deputyTermOf, isSameHolder, type OfficePlace, officesOf, takeOffice } from './officeTerm'
import { ended, type KnownTerm } from './officeEnds'
import type { PlainDate } from './plainDate'

/** An organisation at or below the one whose file it is. */
export interface KnownOfficePlace extends OfficePlace {
  id: number
  name: string
  kind: OrganisationKind
  path: string
}

export interface OfficeImport {
  today: PlainDate
  /** Whose file it is: where a row names no organisation. */
  own: KnownOfficePlace
  placeOf(text: string): KnownOfficePlace | null
  memberOf(row: ReadRow): FoundMember
  /** When and where a member has been. */
  staysOf(memberId: number): readonly (Period & { path: string })[]
  /** Of an organisation: on file, and of rows before, which are added here. */
  termsOf(placeId: number): KnownTerm[]
}

/** What the rows of the workbook of offices would record, the earliest term first: each secretary follows the one before. */
export function checkOffices(rows: readonly ReadRow[], file: OfficeImport): CheckedRow[] {
  const startOf = ({ values }: ReadRow) => values['fromDate'] ?? ''
  const inOrder = rows.toSorted((a, b) => (startOf(a) === startOf(b) ? a.number - b.number : startOf(a) < startOf(b) ? -1 : 1))
  return inOrder.map(row => checkOffice(row, file))
}

/** A row whose office, place and person are known. */
interface Told {
  row: ReadRow
  place: KnownOfficePlace
  member: KnownMember | null
  term: KnownTerm
  file: OfficeImport
}

function checkOffice(row: ReadRow, file: OfficeImport): CheckedRow {
  const { values } = row
  const place = values['unitCode'] ? file.placeOf(values['unitCode']) : file.own
  const { member = null, problem } = holderOf(row, place, file)
  const problems = [...row.problems, ...placeProblems(row, place), ...(problem ? [problem] : [])]
  if (!place || problems.length > 0) return refusedRow(row, problems, place)
  const term = termOf(row, member)
  const known = file.termsOf(place.id).find(each => each.role === term.role && each.fromDate === term.fromDate && isSameHolder(each, term))
  const told = { row, place, member, term, file }
  return known ? checkKnown(told, known) : checkNew(told)
}

const termOf = ({ values }: ReadRow, member: KnownMember | null): KnownTerm => ({
  ...{ id: null, role: values['role'] as OfficeRole, memberId: member?.id ?? null },
  ...{ name: member?.content['fullName'] ?? values['fullName']!, otherPosts: values['otherPosts'] ?? null },
  ...{ fromDate: values['fromDate']!, toDate: values['toDate'] ?? null },
})

function placeProblems(row: ReadRow, place: KnownOfficePlace | null): RowProblem[] {
  const role = row.values['role'] as OfficeRole | null
  if (!place) return [problemOf(row, 'unitCode', NO_SUCH_PLACE)]
  return role && !officesOf(place.kind).includes(role)
    ? [problemOf(row, 'role', `Chức vụ này không có ở ${place.name}. Hãy kiểm tra tổ chức và chức vụ.`)]
    : []
}

const NOT_LISTED = 'Người không có hồ sơ ở đây thì đánh dấu x ở cột «Người ngoài danh sách».'

type Holder = { member: KnownMember | null; problem?: undefined } | { member?: undefined; problem: RowProblem }

/** Who holds the office: a member on file, or by an «x» somebody who is not on the list. */
function holderOf(row: ReadRow, place: KnownOfficePlace | null, file: OfficeImport): Holder {
  const { outsider, fullName, fromDate, toDate = null } = row.values
  if (outsider) return fullName ? outsiderOf(row) : { problem: problemOf(row, 'fullName', 'Hãy ghi họ và tên.') }
  if (!namesMember(row)) return { problem: problemOf(row, 'fullName', 'Hãy ghi họ và tên, hoặc số thẻ đảng viên.') }
  const canHold = ({ id }: KnownMember) => Boolean(place && fromDate && belongs(id, { fromDate, toDate }, place, file))
  const { member, problem } = oneMeant(file.memberOf(row), canHold)
  if (member) return { member }
  return { problem: problem.field === 'fullName' ? { ...problem, message: `${problem.message} ${NOT_LISTED}` } : problem }
}

function outsiderOf(row: ReadRow): Holder {
  const listed = ['cardNumber', 'birthDate', 'admittedOn'].find(field => row.values[field])
  if (!listed) return { member: null }
  return { problem: problemOf(row, listed, 'Người ngoài danh sách thì để trống ô này; là đảng viên trong danh sách thì bỏ dấu x.') }
}

/** What a term on file becomes. An empty cell leaves it; who was recorded by name only becomes the member of the list. */
const updated = (known: KnownTerm, { memberId, name, toDate, otherPosts }: KnownTerm): KnownTerm => ({
  ...known,
  ...(known.memberId === null && { memberId, name: memberId === null ? known.name : name }),
  ...{ toDate: toDate ?? known.toDate, otherPosts: otherPosts ?? known.otherPosts },
})

function checkKnown(told: Told, known: KnownTerm): CheckedRow {
  const { row, place, term, file } = told
  const after = updated(known, term)
  const [content, before] = [contentOf(after), contentOf(known)]
  const changed = changedFields(content, before)
  if (changed.length === 0) {
    const same = checkedRow(told, known, 'UNCHANGED', content)
    known.row ??= same
    return same
  }
  if (known.row && known.row.outcome !== 'UNCHANGED') return refusedRow(row, [repeated(row, known.row)], place)
  const others = file.termsOf(place.id).filter(each => each !== known)
  const problems = changed.some(field => field !== 'otherPosts') ? ruling({ ...told, term: after }, others).problems : []
  if (problems.length > 0) return refusedRow(row, problems, place)
  const checked = checkedRow(told, known, 'CHANGED', content, before)
  Object.assign(known, after, { row: checked })
  return checked
}

const repeated = (row: ReadRow, { rowNumber }: CheckedRow) =>
  problemOf(row, 'fullName', `Chức vụ này đã có ở dòng ${rowNumber} của tệp, với nội dung khác. Hãy giữ một dòng.`)

function checkNew(told: Told): CheckedRow {
  const { row, place, term, file } = told
  const terms = file.termsOf(place.id)
  const { ends, problems } = ruling(told, terms)
  const leaves = deputyTermOf(term, terms)
  if (problems.length > 0) return refusedRow(row, problems, place)
  const checked = checkedRow(told, term, 'NEW', { ...contentOf(term), ...ended({ ends, leaves }, term) })
  terms.push({ ...term, row: checked })
  return checked
}

/** What is wrong with a term by itself and beside the others of the file and on file; where nothing is, which of them it ends. */
function ruling({ row, place, member, term, file }: Told, others: readonly KnownTerm[]) {
  const { ends = null, problem } = takeOffice(term, others)
  const days = dayProblems(term, place, member?.content['admittedOn'] ?? null, file.today)
  const problems = [...days, ...(problem ? [problem] : [])].map(({ field, message }) => problemOf(row, field, message))
  const elsewhere = member && !belongs(member.id, term, place, file)
  return { ends, problems: elsewhere ? [...problems, problemOf(row, 'unitCode', ELSEWHERE)] : problems }
}

const ELSEWHERE =
  'Đồng chí này không sinh hoạt ở tổ chức này hay cấp dưới trong thời gian ấy. Đã thôi chức thì ghi ngày thôi; trước đây ở chi bộ khác thì nhập quá trình sinh hoạt trước.'

/** Who holds an office still is there today; who held one was there at some time of it. */
const belongs = (memberId: number, term: Period, { path }: KnownOfficePlace, { today, staysOf }: OfficeImport) =>
  staysOf(memberId).some(stay => stay.path.startsWith(path) && (term.toDate === null ? holdsOn(stay, today) : overlap(stay, term)))

const contentOf = ({ role, memberId, name, otherPosts, fromDate, toDate }: KnownTerm): Content => ({
  ...{ role, memberId: memberId === null ? null : String(memberId), personName: memberId === null ? name : null },
  ...{ outsider: memberId === null ? 'yes' : null, fromDate, toDate, otherPosts },
})

const checkedRow = (
  { row, place, term }: Told,
  { id }: KnownTerm,
  outcome: CheckedRow['outcome'],
  content: Content,
  before: Content | null = null,
): CheckedRow => ({
  ...{ rowNumber: row.number, outcome, subjectId: id, subjectVersion: null, placeId: place.id, name: term.name },
  ...{ content, before, problems: [] },
})
