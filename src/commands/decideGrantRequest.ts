import { write } from '../database'
import type { Actor } from '../domain/actor'
import { ConflictError, RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { GrantRequest } from '../models/GrantRequest'
import { RoleGrant } from '../models/RoleGrant'
import { User } from '../models/User'

type Decision = 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'

const ACTS: Record<Decision, string> = { CONFIRMED: 'confirmGrant', REFUSED: 'refuseGrant', WITHDRAWN: 'withdrawGrantRequest' }

/** What the second person says to a role that was asked for. Confirmed, it is a grant, and sessions of the account end so that it counts at once. */
export function decideGrantRequest(actor: Actor, requestId: number, decision: Decision, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const decided = { state: decision, decidedBy: actor.userId, decidedAt: now.toISOString() }
      const [changed] = await GrantRequest.update(decided, { where: { id: requestId, state: 'WAITING' }, transaction })
      if (changed === 0) throw new ConflictError('Đề nghị này vừa có người xử lý. Mời đồng chí mở lại trang để xem kết quả.')
      const request = await GrantRequest.findByPk(requestId, { transaction, rejectOnEmpty: true })
      const { userId, role, organisationId, fromDate, toDate } = request
      const grant = { userId, role, organisationId, fromDate, toDate }
      if (decision === 'CONFIRMED') {
        const held = { userId, role, organisationId, fromDate }
        if (await RoleGrant.findOne({ where: held, transaction })) throw new RuleError('Tài khoản này đã có vai trò ấy từ ngày ấy.')
        await RoleGrant.create(grant, { transaction })
        await User.increment('sessionSeries', { where: { id: userId }, transaction })
      }
      await AuditEntry.record(context, { act: ACTS[decision], subjectKind: 'user', subjectId: userId, organisationId, after: grant })
    },
    now,
  )
}
