import type { CandidateStageCode } from '../domain/codes'
import type { RecipientGroup, SubjectGroup } from '../domain/figureKey'
import type { YearRecords } from '../domain/yearRecords'
import { type Condition, select } from './select'

/** Columns that every list of counts has, so that one question asks them all. */
interface CountRow {
  list: 'present' | 'stages' | 'commendations' | 'situation'
  year: number
  code: string
  title: string
  titleName: string
  position: number
  count: number
}

export const COUNT = 'CAST(COUNT(*) AS INTEGER)'

const EMPTY: Record<keyof CountRow, string> = { list: `''`, year: '0', code: `''`, title: `''`, titleName: `''`, position: '0', count: '0' }

/** The columns of a list of counts; those left out are empty. */
export const countColumns = (columns: Partial<Record<keyof CountRow, string>>) =>
  Object.entries({ ...EMPTY, ...columns })
    .map(([name, sql]) => `${sql} AS "${name}"`)
    .join(', ')

/** What was counted of a year besides its ratings, in one question. */
export async function yearCounts(
  lists: readonly Condition[],
): Promise<Pick<YearRecords, 'present' | 'stages' | 'commendations' | 'situation'>> {
  const rows = await select<CountRow>(
    `SELECT * FROM (${lists.map(({ sql }) => sql).join(' UNION ALL ')}) counts ORDER BY position, title, code`,
    Object.assign({}, ...lists.map(({ values }) => values)),
  )
  const of = (list: CountRow['list']) => rows.filter(row => row.list === list)
  return {
    present: of('present').map(({ year, code, count }) => ({ year, group: code as SubjectGroup, count })),
    stages: of('stages').map(({ code, count }) => ({ stage: code as CandidateStageCode, count })),
    commendations: of('commendations').map(({ title, titleName, code, count }) => ({
      title,
      titleName,
      recipients: code as RecipientGroup,
      count,
    })),
    situation: situationFrom(of('situation')),
  }
}

function situationFrom(rows: CountRow[]): YearRecords['situation'] {
  const count = (code: string) => rows.find(row => row.code === code)?.count ?? 0
  const [full, probationary] = [count('full'), count('probationary')]
  return {
    committees: count('committees'),
    cells: count('cells'),
    members: full + probationary,
    full,
    probationary,
    exempt: count('exempt'),
  }
}
