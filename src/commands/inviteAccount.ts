import { write, type WriteContext } from '../database'
import { invitationEnd, USERNAME_TAKEN } from '../domain/accountRecord'
import type { Actor } from '../domain/actor'
import { RuleError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { Invitation } from '../models/Invitation'
import { User } from '../models/User'
import { requestGrantIn, type WantedGrant } from './requestGrant'

/** What opens an account for its owner: the digest of a link, or a first password that must be changed. */
export interface Opening {
  passwordHash: string
  tokenHash: string | null
}

interface Invited extends Opening {
  username: string
  name: string
  memberId: number | null
  /** The organisation that keeps the account. */
  organisationId: number
  grant: WantedGrant
}

/** Makes an account and asks for its role. Throws RuleError for a name that is taken. */
export function inviteAccount(actor: Actor, { username, name, memberId, organisationId, grant, ...opening }: Invited, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      if (await User.findOne({ where: { username }, transaction })) throw new RuleError(USERNAME_TAKEN)
      const mustChangePassword = opening.tokenHash ? 0 : 1
      const user = await User.create(
        { username, name, memberId, organisationId, passwordHash: opening.passwordHash, mustChangePassword },
        { transaction },
      )
      const after = { username, name, memberId }
      await AuditEntry.record(context, { act: 'inviteAccount', subjectKind: 'user', subjectId: user.id, organisationId, after })
      if (opening.tokenHash) await makeLinks(context, [{ userId: user.id, tokenHash: opening.tokenHash }])
      await requestGrantIn(context, actor, user.id, grant)
      return user.id
    },
    now,
  )
}

/** Gives an account another way in; earlier links are worth nothing. With a first password, what it had is gone and its sessions end. */
export function reopenAccount(actor: Actor, user: User, { passwordHash, tokenHash }: Opening, now: Date) {
  return write(
    actor,
    async context => {
      const { transaction } = context
      await withdrawLinks(context, user.id)
      if (tokenHash) await makeLinks(context, [{ userId: user.id, tokenHash }])
      else {
        const sessionSeries = user.sessionSeries + 1
        await User.update({ passwordHash, mustChangePassword: 1, sessionSeries }, { where: { id: user.id }, transaction })
      }
      const after = { way: tokenHash ? 'LINK' : 'PASSWORD' }
      await AuditEntry.record(context, {
        ...{ act: 'reopenAccount', subjectKind: 'user', subjectId: user.id, organisationId: user.organisationId },
        after,
      })
    },
    now,
  )
}

/** The owner chooses a password by way of a link, which is used up. Sessions that stood end. */
export function acceptInvitation(tokenHash: string, passwordHash: string, now: Date) {
  return write(
    null,
    async context => {
      const { transaction } = context
      const [used] = await Invitation.update(
        { usedAt: now.toISOString() },
        { where: { tokenHash, usedAt: null, withdrawnAt: null }, transaction },
      )
      if (used === 0) throw new RuleError('Đường dẫn này đã dùng rồi.')
      const { userId } = await Invitation.findOne({ where: { tokenHash }, transaction, rejectOnEmpty: true })
      const user = await User.findByPk(userId, { transaction, rejectOnEmpty: true })
      const sessionSeries = user.sessionSeries + 1
      await user.update({ passwordHash, mustChangePassword: 0, sessionSeries, version: user.version + 1 }, { transaction })
      const self = { ...context, actor: { userId, name: user.name, memberId: user.memberId, grants: [] } }
      await AuditEntry.record(self, {
        ...{ act: 'acceptInvitation', subjectKind: 'user', subjectId: userId, organisationId: user.organisationId },
      })
    },
    now,
  )
}

/** A link to each of these accounts, of which a digest is kept. */
export async function makeLinks({ transaction, actor, now }: WriteContext, links: readonly { userId: number; tokenHash: string }[]) {
  const made = { createdBy: actor?.userId ?? null, createdAt: now.toISOString(), expiresAt: invitationEnd(now).toISOString() }
  await Invitation.bulkCreate(
    links.map(({ userId, tokenHash }) => ({ userId, tokenHash, ...made })),
    { transaction },
  )
}

export const withdrawLinks = ({ transaction, now }: WriteContext, userId: number | number[]) =>
  Invitation.update({ withdrawnAt: now.toISOString() }, { where: { userId, usedAt: null, withdrawnAt: null }, transaction })
