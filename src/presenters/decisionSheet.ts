import { SUBJECT_KINDS } from '../domain/codes'
import { DECISION_STEPS, type RatingFilter, type RatingRecord } from '../domain/ratingRecord'
import type { GroupCap } from '../domain/ratingYear'
import { countText } from '../domain/share'
import { decisionStepLabel, subjectKindLabel } from '../labels/decisions'
import { presentCap } from './cap'
import { type DecisionRowContext, presentDecisionRow } from './decisionRow'

interface DecisionSheetInput extends DecisionRowContext {
  address: string
  links: { progress: string; publication: string }
  committeeName: string
  caps: GroupCap[]
  rows: RatingRecord[]
  units: { id: number; code: string; name: string }[]
  filter: RatingFilter
  counts: { total: number; proposed: number }
  page: number
  pageSize: number
}

/** The list from which a committee chooses the subjects of a decision. */
export function presentDecisionSheet(input: DecisionSheetInput) {
  const { address, links, committeeName, cycle, regime, caps, rows, units, filter, counts, errors, page } = input
  return {
    title: `Quyết định xếp loại năm ${cycle.year}`,
    lead: `${committeeName} · ${regime.regulation.shortCitation}`,
    address,
    links,
    caps: caps.map(cap => presentCap(cap)),
    filter: presentFilter(filter, units),
    rows: rows.map(row => presentDecisionRow(row, input)),
    total: `${countText(counts.total)} đối tượng`,
    pager: presentPager(input),
    page,
    proposed: counts.proposed > 0 ? countText(counts.proposed) : null,
    problems: problemsOf(rows, errors),
  }
}

const optionsOf = <Code extends string>(codes: readonly Code[], labels: Record<Code, string>, selected: Code | null) =>
  codes.map(code => ({ value: code, name: labels[code], selected: code === selected }))

const presentFilter = ({ unitId, kind, step }: RatingFilter, units: DecisionSheetInput['units']) => ({
  units: units.map(({ id, code, name }) => ({ value: String(id), name: `${code} · ${name}`, selected: id === unitId })),
  kinds: optionsOf(SUBJECT_KINDS, subjectKindLabel, kind),
  steps: optionsOf(DECISION_STEPS, decisionStepLabel, step),
  active: unitId !== null || kind !== null || step !== null,
  /** Sent along with what is chosen. */
  fields: { unit: unitId ?? '', kind: kind ?? '', step: step ?? '' },
})

function presentPager({ address, filter, counts, page, pageSize }: DecisionSheetInput) {
  const pages = Math.ceil(counts.total / pageSize)
  if (pages <= 1) return null
  const { fields } = presentFilter(filter, [])
  const href = (target: number) =>
    target < 1 || target > pages
      ? null
      : `${address}?${new URLSearchParams({ ...fields, unit: String(fields.unit), page: String(target) })}`
  const first = (page - 1) * pageSize + 1
  const last = Math.min(page * pageSize, counts.total)
  return {
    text: `Từ ${countText(first)} đến ${countText(last)} trong ${countText(counts.total)} đối tượng`,
    previous: href(page - 1),
    next: href(page + 1),
  }
}

/** What is wrong, each with the place where it is mended. */
function problemsOf(rows: RatingRecord[], errors: Record<string, string>) {
  return Object.entries(errors).map(([field, message]) => {
    const row = rows.find(({ id }) => field === `level-${id}`)
    return { href: row ? `#${field}` : '#list', text: row ? `${row.name}: ${message}` : message }
  })
}
