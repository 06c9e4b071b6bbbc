import { allowedActs } from '../domain/ratingActs'
import { checksOfFile, lacksOf } from '../domain/ratingChecks'
import type { RatingRecord } from '../domain/ratingRecord'
import { regimeByCode } from '../domain/regulations'
import { countText } from '../domain/share'
import { presentAway, presentOut } from './ratingRow'
import { type FileInput, meetingText, papersOf, presentCheck, summaryOf } from './unitFile'

/** What a cell is about to hand in: levels in numbers, what is missing with links, what speaks against a level. */
export function presentSubmission(input: FileInput & { problem: string | null }) {
  const { cycle, rows, unit, actor, problem } = input
  const sheet = `/organisations/${unit.id}/years/${cycle.year}/ratings`
  const regime = regimeByCode(cycle.regulation, cycle.guidance)
  const open = rows.filter(({ state }) => state === 'DRAFT' || state === 'RETURNED')
  const checks = checksOfFile(input)
  const link = (row: RatingRecord, text: string) => ({ href: `${sheet}#row-${row.id}`, text: `${row.name}: ${text}` })
  const missing = open.flatMap(row => lacksOf(row, checks.get(row.id)!).map(text => link(row, text)))
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
    meeting: meetingText(input),
    papers: papersOf(unit, `/organisations/${unit.id}/years/${cycle.year}`),
    meetingHref: `/organisations/${unit.id}/years/${cycle.year}/meeting`,
    away: rows.flatMap(row => {
      const away = presentAway(row, regime)
      return away ? [{ name: row.name, ...away }] : []
    }),
    out: rows.flatMap(row => {
      const out = presentOut(row, regime)
      return out ? [`${row.name}: ${out.text}`] : []
    }),
    button: `Nộp hồ sơ ${countText(open.length)} dòng`,
    ready: open.length > 0 && missing.length === 0 && obstacle === null,
  }
}
