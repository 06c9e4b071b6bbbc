import { earlierDecisionFields } from './forms/earlierDecision'
import { EARLIER_OUTCOMES, type EarlierOutcome, whyNotThere } from '../domain/earlierYear'
import { dateText, type PlainDate } from '../domain/plainDate'
import { countText } from '../domain/share'
import { levelLabel } from '../labels/ratings'
import { presentForm, type SectionWish } from './form'

interface YearRow {
  year: number
  origin: 'RUN' | 'RECORDED' | null
  results: number
}

/** Years before the system was used, the last one first, each with what is on record. */
export const presentEarlierYears = (organisationId: number, years: readonly YearRow[]) =>
  years.map(({ year, origin, results }) => ({
    name: `Năm ${year}`,
    text: origin === 'RUN' ? 'Đánh giá trong hệ thống' : results > 0 ? `Đã ghi ${countText(results)} kết quả` : 'Chưa ghi',
    link: origin === 'RUN' ? null : { name: 'Ghi kết quả', href: `/organisations/${organisationId}/years/${year}/earlier-ratings` },
  }))

interface UnitRow {
  id: number
  name: string
  results: number
}

export const presentEarlierUnits = (address: string, units: readonly UnitRow[]) =>
  units.map(({ id, name, results }) => ({
    name,
    text: results > 0 ? `Đã ghi ${countText(results)} kết quả` : 'Chưa ghi',
    link: { name: results > 0 ? 'Xem, ghi tiếp' : 'Ghi kết quả', href: `${address}/${id}` },
  }))

interface SubjectRow {
  kind: 'ORGANISATION' | 'MEMBER'
  id: number
  name: string
  since: PlainDate | null
  ratedAt: string | null
  outcome: EarlierOutcome | null
  documentNumber: string | null
  decidedOn: PlainDate | null
}

interface UnitInput {
  year: number
  rows: readonly SubjectRow[]
  /** Of the reader, whose own result is for others to write down. */
  memberId: number | null
  /** Whether anything of the unit is on record: then a reason puts it right. */
  values: Record<string, string>
  errors: Record<string, string>
  problem: string | null
}

export const outcomeText = (outcome: EarlierOutcome) => (outcome === 'NOT_RATED' ? 'Không xếp loại' : levelLabel[outcome])

/** The form on which the results of a unit are written down. */
export function presentEarlierUnit({ year, rows, memberId, values, errors, problem }: UnitInput) {
  const corrects = rows.some(({ outcome, ratedAt }) => outcome !== null && ratedAt === null)
  const { outcomes, ...others } = errors
  const form = presentForm({ sections: sectionsOf(year, corrects), values: withoutRows(values), errors: others, problem })
  return {
    form: { ...form, problems: [...(outcomes ? [{ text: outcomes, href: '#outcome-unit' }] : []), ...form.problems] },
    rows: rows.map(row => presentSubject(row, { year, memberId, values })),
  }
}

const withoutRows = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('outcome-')))

function sectionsOf(year: number, corrects: boolean): SectionWish[] {
  return [
    {
      title: 'Quyết định',
      lead: `Ghi đúng như quyết định về kết quả xếp loại năm ${year}. Quyết định khác cho người khác thì ghi thành lần khác.`,
      fields: [
        ...earlierDecisionFields({ example: '22-QĐ/ĐU', authority: 'Cơ quan quyết định' }),
        ...(corrects
          ? [
              {
                ...{ name: 'reason', label: 'Lý do sửa (khi sửa kết quả đã ghi)', lines: 2 },
                hint: 'Điều đã ghi vẫn được giữ. Có lý do thì quyết định trên thay cho quyết định đã ghi ở các dòng đang chọn.',
              },
            ]
          : []),
      ],
    },
  ]
}

const fieldOf = ({ kind, id }: SubjectRow) => `outcome-${kind === 'ORGANISATION' ? 'unit' : id}`

function presentSubject(row: SubjectRow, { year, memberId, values }: Pick<UnitInput, 'year' | 'memberId' | 'values'>) {
  const field = fieldOf(row)
  const own = row.kind === 'MEMBER' && row.id === memberId
  const chosen = values[field] ?? row.outcome ?? ''
  return {
    field,
    name: row.name,
    detail: row.kind === 'ORGANISATION' ? 'Tập thể đơn vị' : '',
    recorded: row.outcome && !row.ratedAt ? recordedText(row) : null,
    obstacle: whyNotThere(row, year) ?? (own ? 'Kết quả của chính đồng chí do người khác có quyền ghi.' : null),
    options: EARLIER_OUTCOMES.map(code => ({ code, name: outcomeText(code), chosen: code === chosen })),
    /** A result on record is put right, never taken away. */
    mayBeLeftOpen: row.outcome === null,
  }
}

const recordedText = ({ outcome, documentNumber, decidedOn }: SubjectRow) =>
  documentNumber && decidedOn ? `${outcomeText(outcome!)}, theo ${documentNumber} ngày ${dateText(decidedOn)}` : outcomeText(outcome!)
