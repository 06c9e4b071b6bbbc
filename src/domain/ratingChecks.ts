import type { Majority } from './cycleSettings'
import { type Facts, type Judged, judgeLevel } from './levelConditions'
import { RATING_LEVELS, type RatingLevel } from './ratingLevel'
import type { RatingRecord } from './ratingRecord'
import { type Regime, regimeByCode } from './regulations'
import { OPEN } from './regulations/regulation'
import { type Ballots, voteProblem, votedLevel, votesOf } from './votes'
import type { CycleFacts } from './yearRecords'

/** Something that speaks against a proposed level: a warning that needs a written reason, or an error that must be mended. */
export interface Check {
  code: 'VOTES_WRONG' | 'VOTES_DIFFER' | 'HEAD_ABOVE_UNIT' | 'FACTS_AGAINST'
  text: string
  source: string
}

export interface FileToCheck {
  cycle: CycleFacts & { meeting: Ballots | null }
  rows: readonly RatingRecord[]
  facts: ReadonlyMap<number, Facts>
}

export interface ChecksContext {
  regime: Regime
  threshold: Majority
  ballots: Ballots | null
  /** By rating. */
  facts: ReadonlyMap<number, Facts>
}

/** Full members who take part: a probationary member has no vote. */
export const votersAmong = (rows: readonly RatingRecord[]) =>
  rows.filter(({ kind, officialOn, notRatedReason }) => kind === 'MEMBER' && officialOn !== null && notRatedReason !== 'EXEMPT').length

const isBetter = (level: RatingLevel, than: RatingLevel) => RATING_LEVELS.indexOf(level) < RATING_LEVELS.indexOf(than)

/** Every check of a unit's file, by rating. */
export function checksOfFile({ cycle, rows, facts }: FileToCheck): Map<number, Check[]> {
  const regime = regimeByCode(cycle.regulation, cycle.guidance)
  const threshold = cycle.settings.voting?.threshold ?? 'MORE_THAN_HALF'
  return new Map(rows.map(row => [row.id, checksOf(row, rows, { regime, threshold, ballots: cycle.meeting, facts })]))
}

/** Whether something speaks against a level that nobody has answered in writing. */
export const needsReason = ({ levelReason }: Pick<RatingRecord, 'levelReason'>, checks: readonly Check[]) =>
  !levelReason && checks.some(({ code }) => code !== 'VOTES_WRONG')

/** What a row still lacks before its file may be handed in. */
export function lacksOf(row: RatingRecord, checks: readonly Check[]): string[] {
  return [
    ...(row.proposedLevel ? [] : ['chưa có mức đề xuất']),
    ...checks.filter(({ code }) => code === 'VOTES_WRONG').map(({ text }) => text),
    ...(needsReason(row, checks) ? ['chưa ghi lý do đề xuất như vậy'] : []),
  ]
}

/** What speaks against the proposed level of a row, with the other rows of its unit at hand. */
export function checksOf(row: RatingRecord, rows: readonly RatingRecord[], context: ChecksContext): Check[] {
  if (row.state === 'NOT_RATED') return []
  const level = row.proposedLevel
  return [...voteChecks(row, rows, context), ...(level ? [...headCheck(row, level, rows), ...factChecks(row, level, context)] : [])]
}

function voteChecks(row: RatingRecord, rows: readonly RatingRecord[], { ballots, threshold }: ChecksContext): Check[] {
  const tally = votesOf(row)
  if (!tally) return []
  const wrong = voteProblem(tally, ballots, votersAmong(rows))
  if (wrong) return [{ code: 'VOTES_WRONG', text: wrong, source: OPEN }]
  const voted = votedLevel(tally, threshold)
  if (!row.proposedLevel || voted === row.proposedLevel) return []
  const text = voted ? 'Mức đề xuất khác mức được nhiều phiếu nhất.' : 'Không mức nào đạt tỉ lệ phiếu cần có.'
  return [{ code: 'VOTES_DIFFER', text, source: OPEN }]
}

/** The head is not rated above the collective: a secretary above the unit, a leader above the leadership. */
function headCheck({ kind, office }: RatingRecord, level: RatingLevel, rows: readonly RatingRecord[]): Check[] {
  const headed = kind === 'LEADER' ? 'COLLECTIVE' : kind === 'MEMBER' && office === 'SECRETARY' ? 'ORGANISATION' : null
  const collective = rows.find(each => each.kind === headed)
  const collectiveLevel = collective && (collective.level ?? collective.proposedLevel)
  if (!collectiveLevel || !isBetter(level, collectiveLevel)) return []
  return [{ code: 'HEAD_ABOVE_UNIT', text: 'Người đứng đầu được đề xuất cao hơn tập thể.', source: OPEN }]
}

const factChecks = (row: RatingRecord, level: RatingLevel, { regime, facts }: ChecksContext): Check[] =>
  judgedFor(row, level, regime, facts.get(row.id) ?? {})
    .filter(({ verdict }) => verdict === 'NOT_MET')
    .map(({ words, source }) => ({ code: 'FACTS_AGAINST', text: `Không đạt điều kiện «${words}».`, source }))

/** What the rules on file ask of a level, and whether the facts show it. */
export const judgedFor = ({ kind }: Pick<RatingRecord, 'kind'>, level: RatingLevel, { guidance }: Regime, facts: Facts): Judged[] =>
  judgeLevel(level, kind, facts, guidance.conditions)
