import type { AbsenceKind, OrganisationKind } from './codes'
import type { FoundMember, KnownMember } from './importMember'
import { type CheckedRow, type Content, NO_SUCH_CELL, problemOf, type ReadRow, type RowProblem } from './importRow'
import { overlap, type Period } from './membershipStatus'
import { dateText, type PlainDate } from './plainDate'
import { EARLIER_RECORDS } from './unitDays'

/** A time in a cell, or one without taking part. */
export interface KnownStay extends Period {
  kind: 'STAY' | AbsenceKind
  /** Of a time in a cell. */
  unitId: number | null
}

interface KnownCell {
  id: number
  kind: OrganisationKind
  since: PlainDate
}

export interface StayImport {
  today: PlainDate
  placeOf(text: string): KnownCell | null
  memberOf(row: ReadRow): FoundMember
  /** Of a member: on file, and of earlier rows of the file, which are added here. */
  staysOf(memberId: number): KnownStay[]
}

/** What a row of the workbook of stays would record. Nothing on file is changed by it. */
export function checkStay(row: ReadRow, file: StayImport): CheckedRow {
  const { values } = row
  const stayed = kindOf(row) === 'STAY'
  const cell = values['unitCode'] ? file.placeOf(values['unitCode']) : null
  const { member = null, problem } = file.memberOf(row)
  const problems = [...row.problems, ...(problem ? [problem] : []), ...valueProblems(row, cell, file.today)]
  if (!member || problems.length > 0) return refused(row, member, cell, problems)
  const stay: KnownStay = {
    kind: kindOf(row),
    unitId: stayed ? cell!.id : null,
    fromDate: values['fromDate']!,
    toDate: values['toDate'] ?? null,
  }
  const stays = file.staysOf(member.id)
  if (stays.some(each => isSame(each, stay))) return recorded(row, 'UNCHANGED', member, stay)
  const clash = clashProblem(row, stay, member, stays)
  if (clash) return refused(row, member, cell, [clash])
  stays.push(stay)
  return recorded(row, 'NEW', member, stay)
}

const valueProblems = (row: ReadRow, cell: KnownCell | null, today: PlainDate) => [
  ...dayProblems(row, cell, today),
  ...(kindOf(row) === 'STAY' ? stayProblems(row, cell) : absenceProblems(row)),
]

const kindOf = ({ values }: ReadRow) => (values['kind'] ?? 'STAY') as KnownStay['kind']

const isSame = (a: KnownStay, b: KnownStay) =>
  a.kind === b.kind && a.unitId === b.unitId && a.fromDate === b.fromDate && a.toDate === b.toDate

const told = (row: ReadRow, wrong: readonly [boolean, string, string][]): RowProblem[] =>
  wrong.flatMap(([found, field, message]) => (found ? [problemOf(row, field, message)] : []))

const isBefore = (a: string | null | undefined, b: string | null | undefined) => Boolean(a && b && a < b)

function dayProblems(row: ReadRow, cell: KnownCell | null, today: PlainDate): RowProblem[] {
  const { fromDate, toDate } = row.values
  return told(row, [
    [isBefore(today, fromDate), 'fromDate', 'Ngày này chưa đến.'],
    [isBefore(today, toDate), 'toDate', 'Ngày này chưa đến.'],
    [isBefore(toDate, fromDate) || (Boolean(toDate) && toDate === fromDate), 'toDate', 'Ngày kết thúc phải sau ngày bắt đầu.'],
    [isBefore(fromDate, cell?.since), 'fromDate', `Hồ sơ chi bộ bắt đầu từ ${cell ? dateText(cell.since) : ''}. ${EARLIER_RECORDS}`],
  ])
}

function stayProblems(row: ReadRow, cell: KnownCell | null): RowProblem[] {
  const { unitCode, toDate } = row.values
  return told(row, [
    [!unitCode, 'unitCode', 'Hãy ghi chi bộ.'],
    [Boolean(unitCode) && cell?.kind !== 'CELL', 'unitCode', NO_SUCH_CELL],
    [!toDate, 'toDate', 'Hãy ghi ngày rời chi bộ này; chi bộ hiện nay ghi ở tệp đảng viên.'],
  ])
}

const absenceProblems = (row: ReadRow) =>
  told(row, [[Boolean(row.values['unitCode']), 'unitCode', 'Miễn hoặc đình chỉ thì để trống ô này.']])

/** Nobody is in two cells at a time, nor twice without taking part, nor in a cell before admission. */
function clashProblem(row: ReadRow, stay: KnownStay, { content }: KnownMember, stays: readonly KnownStay[]): RowProblem | null {
  if (stay.kind === 'STAY' && stay.fromDate < content['admittedOn']!) {
    return problemOf(row, 'fromDate', `Trước ngày vào Đảng (${dateText(content['admittedOn']!)}).`)
  }
  const other = stays.find(each => each.kind === stay.kind && overlap(each, stay))
  if (!other) return null
  const until = other.toDate ? `đến ngày ${dateText(other.toDate)}` : 'đến nay'
  return problemOf(row, 'fromDate', `Trùng với thời gian đã ghi: từ ngày ${dateText(other.fromDate)} ${until}.`)
}

const refused = (row: ReadRow, member: KnownMember | null, cell: KnownCell | null, problems: RowProblem[]): CheckedRow => ({
  ...{ rowNumber: row.number, outcome: 'REFUSED', subjectId: null, subjectVersion: null, placeId: cell?.id ?? null },
  ...{ name: member?.content['fullName'] ?? row.values['fullName'] ?? '', content: row.values, before: null, problems },
})

function recorded(
  { number, values }: ReadRow,
  outcome: 'NEW' | 'UNCHANGED',
  member: KnownMember,
  { unitId, ...stay }: KnownStay,
): CheckedRow {
  const stayed = { beganBy: values['beganBy'] ?? 'FOUNDING', endedBy: values['endedBy'] ?? 'TRANSFERRED_OUT' }
  const content: Content = { ...stay, document: values['document'] ?? null, ...(stay.kind === 'STAY' && stayed) }
  return {
    ...{ rowNumber: number, outcome, subjectId: member.id, subjectVersion: null, placeId: unitId ?? member.unitId },
    ...{ name: member.content['fullName']!, content, before: null, problems: [] },
  }
}
