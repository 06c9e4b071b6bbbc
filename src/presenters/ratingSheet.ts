import { momentText } from '../domain/plainDate'
import type { ActingPerson } from '../domain/actingSide'
import { type ActedCycle, whyNot } from '../domain/ratingActs'
import { isRatingLevel } from '../domain/ratingLevel'
import type { RatingRecord } from '../domain/ratingRecord'
import type { GroupCap } from '../domain/ratingYear'
import type { Regime } from '../domain/regulations'
import { countText, fractionText } from '../domain/share'
import { presentCap } from './cap'
import { levelChoices, presentLevelOrNone } from './level'
import { votesText } from './unitFile'
import { presentDecided, presentOut, subjectDetail } from './ratingRow'

/** A row that was sent and not written: what was typed, and why not. */
export interface TypedRow {
  ratingId: number
  values: Record<string, string>
  errors: Record<string, string>
  /** Who changed it meanwhile, and when (ISO). */
  changedBy?: { name: string; at: string } | null
}

interface SheetInput {
  unit: { id: number; name: string }
  cycle: ActedCycle
  regime: Regime
  rows: RatingRecord[]
  caps: GroupCap[]
  actor: ActingPerson
  /** Whether the reader may enter levels here at all. */
  canPropose: boolean
  decisionsHref: string | null
  saved: number | null
  typed: TypedRow | null
}

/** The rating sheet of a cell: its own row, a row for everybody in it, what is left to do and the caps. */
export function presentRatingSheet(input: SheetInput) {
  const { unit, cycle, regime, rows, caps, canPropose, typed, saved } = input
  const present = (part: RatingRecord[]) => part.map((row, index) => presentRow(row, index + 1, input))
  const people = rows.filter(({ kind }) => kind === 'MEMBER')
  const savedRow = rows.find(({ id }) => id === saved)
  return {
    title: `Phiếu xếp loại năm ${cycle.year}`,
    lead: `${unit.name}, năm đánh giá ${cycle.year} · ${regime.regulation.shortCitation}`,
    readOnly: canPropose ? null : 'Đồng chí xem phiếu này, không sửa được. Người sửa được: bí thư chi bộ.',
    decisionsHref: input.decisionsHref,
    ...presentWays(input),
    progress: presentProgress(rows),
    balance: balanceText(people),
    caps: caps.filter(({ group }) => rows.some(row => row.group === group)).map(cap => presentCap(cap, [ofThisUnit(cap, rows)])),
    unitRows: present(rows.filter(({ kind }) => kind === 'ORGANISATION')),
    rows: present(rows.filter(({ kind }) => kind !== 'ORGANISATION')),
    heading: `${countText(people.length)} đảng viên`,
    problems: typed ? problemsOf(typed, rows) : [],
    saved: savedRow ? `Đã lưu ${savedRow.name}.` : null,
  }
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
  const finished = decided.length === toRate.length ? 'Tất cả các dòng đã có quyết định' : 'Đã đề xuất đủ, chờ cấp ủy quyết định'
  return {
    heading: left > 0 ? `Còn ${countText(left)} dòng cần đề xuất` : finished,
    text: `Đã có mức: ${fractionText(done.length, toRate.length)} dòng phải xếp loại.`,
    width: `${toRate.length ? Math.round((done.length / toRate.length) * 100) : 0}%`,
    label: `Đã có mức cho ${countText(done.length)} trên ${countText(toRate.length)} dòng`,
  }
}

function balanceText(people: RatingRecord[]): string {
  const exempt = people.filter(({ notRatedReason }) => notRatedReason === 'EXEMPT').length
  const out = people.filter(({ notRatedReason }) => notRatedReason !== null).length
  const [present, others, rated] = [people.length, out - exempt, people.length - out].map(countText)
  return `${present} đảng viên có mặt = ${countText(exempt)} được miễn + ${others} không xếp loại vì lý do khác + ${rated} phải xếp loại.`
}

function ofThisUnit({ group }: GroupCap, rows: RatingRecord[]) {
  const best = rows.filter(row => row.group === group && (row.level ?? row.proposedLevel) === 'EXCELLENT').length
  return { term: 'Chi bộ này', text: `${countText(best)} mức Xuất sắc` }
}

