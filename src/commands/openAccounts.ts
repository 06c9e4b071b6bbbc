import { write } from '../database'
import type { Actor } from '../domain/actor'
import { ConflictError } from '../errors'
import { AuditEntry } from '../models/AuditEntry'
import { select } from '../queries/select'
import { UNOPENED } from '../queries/unopenedAccounts'
import { makeLinks, withdrawLinks } from './inviteAccount'

interface FreshLink {
  userId: number
  username: string
  /** The organisation that keeps the account. */
  organisationId: number
  tokenHash: string
}

/** Gives a fresh link to each of many accounts that nobody has opened; earlier links are worth nothing. */
export function openAccounts(actor: Actor, links: readonly FreshLink[], now: Date) {
  return write(
    actor,
    async context => {
      const ids = links.map(({ userId }) => userId)
      const waiting = await select<{ id: number }>(
        `SELECT u.id FROM users u WHERE u.id IN (:ids) AND u.disabled_at IS NULL AND ${UNOPENED}`,
        { ids },
        context.transaction,
      )
      if (waiting.length < ids.length) {
        throw new ConflictError(
          'Vừa có người mở tài khoản của mình, hoặc tài khoản vừa bị khóa. Mời đồng chí mở lại trang rồi thực hiện lại.',
        )
      }
      await withdrawLinks(context, ids)
      await makeLinks(context, links)
      const acts = links.map(({ userId, username, organisationId }) => ({
        ...{ act: 'reopenAccount', subjectKind: 'user', subjectId: userId, organisationId },
        after: { way: 'LINK', username },
      }))
      await AuditEntry.record(context, ...acts)
    },
    now,
  )
}
