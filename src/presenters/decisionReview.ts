import { type CapChange, capProblem } from '../domain/capChange'
import type { OrderBreach } from '../domain/decisionOrder'
import type { SubjectGroup } from '../domain/figureKey'
import { dateText } from '../domain/plainDate'
import { RATING_LEVELS } from '../domain/ratingLevel'
import type { RatingRecord } from '../domain/ratingRecord'
import { GROUP_NOUNS } from '../domain/ratingYear'
import { countText } from '../domain/share'
import { officeLabel } from '../labels/offices'
import { levelLabel } from '../labels/ratings'
import { sourceText } from '../labels/sources'
import type { OfficeRole } from '../domain/codes'
import { presentCapChange } from './cap'
import { type DecisionRowContext, presentDecisionRow, type ShownDecisionRow } from './decisionRow'

/** Up to this many subjects the levels may still be changed on the page. */
const EDITABLE = 100

const FIELDS = ['documentNumber', 'decidedOn', 'signatoryName', 'signatoryOffice', 'reason', 'authorityName'] as const

interface DecisionReviewInput extends DecisionRowContext {
  address: string
  rows: RatingRecord[]
  capChanges: CapChange[]
  /** Officers of the committee, who may have signed. */
  officers: { role: OfficeRole; name: string }[]
  breaches: OrderBreach[]
  /** Whether the reader records decisions, or only prepares them. */
  canRecord: boolean
  values: Record<string, string>
  openedOn: string
  /** What stopped the decision from being recorded. */
  problem: string | null
}

/** The page before a decision is recorded: what will change in numbers, and the document that says so. */
export function presentDecisionReview(input: DecisionReviewInput) {
  const { address, cycle, rows, problem, openedOn } = input
  const shown = rows.map(row => presentDecisionRow(row, input))
  const superseded = rows.filter(({ level }) => level !== null)
  const caps = input.capChanges.map(presentCapChange)
  const signatories = signatoriesOf(input.officers)
  const needsReason = superseded.length > 0 || input.breaches.length > 0
  const errors = errorsOf(input, needsReason)
  return {
    title: `Ghi quyết định năm ${cycle.year}`,
    question: `Ghi quyết định cho ${subjectsText(rows)}?`,
    button: `Ghi quyết định cho ${countText(rows.length)} đối tượng`,
    address,
    effects: effectsOf(rows, input),
    caps,
    breaches: input.breaches.map(({ text, source }) => ({ text, source: sourceText(source) })),
    canRecord: input.canRecord,
    elsewhere: input.act === 'recordElsewhere',
    blocked: input.act === 'recordElsewhere' ? [] : input.capChanges.filter(({ exceeded }) => exceeded).map(capProblem),
    editable: rows.length <= EDITABLE,
    rows: shown,
    byUnit: rows.length <= EDITABLE ? [] : groupByUnit(rows, shown),
    needsReason,
    reasonHint: superseded.length > 0 ? SUPERSEDED_HINT : BREACH_HINT,
    values: { ...startValues(signatories), ...input.values },
    signatories,
    openedOn: dateText(openedOn),
    errors: Object.fromEntries(FIELDS.map(field => [field, errors[field] ?? null])),
    problems: [...(problem ? [{ href: '#subjects', text: problem }] : []), ...problemsOf(shown, errors)],
  }
}

const SUPERSEDED_HINT = 'Có đối tượng đã có quyết định: lý do được lưu cùng quyết định mới.'
const BREACH_HINT = 'Có đối tượng được quyết định trước bước: lý do được lưu cùng quyết định.'

/** In the order of the fields. A reason that is missing is told together with everything else that is. */
function errorsOf({ errors, values }: DecisionReviewInput, needsReason: boolean): Record<string, string> {
  const wrong = Object.keys(errors).length > 0
  const reason: Record<string, string> = wrong && needsReason && !values['reason'] ? { reason: 'Hãy ghi lý do.' } : {}
  const all = { ...reason, ...errors }
  const inOrder = FIELDS.flatMap(field => (all[field] ? [[field, all[field]]] : []))
  return { ...Object.fromEntries(inOrder), ...all }
}

