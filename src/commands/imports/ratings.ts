import type { WriteContext } from '../../database'
import { type PlainDate, plainDateOf } from '../../domain/plainDate'
import { regimeFor } from '../../domain/regulations'
import { ConflictError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { RatingCycle } from '../../models/RatingCycle'
import { select } from '../../queries/select'
import { staged, stagedId } from '../../queries/staged'
import { countOf, rowsOf, run } from './statements'

/** Records what was decided in an earlier year: the year itself where it is not on file, a published rating for each row, its decision. */
export async function applyRatings(context: WriteContext, batch: ImportBatch) {
  const cycle = await cycleOf(context, batch)
  await refuseRated(context, batch)
  const { actor, now } = context
  const { regulation, guidance } = regimeFor(batch.year!)
  await run(
    context,
    `INSERT INTO ratings (id, cycle_id, year, kind, organisation_id, member_id, unit_id, path, state, not_rated_reason, not_rated_note, version)
     SELECT r.subject_id, :cycleId, :year, ${staged('kind')}, ${stagedId('organisationId')}, ${stagedId('memberId')}, r.place_id, p.path,
            CASE WHEN ${staged('level')} IS NULL THEN 'NOT_RATED' ELSE 'APPRAISED' END, ${staged('notRatedReason')}, ${staged('notRatedNote')}, 1
     FROM import_rows r JOIN cycle_places p ON p.cycle_id = :cycleId AND p.organisation_id = r.place_id
     WHERE r.batch_id = :batchId AND r.outcome = 'NEW' ORDER BY r.row_number`,
    { batchId: batch.id, cycleId: cycle.id, year: cycle.year },
  )
  await run(
    context,
    `INSERT INTO rating_decisions (rating_id, level, authority_id, authority_name, document_number, decided_on, signatory_name,
       signatory_office, citation, recorded_at, recorded_by, batch_id)
     SELECT r.subject_id, ${staged('level')}, ${stagedId('authorityId')}, ${staged('authorityName')}, ${staged('documentNumber')},
            ${staged('decidedOn')}, COALESCE(${staged('signatoryName')}, ''), COALESCE(${staged('signatoryOffice')}, ''), :citation, :now, :userId, :batchId
     FROM ${rowsOf('NEW')} AND ${staged('level')} IS NOT NULL ORDER BY r.row_number`,
    {
      ...{ batchId: batch.id, citation: `${regulation.citation}; ${guidance.citation}`, now: now.toISOString() },
      userId: actor?.userId ?? null,
    },
  )
  await run(
    context,
    `UPDATE ratings SET state = 'PUBLISHED', decision_id = (SELECT d.id FROM rating_decisions d WHERE d.rating_id = ratings.id)
     WHERE state = 'APPRAISED' AND id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`,
    { batchId: batch.id },
  )
}

/** The committee's year on file, else one that is recorded and published at once. */
async function cycleOf(context: WriteContext, batch: ImportBatch): Promise<RatingCycle> {
  const { transaction, now } = context
  const [organisationId, year] = [batch.organisationId, batch.year!]
  const there = await RatingCycle.findOne({ where: { organisationId, year, period: 'YEAR' }, lock: transaction.LOCK.UPDATE, transaction })
  if (there?.origin === 'RUN') {
    throw new ConflictError(`Năm ${year} đã được mở từ lúc kiểm tra tệp; chưa có gì được ghi. Kết quả năm đang mở ghi ở trang quyết định.`)
  }
  const { regulation, guidance } = regimeFor(year)
  const today = plainDateOf(now)
  const publishedOn = (await lastDecisionOf(context, batch)) ?? today
  const cycle =
    there ??
    (await RatingCycle.create(
      {
        ...{ organisationId, year, period: 'YEAR', regulation: regulation.code, guidance: guidance.code, batchId: batch.id },
        ...{ countingDate: recordedCountingDate(year), openedOn: publishedOn, publishedOn, settings: JSON.stringify({ caps: {} }) },
        origin: 'RECORDED' as const,
      },
      { transaction },
    ))
  await freezePlaces(context, batch, cycle)
  return cycle
}

/** The day of the last decision in the file: by then the year was over. */
async function lastDecisionOf({ transaction }: WriteContext, { id: batchId }: ImportBatch) {
  const [row] = await select<{ day: PlainDate | null }>(
    `SELECT MAX(${staged('decidedOn')}) AS day FROM ${rowsOf('NEW')}`,
    { batchId },
    transaction,
  )
  return row!.day
}

/** The last day of the year: open in the texts on file for the years before 2025. */
const recordedCountingDate = (year: number) => `${year}-12-31`

/** Units of the file that the year does not know, with those between them and the committee, as they stand. */
const freezePlaces = (context: WriteContext, batch: ImportBatch, { id: cycleId, organisationId }: RatingCycle) =>
  run(
    context,
    `INSERT INTO cycle_places (cycle_id, organisation_id, parent_id, path, code, kind, name, body_name)
     SELECT :cycleId, o.id, o.parent_id, o.path, o.code, o.kind, n.name, n.body_name
     FROM organisations o JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
     JOIN organisations top ON top.id = :organisationId AND substr(o.path, 1, length(top.path)) = top.path
     WHERE NOT EXISTS (SELECT 1 FROM cycle_places p WHERE p.cycle_id = :cycleId AND p.organisation_id = o.id)
       AND (o.id = :organisationId OR EXISTS (
         SELECT 1 FROM import_rows r JOIN organisations u ON u.id = r.place_id
         WHERE r.batch_id = :batchId AND r.outcome = 'NEW' AND substr(u.path, 1, length(o.path)) = o.path))`,
    { batchId: batch.id, cycleId, organisationId },
  )

/** Subjects that have got a rating of the year since the file was checked. */
async function refuseRated(context: WriteContext, batch: ImportBatch) {
  const rated = await countOf(
    context,
    `${rowsOf('NEW')} AND EXISTS (SELECT 1 FROM ratings t WHERE t.year = :year AND t.kind = ${staged('kind')}
       AND (t.member_id = ${stagedId('memberId')} OR t.organisation_id = ${stagedId('organisationId')}))`,
    { batchId: batch.id, year: batch.year! },
  )
  if (rated === 0) return
  throw new ConflictError(
    `Có ${rated} đối tượng đã được ghi xếp loại từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp để kiểm tra lần nữa.`,
  )
}

/** What may rest on a rating besides the decision that came with the file. */
const RESTING = [
  'rating_decisions t WHERE t.rating_id = r.subject_id AND (t.batch_id IS NULL OR t.batch_id <> r.batch_id)',
  'rating_facts t WHERE t.rating_id = r.subject_id',
  'ratings t WHERE t.id = r.subject_id AND t.version <> 1',
]

/** A year that files recorded goes with its last rating. */
const EMPTY_CYCLE = `SELECT c.id FROM rating_cycles c WHERE c.organisation_id = :organisationId AND c.year = :year AND c.batch_id IS NOT NULL
  ${['ratings', 'unit_moves', 'deadline_exceptions', 'unit_ballots'].map(table => `AND NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.cycle_id = c.id)`).join(' ')}`

export async function undoRatings(context: WriteContext, { id: batchId, organisationId, year }: ImportBatch) {
  const rested = await countOf(context, `${rowsOf('NEW')} AND (${RESTING.map(table => `EXISTS (SELECT 1 FROM ${table})`).join(' OR ')})`, {
    batchId,
  })
  if (rested > 0) {
    throw new RuleError(`Không hoàn tác được: ${rested} xếp loại của lần nhập này đã có quyết định mới hoặc căn cứ ghi thêm.`)
  }
  const own = `id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`
  await run(context, `UPDATE ratings SET state = 'APPRAISED', decision_id = NULL WHERE decision_id IS NOT NULL AND ${own}`, { batchId })
  await run(context, 'DELETE FROM rating_decisions WHERE batch_id = :batchId', { batchId })
  await run(context, `DELETE FROM ratings WHERE ${own}`, { batchId })
  await run(context, `DELETE FROM cycle_places WHERE cycle_id IN (${EMPTY_CYCLE})`, { organisationId, year })
  await run(context, `DELETE FROM rating_cycles WHERE id IN (${EMPTY_CYCLE})`, { organisationId, year })
}
