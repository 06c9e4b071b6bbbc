import type { SubjectGroup } from '../domain/figureKey'
import type { Facts } from '../domain/levelConditions'
import { momentText } from '../domain/plainDate'
import { type ActedCycle, type ActingPerson, allowedActs, type RatingAct } from '../domain/ratingActs'
import { type Check, checksOf, judgedFor } from '../domain/ratingChecks'
import { RATING_LEVELS, type RatingLevel } from '../domain/ratingLevel'
import type { RatingRecord } from '../domain/ratingRecord'
import { GROUP_NOUNS } from '../domain/ratingYear'
import { type Regime, regimeByCode } from '../domain/regulations'
import { OPEN } from '../domain/regulations/regulation'
import { countText } from '../domain/share'
import { type Meeting, votesOf } from '../domain/votes'
import type { CycleFacts } from '../domain/yearRecords'
import type { UnitMoveCode } from '../domain/codes'
import { unitMoveLabel } from '../labels/cycle'
import { levelLabel, levelMark, ratingStateLabel } from '../labels/ratings'
import { presentLevelOrNone } from './level'
import { presentDecided, presentOut, subjectDetail } from './ratingRow'

interface FileInput {
  unit: { id: number }
  cycle: CycleFacts & ActedCycle & { meeting: Meeting | null }
  rows: RatingRecord[]
  facts: ReadonlyMap<number, Facts>
  actor: ActingPerson
}

/** Every check of a file, row by row. */
export function checksOfFile({ cycle, rows, facts }: Omit<FileInput, 'actor' | 'unit'>): Map<number, Check[]> {
  const regime = regimeByCode(cycle.regulation, cycle.guidance)
  const threshold = cycle.settings.voting?.threshold ?? 'MORE_THAN_HALF'
  return new Map(rows.map(row => [row.id, checksOf(row, rows, { regime, threshold, ballots: cycle.meeting, facts })]))
}

const sourceText = (source: string) => (source === OPEN ? 'chưa có căn cứ trong hệ thống' : source)

export const presentCheck = ({ text, source }: Check) => ({ text, source: sourceText(source) })

const sheetOf = ({ unit, cycle }: Pick<FileInput, 'unit' | 'cycle'>) => `/organisations/${unit.id}/years/${cycle.year}/ratings`

/** What a cell is about to hand in: levels in numbers, what is missing with links, what speaks against a level. */
export function presentSubmission(input: FileInput & { problem: string | null }) {
  const { cycle, rows, unit, actor, problem } = input
  const sheet = sheetOf(input)
  const open = rows.filter(({ state }) => state === 'DRAFT' || state === 'RETURNED')
  const checks = checksOfFile(input)
  const link = (row: RatingRecord, text: string) => ({ href: `${sheet}#row-${row.id}`, text: `${row.name}: ${text}` })
  const missing = [
    ...open.filter(({ proposedLevel }) => !proposedLevel).map(row => link(row, 'chưa có mức đề xuất')),
    ...open.flatMap(row =>
      checks
        .get(row.id)!
        .filter(({ code }) => code === 'VOTES_WRONG')
        .map(({ text }) => link(row, text)),
    ),
    ...open.filter(row => needsReason(row, checks.get(row.id)!)).map(row => link(row, 'chưa ghi lý do đề xuất như vậy')),
  ]
  const unitRow = rows.find(({ kind }) => kind === 'ORGANISATION')
  const obstacle = unitRow ? (allowedActs({ ...unitRow, proposedLevel: 'GOOD' }, actor, cycle).reasons.handIn ?? null) : null
  return {
    title: `Nộp hồ sơ xếp loại năm ${cycle.year}`,
    action: `/organisations/${unit.id}/years/${cycle.year}/submission`,
    sheet,
    problem,
    obstacle,
    missing,
    summary: summaryOf(rows),
    warnings: open.flatMap(row => checks.get(row.id)!.map(check => ({ name: row.name, ...presentCheck(check), reason: row.levelReason }))),
    meeting: cycle.meeting ? null : 'Chưa nhập biên bản kiểm phiếu của cuộc họp chi bộ.',
    meetingHref: `/organisations/${unit.id}/years/${cycle.year}/meeting`,
    out: rows.flatMap(row => {
      const out = presentOut(row, regimeByCode(cycle.regulation, cycle.guidance))
      return out ? [`${row.name}: ${out.text}`] : []
    }),
    button: `Nộp hồ sơ ${countText(open.length)} dòng`,
    ready: open.length > 0 && missing.length === 0 && obstacle === null,
  }
}

