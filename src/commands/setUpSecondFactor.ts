import { write, type WriteContext } from '../database'
import type { Actor } from '../domain/actor'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { RecoveryCode } from '../models/RecoveryCode'
import { User } from '../models/User'

const NONE = 'Tài khoản này chưa có xác thực hai bước.'

interface Factor {
  secret: string
  /** The time step of the code that proved it: not taken again. */
  step: number
  codeHashes: readonly string[]
}

/** Asks the own account for a second factor from now on. */
export function setUpSecondFactor(actor: Actor, { secret, step, codeHashes }: Factor, now: Date) {
  return write(
    actor,
    async context => {
      const user = await User.findByPk(actor.userId, { transaction: context.transaction, rejectOnEmpty: true })
      if (user.factorSecret) throw new RuleError('Tài khoản này đã có xác thực hai bước.')
      await user.update({ factorSecret: secret, factorStep: step, version: user.version + 1 }, { transaction: context.transaction })
      await replaceCodes(context, user, codeHashes)
      await record(context, 'setUpSecondFactor', user)
    },
    now,
  )
}

/** Gives the own account new recovery codes; the earlier ones are worth nothing. */
export function renewRecoveryCodes(actor: Actor, codeHashes: readonly string[], now: Date) {
  return write(
    actor,
    async context => {
      const user = await User.findByPk(actor.userId, { transaction: context.transaction, rejectOnEmpty: true })
      if (!user.factorSecret) throw new RuleError(NONE)
      await replaceCodes(context, user, codeHashes)
      await record(context, 'renewRecoveryCodes', user)
    },
    now,
  )
}

/** Takes the second factor from the own account. */
export function removeSecondFactor(actor: Actor, now: Date) {
  return write(
    actor,
    async context => {
      const user = await User.findByPk(actor.userId, { transaction: context.transaction, rejectOnEmpty: true })
      if (!user.factorSecret) throw new RuleError(NONE)
      await withoutFactor(context, user)
      await record(context, 'removeSecondFactor', user)
    },
    now,
  )
}

/** For commands that take the second factor from an account. */
export async function withoutFactor(context: WriteContext, user: User) {
  await user.update({ factorSecret: null, factorStep: null, version: user.version + 1 }, { transaction: context.transaction })
  await replaceCodes(context, user, [])
}

async function replaceCodes({ transaction }: WriteContext, { id: userId }: User, codeHashes: readonly string[]) {
  await RecoveryCode.destroy({ where: { userId }, transaction })
  await RecoveryCode.bulkCreate(
    codeHashes.map(codeHash => ({ userId, codeHash })),
    { transaction },
  )
}

const record = (context: WriteContext, act: string, { id, organisationId }: User) =>
  AuditEntry.record(context, { act, subjectKind: 'user', subjectId: id, organisationId })
