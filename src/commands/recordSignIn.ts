import { Op } from 'sequelize'
import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { RecoveryCode } from '../models/RecoveryCode'
import { Session } from '../models/Session'
import { User } from '../models/User'

/** What proved the second step: the time step of a code, or the digest of a recovery code. Null where one step is enough. */
type Factor = { step: number } | { recovery: string } | null

/** Notes in the history that an account signed in, and uses up what proved the second step. Throws RuleError where that is used already. */
export function recordSignIn(user: User, factor: Factor, now: Date) {
  const actor: Actor = { userId: user.id, name: user.name, memberId: user.memberId, grants: [] }
  return write(
    actor,
    async context => {
      const { transaction } = context
      if (factor) await useUp(context, user, factor)
      await Session.destroy({ where: { expires: { [Op.lt]: now } }, transaction })
      await User.update({ signedInAt: now.toISOString() }, { where: { id: user.id }, transaction })
      const act = factor && 'recovery' in factor ? 'signInWithRecoveryCode' : 'signIn'
      await AuditEntry.record(context, { act, subjectKind: 'user', subjectId: user.id, organisationId: null })
    },
    now,
  )
}

async function useUp({ transaction, now }: WriteContext, { id }: User, factor: NonNullable<Factor>) {
  const [used] =
    'step' in factor
      ? await User.update(
          { factorStep: factor.step },
          { where: { id, factorStep: { [Op.or]: [{ [Op.is]: null }, { [Op.lt]: factor.step }] } }, transaction },
        )
      : await RecoveryCode.update(
          { usedAt: now.toISOString() },
          { where: { userId: id, codeHash: factor.recovery, usedAt: null }, transaction },
        )
  if (used === 0) throw new RuleError('Mã này chưa đúng hoặc đã dùng rồi.')
}
