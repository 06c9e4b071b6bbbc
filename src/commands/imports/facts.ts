import type { WriteContext } from '../../database'
import { FACT_KINDS } from '../../domain/codes'
import { ConflictError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { staged } from '../../queries/staged'
import { countOf, run } from './statements'

const TOLD = `import_rows r WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED')`

/** Notes each fact of a file that differs from what is on file; earlier ones stay on record. */
export async function applyFacts(context: WriteContext, { id: batchId }: ImportBatch) {
  const newer = await countOf(
    context,
    `${TOLD} AND EXISTS (SELECT 1 FROM rating_facts t WHERE t.rating_id = r.subject_id AND t.id > r.subject_version)`,
    { batchId },
  )
  if (newer > 0) throw new ConflictError('Có dữ kiện đã được ghi thêm từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp.')
  const published = await countOf(
    context,
    `${TOLD} AND EXISTS (SELECT 1 FROM ratings t JOIN rating_cycles c ON c.id = t.cycle_id WHERE t.id = r.subject_id AND c.published_on IS NOT NULL)`,
    { batchId },
  )
  if (published > 0) throw new ConflictError('Kết quả của năm đã công bố từ lúc kiểm tra tệp; chưa có gì được ghi.')
  const by = { now: context.now.toISOString(), userId: context.actor?.userId ?? null, userName: context.actor?.name ?? '' }
  for (const kind of FACT_KINDS) {
    await run(
      context,
      `INSERT INTO rating_facts (rating_id, kind, value, source, at, user_id, user_name, batch_id)
       SELECT r.subject_id, :kind, ${staged(kind)}, ${staged('source')}, :now, :userId, :userName, :batchId
       FROM ${TOLD} AND ${staged(kind)} IS NOT NULL ORDER BY r.row_number`,
      { batchId, kind, ...by },
    )
  }
}

/** Takes the facts of a file back while no decision and no newer fact rests on them. */
export async function undoFacts(context: WriteContext, { id: batchId }: ImportBatch) {
  const rested = await countOf(
    context,
    `${TOLD} AND (EXISTS (SELECT 1 FROM ratings t WHERE t.id = r.subject_id AND t.decision_id IS NOT NULL)
       OR EXISTS (SELECT 1 FROM rating_facts t WHERE t.rating_id = r.subject_id AND (t.batch_id IS NULL OR t.batch_id <> :batchId)
         AND t.id > r.subject_version))`,
    { batchId },
  )
  if (rested > 0) throw new RuleError(`Không hoàn tác được: ${rested} đối tượng của lần nhập này đã có quyết định hoặc dữ kiện mới hơn.`)
  await run(context, 'DELETE FROM rating_facts WHERE batch_id = :batchId', { batchId })
}
