import { checksOfFile, needsReason } from '../domain/ratingChecks'
import { voteProblem, votesOf } from '../domain/votes'
import type { FieldErrors } from '../forms/form'
import type { Proposal } from '../forms/proposal'
import { ratingSheet, type SheetCycle } from '../queries/ratingSheet'
import { factRecords, factsByRating } from '../queries/unitFile'

interface Entry {
  ratingId: number
  unitId: number
  /** What was typed, empty fields emptied. */
  values: Proposal
  /** Whether the row saves itself, perhaps before it is finished. */
  partial: boolean
}

/**
 * What is wrong with a row as it was typed, by field. One that saves itself must only add up: what speaks against its level is asked on the
 * page, and holds the file back. One that is sent with its button is finished: what speaks against its level needs a reason at once.
 */
export async function entryErrors(cycle: SheetCycle, entry: Entry): Promise<FieldErrors | undefined> {
  const errors = entry.partial ? tallyErrors(cycle, entry.values) : await finishedErrors(cycle, entry)
  return Object.keys(errors).length > 0 ? errors : undefined
}

const NO_VOTES = { votesExcellent: null, votesGood: null, votesSatisfactory: null, votesUnsatisfactory: null, votesInvalid: null }

/** Ballots of a subject add up to those that the meeting got back. */
function tallyErrors({ meeting }: SheetCycle, values: Proposal): FieldErrors {
  const tally = votesOf({ ...NO_VOTES, ...sentOf(values) })
  const problem = tally && meeting && voteProblem(tally, meeting, meeting.voters)
  return problem ? { votesExcellent: problem } : {}
}

async function finishedErrors(cycle: SheetCycle, { ratingId, unitId, values }: Entry): Promise<FieldErrors> {
  const [stored, facts] = await Promise.all([ratingSheet(cycle, unitId), factRecords(cycle, unitId)])
  const rows = stored.map(row => (row.id === ratingId ? { ...row, ...sentOf(values) } : row))
  const row = rows.find(({ id }) => id === ratingId)
  if (!row) return {}
  const checks = checksOfFile({ cycle, rows, facts: factsByRating(facts) }).get(ratingId)!
  const wrong = checks.find(({ code }) => code === 'VOTES_WRONG')
  const asked = needsReason(row, checks) ? checks.filter(({ code }) => code !== 'VOTES_WRONG') : []
  return {
    ...(wrong && { votesExcellent: wrong.text }),
    ...(asked.length > 0 && { levelReason: `${asked.map(({ text }) => text).join(' ')} Hãy ghi lý do chi bộ đề xuất như vậy.` }),
  }
}

/** What was not sent is left as it stands. */
const sentOf = (values: Proposal) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