function problemsOf({ ratingId, errors }: TypedRow, rows: RatingRecord[]) {
  const name = rows.find(({ id }) => id === ratingId)?.name ?? 'Dòng vừa gửi'
  return Object.entries(errors).map(([field, message]) => ({
    href: `#${['proposedLevel', 'remarks'].includes(field) ? `${field}-${ratingId}` : `row-${ratingId}`}`,
    text: `${name}: ${message}`,
  }))
}

function presentRow(row: RatingRecord, number: number, input: SheetInput) {
  const { cycle, regime, actor, unit } = input
  const own = row.memberId !== null && row.memberId === actor.memberId
  const sent = input.typed?.ratingId === row.id ? input.typed : null
  const editable = whyNot('fill', row, cycle, actor) === null
  return {
    id: row.id,
    number,
    name: row.name,
    href: `/ratings/${row.id}`,
    detail: subjectDetail(row),
    own,
    css: cssOf(row, { own, sent }),
    out: presentOut(row, regime),
    editable,
    action: `${sheetAddress(unit, cycle)}/${row.id}`,
    stored: `${sheetAddress(unit, cycle)}#row-${row.id}`,
    version: row.version,
    self: presentLevelOrNone(row.selfLevel),
    selfHref: editable && whyNot('selfRate', row, cycle, actor) === null ? `/ratings/${row.id}/self-rating/new` : null,
    votes: votesText(row),
    proposed: presentLevelOrNone(row.proposedLevel),
    decided: presentDecided(row),
    state: stateOf(row, editable),
    ...entered(row, sent),
  }
}

/** What stands in the fields: as sent, else as stored. */
function entered(row: RatingRecord, sent: TypedRow | null) {
  if (!sent) return { levels: levelChoices(row.proposedLevel), remarks: row.remarks ?? '', errors: {}, conflict: null, ...further(row, {}) }
  const { proposedLevel, remarks } = sent.values
  return {
    levels: levelChoices(isRatingLevel(proposedLevel) ? proposedLevel : row.proposedLevel),
    remarks: remarks ?? '',
    ...further(row, sent.values),
    errors: sent.errors,
    conflict: sent.changedBy === undefined ? null : presentConflict(row, sent),
  }
}

const VOTE_FIELDS = [
  { name: 'votesExcellent', mark: 'XS' },
  { name: 'votesGood', mark: 'T' },
  { name: 'votesSatisfactory', mark: 'HT' },
  { name: 'votesUnsatisfactory', mark: 'K' },
  { name: 'votesInvalid', mark: 'Hỏng' },
] as const

/** The self-rating, the ballots and the reason, as sent, else as stored. */
const further = (row: RatingRecord, values: Record<string, string>) => ({
  selfLevels: levelChoices(isRatingLevel(values['selfLevel']) ? values['selfLevel'] : row.selfLevel),
  voteFields: VOTE_FIELDS.map(({ name, mark }) => ({ name, mark, value: values[name] ?? String(row[name] ?? '') })),
  levelReason: values['levelReason'] ?? row.levelReason ?? '',
})

function stateOf({ proposedLevel }: RatingRecord, editable: boolean) {
  if (proposedLevel) return { icon: 'check', text: editable ? 'Đã lưu' : 'Đã đề xuất' }
  return { icon: 'minus', text: editable ? 'Chưa nhập' : 'Chưa đề xuất' }
}

const sheetAddress = ({ id }: SheetInput['unit'], { year }: ActedCycle) => `/organisations/${id}/years/${year}/ratings`

function cssOf({ proposedLevel }: RatingRecord, { own, sent }: { own: boolean; sent: TypedRow | null }): string {
  const state = sent ? (sent.changedBy === undefined ? 'error' : 'conflict') : proposedLevel ? 'saved' : 'new'
  return `sr--${state}${own ? ' sr--mine' : ''}`
}

/** Both versions, the one sent and the one stored. */
function presentConflict(row: RatingRecord, { values, changedBy }: TypedRow) {
  const { proposedLevel, remarks } = values
  return {
    mine: { level: isRatingLevel(proposedLevel) ? presentLevelOrNone(proposedLevel) : null, remarks: remarks ?? '' },
    stored: { level: presentLevelOrNone(row.proposedLevel), remarks: row.remarks ?? '' },
    storedBy: changedBy ? `Bản của ${changedBy.name}, ${momentText(changedBy.at)}` : 'Bản đang lưu',
  }
}