function problemsOf(rows: ShownDecisionRow[], errors: Record<string, string>) {
  return Object.entries(errors).map(([field, message]) => {
    if ((FIELDS as readonly string[]).includes(field)) return { href: `#${field}`, text: message }
    const row = rows.find(({ id }) => field === `level-${id}`)
    return { href: row ? `#${field}` : '#subjects', text: row ? `${row.name}: ${message}` : message }
  })
}

const signatoriesOf = (officers: DecisionReviewInput['officers']) =>
  officers
    .filter(({ role }) => role === 'SECRETARY' || role === 'DEPUTY_SECRETARY')
    .map(({ role, name }) => ({ name, office: officeLabel[role] }))

const startValues = ([first]: { name: string; office: string }[]): Record<string, string> => ({
  documentNumber: '',
  decidedOn: '',
  signatoryName: first?.name ?? '',
  signatoryOffice: first?.office ?? '',
  reason: '',
  authorityName: '',
})

/** «16 chi bộ và 238 đảng viên» */
function subjectsText(rows: RatingRecord[]): string {
  if (rows.length === 1) return rows[0]!.name
  return groupsOf(rows)
    .map(([group, members]) => `${countText(members.length)} ${GROUP_NOUNS[group]}`)
    .join(' và ')
}

function groupsOf(rows: RatingRecord[]): [SubjectGroup, RatingRecord[]][] {
  const groups = new Map<SubjectGroup, RatingRecord[]>()
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row])
  return [...groups]
}

/** What will change, in numbers. */
function effectsOf(rows: RatingRecord[], { typed, cycle }: DecisionReviewInput): string[] {
  const levelOf = (row: RatingRecord) => typed.get(row.id)?.level ?? null
  const levels = groupsOf(rows).map(([group, members]) => {
    const counts = RATING_LEVELS.map(level => ({ level, count: members.filter(row => levelOf(row) === level).length }))
    const parts = counts
      .filter(({ count }) => count > 0)
      .map(({ level, count }) => `${countText(count)} ${levelLabel[level].toLowerCase()}`)
    return `${countText(members.length)} ${GROUP_NOUNS[group]}: ${parts.join(', ')}.`
  })
  const differing = rows.filter(row => row.proposedLevel !== null && row.proposedLevel !== levelOf(row)).length
  const superseded = rows.filter(({ level }) => level !== null).length
  const seen = cycle.publishedOn
    ? `Kết quả năm ${cycle.year} đã công bố: các con số và kết quả của người được xếp loại đổi ngay.`
    : 'Kết quả chưa công bố: đảng viên chưa thấy mức của mình.'
  return [
    ...levels,
    ...(differing > 0 ? [`${countText(differing)} mức khác với đề xuất.`] : []),
    ...(superseded > 0 ? [`${countText(superseded)} quyết định đang có hiệu lực được thay thế; quyết định cũ vẫn lưu trong lịch sử.`] : []),
    seen,
    'Quyết định đã ghi thì không xóa được; nếu sai, ghi quyết định mới thay thế kèm lý do.',
  ]
}

/** A long list folds up by unit. */
function groupByUnit(rows: RatingRecord[], shown: ShownDecisionRow[]) {
  const units = new Map<number, { name: string; rows: ShownDecisionRow[] }>()
  rows.forEach((row, index) => {
    const unit = units.get(row.unitId) ?? { name: row.unitName, rows: [] }
    unit.rows.push(shown[index]!)
    units.set(row.unitId, unit)
  })
  return [...units.values()].map(({ name, rows: ofUnit }) => ({ name: `${name}: ${countText(ofUnit.length)} đối tượng`, rows: ofUnit }))
}
