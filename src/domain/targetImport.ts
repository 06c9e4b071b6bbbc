import { type CheckedRow, type Content, NO_SUCH_PLACE, problemOf, type ReadRow, type RowProblem } from './importRow'

/** A target on file. */
export interface KnownTarget {
  id: number
  version: number
  target: number
}

export interface TargetImport {
  /** The last year that may have a target. */
  latest: number
  placeOf(text: string): { id: number; name: string } | null
  targetOf(organisationId: number, year: number): KnownTarget | undefined
  seen: Map<string, number>
}

const EARLIEST = 1930
const MOST = 10_000

/** What a row of the workbook of targets would do. */
export function checkTarget(row: ReadRow, file: TargetImport): CheckedRow {
  const { values } = row
  const place = values['unitCode'] ? file.placeOf(values['unitCode']) : null
  const common = { rowNumber: row.number, placeId: place?.id ?? null, name: place?.name ?? '' }
  const problems = [...row.problems, ...valueProblems(row, place, file)]
  const repeated = problems.length === 0 ? repeatedRow(row, place!, file) : []
  if (problems.length + repeated.length > 0) {
    return { ...common, outcome: 'REFUSED', ...NO_SUBJECT, content: values, before: null, problems: [...problems, ...repeated] }
  }
  const known = file.targetOf(place!.id, Number(values['year']))
  const content: Content = { year: values['year']!, target: values['target']! }
  if (!known) return { ...common, outcome: 'NEW', ...NO_SUBJECT, content, before: null, problems: [] }
  const before: Content = { year: values['year']!, target: String(known.target) }
  const outcome = before['target'] === content['target'] ? 'UNCHANGED' : 'CHANGED'
  return { ...common, outcome, subjectId: known.id, subjectVersion: known.version, content, before, problems: [] }
}

const NO_SUBJECT = { subjectId: null, subjectVersion: null }

function valueProblems(row: ReadRow, place: object | null, { latest }: TargetImport): RowProblem[] {
  const { unitCode, year, target } = row.values
  const wrong: [boolean, string, string][] = [
    [Boolean(unitCode) && !place, 'unitCode', NO_SUCH_PLACE],
    [Boolean(year) && (Number(year) < EARLIEST || Number(year) > latest), 'year', `Hãy ghi một năm đến ${latest}.`],
    [Boolean(target) && Number(target) > MOST, 'target', 'Số này quá lớn. Hãy kiểm tra lại.'],
  ]
  return wrong.flatMap(([found, field, message]) => (found ? [problemOf(row, field, message)] : []))
}

function repeatedRow(row: ReadRow, { id }: { id: number }, { seen }: TargetImport): RowProblem[] {
  const key = `${id} ${row.values['year']}`
  const earlier = seen.get(key)
  if (earlier) return [problemOf(row, 'unitCode', `Trùng với dòng ${earlier} của tệp. Hãy giữ một dòng.`)]
  seen.set(key, row.number)
  return []
}
