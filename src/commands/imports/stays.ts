import type { WriteContext } from '../../database'
import { ConflictError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { staged } from '../../queries/staged'
import { countOf, rowsOf, run } from './statements'

const STAYS = `${rowsOf('NEW')} AND ${staged('kind')} = 'STAY'`
const ABSENCES = `${rowsOf('NEW')} AND ${staged('kind')} <> 'STAY'`

/** That a period on file (t) and the one of a row (r) have a day in common. */
const OVERLAPS = `t.member_id = r.subject_id AND t.from_date < COALESCE(${staged('toDate')}, '9999-12-31')
  AND ${staged('fromDate')} < COALESCE(t.to_date, '9999-12-31')`

/** The period on file (t) that a row (r) made, as it made it. */
const MADE = `t.member_id = r.subject_id AND t.from_date = ${staged('fromDate')} AND COALESCE(t.to_date, '') = COALESCE(${staged('toDate')}, '')`

export async function applyStays(context: WriteContext, { id: batchId }: ImportBatch) {
  const stays = await countOf(context, `${STAYS} AND EXISTS (SELECT 1 FROM memberships t WHERE ${OVERLAPS})`, { batchId })
  const absences = await countOf(
    context,
    `${ABSENCES} AND EXISTS (SELECT 1 FROM absences t WHERE t.kind = ${staged('kind')} AND ${OVERLAPS})`,
    {
      batchId,
    },
  )
  if (stays + absences > 0) {
    throw new ConflictError(
      'Quá trình sinh hoạt đã thay đổi từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp để kiểm tra lần nữa.',
    )
  }
  await run(
    context,
    `INSERT INTO memberships (member_id, organisation_id, from_date, to_date, began_by, ended_by, ended_document)
     SELECT r.subject_id, r.place_id, ${['fromDate', 'toDate', 'beganBy', 'endedBy', 'document'].map(field => staged(field)).join(', ')}
     FROM ${STAYS} ORDER BY r.row_number`,
    { batchId },
  )
  await run(
    context,
    `INSERT INTO absences (member_id, kind, from_date, to_date, document)
     SELECT r.subject_id, ${['kind', 'fromDate', 'toDate', 'document'].map(field => staged(field)).join(', ')} FROM ${ABSENCES} ORDER BY r.row_number`,
    { batchId },
  )
}

export async function undoStays(context: WriteContext, { id: batchId }: ImportBatch) {
  const changed =
    (await countOf(context, `${STAYS} AND NOT EXISTS (SELECT 1 FROM memberships t WHERE ${MADE} AND t.organisation_id = r.place_id)`, {
      batchId,
    })) +
    (await countOf(context, `${ABSENCES} AND NOT EXISTS (SELECT 1 FROM absences t WHERE ${MADE} AND t.kind = ${staged('kind')})`, {
      batchId,
    }))
  if (changed > 0) throw new RuleError(`Không hoàn tác được: ${changed} dòng của lần nhập này đã được ghi tiếp ở hồ sơ đảng viên.`)
  const made = (table: string, rows: string) => `DELETE FROM ${table} WHERE id IN (SELECT t.id FROM ${table} t, ${rows} AND ${MADE})`
  await run(context, made('memberships', `${STAYS} AND t.organisation_id = r.place_id`), { batchId })
  await run(context, made('absences', `${ABSENCES} AND t.kind = ${staged('kind')}`), { batchId })
}
