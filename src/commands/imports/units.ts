import type { WriteContext } from '../../database'
import { searchKey } from '../../domain/personName'
import { ConflictError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { Organisation } from '../../models/Organisation'
import { OrganisationName } from '../../models/OrganisationName'
import { select } from '../../queries/select'
import { staged } from '../../queries/staged'
import { countOf, rowsOf, run, settingFrom } from './statements'

const COLUMNS = ['sign', 'place'].map(field => ({ field, column: field }))
const NAME_COLUMNS = [
  { field: 'name', column: 'name' },
  { field: 'bodyName', column: 'body_name' },
]

const MOVED = 'Cây tổ chức đã thay đổi từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp để kiểm tra lần nữa.'

export async function applyUnits(context: WriteContext, { id: batchId }: ImportBatch) {
  await refuseStale(context, batchId)
  const { transaction } = context
  await run(
    context,
    `INSERT INTO organisations (id, code, kind, tier, path, sign, place, founded_on, version)
     SELECT r.subject_id, ${['code', 'kind', 'tier'].map(field => staged(field)).join(', ')}, '/', ${staged('sign')}, ${staged('place')}, ${staged('foundedOn')}, 1
     FROM ${rowsOf('NEW')} ORDER BY r.subject_id`,
    { batchId },
  )
  await run(
    context,
    `INSERT INTO organisation_names (organisation_id, name, body_name, search_key, from_date)
     SELECT r.subject_id, ${staged('name')}, ${staged('bodyName')}, '', ${staged('since')} FROM ${rowsOf('NEW')}`,
    { batchId },
  )
  await run(
    context,
    `INSERT INTO organisation_parents (organisation_id, parent_id, from_date)
     SELECT r.subject_id, p.id, ${staged('since')} FROM import_rows r JOIN organisations p ON p.code = ${staged('parentCode')}
     WHERE r.batch_id = :batchId AND r.outcome = 'NEW'`,
    { batchId },
  )
  await changeUnits(context, batchId, 'content')
  await Organisation.rebuildPaths(transaction)
  await refuseNamesakes(context, batchId)
}

/** A unit changed since, a code taken meanwhile, a parent that is gone. */
async function refuseStale(context: WriteContext, batchId: number) {
  const changed = await countOf(
    context,
    `${rowsOf('CHANGED')} AND EXISTS (SELECT 1 FROM organisations o WHERE o.id = r.subject_id AND o.version <> r.subject_version)`,
    { batchId },
  )
  const taken = await countOf(context, `${rowsOf('NEW')} AND EXISTS (SELECT 1 FROM organisations o WHERE o.code = ${staged('code')})`, {
    batchId,
  })
  const closed = await countOf(
    context,
    `${rowsOf('NEW')} AND EXISTS (SELECT 1 FROM organisations o WHERE o.id = r.place_id AND o.closed_on IS NOT NULL)`,
    { batchId },
  )
  if (changed + taken + closed === 0) return
  throw new ConflictError(MOVED)
}

/** Somebody has put a unit of the same name beside one of the file meanwhile. */
async function refuseNamesakes(context: WriteContext, batchId: number) {
  const beside = await countOf(
    context,
    `import_rows r JOIN organisations o ON o.id = r.subject_id AND o.closed_on IS NULL
       JOIN organisations b ON b.parent_id = o.parent_id AND b.id <> o.id AND b.closed_on IS NULL
       JOIN organisation_names n ON n.organisation_id = o.id AND n.to_date IS NULL
       JOIN organisation_names m ON m.organisation_id = b.id AND m.to_date IS NULL AND m.name = n.name
     WHERE r.batch_id = :batchId AND (r.outcome = 'NEW' OR (r.outcome = 'CHANGED' AND ${staged('name')} <> ${staged('name', 'before')}))`,
    { batchId },
  )
  if (beside > 0) throw new ConflictError(MOVED)
}

/** A file has no day on which a name begins: it corrects the present one. */
async function changeUnits(context: WriteContext, batchId: number, source: 'content' | 'before') {
  await run(
    context,
    `UPDATE organisations SET ${settingFrom(COLUMNS, source)}, version = version + 1 FROM ${rowsOf('CHANGED')} AND organisations.id = r.subject_id`,
    { batchId },
  )
  await run(
    context,
    `UPDATE organisation_names SET ${settingFrom(NAME_COLUMNS, source)} FROM ${rowsOf('CHANGED')}
     AND organisation_names.organisation_id = r.subject_id AND organisation_names.to_date IS NULL`,
    { batchId },
  )
  await fillSearchKeys(context, batchId)
}

/** Neither database folds Vietnamese by itself. */
async function fillSearchKeys({ transaction }: WriteContext, batchId: number) {
  const names = await select<{ id: number; name: string }>(
    `SELECT n.id, n.name FROM organisation_names n JOIN import_rows r ON r.subject_id = n.organisation_id
     WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED') AND n.to_date IS NULL`,
    { batchId },
    transaction,
  )
  for (const { id, name } of names) await OrganisationName.update({ searchKey: searchKey(name) }, { where: { id }, transaction })
}

/** What may rest on a unit. */
const RESTING = [
  'memberships t WHERE t.organisation_id = r.subject_id',
  'offices t WHERE t.organisation_id = r.subject_id',
  'candidates t WHERE t.organisation_id = r.subject_id',
  'temporary_stays t WHERE t.organisation_id = r.subject_id',
  'cancelled_movements t WHERE t.organisation_id = r.subject_id OR t.left_organisation_id = r.subject_id',
  'grants t WHERE t.organisation_id = r.subject_id',
  'cycle_places t WHERE t.organisation_id = r.subject_id',
  'admission_targets t WHERE t.organisation_id = r.subject_id',
  'import_batches t WHERE t.organisation_id = r.subject_id',
  'audit_entries t WHERE t.organisation_id = r.subject_id',
  'organisations t WHERE t.id = r.subject_id AND t.version <> 1',
  `organisations t WHERE t.parent_id = r.subject_id AND t.id NOT IN (SELECT own.subject_id FROM import_rows own WHERE own.batch_id = r.batch_id AND own.outcome = 'NEW')`,
]

export async function undoUnits(context: WriteContext, { id: batchId }: ImportBatch) {
  const rested = await countOf(context, `${rowsOf('NEW')} AND (${RESTING.map(table => `EXISTS (SELECT 1 FROM ${table})`).join(' OR ')})`, {
    batchId,
  })
  const newer = await countOf(
    context,
    `${rowsOf('CHANGED')} AND EXISTS (SELECT 1 FROM organisations o WHERE o.id = r.subject_id AND o.version <> r.subject_version + 1)`,
    { batchId },
  )
  if (rested + newer > 0) {
    throw new RuleError(
      `Không hoàn tác được: ${rested + newer} tổ chức của lần nhập này đã có đảng viên, đơn vị, chức vụ, tài khoản hoặc đã được sửa tiếp.`,
    )
  }
  for (const table of ['organisation_names', 'organisation_parents']) {
    await run(context, `DELETE FROM ${table} WHERE organisation_id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  }
  await run(context, `UPDATE organisations SET parent_id = NULL WHERE id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  await run(context, `DELETE FROM organisations WHERE id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  await changeUnits(context, batchId, 'before')
}
