import type { UnitMoveCode } from '../domain/codes'
import { daysBetween, type ExtendedTime, lastDayOf } from '../domain/deadlines'
import type { Facts } from '../domain/levelConditions'
import { dateText, momentText, type PlainDate } from '../domain/plainDate'
import type { ActingPerson } from '../domain/actingSide'
import { type ActedCycle, whyNot } from '../domain/ratingActs'
import { type Check, checksOfFile, needsReason, votersAmong } from '../domain/ratingChecks'
import type { RatingRecord } from '../domain/ratingRecord'
import { type GroupCap, isCountedIn } from '../domain/ratingYear'
import { regimeByCode } from '../domain/regulations'
import { countText, fractionText } from '../domain/share'
import type { Meeting } from '../domain/votes'
import type { CycleFacts } from '../domain/yearRecords'
import { presentCap } from './cap'
import { levelChoices } from './level'
import { presentSteps } from './sheetSteps'
import { presentSheetRow, type TypedRow } from './sheetRow'
import { presentCheck } from './unitFile'

/** The cycle as the sheet of one unit looks at it. */
type SheetOf = CycleFacts &
  ActedCycle & {
    meeting: Meeting | null
    unitsHandedIn: number
    units: number
    extended: readonly ExtendedTime[]
    lastMove: { move: UnitMoveCode; at: string; userName: string; reason: string | null } | null
  }

export interface SheetInput {
  unit: { id: number; name: string }
  cycle: SheetOf
  rows: RatingRecord[]
  facts: ReadonlyMap<number, Facts>
  caps: GroupCap[]
  actor: ActingPerson
  today: PlainDate
  /** Whether the reader may enter levels here at all. */
  canPropose: boolean
  decisionsHref: string | null
  saved: number | null
  typed: TypedRow | null
}

/** The rating sheet of a cell: its own row, a row for everybody in it, what is left to do and the caps. */
export function presentRatingSheet(input: SheetInput) {
  const { unit, cycle, rows, typed, saved, actor } = input
  const regime = regimeByCode(cycle.regulation, cycle.guidance)
  const live = presentLiveSheet(input)
  const checks = new Map(live.checks.map(each => [each.id, each]))
  const present = (part: RatingRecord[]) =>
    part.map((row, index) =>
      presentSheetRow(row, { number: index + 1, cycle, regime, actor, typed, unit, check: checks.get(row.id) ?? null }),
    )
  const people = rows.filter(({ kind }) => kind === 'MEMBER')
  const savedRow = rows.find(({ id }) => id === saved)
  return {
    title: `Phiếu xếp loại năm ${cycle.year}`,
    lead: `${unit.name}, năm đánh giá ${cycle.year} · ${regime.regulation.shortCitation}`,
    readOnly: whyReadOnly(input),
    returned: presentReturn(input),
    decisionsHref: input.decisionsHref,
    ...presentWays(input),
    live,
    levels: levelChoices(null),
    unitRows: present(rows.filter(({ kind }) => kind === 'ORGANISATION')),
    rows: present(rows.filter(({ kind }) => kind !== 'ORGANISATION')),
    heading: `${countText(people.length)} đảng viên`,
    problems: typed ? problemsOf(typed, rows) : [],
    saved: savedRow ? `Đã lưu ${savedRow.name}.` : null,
  }
}

/** What follows each row that is saved: what is left to do, the caps, and what speaks against a level. */
export function presentLiveSheet(input: SheetInput) {
  const { cycle, rows, facts, caps, canPropose, unit } = input
  const people = rows.filter(({ kind }) => kind === 'MEMBER')
  const all = canPropose ? checksOfFile({ cycle, rows, facts }) : new Map<number, Check[]>()
  const checks = rows.filter(isOpen).flatMap(row => presentChecks(row, all.get(row.id) ?? []))
  return {
    steps: presentSteps({ ...input, unitId: unit.id }),
    progress: presentProgress(rows),
    deadline: deadlineText(input),
    balance: `${balanceText(people)} Có quyền bỏ phiếu: ${countText(votersAmong(rows))}, không tính đảng viên dự bị.`,
    caps: caps
      .filter(cap => rows.some(row => isCountedIn(cap, row)))
      .map(cap => presentCap(cap, [ofThisUnit(cap, rows)], whyProvisional(cycle))),
    checks,
    attention: checks.filter(({ open }) => open).map(({ id, name, words }) => ({ href: `#row-${id}`, text: `${name}: ${words}` })),
  }
}

const isOpen = ({ state }: RatingRecord) => state === 'DRAFT' || state === 'RETURNED'

