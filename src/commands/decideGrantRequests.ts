import type { Transaction } from 'sequelize'
import { write } from '../database'
import { ACCOUNT_LOCKED, type RequestRecord } from '../domain/accountRecord'
import type { Actor } from '../domain/actor'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { GrantRequest } from '../models/GrantRequest'
import { RoleGrant } from '../models/RoleGrant'
import { User } from '../models/User'
import { requestsByIds } from '../queries/grantRequests'

type Decision = 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'

const ACTS: Record<Decision, string> = { CONFIRMED: 'confirmGrant', REFUSED: 'refuseGrant', WITHDRAWN: 'withdrawGrantRequest' }

/**
 * What the second person says to roles that were asked for: to all of them, or to none where a rule stands against one. Confirmed, each is a
 * grant, and sessions of the accounts end so that it counts at once.
 */
export function decideGrantRequests(actor: Actor, requestIds: readonly number[], decision: Decision, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const chosen = { where: { id: requestIds }, transaction }
      await GrantRequest.findAll({ ...chosen, attributes: ['id'], order: ['id'], lock: transaction.LOCK.UPDATE })
      const requests = await requestsByIds(requestIds, transaction)
      refuseDecided(requests)
      if (decision === 'CONFIRMED') await giveRoles(requests, transaction)
      await GrantRequest.update({ state: decision, decidedBy: actor.userId, decidedAt: now.toISOString() }, chosen)
      const told = { act: ACTS[decision], subjectKind: 'user' }
      const acts = requests.map(request => ({
        ...told,
        subjectId: request.userId,
        organisationId: request.organisationId,
        after: grantOf(request),
      }))
      await AuditEntry.record(context, ...acts)
    },
    now,
  )
}

const grantOf = ({ userId, role, organisationId, fromDate, toDate }: RequestRecord) => ({ userId, role, organisationId, fromDate, toDate })

async function giveRoles(requests: readonly RequestRecord[], transaction: Transaction) {
  const userIds = [...new Set(requests.map(({ userId }) => userId))]
  refuseLocked(requests)
  refuseHeld(requests, await RoleGrant.findAll({ where: { userId: userIds }, transaction }))
  await RoleGrant.bulkCreate(requests.map(grantOf), { transaction })
  await User.increment('sessionSeries', { where: { id: userIds }, transaction })
}

function refuseDecided(requests: readonly RequestRecord[]) {
  const decided = requests.filter(({ state }) => state !== 'WAITING')
  if (decided.length === 0) return
  const named = naming(decided, ({ userName, deciderName }) => `${userName} (${deciderName} xử lý)`)
  throw new ConflictError(`Chưa có gì được ghi, vì vừa có người xử lý đề nghị cho ${named}. Mời đồng chí mở lại trang để xem kết quả.`)
}

function refuseLocked(requests: readonly RequestRecord[]) {
  const locked = requests.filter(({ disabledAt }) => disabledAt !== null)
  if (locked.length > 0) throw new RuleError(`${ACCOUNT_LOCKED}: ${naming(locked)}. Hãy mở khóa trước khi xác nhận vai trò.`)
}

/** A role from a day is held once, whether it is on file already or chosen twice. */
function refuseHeld(requests: readonly RequestRecord[], grants: readonly RoleGrant[]) {
  const keyOf = ({ userId, role, organisationId, fromDate }: RequestRecord | RoleGrant) =>
    [userId, role, organisationId, fromDate].join(' ')
  const taken = new Set(grants.map(keyOf))
  const held = requests.filter(request => taken.size === taken.add(keyOf(request)).size)
  if (held.length > 0) throw new RuleError(`Đã có vai trò ấy từ ngày ấy: ${naming(held)}.`)
}

/** As many as a sentence can name. */
const NAMED = 5

function naming(requests: readonly RequestRecord[], nameOf = ({ userName, username }: RequestRecord) => `${userName} (${username})`) {
  const rest = requests.length - NAMED
  return requests.slice(0, NAMED).map(nameOf).join(', ') + (rest > 0 ? ` và ${rest} đề nghị nữa` : '')
}
