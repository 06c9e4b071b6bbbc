import type { WriteContext } from '../../database'
import { NO_PASSWORD } from '../../domain/accountRecord'
import { givesRole, keepsAccount } from '../../domain/accountRights'
import { plainDateOf } from '../../domain/plainDate'
import { ConflictError, ForbiddenError, RuleError } from '../../errors'
import type { ImportBatch } from '../../models/ImportBatch'
import { accountsOfBatch, postsOfBatch } from '../../queries/imports/rightsOfBatch'
import { select } from '../../queries/select'
import { staged, stagedId } from '../../queries/staged'
import { MAKES_ACCOUNT, UNOPENED } from '../../queries/unopenedAccounts'
import { countOf, rowsOf, run } from './statements'

const ROWS = "import_rows r WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED')"
const MAKERS = `${rowsOf('NEW')} AND ${MAKES_ACCOUNT}`

/** Makes the accounts of a file and asks for their roles; each waits for a second person, as one that is asked for by hand. */
export async function applyAccounts(context: WriteContext, { id: batchId, fileName }: ImportBatch) {
  await refuseUngiven(context, batchId)
  await refuseStale(context, batchId)
  await run(
    context,
    `INSERT INTO users (username, name, member_id, organisation_id, password_hash)
     SELECT ${staged('username')}, r.name, ${stagedId('memberId')}, r.place_id, :noPassword FROM ${MAKERS} ORDER BY r.row_number`,
    { batchId, noPassword: NO_PASSWORD },
  )
  await run(
    context,
    `UPDATE import_rows AS r SET subject_id = u.id FROM users u
     WHERE r.batch_id = :batchId AND r.outcome = 'NEW' AND u.username = ${staged('username')}`,
    { batchId },
  )
  await run(
    context,
    `INSERT INTO grant_requests (user_id, role, organisation_id, from_date, to_date, reason, requested_by, requested_at, state)
     SELECT r.subject_id, ${staged('role')}, r.place_id, ${staged('fromDate')}, ${staged('toDate')}, COALESCE(${staged('reason')}, :reason),
            :by, :at, 'WAITING' FROM ${ROWS} ORDER BY r.row_number`,
    { batchId, reason: `Theo tệp «${fileName}»`, by: context.actor!.userId, at: context.now.toISOString() },
  )
}

/** Rights may be others than those of who checked the file, or have changed since. */
async function refuseUngiven({ actor, transaction, now }: WriteContext, batchId: number) {
  const posts = await postsOfBatch(batchId, transaction)
  const accounts = await accountsOfBatch(batchId, plainDateOf(now), transaction)
  if (posts.every(post => givesRole(actor!, post)) && accounts.every(account => keepsAccount(actor!, account))) return
  throw new ForbiddenError('Tệp này có vai trò hoặc tài khoản ngoài phạm vi của đồng chí; chưa có gì được ghi.')
}

/** The period of a role on file (t) and that of a row (r) have a day in common. */
const MEETS = `t.user_id = r.subject_id AND t.role = ${staged('role')} AND t.organisation_id = r.place_id
  AND t.from_date < COALESCE(${staged('toDate')}, '9999-12-31') AND ${staged('fromDate')} < COALESCE(t.to_date, '9999-12-31')`

async function refuseStale(context: WriteContext, batchId: number) {
  const taken = await countOf(
    context,
    `${MAKERS} AND EXISTS (SELECT 1 FROM users u WHERE u.username = ${staged('username')} OR u.member_id = ${stagedId('memberId')})`,
    { batchId },
  )
  const changed = await countOf(
    context,
    `${rowsOf('CHANGED')} AND (EXISTS (SELECT 1 FROM users u WHERE u.id = r.subject_id AND u.version <> r.subject_version)
       OR EXISTS (SELECT 1 FROM grants t WHERE ${MEETS}) OR EXISTS (SELECT 1 FROM grant_requests t WHERE t.state = 'WAITING' AND ${MEETS}))`,
    { batchId },
  )
  const closed = await countOf(
    context,
    `${ROWS} AND EXISTS (SELECT 1 FROM organisations o WHERE o.id = r.place_id AND o.closed_on IS NOT NULL)`,
    { batchId },
  )
  if (taken + changed + closed === 0) return
  throw new ConflictError(
    'Tài khoản hoặc vai trò đã thay đổi từ lúc kiểm tra tệp; chưa có gì được ghi. Hãy chọn lại tệp để kiểm tra lần nữa.',
  )
}

/** What a row asked for (q), as the file asked for it. */
const ASKED = `q.user_id = r.subject_id AND q.role = ${staged('role')} AND q.organisation_id = r.place_id AND q.requested_at = :appliedAt`

/** Why what a row made cannot be taken back; the first that holds is told. */
const KEPT: Record<string, string> = {
  'đã mở tài khoản': `${MAKES_ACCOUNT} AND NOT (${UNOPENED})`,
  'vai trò đã có người xử lý': `EXISTS (SELECT 1 FROM grant_requests q WHERE ${ASKED} AND q.state <> 'WAITING')`,
  'đã được giao hoặc đề nghị vai trò khác': `${MAKES_ACCOUNT} AND (EXISTS (SELECT 1 FROM grants g WHERE g.user_id = u.id)
    OR EXISTS (SELECT 1 FROM grant_requests q WHERE q.user_id = u.id AND q.requested_at <> :appliedAt))`,
  'đã được cấp mật khẩu hoặc khóa': `${MAKES_ACCOUNT} AND (u.must_change_password = 1 OR u.disabled_at IS NOT NULL OR u.version <> 1)`,
}

/** As many as a sentence can name. */
const NAMED = 5

async function refuseKept({ transaction }: WriteContext, batchId: number, appliedAt: string) {
  const reasons = Object.entries(KEPT).map(([reason, condition]) => `WHEN ${condition} THEN '${reason}'`)
  const kept = await select<{ name: string; reason: string }>(
    `SELECT name, reason FROM (
       SELECT r.name, r.row_number, CASE ${reasons.join(' ')} END AS reason FROM import_rows r JOIN users u ON u.id = r.subject_id
       WHERE r.batch_id = :batchId AND r.outcome IN ('NEW', 'CHANGED')
     ) rows WHERE reason IS NOT NULL ORDER BY row_number`,
    { batchId, appliedAt },
    transaction,
  )
  if (kept.length === 0) return
  const named = kept.slice(0, NAMED).map(({ name, reason }) => `${name} (${reason})`)
  const more = kept.length > NAMED ? ` và ${kept.length - NAMED} dòng nữa` : ''
  throw new RuleError(`Không hoàn tác được: ${named.join(', ')}${more}. Hãy khóa hoặc kết thúc vai trò của từng tài khoản.`)
}

/** Accounts that nobody has come into are gone with all that was asked for them; of other accounts what was asked for is withdrawn. */
export async function undoAccounts(context: WriteContext, { id: batchId, appliedAt }: ImportBatch) {
  await refuseUngiven(context, batchId)
  await refuseKept(context, batchId, appliedAt!)
  const made = `SELECT r.subject_id FROM ${MAKERS}`
  for (const table of ['invitations', 'grant_requests']) await run(context, `DELETE FROM ${table} WHERE user_id IN (${made})`, { batchId })
  await run(context, `DELETE FROM users WHERE id IN (${made})`, { batchId })
  await run(
    context,
    `UPDATE grant_requests AS q SET state = 'WITHDRAWN', decided_by = :by, decided_at = :at FROM ${rowsOf('CHANGED')} AND ${ASKED}`,
    { batchId, appliedAt, by: context.actor!.userId, at: context.now.toISOString() },
  )
}
