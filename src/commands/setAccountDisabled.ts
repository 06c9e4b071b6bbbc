import { write } from '../database'
import type { Actor } from '../domain/actor'
import { ConflictError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { User } from '../models/User'
import { withdrawLinks } from './inviteAccount'
import { withoutFactor } from './setUpSecondFactor'

interface Change {
  /** Of the account as it was shown. */
  version: number
  reason: string
}

/** Locks an account, or opens it again. Locked, it is out at its next request, and links to it are worth nothing. */
export function setAccountDisabled(actor: Actor, userId: number, disabled: boolean, { version, reason }: Change, now: Date) {
  return change(actor, userId, version, disabled ? 'disableAccount' : 'enableAccount', reason, now, disabled)
}

/** Takes the second factor from somebody else's account: the telephone is lost and the recovery codes too. */
export const resetSecondFactor = (actor: Actor, userId: number, { version, reason }: Change, now: Date) =>
  change(actor, userId, version, 'resetSecondFactor', reason, now)

function change(actor: Actor, userId: number, version: number, act: string, reason: string, now: Date, disabled?: boolean) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      const user = await User.findByPk(userId, { transaction, rejectOnEmpty: true })
      if (user.version !== version) throw new ConflictError('Có người vừa sửa tài khoản này. Mời đồng chí mở lại trang rồi thực hiện lại.')
      const sessionSeries = user.sessionSeries + 1
      if (disabled === undefined) await withoutFactor(context, user)
      else await user.update({ disabledAt: disabled ? now.toISOString() : null, version: version + 1 }, { transaction })
      await user.update({ sessionSeries }, { transaction })
      if (disabled) await withdrawLinks(context, userId)
      await AuditEntry.record(context, { act, subjectKind: 'user', subjectId: userId, organisationId: user.organisationId, reason })
    },
    now,
  )
}
