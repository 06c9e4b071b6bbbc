import type { NotRatedReason, OrganisationKind, OrganisationTier } from './codes'
import { type FoundMember, type KnownMember, namesMember, oneMeant } from './importMember'
import { type CheckedRow, type Content, newRow, NO_SUCH_PLACE, problemOf, type ReadRow, refusedRow, type RowProblem } from './importRow'
import { overlap, type Period } from './membershipStatus'
import { dateText, type PlainDate } from './plainDate'
import { isAuthority } from './decidingAuthority'
import type { RatingLevel } from './ratingLevel'

/** An organisation at or below the committee whose file it is. */
export interface KnownPlace {
  id: number
  code: string
  name: string
  bodyName: string
  kind: OrganisationKind
  tier: OrganisationTier
  path: string
  parentId: number | null
  /** The first day of its records. */
  since: PlainDate
}

/** What is on file of a subject's year. */
export interface KnownRating {
  id: number
  level: RatingLevel | null
  notRatedReason: NotRatedReason | null
  documentNumber: string | null
  decidedOn: PlainDate | null
}

export interface RatingImport {
  committee: KnownPlace
  year: number
  today: PlainDate
  /** Of the reader's own person, whose rating is for somebody else to record. */
  ownMemberId: number | null
  /** Why nothing can be added to the year; null where it is written down from papers. */
  closed: string | null
  placeOf(text: string): KnownPlace | null
  memberOf(row: ReadRow): FoundMember
  /** When and in which cells a member has been. */
  staysOf(memberId: number): readonly (Period & { unitId: number | null })[]
  ratingOf(kind: 'ORGANISATION' | 'MEMBER', subjectId: number): KnownRating | undefined
  /** Subjects of the file with the row they stand in. */
  seen: Map<string, number>
}

interface Subject {
  kind: 'ORGANISATION' | 'MEMBER'
  id: number
  name: string
}

/** What a row of the workbook of ratings would record. */
export function checkRating(read: ReadRow, file: RatingImport): CheckedRow {
  const place = read.values['unitCode'] ? file.placeOf(read.values['unitCode']) : null
  const row = withAuthority(read, place, file)
  const problems = [...row.problems, ...placeProblems(row, place, file), ...valueProblems(row, file)]
  if (problems.length > 0 || !place) return refusedRow(row, problems, place)
  const { subject, problem } = subjectOf(row, place, file)
  if (problem) return refusedRow(row, [problem], place)
  const obstacle = subjectProblem(row, subject, file)
  if (obstacle) return refusedRow(row, [obstacle], place)
  const known = file.ratingOf(subject.kind, subject.id)
  if (!known && file.closed) return refusedRow(row, [problemOf(row, 'unitCode', file.closed)], place)
  return known ? checkKnown(row, subject, place, known) : recorded(row, subject, place, file)
}

/** Lists of results seldom say who decided: of what is below a committee, it did. Who decided on itself, or in its stead, is asked. */
function withAuthority(row: ReadRow, place: KnownPlace | null, { committee }: RatingImport): ReadRow {
  const { level, authorityName } = row.values
  const decides =
    committee.kind === 'COMMITTEE' && (committee.tier === 'GRASSROOTS' || (committee.tier === 'ABOVE_GRASSROOTS' && !namesMember(row)))
  if (authorityName || !level || level === 'NOT_RATED' || !decides || place?.id === committee.id) return row
  return { ...row, values: { ...row.values, authorityName: committee.bodyName } }
}

/** A committee above the grassroots level rates what stands right below it; any other all that is below, and the own rating is recorded with them. */
const isRatedBy = ({ id, tier }: KnownPlace, place: KnownPlace) => tier !== 'ABOVE_GRASSROOTS' || place.id === id || place.parentId === id

function placeProblems(row: ReadRow, place: KnownPlace | null, { committee }: RatingImport): RowProblem[] {
  if (!row.values['unitCode']) return []
  if (!place) return [problemOf(row, 'unitCode', NO_SUCH_PLACE)]
  if (isRatedBy(committee, place)) return []
  return [problemOf(row, 'unitCode', 'Tổ chức này do cấp ủy trực tiếp của nó xếp loại; hãy nhập ở trang của cấp ủy ấy.')]
}

/** What does not fit together in the row itself. */
function valueProblems(row: ReadRow, { year, today }: RatingImport): RowProblem[] {
  const { level, notRatedReason, documentNumber, decidedOn, authorityName: authority } = row.values
  const isLevel = Boolean(level) && level !== 'NOT_RATED'
  const told = new Set(row.problems.map(({ field }) => field))
  const wrong: [boolean, string, string][] = [
    [!level && !notRatedReason, 'level', 'Hãy ghi mức xếp loại, hoặc lý do chưa xếp loại.'],
    [isLevel && Boolean(notRatedReason), 'notRatedReason', 'Đã có mức xếp loại thì để trống ô này.'],
    [level === 'NOT_RATED' && !notRatedReason, 'notRatedReason', 'Hãy ghi lý do chưa xếp loại.'],
    [isLevel && !documentNumber, 'documentNumber', 'Hãy ghi số quyết định xếp loại.'],
    [isLevel && !decidedOn, 'decidedOn', 'Hãy ghi ngày quyết định xếp loại.'],
    [isLevel && !authority, 'authorityName', 'Hãy ghi cấp đã quyết định.'],
    [Boolean(decidedOn && decidedOn > today), 'decidedOn', 'Ngày này chưa đến.'],
    [Boolean(decidedOn && decidedOn < `${year}-01-01`), 'decidedOn', `Quyết định xếp loại năm ${year} không thể có trước năm ấy.`],
  ]
  return wrong.flatMap(([found, field, message]) => (found && !told.has(field) ? [problemOf(row, field, message)] : []))
}