/** Whether something speaks against a level that nobody has answered in writing. */
export const needsReason = ({ levelReason }: Pick<RatingRecord, 'levelReason'>, checks: readonly Check[]) =>
  !levelReason && checks.some(({ code }) => code !== 'VOTES_WRONG')

/** «8 đảng viên: 1 hoàn thành xuất sắc nhiệm vụ, 7 hoàn thành tốt nhiệm vụ» */
function summaryOf(rows: readonly RatingRecord[]): string[] {
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
  const { cycle, rows, unit, units, moves, actor, before, facts } = input
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
    progress: `/organisations/${cycle.organisationId}/years/${cycle.year}/progress`,
    neighbours: [neighbour('Đơn vị trước', units[at - 1], cycle.year), neighbour('Đơn vị sau', units[at + 1], cycle.year)].filter(
      each => each !== null,
    ),
    rows: rows.map((row, index) => ({
      id: row.id,
      name: row.name,
      href: `/ratings/${row.id}`,
      detail: subjectDetail(row),
      out: presentOut(row, regime)?.text ?? null,
      before: presentLevelOrNone(before.get(row.id) ?? null),
      changed: changeText(before.get(row.id) ?? null, row.proposedLevel),
      self: presentLevelOrNone(row.selfLevel),
      votes: votesText(row),
      proposed: presentLevelOrNone(row.proposedLevel),
      decided: presentDecided(row),
      state: ratingStateLabel[row.state],
      checks: checks.get(row.id)!.map(presentCheck),
      reason: row.levelReason,
      missing: missingText(row, regime, facts.get(row.id) ?? {}),
      excludeHref: acts[index]!.acts.includes('exclude') ? `/ratings/${row.id}/exclusion/new` : null,
      includeHref: acts[index]!.acts.includes('include') ? `/ratings/${row.id}/inclusion/new` : null,
      factsHref: row.state === 'NOT_RATED' ? null : `/ratings/${row.id}/facts/new`,
    })),
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

function returnsOf(can: (act: RatingAct) => number, { values, errors }: ReviewInput) {
  const steps = [
    ...(can('returnToCell') > 0 ? [{ value: 'CELL', name: 'Chi bộ, để sửa và nộp lại' }] : []),
    ...(can('returnToAppraisal') > 0 ? [{ value: 'APPRAISAL', name: 'Bước thẩm định, để xem lại' }] : []),
  ]
  if (steps.length === 0) return null
  return {
    steps: steps.map(step => ({ ...step, selected: values['to'] === step.value })),
    reason: values['reason'] ?? '',
    errors: { to: errors['to'] ?? null, reason: errors['reason'] ?? null },
    problems: Object.entries(errors).map(([field, text]) => ({ href: `#${field}`, text })),
  }
}

const neighbour = (label: string, unit: { id: number; name: string } | undefined, year: number) =>
  unit ? { text: `${label}: ${unit.name}`, href: `/organisations/${unit.id}/years/${year}/review` } : null

function changeText(before: RatingLevel | null, now: RatingLevel | null): string | null {
  if (!before || !now || before === now) return null
  return RATING_LEVELS.indexOf(now) < RATING_LEVELS.indexOf(before) ? 'cao hơn năm trước' : 'thấp hơn năm trước'
}

/** «XS 7 · T 2 · HT 0 · K 0» */
export function votesText(row: RatingRecord): string {
  const tally = votesOf(row)
  if (!tally) return 'chưa nhập phiếu'
  const invalid = tally.invalid > 0 ? ` · hỏng ${tally.invalid}` : ''
  return RATING_LEVELS.map(level => `${levelMark[level]} ${tally.levels[level]}`).join(' · ') + invalid
}

/** Conditions of the proposed level for which nothing is on file. */
function missingText(row: RatingRecord, regime: Regime, facts: Facts): string | null {
  if (!row.proposedLevel || row.state === 'NOT_RATED') return null
  const missing = judgedFor(row, row.proposedLevel, regime, facts).filter(({ verdict }) => verdict === 'NO_DATA')
  return missing.length > 0 ? `Chưa có dữ liệu: ${missing.map(({ words }) => words).join('; ')}.` : null
}
