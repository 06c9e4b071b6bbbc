import { FACT_KINDS, type FactKind } from './codes'
import { FACT_HINTS, FACT_SHAPES, readFactValue } from './factValue'
import { type FoundMember, namesMember, oneMeant } from './importMember'
import { type CheckedRow, type Content, NO_SUCH_PLACE, problemOf, type ReadRow, refusedRow, type RowProblem } from './importRow'

/** A rating of the open year with the facts on file. */
export interface KnownFacts {
  id: number
  name: string
  unitId: number
  /** The newest fact of any kind; 0 where there is none. */
  newest: number
  values: Partial<Record<FactKind, string>>
}

export interface FactImport {
  /** Of the reader's own person, whose facts are for somebody else to record. */
  ownMemberId: number | null
  placeOf(text: string): { id: number; name: string } | null
  memberOf(row: ReadRow): FoundMember
  ratingOf(kind: 'ORGANISATION' | 'MEMBER', subjectId: number): KnownFacts | undefined
  /** Ratings of the file with the row they stand in. */
  seen: Map<number, number>
}

/** What a row of the workbook of facts would record. */
export function checkFacts(row: ReadRow, file: FactImport): CheckedRow {
  const place = row.values['unitCode'] ? file.placeOf(row.values['unitCode']) : null
  const { values, problems: unread } = readValues(row)
  const problems = [...row.problems, ...unread, ...(place ? [] : placeProblems(row))]
  if (problems.length > 0 || !place) return refusedRow(row, problems, place)
  const found = ratingIn(row, place, file)
  if ('problem' in found) return refusedRow(row, [found.problem], place)
  const told = FACT_KINDS.filter(kind => values[kind] !== undefined && values[kind] !== found.rating.values[kind])
  if (told.length > 0 && !row.values['source']) {
    return refusedRow(row, [problemOf(row, 'source', 'Hãy ghi nguồn: văn bản hoặc nơi cung cấp dữ kiện.')], place)
  }
  return recorded(row, found.rating, values, told)
}

type Facts = Partial<Record<FactKind, string>>

function recorded(row: ReadRow, rating: KnownFacts, values: Facts, told: readonly FactKind[]): CheckedRow {
  const known = told.some(kind => rating.values[kind] !== undefined)
  const of = (facts: Facts): Content => Object.fromEntries(told.map(kind => [kind, facts[kind] ?? null]))
  return {
    ...{ rowNumber: row.number, subjectId: rating.id, subjectVersion: rating.newest, placeId: rating.unitId, name: rating.name },
    outcome: told.length === 0 ? 'UNCHANGED' : known ? 'CHANGED' : 'NEW',
    content: { ...of(values), ...(told.length > 0 ? { source: row.values['source']! } : {}) },
    before: known ? of(rating.values) : null,
    problems: [],
  }
}

/** An empty cell was told by the reader of the file. */
const placeProblems = (row: ReadRow): RowProblem[] => (row.values['unitCode'] ? [problemOf(row, 'unitCode', NO_SUCH_PLACE)] : [])

/** What is chosen from a list came as its code; the rest is read as people write it. */
function readValues(row: ReadRow) {
  const values: Facts = {}
  const problems: RowProblem[] = []
  for (const kind of FACT_KINDS) {
    const typed = row.values[kind]
    if (!typed) continue
    const shape = FACT_SHAPES[kind]
    const value = shape === 'YES_NO' || shape === 'LEVEL' ? typed : readFactValue(kind, typed)
    if (value === null) problems.push(problemOf(row, kind, `Chưa đọc được giá trị này. Hãy ghi ${FACT_HINTS[shape]}.`))
    else values[kind] = value
  }
  return { values, problems }
}

type Found = { rating: KnownFacts } | { problem: RowProblem }

/** Whose row it is, with nobody's own and nobody's twice. */
function ratingIn(row: ReadRow, place: { id: number }, file: FactImport): Found {
  const field = namesMember(row) ? 'fullName' : 'unitCode'
  const found = namesMember(row) ? memberRating(row, place, file) : unitRating(row, place, file)
  if ('problem' in found) return found
  const earlier = file.seen.get(found.rating.id)
  if (earlier) return { problem: problemOf(row, field, `Đối tượng này đã có ở dòng ${earlier} của tệp. Hãy giữ một dòng.`) }
  file.seen.set(found.rating.id, row.number)
  return found
}

const NO_RATING = 'Đối tượng này không có phiếu xếp loại trong đợt của năm.'

function unitRating(row: ReadRow, place: { id: number }, file: FactImport): Found {
  const rating = file.ratingOf('ORGANISATION', place.id)
  return rating ? { rating } : { problem: problemOf(row, 'unitCode', NO_RATING) }
}

function memberRating(row: ReadRow, place: { id: number }, file: FactImport): Found {
  const { member, problem } = oneMeant(file.memberOf(row), ({ id }) => file.ratingOf('MEMBER', id)?.unitId === place.id)
  if (problem) return { problem }
  if (member.id === file.ownMemberId) {
    return { problem: problemOf(row, 'fullName', 'Đây là dữ kiện của chính đồng chí. Mời người khác trong văn phòng nhập dòng này.') }
  }
  const rating = file.ratingOf('MEMBER', member.id)
  if (!rating) return { problem: problemOf(row, 'fullName', NO_RATING) }
  return rating.unitId === place.id
    ? { rating }
    : { problem: problemOf(row, 'unitCode', 'Đồng chí này được xếp loại ở chi bộ khác trong đợt của năm.') }
}
