import { decideGrantRequests } from '../../src/commands/decideGrantRequests'
import { endGrant } from '../../src/commands/endGrant'
import { openAccounts } from '../../src/commands/openAccounts'
import { acceptInvitation, inviteAccount, reopenAccount } from '../../src/commands/inviteAccount'
import { requestGrant } from '../../src/commands/requestGrant'
import { requireSecondFactor } from '../../src/commands/requireSecondFactor'
import { GrantRequest } from '../../src/models/GrantRequest'
import { User } from '../../src/models/User'
import type { World } from './catalogueWorld'
import { actorOf, type CommandRow, NOW, REASON } from './commandRow'

const administrator = () => actorOf('a-administrator')
const invited = () => User.findOne({ where: { username: 'moi.vao' }, rejectOnEmpty: true })
const asked = () => GrantRequest.findOne({ where: { state: 'WAITING' }, order: [['id', 'DESC']], rejectOnEmpty: true })
const wanted = ({ organisation }: World) => ({
  ...{ role: 'CELL_SECRETARY' as const, organisationId: organisation.A1, fromDate: '2024-01-02', toDate: null, reason: REASON },
})

/** Accounts and roles; an invitation makes the account and asks for its role: two records. */
export const ACCOUNT_COMMANDS: Record<string, CommandRow> = {
  inviteAccount: {
    tells: 'CREATION',
    entries: 2,
    run: async world => {
      const who = { username: 'moi.vao', name: 'Lê Văn Mời', memberId: null, organisationId: world.organisation.A1 }
      return inviteAccount(await administrator(), { ...who, passwordHash: 'hash', tokenHash: 'token', grant: wanted(world) }, NOW)
    },
  },
  acceptInvitation: { tells: 'NOTE', run: () => acceptInvitation('token', 'another hash', NOW) },
  reopenAccount: {
    tells: 'CREATION',
    run: async () => reopenAccount(await administrator(), await invited(), { passwordHash: 'hash', tokenHash: null }, NOW),
  },
  openAccounts: {
    tells: 'CREATION',
    run: async ({ organisation }) => {
      const { id: userId, username } = await User.findOne({ where: { username: 'invited-a1' }, rejectOnEmpty: true })
      return openAccounts(await administrator(), [{ userId, username, organisationId: organisation.A1, tokenHash: 'fresh' }], NOW)
    },
  },
  decideGrantRequests: {
    tells: 'CREATION',
    run: async () => decideGrantRequests(await actorOf('a-office'), [(await asked()).id], 'CONFIRMED', NOW),
  },
  requestGrant: {
    tells: 'CREATION',
    run: async world =>
      requestGrant(await administrator(), (await invited()).id, { ...wanted(world), organisationId: world.organisation.A2 }, NOW),
  },
  endGrant: { tells: 'CHANGE', run: async ({ grant }) => endGrant(await administrator(), grant['A1.reader']!, REASON, NOW) },
  requireSecondFactor: {
    tells: 'CHANGE',
    run: async ({ organisation }) => requireSecondFactor(await administrator(), organisation.A, ['COMMITTEE_OFFICE'], NOW),
  },
}
