import { type KnownMember, ownerOf } from './importMember'
import {
  changedFields,
  type CheckedRow,
  type Content,
  merged,
  newRow,
  NO_SUCH_OPEN_CELL,
  problemOf,
  type ReadRow,
  type RowProblem,
} from './importRow'
import { PROFILE_FIELDS } from './memberRecord'
import { searchKey, sortKey } from './personName'
import { dateText, type PlainDate } from './plainDate'
import { EARLIER_RECORDS } from './unitDays'

/** A cell that the actor keeps. */
export interface KnownCell {
  id: number
  code: string
  name: string
  /** The first day of its records. */
  since: PlainDate
}

export interface MemberLookups {
  today: PlainDate
  cellOf(text: string): KnownCell | null
  byCard(card: string): KnownMember | undefined
  byIdentity(number: string): KnownMember | undefined
  /** Members of the same name whom the actor keeps. */
  byName(fullName: string): readonly KnownMember[]
  /** Keys and numbers of the file with the row they stand in. */
  seen: Map<string, number>
}

type Finding = { known: KnownMember | null; problem?: undefined } | { known?: undefined; problem: RowProblem }

const refused = (row: ReadRow, problems: RowProblem[], cell: KnownCell | null): CheckedRow => ({
  ...{ rowNumber: row.number, outcome: 'REFUSED', subjectId: null, subjectVersion: null, placeId: cell?.id ?? null },
  ...{ name: row.values['fullName'] ?? '', content: row.values, before: null, problems },
})

/** What a row of the members' workbook would do. */
export function checkMember(row: ReadRow, lookups: MemberLookups): CheckedRow {
  const cell = row.values['unitCode'] ? lookups.cellOf(row.values['unitCode']) : null
  const problems = [...row.problems, ...disorder(row, cell, lookups)]
  if (problems.length > 0 || !cell) return refused(row, problems, cell)
  const { known, problem } = personOf(row, lookups)
  if (problem) return refused(row, [problem], cell)
  const taken = repeated(row, known, lookups)
  if (taken) return refused(row, [taken], cell)
  return known ? checkKnown(row, known, cell) : newMember(row, cell)
}

const before = (earlier: string | null | undefined, later: string | null | undefined) => Boolean(earlier && later && earlier < later)

const LEAVING = 'Người đã rời thì ghi cả ngày và lý do rời.'

/** What may not fit together in a row itself, and the field where it is said. Asked of every row of a long list: nothing is made up that is not wrong. */
type Disorder = readonly [field: string, found: (values: Content, cell: KnownCell | null, today: PlainDate) => boolean, message: string]

const NOT_YET = 'Ngày này chưa đến.'

const DISORDERS: readonly Disorder[] = [
  ['unitCode', ({ unitCode }, cell) => Boolean(unitCode) && !cell, NO_SUCH_OPEN_CELL],
  ['birthDate', ({ birthDate }, _cell, today) => before(today, birthDate), NOT_YET],
  ['admittedOn', ({ admittedOn }, _cell, today) => before(today, admittedOn), NOT_YET],
  [
    'officialOn',
    ({ officialOn }, _cell, today) => before(today, officialOn),
    'Ngày này chưa đến: đồng chí còn dự bị. Hãy để trống, đến ngày thì ghi «Công nhận chính thức».',
  ],
  ['fromDate', ({ fromDate }, _cell, today) => before(today, fromDate), NOT_YET],
  ['toDate', ({ toDate }, _cell, today) => before(today, toDate), NOT_YET],
  ['endedBy', ({ toDate, endedBy }) => Boolean(toDate && !endedBy), LEAVING],
  ['toDate', ({ toDate, endedBy }) => Boolean(!toDate && endedBy), LEAVING],
  [
    'toDate',
    ({ toDate, fromDate, admittedOn }) => Boolean(toDate && (fromDate ?? admittedOn ?? '') >= toDate),
    'Ngày rời phải sau ngày về chi bộ.',
  ],
  ['birthDate', ({ birthDate, admittedOn }) => before(admittedOn, birthDate), 'Ngày sinh phải trước ngày vào Đảng.'],
  ['officialOn', ({ officialOn, admittedOn }) => before(officialOn, admittedOn), 'Ngày chính thức phải sau ngày vào Đảng.'],
  ['fromDate', ({ fromDate, admittedOn }) => before(fromDate, admittedOn), 'Ngày về chi bộ phải từ ngày vào Đảng.'],
]

function disorder(row: ReadRow, cell: KnownCell | null, { today }: MemberLookups): RowProblem[] {
  const problems: RowProblem[] = []
  for (const [field, found, message] of DISORDERS) if (found(row.values, cell, today)) problems.push(problemOf(row, field, message))
  if (cell && before(row.values['fromDate'], cell.since))
    problems.push(problemOf(row, 'fromDate', `Hồ sơ chi bộ bắt đầu từ ${dateText(cell.since)}; hãy để trống ô này. ${EARLIER_RECORDS}`))
  return problems
}

/** Whose row it is: by the number of the card, else by name, day of birth and day of admission; where that is unsure, nobody's. */
function personOf(row: ReadRow, { byCard, byName }: MemberLookups): Finding {
  const { fullName, cardNumber, admittedOn } = row.values
  const owner = cardNumber ? byCard(cardNumber) : undefined
  if (owner) {
    const { member: known, problem } = ownerOf(row, owner)
    return problem ? { problem } : { known }
  }
  const same = byName(fullName!).filter(({ content }) => content['admittedOn'] === admittedOn)
  return same.length === 0 ? { known: null } : oneOf(row, same)
}

