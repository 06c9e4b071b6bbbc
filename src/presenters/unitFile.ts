import type { SubjectGroup } from '../domain/figureKey'
import type { Facts } from '../domain/levelConditions'
import { momentText } from '../domain/plainDate'
import type { ActingPerson } from '../domain/actingSide'
import { type ActedCycle, allowedActs, type RatingAct } from '../domain/ratingActs'
import { type Check, checksOfFile, judgedFor } from '../domain/ratingChecks'
import { RATING_LEVELS, type RatingLevel } from '../domain/ratingLevel'
import type { RatingRecord } from '../domain/ratingRecord'
import { GROUP_NOUNS } from '../domain/ratingYear'
import { type Regime, regimeByCode } from '../domain/regulations'
import { countText } from '../domain/share'
import { type Meeting, quorumProblem, votesOf } from '../domain/votes'
import type { CycleFacts } from '../domain/yearRecords'
import { FACT_KINDS, type OrganisationKind, type UnitMoveCode } from '../domain/codes'
import { factText } from '../domain/factValue'
import { factKindLabel } from '../labels/facts'
import { unitMoveLabel } from '../labels/cycle'
import { levelLabel, levelMark, ratingStateLabel } from '../labels/ratings'
import { sourceText } from '../labels/sources'
import { presentForm } from './form'
import { presentLevelOrNone } from './level'
import { presentAway, presentOut, subjectDetail } from './ratingRow'

export interface FileInput {
  unit: { id: number; kind: OrganisationKind }
  cycle: CycleFacts & ActedCycle & { meeting: Meeting | null }
  rows: RatingRecord[]
  facts: ReadonlyMap<number, Facts>
  actor: ActingPerson
}

export const presentCheck = ({ text, source }: Check) => ({ text, source: sourceText(source) })

/** «8 đảng viên: 1 hoàn thành xuất sắc nhiệm vụ, 7 hoàn thành tốt nhiệm vụ» */
export function summaryOf(rows: readonly RatingRecord[]): string[] {
  const groups = new Map<SubjectGroup, RatingRecord[]>()
  for (const row of rows) if (row.state !== 'NOT_RATED') groups.set(row.group, [...(groups.get(row.group) ?? []), row])
  return [...groups].map(([group, members]) => {
    const counts = RATING_LEVELS.map(level => ({ level, count: members.filter(row => row.proposedLevel === level).length }))
    const parts = counts
      .filter(({ count }) => count > 0)
      .map(({ level, count }) => `${countText(count)} ${levelLabel[level].toLowerCase()}`)
    return `${countText(members.length)} ${GROUP_NOUNS[group]}: ${parts.join(', ') || 'chưa có mức nào'}.`
  })
}

interface ReviewInput extends FileInput {
  before: ReadonlyMap<number, RatingLevel>
  units: { id: number; code: string; name: string }[]
  moves: { move: UnitMoveCode; at: string; userName: string; reason: string | null }[]
  values: Record<string, string>
  errors: Record<string, string>
  problem: string | null
}

/** The file of a unit side by side: last year, the self-rating, the votes, the proposal, and what speaks against it. */
export function presentReview(input: ReviewInput) {
  const { cycle, rows, unit, units, moves, actor } = input
  const regime = regimeByCode(cycle.regulation, cycle.guidance)
  const checks = checksOfFile(input)
  const acts = rows.map(row => allowedActs(row, actor, cycle))
  const can = (act: RatingAct) => acts.filter(each => each.acts.includes(act)).length
  const at = units.findIndex(({ id }) => id === unit.id)
  const name = rows[0]?.unitName ?? units[at]?.name ?? ''
  const address = `/organisations/${unit.id}/years/${cycle.year}`
  return {
    title: `Xem hồ sơ năm ${cycle.year}: ${name}`,
    lead: `${regime.regulation.shortCitation} · ${summaryOf(rows).join(' ')}`,
    address,
    problem: input.problem,
    papers: papersOf(unit, address),
    meeting: unit.kind === 'CELL' ? meetingText(input) : null,
    progress: `/organisations/${cycle.organisationId}/years/${cycle.year}/progress`,
    neighbours: [neighbour('Đơn vị trước', units[at - 1], cycle.year), neighbour('Đơn vị sau', units[at + 1], cycle.year)].filter(
      each => each !== null,
    ),
    rows: rows.map((row, index) => presentReviewRow(row, { acts: acts[index]!.acts, checks: checks.get(row.id)!, regime, input })),
    appraise: can('appraise') > 0 ? `Thẩm định xong ${countText(can('appraise'))} dòng` : null,
    apart: rows.some(row => row.memberId !== null && row.memberId === actor.memberId && row.state === 'SUBMITTED'),
    returns: returnsOf(can, input),
    obstacle: can('appraise') + can('returnToCell') === 0 ? (acts[0]?.reasons.appraise ?? null) : null,
    moves: moves.map(({ move, at: moment, userName, reason }) => ({
      text: `${userName} ${unitMoveLabel[move]}.`,
      at: momentText(moment),
      reason,
    })),
  }
}

