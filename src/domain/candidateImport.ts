import { isCarried, isVoted, type ReachedStages, stageFault } from './candidateStages'
import { CANDIDATE_STAGES, type CandidateStageCode, type OrganisationKind } from './codes'
import {
  changedFields,
  type CheckedRow,
  type Content,
  merged,
  newRow,
  NO_SUCH_CELL,
  problemOf,
  type ReadRow,
  type RowProblem,
} from './importRow'
import { searchKey, sortKey } from './personName'
import { dateText, type PlainDate } from './plainDate'

/** A candidate on file: profile, stages and votes by field. */
export interface KnownCandidate {
  id: number
  version: number
  unitId: number
  unitName: string
  /** Whether the candidacy came to an end and was not taken up again. */
  ended: boolean
  content: Content
}

/** A unit that may follow candidates. */
interface KnownUnit {
  id: number
  kind: OrganisationKind
}

export interface CandidateImport {
  today: PlainDate
  cellOf(text: string): KnownUnit | null
  byName(fullName: string): readonly KnownCandidate[]
  /** Members of this name who were admitted on this day, and whom no candidate names yet. */
  admitted(fullName: string, admittedOn: PlainDate): readonly number[]
  /** Candidates of the file with the row they stand in. */
  seen: Map<string, number>
}

export const CANDIDATE_PROFILE = ['sex', 'birthDate', 'occupation', 'source'] as const
export const STAGE_FIELDS = CANDIDATE_STAGES.flatMap(stage =>
  isVoted(stage) ? [stage, `${stage}_FOR`, `${stage}_VOTERS`] : [stage],
) as readonly string[]

const refused = (row: ReadRow, problems: RowProblem[], placeId: number | null): CheckedRow => ({
  ...{ rowNumber: row.number, outcome: 'REFUSED', subjectId: null, subjectVersion: null, placeId },
  ...{ name: row.values['fullName'] ?? '', content: row.values, before: null, problems },
})

/** What a row of the candidates' workbook would do. */
export function checkCandidate(row: ReadRow, file: CandidateImport): CheckedRow {
  const unit = row.values['unitCode'] ? file.cellOf(row.values['unitCode']) : null
  const problems = [...row.problems, ...cellProblems(row, unit), ...dayProblems(row, file.today), ...voteProblems(row)]
  if (problems.length > 0 || !unit) return refused(row, problems, unit?.id ?? null)
  const { known, problem } = candidateOf(row, file)
  const repeated = problem ?? repeatedRow(row, known ?? null, file)
  if (repeated) return refused(row, [repeated], unit.id)
  return known ? checkKnown(row, known, unit, file) : checkNew(row, unit, file)
}

function cellProblems(row: ReadRow, unit: KnownUnit | null): RowProblem[] {
  if (!row.values['unitCode'] || unit?.kind === 'CELL') return []
  return [problemOf(row, 'unitCode', NO_SUCH_CELL)]
}

const dayProblems = (row: ReadRow, today: PlainDate): RowProblem[] =>
  ['birthDate', ...CANDIDATE_STAGES].flatMap(field => {
    const day = row.values[field]
    return day && day > today ? [problemOf(row, field, 'Ngày này chưa đến.')] : []
  })

/** Votes are noted both or not at all, and then they carry the resolution. */
function voteProblems(row: ReadRow): RowProblem[] {
  return CANDIDATE_STAGES.filter(isVoted).flatMap(stage => {
    const [votesFor, voters] = [row.values[`${stage}_FOR`] ?? null, row.values[`${stage}_VOTERS`] ?? null]
    if (votesFor === null && voters === null) return []
    if (votesFor === null || voters === null) {
      return [problemOf(row, `${stage}_VOTERS`, 'Hãy ghi cả số tán thành và số có quyền biểu quyết, hoặc để trống cả hai.')]
    }
    if (Number(votesFor) > Number(voters)) return [problemOf(row, `${stage}_FOR`, 'Số tán thành nhiều hơn số có quyền biểu quyết.')]
    return isCarried({ votesFor: Number(votesFor), voters: Number(voters) })
      ? []
      : [problemOf(row, `${stage}_FOR`, 'Nghị quyết cần ít nhất hai phần ba số có quyền biểu quyết tán thành.')]
  })
}

type Finding = { known: KnownCandidate | null; problem?: undefined } | { known?: undefined; problem: RowProblem }

/** Whose row it is; where the name alone is not enough, nobody's. */
function candidateOf(row: ReadRow, { byName }: CandidateImport): Finding {
  const { fullName, birthDate } = row.values
  const same = byName(fullName!)
  const born = same.filter(({ content }) => birthDate && content['birthDate'] === birthDate)
  const open = same.filter(({ content }) => !birthDate || content['birthDate'] === null)
  const [known = null, other] = born.length > 0 ? born : open
  return other ? { problem: problemOf(row, 'birthDate', `Có ${same.length} quần chúng cùng họ tên. Hãy ghi ngày sinh.`) } : { known }
}