/** What speaks against a row as it stands: in words, whether it asks for a reason, and whether somebody has to look at it again. */
function presentChecks(row: RatingRecord, checks: readonly Check[]) {
  if (checks.length === 0) return []
  const words = checks.map(presentCheck).map(({ text, source }) => `${text} (${source})`)
  const open = needsReason(row, checks) || checks.some(({ code }) => code === 'VOTES_WRONG')
  return [{ id: row.id, name: row.name, words: words.join(' '), asks: checks.some(({ code }) => code !== 'VOTES_WRONG'), open }]
}

/** Why nothing can be entered; null where something can. */
function whyReadOnly({ canPropose, rows, cycle, actor }: SheetInput): string | null {
  if (!canPropose) return 'Đồng chí xem phiếu này, không sửa được. Người sửa được: bí thư chi bộ.'
  const toRate = rows.filter(({ state }) => state !== 'NOT_RATED')
  const obstacles = toRate.map(row => whyNot('fill', row, cycle, actor))
  return obstacles.every(obstacle => obstacle !== null) ? (obstacles[0] ?? null) : null
}

/** Who sent the file back and why, while it lies with the cell again. */
function presentReturn({ cycle: { lastMove }, rows }: SheetInput) {
  if (lastMove?.move !== 'RETURNED_TO_CELL' || !rows.some(({ state }) => state === 'RETURNED')) return null
  return { text: `${lastMove.userName} đã trả hồ sơ về chi bộ, ${momentText(lastMove.at)}.`, reason: lastMove.reason }
}

/** Where the cell goes from its sheet. */
function presentWays({ unit, cycle, rows, actor }: SheetInput) {
  const open = rows.some(row => whyNot('fill', row, cycle, actor) === null)
  const year = `/organisations/${unit.id}/years/${cycle.year}`
  return {
    submissionHref: open ? `${year}/submission` : null,
    meetingHref: open ? `${year}/meeting/new` : null,
    ballotsHref: `${year}/ballots`,
  }
}

function presentProgress(rows: RatingRecord[]) {
  const toRate = rows.filter(({ state }) => state !== 'NOT_RATED')
  const done = toRate.filter(({ proposedLevel, level }) => proposedLevel ?? level)
  const decided = toRate.filter(({ level }) => level)
  const left = toRate.length - done.length
  const finished = decided.length === toRate.length ? 'Tất cả các dòng đã có quyết định' : waitingFor(rows)
  return {
    heading: left > 0 ? `Còn ${countText(left)} dòng cần đề xuất` : finished,
    text: `Đã có mức: ${fractionText(done.length, toRate.length)} dòng phải xếp loại.`,
    width: `${toRate.length ? Math.round((done.length / toRate.length) * 100) : 0}%`,
    label: `Đã có mức cho ${countText(done.length)} trên ${countText(toRate.length)} dòng`,
  }
}

/** All is proposed: what comes next. */
const waitingFor = (rows: RatingRecord[]) => (rows.some(isOpen) ? 'Đã đề xuất đủ, còn phải nộp hồ sơ' : 'Đã nộp, chờ cấp ủy quyết định')

/** «Hạn nộp 12/12/2023, còn 3 ngày»; nothing where no day was set. */
function deadlineText({ cycle: { settings, extended }, unit, today }: SheetInput) {
  const last = lastDayOf('HAND_IN', settings, extended, unit.id)
  if (!last) return null
  const left = daysBetween(today, last)
  return `Hạn nộp ${dateText(last)}, ${left >= 0 ? `còn ${countText(left)} ngày` : `đã quá ${countText(-left)} ngày`}`
}

function balanceText(people: RatingRecord[]): string {
  const exempt = people.filter(({ notRatedReason }) => notRatedReason === 'EXEMPT').length
  const out = people.filter(({ notRatedReason }) => notRatedReason !== null).length
  const [present, others, rated] = [people.length, out - exempt, people.length - out].map(countText)
  return `${present} đảng viên có mặt = ${countText(exempt)} được miễn + ${others} không xếp loại vì lý do khác + ${rated} phải xếp loại.`
}

/** Until all have handed in, others may still change what is allowed. */
function whyProvisional({ unitsHandedIn, units }: SheetOf) {
  if (unitsHandedIn >= units) return undefined
  return `Tạm tính: ${fractionText(unitsHandedIn, units)} đơn vị đã nộp; số cuối do cấp ủy xác định`
}

function ofThisUnit(cap: GroupCap, rows: RatingRecord[]) {
  const best = rows.filter(row => isCountedIn(cap, row) && (row.level ?? row.proposedLevel) === 'EXCELLENT').length
  return { term: 'Chi bộ này', text: `${countText(best)} mức Xuất sắc` }
}

function problemsOf({ ratingId, errors }: TypedRow, rows: RatingRecord[]) {
  const name = rows.find(({ id }) => id === ratingId)?.name ?? 'Dòng vừa gửi'
  return Object.entries(errors).map(([field, message]) => ({
    href: field === 'row' ? `#row-${ratingId}` : `#${field}-${ratingId}`,
    text: `${name}: ${message}`,
  }))
}
