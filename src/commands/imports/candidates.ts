import type { WriteContext } from '../../database'
import { isVoted } from '../../domain/candidateStages'
import { CANDIDATE_STAGES, type CandidateStageCode } from '../../domain/codes'
import { ConflictError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { CANDIDATE_COLUMNS } from '../../queries/imports/knownCandidates'
import { staged, stagedId } from '../../queries/staged'
import { countOf, rowsOf, run, settingFrom } from './statements'

const KEYS = [
  { field: 'fullName', column: 'full_name' },
  { field: 'sortKey', column: 'sort_key' },
  { field: 'searchKey', column: 'search_key' },
]

export async function applyCandidates(context: WriteContext, { id: batchId }: ImportBatch) {
  await refuseStale(context, batchId)
  const columns = [...KEYS, ...CANDIDATE_COLUMNS]
  await run(
    context,
    `INSERT INTO candidates (id, organisation_id, ${columns.map(({ column }) => column).join(', ')}, member_id, version)
     SELECT r.subject_id, r.place_id, ${columns.map(({ field }) => staged(field)).join(', ')}, ${stagedId('memberId')}, 1
     FROM ${rowsOf('NEW')} ORDER BY r.row_number`,
    { batchId },
  )
  await run(
    context,
    `UPDATE candidates SET ${settingFrom(CANDIDATE_COLUMNS, 'content')}, member_id = COALESCE(${stagedId('memberId')}, member_id), version = version + 1
     FROM ${rowsOf('CHANGED')} AND candidates.id = r.subject_id`,
    { batchId },
  )
  for (const stage of CANDIDATE_STAGES) await addStage(context, batchId, stage)
}

/** Votes of a stage, as columns and as staged values. */
const votesOf = (stage: CandidateStageCode) =>
  isVoted(stage) ? `${stagedId(`${stage}_FOR`)}, ${stagedId(`${stage}_VOTERS`)}` : 'NULL, NULL'

/** The stage for everybody of the file who reached it and has not got it yet; votes that come later go to the stage on file. */
async function addStage(context: WriteContext, batchId: number, stage: CandidateStageCode) {
  const rows = `import_rows r WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED') AND ${staged(stage)} IS NOT NULL`
  if (isVoted(stage)) {
    await run(
      context,
      `UPDATE candidate_stages SET votes_for = ${stagedId(`${stage}_FOR`)}, voters = ${stagedId(`${stage}_VOTERS`)}
       FROM ${rows} AND candidate_stages.candidate_id = r.subject_id AND candidate_stages.stage = '${stage}'`,
      { batchId },
    )
  }
  await run(
    context,
    `INSERT INTO candidate_stages (candidate_id, stage, reached_on, votes_for, voters)
     SELECT r.subject_id, '${stage}', ${staged(stage)}, ${votesOf(stage)} FROM ${rows}
       AND NOT EXISTS (SELECT 1 FROM candidate_stages s WHERE s.candidate_id = r.subject_id AND s.stage = '${stage}') ORDER BY r.row_number`,
    { batchId },
  )
}

/** A candidate changed since, one of the same person put on file meanwhile, a member whom another candidate names now. */
async function refuseStale(context: WriteContext, batchId: number) {
  const changed = await countOf(
    context,
    `${rowsOf('CHANGED')} AND EXISTS (SELECT 1 FROM candidates c WHERE c.id = r.subject_id AND c.version <> r.subject_version)`,
    { batchId },
  )
  const taken = await countOf(
    context,
    `${rowsOf('NEW')} AND EXISTS (SELECT 1 FROM candidates c WHERE c.search_key = ${staged('searchKey')} AND c.organisation_id = r.place_id
       AND (c.birth_date IS NULL OR ${staged('birthDate')} IS NULL OR c.birth_date = ${staged('birthDate')}))`,
    { batchId },
  )
  const admitted = await countOf(
    context,
    `import_rows r JOIN candidates c ON c.member_id = ${stagedId('memberId')} WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED')`,
    { batchId },
  )
  if (changed + taken + admitted === 0) return
  throw new ConflictError('Hồ sơ quần chúng đã thay đổi từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp để kiểm tra lần nữa.')
}

/** What may rest on a candidate besides what came with the file. */
const RESTING = [
  'candidates t WHERE t.id = r.subject_id AND t.version <> 1',
  'candidate_stage_corrections t WHERE t.candidate_id = r.subject_id',
  'candidate_endings t WHERE t.candidate_id = r.subject_id',
]

export async function undoCandidates(context: WriteContext, { id: batchId }: ImportBatch) {
  const rested = await countOf(context, `${rowsOf('NEW')} AND (${RESTING.map(table => `EXISTS (SELECT 1 FROM ${table})`).join(' OR ')})`, {
    batchId,
  })
  const newer = await countOf(
    context,
    `${rowsOf('CHANGED')} AND EXISTS (SELECT 1 FROM candidates c WHERE c.id = r.subject_id AND c.version <> r.subject_version + 1)`,
    { batchId },
  )
  if (rested + newer > 0)
    throw new RuleError(`Không hoàn tác được: ${rested + newer} hồ sơ quần chúng của lần nhập này đã được sửa hoặc ghi tiếp.`)
  await run(context, `DELETE FROM candidate_stages WHERE candidate_id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  await run(context, `DELETE FROM candidates WHERE id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  for (const stage of CANDIDATE_STAGES) await takeStageBack(context, batchId, stage)
  await run(
    context,
    `UPDATE candidates SET ${settingFrom(CANDIDATE_COLUMNS, 'before')}, member_id = CASE WHEN ${staged('memberId')} IS NULL THEN member_id END,
       version = version + 1 FROM ${rowsOf('CHANGED')} AND candidates.id = r.subject_id`,
    { batchId },
  )
}

async function takeStageBack(context: WriteContext, batchId: number, stage: CandidateStageCode) {
  await run(
    context,
    `DELETE FROM candidate_stages WHERE stage = '${stage}' AND candidate_id IN (
       SELECT r.subject_id FROM ${rowsOf('CHANGED')} AND ${staged(stage)} IS NOT NULL AND ${staged(stage, 'before')} IS NULL)`,
    { batchId },
  )
  if (!isVoted(stage)) return
  const before = (field: 'FOR' | 'VOTERS') => `CAST(${staged(`${stage}_${field}`, 'before')} AS INTEGER)`
  await run(
    context,
    `UPDATE candidate_stages SET votes_for = ${before('FOR')}, voters = ${before('VOTERS')}
     FROM ${rowsOf('CHANGED')} AND candidate_stages.candidate_id = r.subject_id AND candidate_stages.stage = '${stage}'`,
    { batchId },
  )
}