function repeatedRow(row: ReadRow, known: KnownCandidate | null, { seen }: CandidateImport): RowProblem | null {
  const person = `${searchKey(row.values['fullName']!)} ${row.values['birthDate'] ?? ''}`
  for (const key of known ? [`id ${known.id}`, person] : [person]) {
    const earlier = seen.get(key)
    if (earlier)
      return problemOf(row, 'fullName', `Trùng với dòng ${earlier} của tệp. Hãy giữ một dòng, hoặc ghi ngày sinh nếu là hai người.`)
    seen.set(key, row.number)
  }
  return null
}

function checkKnown(row: ReadRow, known: KnownCandidate, unit: KnownUnit, file: CandidateImport): CheckedRow {
  const before = known.content
  const content = merged(before, row.values)
  const changed = changedFields(content, before)
  const problem = placeProblem(row, known, unit) ?? (changed.length > 0 ? changeProblem(row, known, content) : null)
  if (problem) return refused(row, [problem], unit.id)
  const { memberId, problem: unknown } = memberOf(row, before['ADMISSION'] ? null : (content['ADMISSION'] ?? null), file)
  if (unknown) return refused(row, [unknown], unit.id)
  return {
    ...{ rowNumber: row.number, outcome: changed.length > 0 ? 'CHANGED' : 'UNCHANGED', subjectId: known.id, subjectVersion: known.version },
    ...{
      placeId: unit.id,
      name: row.values['fullName']!,
      content: { ...content, memberId },
      before: { ...before, memberId: null },
      problems: [],
    },
  }
}

const placeProblem = (row: ReadRow, { unitId, unitName }: KnownCandidate, { id }: KnownUnit) =>
  unitId === id ? null : problemOf(row, 'unitCode', `Quần chúng này đang do ${unitName} theo dõi.`)

/** A stage on file stays as it is; more of them come only in order, and only while the candidate is followed. */
function changeProblem(row: ReadRow, { content: before, ended }: KnownCandidate, content: Content): RowProblem | null {
  const changed = changedFields(content, before).filter(field => STAGE_FIELDS.includes(field))
  const moved = changed.find(field => before[field])
  if (moved) return problemOf(row, moved, `Đã ghi ${shown(before[moved]!)}. Sửa bước đã ghi ở trang của quần chúng, có lý do.`)
  if (ended && changed.length > 0) {
    return problemOf(row, 'fullName', 'Việc theo dõi quần chúng này đã kết thúc. Hãy ghi theo dõi trở lại ở trang của quần chúng trước.')
  }
  return faultIn(row, content)
}

function checkNew(row: ReadRow, unit: KnownUnit, file: CandidateImport): CheckedRow {
  const fullName = row.values['fullName']!
  const profile = Object.fromEntries(CANDIDATE_PROFILE.map(field => [field, row.values[field] ?? null]))
  const stages = Object.fromEntries(STAGE_FIELDS.map(field => [field, row.values[field] ?? null]))
  if (!stages['INTRODUCED']) return refused(row, [problemOf(row, 'INTRODUCED', 'Hãy ghi ngày được giới thiệu.')], unit.id)
  const fault = faultIn(row, stages)
  if (fault) return refused(row, [fault], unit.id)
  const { memberId, problem } = memberOf(row, stages['ADMISSION'] ?? null, file)
  if (problem) return refused(row, [problem], unit.id)
  const keys = { fullName, sortKey: sortKey(fullName), searchKey: searchKey(fullName) }
  return newRow(row, unit.id, fullName, { ...profile, source: profile['source'] ?? 'OTHER', ...stages, ...keys, memberId })
}

/** Stages follow one another; votes belong to a stage that was reached. */
function faultIn(row: ReadRow, content: Content): RowProblem | null {
  const reached = Object.fromEntries(CANDIDATE_STAGES.flatMap(stage => (content[stage] ? [[stage, content[stage]]] : []))) as ReachedStages
  const fault = stageFault(reached)
  if (fault) {
    return problemOf(
      row,
      fault.stage,
      fault.beforeOn
        ? `Bước này không thể trước bước đứng trước nó (ngày ${dateText(fault.beforeOn)}).`
        : 'Bước đứng ngay trước bước này chưa ghi ngày. Hãy ghi lần lượt từng bước.',
    )
  }
  const early = CANDIDATE_STAGES.filter(isVoted).find(stage => content[`${stage}_VOTERS`] && !content[stage])
  return early ? problemOf(row, early, 'Đã ghi số phiếu thì hãy ghi cả ngày của nghị quyết.') : null
}

/** An admission names the member that it made. */
function memberOf(row: ReadRow, admittedOn: PlainDate | null, { admitted }: CandidateImport) {
  if (!admittedOn) return { memberId: null, problem: null }
  const [member, other] = admitted(row.values['fullName']!, admittedOn)
  if (member !== undefined && other === undefined) return { memberId: String(member), problem: null }
  const stage: CandidateStageCode = 'ADMISSION'
  const message = other
    ? 'Có nhiều đảng viên cùng họ tên vào Đảng ngày này. Việc kết nạp ghi ở trang của quần chúng.'
    : 'Chưa có đảng viên cùng họ tên vào Đảng ngày này. Hãy nhập hồ sơ đảng viên trước, hoặc ghi kết nạp ở trang của quần chúng.'
  return { memberId: null, problem: problemOf(row, stage, message) }
}

const shown = (value: string) => (/^\d{4}-/.test(value) ? `ngày ${dateText(value)}` : value)
