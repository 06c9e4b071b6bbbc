import { CYCLE_STEPS, type CycleStep } from '../domain/codes'
import type { Deadline } from '../domain/cycleSettings'
import { daysBetween, STEP_NAMES } from '../domain/deadlines'
import { dateText, momentText, type PlainDate } from '../domain/plainDate'
import { countText, share } from '../domain/share'
import { lateUnits, type StepProgress, type StepStatus, type UnitProgress, unitsPast } from '../domain/unitProgress'
import type { CycleFacts } from '../domain/yearRecords'
import { cycleStepLabel, stepStatusLabel } from '../labels/cycle'
import { presentForm } from './form'

interface Extension {
  unitName: string
  step: CycleStep
  untilDate: PlainDate
  reason: string
  at: string
  userName: string
}

interface ProgressInput {
  address: string
  committee: { id: number; bodyName: string }
  cycle: CycleFacts
  units: UnitProgress[]
  extensions: Extension[]
  today: PlainDate
  extension: { values: Record<string, string>; errors: Record<string, string> }
  /** Where what the reader may do next is done. */
  links: { cycle: string | null; publication: string | null; decisions: string }
}

const ICONS: Record<StepStatus, string | null> = { DONE: 'check', DOING: 'clock', LATE: 'warning', BACK: 'returned', NONE: null }

/** The board of a year: every unit through the six steps, who is late, who holds things up. */
export function presentProgress(input: ProgressInput) {
  const { address, cycle, units, today, committee } = input
  const late = lateUnits(units)
  const reminded = late.length > 0 ? late : soonDue(units)
  const total = units.length
  return {
    title: `Tiến độ đợt đánh giá ${cycle.year}`,
    lead: leadOf(input),
    address,
    heading: `${countText(total)} đơn vị qua 6 bước`,
    links: input.links,
    figures: [
      figure('Đã nộp hồ sơ', unitsPast(units, 'HAND_IN'), total),
      figure('Trễ hạn', late.length, total),
      figure('Bị trả lại', units.filter(({ unit }) => unit.returned > 0).length, total),
      figure('Đã thẩm định', unitsPast(units, 'APPRAISE'), total),
    ],
    legend: LEGEND,
    steps: CYCLE_STEPS.map(step => ({ name: cycleStepLabel[step], deadline: deadlineText(cycle.settings.deadlines?.[step]) })),
    rows: units.map((unit, index) => presentUnit(unit, index + 1, cycle)),
    totals: CYCLE_STEPS.map(step => rateOf(unitsPast(units, step), total)),
    reminder: reminded.length > 0 ? reminderText(reminded, { committee, cycle, today }) : null,
    reminderRows: Math.min(14, reminded.length + 6),
    extensions: input.extensions.map(each => ({
      unit: each.unitName,
      text: `${cycleStepLabel[each.step]}: gia hạn đến ${dateText(each.untilDate)}`,
      reason: each.reason,
      by: `${each.userName}, ${momentText(each.at)}`,
    })),
    form: extensionForm(input),
  }
}

const LEGEND = (['DONE', 'DOING', 'LATE', 'BACK', 'NONE'] as const).map(status => ({
  css: status.toLowerCase(),
  icon: ICONS[status],
  text: stepStatusLabel[status],
}))

const deadlineText = (deadline: Deadline | undefined) =>
  deadline ? `hạn ${dateText(deadline.on).slice(0, 5)}${deadline.locks ? ', có khóa' : ''}` : 'chưa đặt hạn'

const figure = (label: string, count: number, total: number) => ({ label, ...rateOf(count, total) })

function rateOf(count: number, total: number) {
  const { percent } = share(count, total)
  return { count: countText(count), of: countText(total), percent: percent === null ? '' : `${percent}%` }
}

function leadOf({ cycle, units, today }: ProgressInput): string {
  const left = CYCLE_STEPS.filter(step => unitsPast(units, step) < units.length)
  const next = left.map(step => ({ step, on: cycle.settings.deadlines?.[step]?.on })).find(({ on }) => on !== undefined)
  const start = `Hôm nay ${dateText(today)}.`
  if (left.length === 0) return `${start} Mọi đơn vị đã xong cả sáu bước.`
  if (!next?.on) return `${start} Đợt này không đặt hạn cho bước còn lại nào.`
  const days = daysBetween(today, next.on)
  if (days < 0) return `${start} Hạn ${STEP_NAMES[next.step]} ${dateText(next.on)} đã qua ${countText(-days)} ngày.`
  return `${start} Hạn ${STEP_NAMES[next.step]} ${dateText(next.on)}, ${days === 0 ? 'là hôm nay' : `còn ${countText(days)} ngày`}.`
}

