import { momentText } from '../domain/plainDate'
import type { ActingPerson } from '../domain/actingSide'
import { type ActedCycle, whyNot } from '../domain/ratingActs'
import { isRatingLevel, type RatingLevel } from '../domain/ratingLevel'
import type { RatingRecord } from '../domain/ratingRecord'
import type { Regime } from '../domain/regulations'
import { votesOf } from '../domain/votes'
import { selfRaterMark } from '../labels/ratings'
import { levelChoices, presentLevelOrNone } from './level'
import { presentAway, presentDecided, presentOut, subjectDetail } from './ratingRow'
import { votesText } from './unitFile'

/** A row that was sent and not written: what was typed, and why not. */
export interface TypedRow {
  ratingId: number
  values: Record<string, string>
  errors: Record<string, string>
  /** Who changed it meanwhile, and when (ISO). */
  changedBy?: { name: string; at: string } | null
}

interface RowContext {
  number: number
  unit: { id: number }
  cycle: ActedCycle
  regime: Regime
  actor: ActingPerson
  typed: TypedRow | null
  /** What speaks against the row as it stands. */
  check: { words: string; asks: boolean; open: boolean } | null
}

const VOTE_FIELDS = [
  { name: 'votesExcellent', mark: 'XS' },
  { name: 'votesGood', mark: 'T' },
  { name: 'votesSatisfactory', mark: 'HT' },
  { name: 'votesUnsatisfactory', mark: 'K' },
  { name: 'votesInvalid', mark: 'Hỏng' },
] as const

type Votes = Record<(typeof VOTE_FIELDS)[number]['name'], number | null>

const sheetAddress = ({ id }: { id: number }, { year }: ActedCycle) => `/organisations/${id}/years/${year}/ratings`

/** A row of the rating sheet, with fields where the reader may fill it in. */
export function presentSheetRow(row: RatingRecord, context: RowContext) {
  const { number, cycle, actor, unit } = context
  const editable = whyNot('fill', row, cycle, actor) === null
  return {
    id: row.id,
    number,
    name: row.name,
    href: `/ratings/${row.id}`,
    detail: subjectDetail(row),
    out: presentOut(row, context.regime),
    away: presentAway(row, context.regime),
    excludeHref: editable && whyNot('exclude', row, cycle, actor) === null ? `/ratings/${row.id}/exclusion/new` : null,
    editable,
    action: `${sheetAddress(unit, cycle)}/${row.id}`,
    stored: `${sheetAddress(unit, cycle)}#row-${row.id}`,
    version: row.version,
    self: presentLevelOrNone(row.selfLevel),
    selfBy: row.memberId && row.selfLevel && row.selfRatedBy ? selfRaterMark[row.selfRatedBy] : null,
    selfRates: editable && whyNot('selfRate', row, cycle, actor) === null,
    counted: votesOf(row) !== null,
    proposed: presentLevelOrNone(row.proposedLevel),
    decided: presentDecided(row),
    ...standingOf(row, context, editable),
  }
}

/** Where the row stands: what is in its fields, and what is wrong with it. */
function standingOf(row: RatingRecord, { actor, typed, check }: RowContext, editable: boolean) {
  const own = row.memberId !== null && row.memberId === actor.memberId
  const sent = typed?.ratingId === row.id ? typed : null
  const asks = editable && check !== null && check.open
  return {
    own,
    css: cssOf(row, { own, sent, asks }),
    state: stateOf(row, editable, asks),
    check: editable ? check : null,
    ...fieldsOf(row, sent),
  }
}

/** What stands in the fields: as sent, else as stored. */
function fieldsOf(row: RatingRecord, sent: TypedRow | null) {
  const values = { ...storedValues(row), ...sent?.values }
  const levelIn = (name: 'selfLevel' | 'proposedLevel') => (isRatingLevel(values[name]) ? values[name] : null)
  return {
    levels: levelChoices(levelIn('proposedLevel')),
    selfLevels: levelChoices(levelIn('selfLevel')),
    voteFields: VOTE_FIELDS.map(({ name, mark }) => ({ name, mark, value: values[name] ?? '' })),
    remarks: values['remarks'] ?? '',
    levelReason: values['levelReason'] ?? '',
    errors: sent?.errors ?? {},
    conflict: sent && sent.changedBy !== undefined ? presentConflict(row, sent) : null,
  }
}

/** A stored row as its fields hold it. */
export function storedValues(row: RatingRecord): Record<string, string> {
  const { selfLevel, proposedLevel, remarks, levelReason } = row
  const votes = VOTE_FIELDS.map(({ name }) => [name, row[name]] as const)
  return Object.fromEntries(
    [...Object.entries({ selfLevel, proposedLevel, remarks, levelReason }), ...votes].map(([name, value]) => [name, String(value ?? '')]),
  )
}

function stateOf({ proposedLevel }: RatingRecord, editable: boolean, asks: boolean): string {
  if (asks) return 'Cần xem lại'
  if (proposedLevel) return editable ? 'Đã lưu' : 'Đã đề xuất'
  return editable ? 'Chưa nhập' : 'Chưa đề xuất'
}

function cssOf({ proposedLevel }: RatingRecord, { own, sent, asks }: { own: boolean; sent: TypedRow | null; asks: boolean }): string {
  const settled = asks ? 'ask' : proposedLevel ? 'saved' : 'new'
  const state = sent ? (sent.changedBy === undefined ? 'error' : 'conflict') : settled
  return `sr--${state}${own ? ' sr--mine' : ''}`
}

/** Both versions, the one sent and the one stored, cell by cell. */
export function presentConflict(row: RatingRecord, { values, changedBy }: TypedRow) {
  const stored = storedValues(row)
  return {
    mine: presentVersion({ ...stored, ...values }),
    stored: presentVersion(stored),
    storedBy: changedBy ? `Bản của ${changedBy.name}, ${momentText(changedBy.at)}` : 'Bản đang lưu',
  }
}

function presentVersion(values: Record<string, string>) {
  const levelOf = (name: string): RatingLevel | null => (isRatingLevel(values[name]) ? values[name] : null)
  const votesIn = (name: keyof Votes) => (values[name] ? Number(values[name]) : null)
  const votes = Object.fromEntries(VOTE_FIELDS.map(({ name }) => [name, votesIn(name)])) as Votes
  return {
    level: presentLevelOrNone(levelOf('proposedLevel')),
    self: presentLevelOrNone(levelOf('selfLevel'))?.short ?? 'chưa có',
    votes: votesText(votes),
    remarks: values['remarks'] || 'Không có ghi chú',
    reason: values['levelReason'] || null,
  }
}