/** What a cell prints for its meeting; other units have no sheet of their own. */
export const papersOf = ({ kind }: FileInput['unit'], address: string) =>
  kind === 'CELL' ? { ballots: `${address}/ballots`, minutes: `${address}/reports/counting-minutes` } : null

/** What the minutes of the meeting still want; null where nothing. */
export function meetingText({ cycle: { meeting, settings } }: Pick<FileInput, 'cycle'>): string | null {
  if (!meeting) return 'Chưa nhập biên bản kiểm phiếu của cuộc họp chi bộ.'
  return settings.voting ? quorumProblem(meeting, settings.voting) : null
}

interface RowContext {
  acts: readonly RatingAct[]
  checks: Check[]
  regime: Regime
  input: ReviewInput
}

function presentReviewRow(row: RatingRecord, { acts, checks, regime, input: { before, facts } }: RowContext) {
  const earlier = before.get(row.id) ?? null
  return {
    name: row.name,
    href: `/ratings/${row.id}`,
    detail: subjectDetail(row),
    out: presentOut(row, regime)?.text ?? null,
    away: presentAway(row, regime),
    before: presentLevelOrNone(earlier),
    changed: changeText(earlier, row.proposedLevel),
    self: presentLevelOrNone(row.selfLevel),
    votes: votesText(row),
    proposed: presentLevelOrNone(row.proposedLevel),
    state: ratingStateLabel[row.state],
    checks: checks.map(presentCheck),
    reason: row.levelReason,
    facts: factsText(facts.get(row.id) ?? {}),
    missing: missingText(row, regime, facts.get(row.id) ?? {}),
    excludeHref: acts.includes('exclude') ? `/ratings/${row.id}/exclusion/new` : null,
    includeHref: acts.includes('include') ? `/ratings/${row.id}/inclusion/new` : null,
    factsHref: row.state === 'NOT_RATED' ? null : `/ratings/${row.id}/facts/new`,
  }
}

function returnsOf(can: (act: RatingAct) => number, { values, errors }: ReviewInput) {
  const steps = [
    ...(can('returnToCell') > 0 ? [{ value: 'CELL', name: 'Chi bộ, để sửa và nộp lại' }] : []),
    ...(can('returnToAppraisal') > 0 ? [{ value: 'APPRAISAL', name: 'Bước thẩm định, để xem lại' }] : []),
  ]
  if (steps.length === 0) return null
  const fields = [
    { name: 'to', label: 'Trả về đúng một bước', options: steps },
    { name: 'reason', label: 'Lý do', hint: 'Nơi nhận đọc được, và lưu trong lịch sử.', lines: 3 },
  ]
  return presentForm({ sections: [{ fields }], values: { to: steps[0]!.value, ...values }, errors })
}

const neighbour = (label: string, unit: { id: number; name: string } | undefined, year: number) =>
  unit ? { text: `${label}: ${unit.name}`, href: `/organisations/${unit.id}/years/${year}/review` } : null

function changeText(before: RatingLevel | null, now: RatingLevel | null): string | null {
  if (!before || !now || before === now) return null
  return RATING_LEVELS.indexOf(now) < RATING_LEVELS.indexOf(before) ? 'cao hơn năm trước' : 'thấp hơn năm trước'
}

/** «XS 7 · T 2 · HT 0 · K 0» */
export function votesText(row: Parameters<typeof votesOf>[0]): string {
  const tally = votesOf(row)
  if (!tally) return 'chưa nhập phiếu'
  const invalid = tally.invalid > 0 ? ` · hỏng ${tally.invalid}` : ''
  return RATING_LEVELS.map(level => `${levelMark[level]} ${tally.levels[level]}`).join(' · ') + invalid
}

/** «Tỉ lệ nhiệm vụ hoàn thành: 80%; …» */
const factsText = (facts: Facts) =>
  FACT_KINDS.flatMap(kind => (facts[kind] === undefined ? [] : [`${factKindLabel[kind]}: ${factText(kind, facts[kind])}`])).join('; ') ||
  null

/** Conditions of the proposed level for which nothing is on file. */
function missingText(row: RatingRecord, regime: Regime, facts: Facts): string | null {
  if (!row.proposedLevel || row.state === 'NOT_RATED') return null
  const missing = judgedFor(row, row.proposedLevel, regime, facts).filter(({ verdict }) => verdict === 'NO_DATA')
  return missing.length > 0 ? `Chưa có dữ liệu: ${missing.map(({ words }) => words).join('; ')}.` : null
}