function presentUnit({ unit, steps, current, due }: UnitProgress, number: number, { year }: CycleFacts) {
  return {
    number,
    name: unit.name,
    href: `/organisations/${unit.unitId}/years/${year}/review`,
    steps: steps.map(presentStep),
    blocking: current ? `${blockingText(current, unit)}${due && due.daysLeft >= 0 ? `; ${leftText(due)}` : ''}` : '',
  }
}

function presentStep(step: StepProgress) {
  const { status, on, done, of, daysLate } = step
  const name = cycleStepLabel[step.step]
  const common = { css: status.toLowerCase(), icon: ICONS[status], name }
  if (status === 'DONE') return { ...common, hidden: 'Xong ', text: on ? dateText(on).slice(0, 5) : `${done}/${of}` }
  if (status === 'BACK') return { ...common, hidden: '', text: `Trả lại ${on ? dateText(on).slice(0, 5) : ''}${lateText(daysLate)}` }
  if (status === 'LATE') return { ...common, hidden: '', text: `Trễ ${countText(daysLate)} ngày` }
  if (status === 'DOING') return { ...common, hidden: 'Đang làm ', text: `${done}/${of}` }
  return { ...common, hidden: stepStatusLabel.NONE, text: '' }
}

const lateText = (days: number) => (days > 0 ? `, trễ ${countText(days)} ngày` : '')

/** Who holds the unit up, and with what. */
function blockingText({ step, done, of }: StepProgress, { secretaryName, returnReason, returned }: UnitProgress['unit']): string {
  const left = countText(of - done)
  const cell = secretaryName ? `Bí thư ${secretaryName}` : 'Chưa ghi bí thư'
  switch (step) {
    case 'SELF_REVIEW':
      return `${cell}: còn ${left}/${countText(of)} dòng chưa tự xếp loại`
    case 'MEETING':
      return `${cell}: còn ${left}/${countText(of)} dòng chưa có mức đề xuất`
    case 'HAND_IN':
      return returned > 0 ? `${cell}: ${returnReason ?? 'chưa nộp lại'}` : `${cell}: đã đủ mức, chưa nộp`
    case 'APPRAISE':
      return `Văn phòng cấp ủy: còn ${left} dòng chưa thẩm định`
    case 'DECIDE':
      return `Cấp ủy: còn ${left} dòng chưa có quyết định`
    case 'PUBLISH':
      return `Cấp ủy: còn ${left} dòng chưa công bố`
  }
}

/** «trễ 2 ngày», «hạn là hôm nay», «còn 5 ngày» */
function leftText({ daysLeft }: NonNullable<UnitProgress['due']>): string {
  if (daysLeft < 0) return `trễ ${countText(-daysLeft)} ngày`
  return daysLeft === 0 ? 'hạn là hôm nay' : `còn ${countText(daysLeft)} ngày`
}

/** Units that still hold their files while the day comes near: to be reminded before they are late. */
const soonDue = (units: UnitProgress[]) => units.filter(({ due }) => due && due.daysLeft <= SOON && UNIT_STEPS.includes(due.step))

/** So many days before its last day a unit is reminded. */
const SOON = 7
const UNIT_STEPS: readonly CycleStep[] = ['SELF_REVIEW', 'MEETING', 'HAND_IN']

/** A letter to copy: to whom, what is missing, since when. */
function reminderText(
  reminded: UnitProgress[],
  { committee, cycle, today }: { committee: ProgressInput['committee'] } & Pick<ProgressInput, 'cycle' | 'today'>,
) {
  const lines = reminded.flatMap(({ unit, due }) =>
    due ? [`- ${unit.name}: ${STEP_NAMES[due.step]}, hạn ${dateText(due.lastDay)}, ${leftText(due)}.`] : [],
  )
  return [
    `${committee.bodyName} đề nghị các đơn vị sau hoàn thành hồ sơ xếp loại năm ${cycle.year} (tính đến ngày ${dateText(today)}):`,
    ...lines,
    'Đồng chí bí thư gặp vướng mắc thì báo ngay Văn phòng cấp ủy.',
  ].join('\n')
}

function extensionForm({ cycle, committee, units, extension: { values, errors } }: ProgressInput) {
  const set = CYCLE_STEPS.filter(step => cycle.settings.deadlines?.[step])
  if (set.length === 0) return null
  const named = [...units.map(({ unit }) => ({ id: unit.unitId, name: unit.name })), { id: committee.id, name: committee.bodyName }]
  const fields = [
    { name: 'unitId', label: 'Đơn vị', options: named.map(({ id, name }) => ({ value: String(id), name })) },
    { name: 'step', label: 'Bước', options: set.map(step => ({ value: step, name: cycleStepLabel[step] })) },
    { name: 'untilDate', label: 'Hạn mới', hint: 'Ngày/tháng/năm' },
    { name: 'reason', label: 'Lý do', lines: 2 },
  ]
  return presentForm({ sections: [{ fields }], values, errors })
}