/** Which of those of the same name and day of admission. */
function oneOf(row: ReadRow, same: readonly KnownMember[]): Finding {
  const { birthDate, cardNumber } = row.values
  const unsure = (field: string, message: string): Finding => ({ problem: problemOf(row, field, message) })
  const born = same.filter(({ content }) => content['birthDate'] !== null && content['birthDate'] === birthDate)
  if (!birthDate || (born.length === 0 && same.some(({ content }) => content['birthDate'] === null))) return unsure('birthDate', UNSURE)
  if (born.length > 1) return unsure('cardNumber', 'Có nhiều đồng chí cùng họ tên, ngày sinh và ngày vào Đảng. Hãy ghi số thẻ đảng viên.')
  const [known = null] = born
  const card = known?.content['cardNumber']
  if (!cardNumber || !card) return { known }
  return unsure('cardNumber', `Đã có đồng chí cùng họ tên, ngày sinh, ngày vào Đảng với số thẻ ${card}. Hãy kiểm tra số thẻ.`)
}

const UNSURE =
  'Đã có đồng chí cùng họ tên và ngày vào Đảng, chưa rõ có phải một người. Hãy ghi số thẻ đảng viên, hoặc ngày sinh ở cả hồ sơ và tệp.'

/** What to do about a row that says again what an earlier one says. */
const TWICE: Record<string, string> = {
  fullName: 'Hãy giữ một dòng, hoặc ghi số thẻ nếu là hai người.',
  cardNumber: 'Mỗi đảng viên một số thẻ: hãy kiểm tra lại số, hoặc giữ một dòng nếu là một người.',
  identityNumber: 'Số này là của một người: hãy kiểm tra lại số, hoặc giữ một dòng nếu là một người.',
}

/** A person, a card and an identity number stand in one row only; a number of somebody else in none. */
function repeated(row: ReadRow, known: KnownMember | null, { seen, byIdentity }: MemberLookups): RowProblem | null {
  const keys = keysIn(row, known)
  for (const [field, key] of keys) {
    const earlier = seen.get(key)
    if (earlier) return problemOf(row, field, `Trùng với dòng ${earlier} của tệp. ${TWICE[field]}`)
  }
  for (const [, key] of keys) seen.set(key, row.number)
  const { identityNumber } = row.values
  const holder = identityNumber ? byIdentity(identityNumber) : undefined
  if (!holder || holder.id === known?.id) return null
  return problemOf(row, 'identityNumber', 'Số định danh này đã có ở hồ sơ khác. Hãy kiểm tra lại số.')
}

/** What a row claims for itself alone. */
function keysIn({ values }: ReadRow, known: KnownMember | null): (readonly [string, string])[] {
  const claim = (field: string, mark: string) => (values[field] ? [[field, `${mark} ${values[field]}`] as const] : [])
  const card = claim('cardNumber', 'card')
  const person = `person ${searchKey(values['fullName']!)} ${values['birthDate'] ?? ''} ${values['admittedOn'] ?? ''}`
  return [
    ...(known ? [['fullName', `id ${known.id}`] as const] : []),
    ...(card.length > 0 ? card : [['fullName', person] as const]),
    ...claim('identityNumber', 'identity'),
  ]
}

function checkKnown(row: ReadRow, known: KnownMember, cell: KnownCell): CheckedRow {
  const hasLeft = known.unitId === null && Boolean(row.values['toDate'])
  if (known.unitId !== cell.id && !hasLeft) {
    const where = known.unitName ? `đang sinh hoạt ở ${known.unitName}` : 'đã rời chi bộ'
    return refused(row, [problemOf(row, 'unitCode', `Đồng chí này ${where}. Việc chuyển ghi ở trang hồ sơ, có ngày.`)], cell)
  }
  if (known.unitId === cell.id && row.values['toDate']) {
    return refused(row, [problemOf(row, 'toDate', 'Đồng chí này đang sinh hoạt ở chi bộ. Việc rời ghi ở trang hồ sơ, có ngày.')], cell)
  }
  const before = known.content
  const content = merged(before, row.values)
  if (content['officialOn'] && content['officialOn'] < content['admittedOn']!) {
    return refused(
      row,
      [problemOf(row, 'admittedOn', `Ngày chính thức trong hồ sơ là ${dateText(content['officialOn'])}, trước ngày vào Đảng này.`)],
      cell,
    )
  }
  const changed = changedFields(content, before).length > 0
  return {
    ...{ rowNumber: row.number, outcome: changed ? 'CHANGED' : 'UNCHANGED', subjectId: known.id, subjectVersion: known.version },
    ...{ placeId: cell.id, name: content['fullName']!, content: { ...content, ...keysOf(content['fullName']!) } },
    ...{ before: { ...before, ...keysOf(before['fullName']!) }, problems: [] },
  }
}

function newMember(row: ReadRow, cell: KnownCell): CheckedRow {
  const { fullName, admittedOn, fromDate, beganBy, toDate, endedBy } = row.values
  // What is empty is left out: a long list is kept row by row until it is confirmed.
  const content: Content = {}
  for (const field of PROFILE_FIELDS) if (row.values[field]) content[field] = row.values[field]
  Object.assign(content, keysOf(fullName!))
  content['fromDate'] = fromDate ?? (admittedOn! > cell.since ? admittedOn! : cell.since)
  content['beganBy'] = beganBy ?? 'FOUNDING'
  if (toDate) Object.assign(content, { toDate, endedBy })
  return newRow(row, cell.id, fullName!, content)
}

const keysOf = (fullName: string): Content => ({ sortKey: sortKey(fullName), searchKey: searchKey(fullName) })