type FoundSubject = { subject: Subject; problem?: undefined } | { subject?: undefined; problem: RowProblem }

function subjectOf(row: ReadRow, place: KnownPlace, file: RatingImport): FoundSubject {
  if (!namesMember(row)) return { subject: { kind: 'ORGANISATION', id: place.id, name: place.name } }
  if (place.kind !== 'CELL') return { problem: problemOf(row, 'unitCode', 'Đảng viên được xếp loại ở chi bộ; hãy ghi mã chi bộ.') }
  const year = { fromDate: `${file.year}-01-01`, toDate: `${file.year + 1}-01-01` }
  const wasThere = ({ id }: KnownMember) => file.staysOf(id).some(stay => stay.unitId === place.id && overlap(stay, year))
  const { member, problem } = oneMeant(file.memberOf(row), wasThere)
  return problem ? { problem } : { subject: { kind: 'MEMBER', id: member.id, name: member.content['fullName']! } }
}

/** A subject stands in one row only; nobody records the own rating, and no body decides its own. */
function subjectProblem(row: ReadRow, { kind, id }: Subject, { committee, ownMemberId, seen }: RatingImport): RowProblem | null {
  const field = kind === 'MEMBER' ? 'fullName' : 'unitCode'
  const earlier = seen.get(`${kind} ${id}`)
  if (earlier) return problemOf(row, field, `Đối tượng này đã có ở dòng ${earlier} của tệp. Hãy giữ một dòng.`)
  seen.set(`${kind} ${id}`, row.number)
  if (kind === 'MEMBER' && id === ownMemberId) {
    return problemOf(row, field, 'Đây là xếp loại của chính đồng chí. Mời người khác trong văn phòng nhập dòng này.')
  }
  const itself = kind === 'ORGANISATION' && id === committee.id && isAuthority(row.values['authorityName'], committee)
  return itself
    ? problemOf(row, 'authorityName', 'Cấp trên trực tiếp quyết định xếp loại của tổ chức này, không phải chính tổ chức.')
    : null
}

/** What is on file stays: another level is a new decision, with its own paper and reason. */
function checkKnown(row: ReadRow, subject: Subject, place: KnownPlace, known: KnownRating): CheckedRow {
  const { level, notRatedReason, documentNumber, decidedOn } = row.values
  const isLevel = level && level !== 'NOT_RATED'
  const same = isLevel
    ? level === known.level && documentNumber === known.documentNumber && decidedOn === known.decidedOn
    : known.level === null && notRatedReason === known.notRatedReason
  if (!same) return refusedRow(row, [problemOf(row, 'level', contradiction(known))], place)
  return {
    ...{ rowNumber: row.number, outcome: 'UNCHANGED', subjectId: known.id, subjectVersion: null, placeId: place.id },
    ...{ name: subject.name, content: row.values, before: null, problems: [] },
  }
}

function contradiction({ level, documentNumber, decidedOn, notRatedReason }: KnownRating): string {
  const there = level
    ? `Năm này đã có Quyết định số ${documentNumber} ngày ${dateText(decidedOn!)}, khác với dòng này.`
    : notRatedReason
      ? 'Năm này đã ghi chưa xếp loại, khác với dòng này.'
      : 'Năm này đã có hồ sơ xếp loại trong hệ thống.'
  return `${there} Việc xếp loại lại là quyết định mới, ghi ở trang quyết định.`
}

const DECISION_FIELDS = ['documentNumber', 'decidedOn', 'authorityName', 'signatoryName', 'signatoryOffice'] as const

function recorded(row: ReadRow, subject: Subject, place: KnownPlace, { committee }: RatingImport): CheckedRow {
  const { values } = row
  const isRated = values['level'] !== 'NOT_RATED' && Boolean(values['level'])
  const told = (...fields: string[]): Content => Object.fromEntries(fields.map(field => [field, values[field] ?? null]))
  const nothing = (...fields: string[]): Content => Object.fromEntries(fields.map(field => [field, null]))
  const content: Content = {
    ...{ kind: subject.kind, group: groupOf(subject, place, committee) },
    organisationId: subject.kind === 'ORGANISATION' ? String(subject.id) : null,
    memberId: subject.kind === 'MEMBER' ? String(subject.id) : null,
    ...(isRated ? told('level') : nothing('level')),
    ...(isRated ? nothing('notRatedReason', 'notRatedNote') : told('notRatedReason', 'notRatedNote')),
    ...told(...DECISION_FIELDS),
    authorityId: isAuthority(values['authorityName'], committee) ? String(committee.id) : null,
  }
  return newRow(row, place.id, subject.name, content)
}

const GROUPS = { COMMITTEE: 'committees', SECTION: 'sections', CELL: 'cells' } as const

const groupOf = ({ kind, id }: Subject, place: KnownPlace, committee: KnownPlace) =>
  kind === 'MEMBER' ? 'members' : id === committee.id ? 'organisation' : GROUPS[place.kind]
