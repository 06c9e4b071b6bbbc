import type { WriteContext } from '../../database'
import { ConflictError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { PROFILE_COLUMNS } from '../../queries/imports/knownMembers'
import { countOf, type NewRows, newRowsOf, rowsOf, run, settingFrom } from './statements'

const COLUMNS = [...PROFILE_COLUMNS, { field: 'sortKey', column: 'sort_key' }, { field: 'searchKey', column: 'search_key' }]

const STAY_COLUMNS = [
  { field: 'fromDate', column: 'from_date' },
  { field: 'beganBy', column: 'began_by' },
  { field: 'toDate', column: 'to_date' },
  { field: 'endedBy', column: 'ended_by' },
]

const MOVED = 'Hồ sơ đã thay đổi từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp để kiểm tra lần nữa.'

/** Records that have changed since the file was checked, and people who have been put on file meanwhile; a number that is taken by now the database refuses. */
async function refuseStale(context: WriteContext, batchId: number, added: NewRows) {
  const changed = await countOf(
    context,
    `${rowsOf('CHANGED')} AND EXISTS (SELECT 1 FROM members m WHERE m.id = r.subject_id AND m.version <> r.subject_version)`,
    { batchId },
  )
  const taken = await countOf(
    context,
    `${added.from} AND EXISTS (SELECT 1 FROM members m WHERE m.search_key = ${added.of('searchKey')}
       AND m.admitted_on = ${added.of('admittedOn')} AND m.birth_date = ${added.of('birthDate')})`,
    { batchId },
  )
  const closed = await countOf(
    context,
    `${rowsOf('NEW')} AND EXISTS (SELECT 1 FROM organisations o WHERE o.id = r.place_id AND o.closed_on IS NOT NULL)`,
    { batchId },
  )
  if (changed + taken + closed > 0) throw new ConflictError(MOVED)
}

export async function applyMembers(context: WriteContext, { id: batchId }: ImportBatch) {
  const added = await newRowsOf(
    context,
    batchId,
    [...COLUMNS, ...STAY_COLUMNS].map(({ field }) => field),
  )
  await refuseStale(context, batchId, added)
  const put = (into: string, columns: readonly { field: string; column: string }[], [keys, values]: readonly [string, string]) =>
    run(
      context,
      `INSERT INTO ${into} (${keys}, ${columns.map(({ column }) => column).join(', ')})
       SELECT ${values}, ${columns.map(({ field }) => added.of(field)).join(', ')} FROM ${added.from}`,
      { batchId },
    )
  await put('members', COLUMNS, ['id, version', 'r.subject_id, 1'])
  await put('memberships', STAY_COLUMNS, ['member_id, organisation_id', 'r.subject_id, r.place_id'])
  await run(
    context,
    `UPDATE members SET ${settingFrom(COLUMNS, 'content')}, version = version + 1 FROM ${rowsOf('CHANGED')} AND members.id = r.subject_id`,
    { batchId },
  )
}

/** What may rest on a member besides the membership that came with the file. */
const RESTING = [
  'ratings t WHERE t.member_id = r.subject_id',
  'commendations t WHERE t.member_id = r.subject_id',
  'candidates t WHERE t.member_id = r.subject_id',
  'users t WHERE t.member_id = r.subject_id',
  'offices t WHERE t.member_id = r.subject_id',
  'absences t WHERE t.member_id = r.subject_id',
  'temporary_stays t WHERE t.member_id = r.subject_id',
  'cancelled_movements t WHERE t.member_id = r.subject_id',
  'memberships t WHERE t.member_id = r.subject_id AND EXISTS (SELECT 1 FROM memberships o WHERE o.member_id = t.member_id AND o.id <> t.id)',
  'disciplines t WHERE t.member_id = r.subject_id',
  'collectives t WHERE t.head_member_id = r.subject_id',
  'collective_members t WHERE t.member_id = r.subject_id',
  'members t WHERE t.id = r.subject_id AND t.version <> 1',
]

export async function undoMembers(context: WriteContext, { id: batchId }: ImportBatch) {
  const rested = await countOf(context, `${rowsOf('NEW')} AND (${RESTING.map(table => `EXISTS (SELECT 1 FROM ${table})`).join(' OR ')})`, {
    batchId,
  })
  const newer = await countOf(
    context,
    `${rowsOf('CHANGED')} AND EXISTS (SELECT 1 FROM members m WHERE m.id = r.subject_id AND m.version <> r.subject_version + 1)`,
    { batchId },
  )
  if (rested + newer > 0) {
    throw new RuleError(
      `Không hoàn tác được: ${rested + newer} hồ sơ của lần nhập này đã được dùng hoặc sửa tiếp (xếp loại, chức vụ, tài khoản, biến động). Hãy sửa từng hồ sơ.`,
    )
  }
  await run(context, `DELETE FROM memberships WHERE member_id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  await run(context, `DELETE FROM members WHERE id IN (SELECT r.subject_id FROM ${rowsOf('NEW')})`, { batchId })
  await run(
    context,
    `UPDATE members SET ${settingFrom(COLUMNS, 'before')}, version = version + 1 FROM ${rowsOf('CHANGED')} AND members.id = r.subject_id`,
    { batchId },
  )
}
