import type { WriteContext } from '../../database'
import { plainDateOf } from '../../domain/plainDate'
import { ConflictError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { staged, stagedId } from '../../queries/staged'
import { countOf, rowsOf, run } from './statements'

export async function applyTargets(context: WriteContext, batch: ImportBatch) {
  const { id: batchId } = batch
  const changed = await countOf(
    context,
    `${rowsOf('CHANGED')} AND EXISTS (SELECT 1 FROM admission_targets t WHERE t.id = r.subject_id AND t.version <> r.subject_version)`,
    { batchId },
  )
  const taken = await countOf(
    context,
    `${rowsOf('NEW')} AND EXISTS (SELECT 1 FROM admission_targets t WHERE t.organisation_id = r.place_id AND t.year = ${stagedId('year')})`,
    { batchId },
  )
  if (changed + taken > 0) throw new ConflictError('Chỉ tiêu đã thay đổi từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp.')
  await run(
    context,
    `INSERT INTO admission_targets (id, organisation_id, year, target, version)
     SELECT r.subject_id, r.place_id, ${stagedId('year')}, ${stagedId('target')}, 1 FROM ${rowsOf('NEW')} ORDER BY r.row_number`,
    { batchId },
  )
  await setChanged(context, batchId, 'content')
  await enter(context, batchId, stagedId('target'))
}

const setChanged = (context: WriteContext, batchId: number, source: 'content' | 'before') =>
  run(
    context,
    `UPDATE admission_targets SET target = CAST(${staged('target', source)} AS INTEGER), version = version + 1
     FROM ${rowsOf('CHANGED')} AND admission_targets.id = r.subject_id`,
    { batchId },
  )

/** Every time a target is set stands on record, also when a file is taken back. */
const enter = (context: WriteContext, batchId: number, target: string) =>
  run(
    context,
    `INSERT INTO admission_target_entries (organisation_id, year, target, set_on, recorded_at, recorded_by)
     SELECT r.place_id, ${stagedId('year')}, ${target}, :today, :now, :userId
     FROM import_rows r WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED') ORDER BY r.row_number`,
    { batchId, today: plainDateOf(context.now), now: context.now.toISOString(), userId: context.actor?.userId ?? null },
  )

export async function undoTargets(context: WriteContext, { id: batchId }: ImportBatch) {
  const newer = await countOf(
    context,
    `import_rows r JOIN admission_targets t ON t.id = r.subject_id WHERE r.batch_id = :batchId
       AND ((r.outcome = 'NEW' AND t.version <> 1) OR (r.outcome = 'CHANGED' AND t.version <> r.subject_version + 1))`,
    { batchId },
  )
  if (newer > 0) throw new RuleError(`Không hoàn tác được: ${newer} chỉ tiêu của lần nhập này đã được đặt lại.`)
  await run(context, `DELETE FROM admission_targets WHERE id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  await setChanged(context, batchId, 'before')
  await enter(context, batchId, `CAST(${staged('target', 'before')} AS INTEGER)`)
}
